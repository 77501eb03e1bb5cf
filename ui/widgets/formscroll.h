#pragma once

#include <QScrollArea>

namespace parascope::ui {

/// Holds the form of a dialog, which can be scrolled down where the screen is low. Never narrower
/// than the form: what does not fit beside would be cut off. GUI thread.
class FormScroll : public QScrollArea
{
    Q_OBJECT

public:
    /// Takes ownership of `form`.
    FormScroll(const QString &objectName, QWidget *form);

    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace parascope::ui
