#pragma once

#include "ui/views/hex/gotoparser.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QToolButton;

namespace parascope::ui {

/// The bar "Go to", not modal: says while typing which place is meant, goes there on Enter and
/// stays open, so that a step ("+0x200") can be repeated. Escape closes it.
class GoToBar : public QWidget
{
    Q_OBJECT

public:
    explicit GoToBar(QWidget *parent = nullptr);

    /// Where the cursor is and what there is to go to; called whenever it changes.
    void setContext(const GoToContext &context);
    /// Shows the bar, with its text marked for typing over.
    void start();

Q_SIGNALS:
    void goRequested(parascope::ByteSpace space, quint64 offset);
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void preview();
    void go();
    [[nodiscard]] GoToTarget target() const;
    [[nodiscard]] QString words(const GoToTarget &target) const;

    GoToContext m_context;
    QComboBox *m_meaning;
    QLineEdit *m_text;
    QToolButton *m_go;
    QLabel *m_preview;
};

} // namespace parascope::ui
