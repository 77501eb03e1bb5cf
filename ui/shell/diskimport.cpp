#include "ui/shell/diskimport.h"

#include "ui/shell/askpath.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"
#include "ui/wizards/transfer/importdialog.h"

#include <QDesktopServices>
#include <QUrl>

namespace parascope::ui {

DiskImport::DiskImport(Windows *windows, MainWindow *window)
    : QObject(window), m_windows(windows), m_window(window), m_askPath(askWithFileDialog())
{
    setObjectName(QStringLiteral("diskImport"));
}

void DiskImport::show(const std::filesystem::path &raw)
{
    if (!m_dialog) {
        m_dialog = new ImportDialog(m_windows->settings().lastFolder(), m_windows->claims(),
                                    m_askPath, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connectResult(m_dialog, m_windows, m_window);
    }
    if (!raw.empty() && !m_dialog->isRunning())
        m_dialog->setSource(raw);
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

bool DiskImport::mayClose()
{
    if (!m_dialog || !m_dialog->isRunning())
        return true;
    m_dialog->explainStop();
    return false;
}

void connectResult(TransferDialog *dialog, Windows *windows, MainWindow *window)
{
    // Queued: the window that opens it may be the one that the dialog belongs to.
    QObject::connect(
        dialog, &TransferDialog::imageRequested, window,
        [windows, window,
         dialog = QPointer<TransferDialog>(dialog)](const std::filesystem::path &image) {
            if (dialog)
                dialog->close();
            windows->openImage(image, window);
        },
        Qt::QueuedConnection);
    QObject::connect(
        dialog, &TransferDialog::folderRequested, window,
        [](const std::filesystem::path &folder) { QDesktopServices::openUrl(urlOf(folder)); });
}

} // namespace parascope::ui

#include "moc_diskimport.cpp"
