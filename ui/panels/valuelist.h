#pragma once

#include <QWidget>

class QGridLayout;
class QLabel;

namespace parascope::ui {

class ElidedLabel;

/// Lines of a name at the left and a value at the right, as panels show facts. Values can be marked
/// and copied, by keyboard too; links in them are told by linkActivated(). GUI thread.
class ValueList : public QWidget
{
    Q_OBJECT

public:
    explicit ValueList(QWidget *parent = nullptr);

    /// Adds a line; returns its number. `objectName` is that of the value's label.
    int addLine(const QString &name, const QString &objectName);
    /// Empty text hides the line. `isRich`: the text is HTML with links.
    void setValue(int line, const QString &text, bool isRich = false);
    void setToolTip(int line, const QString &text);
    void setFixedPitch(int line);

Q_SIGNALS:
    void linkActivated(const QString &link);

private:
    QGridLayout *m_layout;
    QList<QLabel *> m_names;
    QList<ElidedLabel *> m_values;
};

} // namespace parascope::ui
