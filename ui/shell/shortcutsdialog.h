#pragma once

#include <QDialog>

namespace parascope::ui {

/// All actions with their keys, and the keys of the maps. GUI thread.
class ShortcutsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit ShortcutsDialog(QWidget *parent = nullptr);

    [[nodiscard]] static QString pageHtml();
};

} // namespace parascope::ui
