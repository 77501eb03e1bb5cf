#pragma once

#include <QDialog>

namespace parascope::ui {

/// All keys: those of the actions, and those of the views, each from the table that is also used to
/// look the key up. GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

    [[nodiscard]] static QString pageHtml();
};

} // namespace parascope::ui
