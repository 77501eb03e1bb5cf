#pragma once

#include "ui/widgets/askpath.h"

#include <QObject>
#include <QPointer>

namespace parascope::ui {

class ImportDialog;
class MainWindow;
class TransferDialog;
class Windows;

/// Raw disks imported from one window: opens the dialog, and afterwards the image. GUI thread.
class DiskImport : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it; it belongs to `window`.
    DiskImport(Windows *windows, MainWindow *window);

    /// Opens the dialog, or raises it. `raw`: the disk to begin with, when it is known.
    void show(const std::filesystem::path &raw = {});
    /// False while a disk is imported: the dialog then says how to stop that.
    [[nodiscard]] bool mayClose();
    void setAskPath(AskPath askPath) { m_askPath = std::move(askPath); }

private:
    Windows *m_windows;
    MainWindow *m_window;
    AskPath m_askPath;
    QPointer<ImportDialog> m_dialog;
};

/// Lets the ways to the result at the end of a dialog lead there: images open in windows, folders
/// in the desktop's file manager.
void connectResult(TransferDialog *dialog, Windows *windows, MainWindow *window);

} // namespace parascope::ui
