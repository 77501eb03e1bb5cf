#pragma once

#include <QString>
#include <QStringList>
#include <QWidget>

namespace parascope::ui {

/// One line above a map: its name, what that means, and at the right which part it shows. Gives up
/// words where there is little room: first the meaning, then the long form of the part.
class MapCaption : public QWidget
{
    Q_OBJECT

public:
    explicit MapCaption(const QString &title, const QString &meaning, QWidget *parent = nullptr);

    /// From the longest form to the shortest; the whole is the tooltip.
    void setPart(const QStringList &forms);
    /// The longest form.
    [[nodiscard]] QString part() const { return m_forms.value(0); }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont titleFont() const;

    QString m_title;
    QString m_meaning;
    QStringList m_forms;
};

} // namespace parascope::ui
