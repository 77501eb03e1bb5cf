#include "ui/shell/imagecreation.h"

#include "ui/shell/askpath.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"
#include "ui/wizards/create/newimagedialog.h"

#include <QDir>
#include <QStandardPaths>

namespace parascope::ui {

namespace {

/// Where nothing is remembered: the folder of the last image, else the user's documents.
std::filesystem::path usualFolder(const Settings &settings)
{
    std::filesystem::path folder = settings.lastFolder();
    if (folder.empty())
        folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation).toStdString();
    std::error_code ignored;
    if (!std::filesystem::is_directory(folder, ignored))
        folder = QDir::homePath().toStdString();
    return folder;
}

} // namespace

ImageCreation::ImageCreation(Windows *windows, MainWindow *window)
    : QObject(window), m_windows(windows), m_window(window), m_askFolder(askFolderWithFileDialog())
{
    setObjectName(QStringLiteral("imageCreation"));
}

void ImageCreation::show()
{
    if (!m_dialog) {
        NewImageChoices choices = m_windows->settings().newImageChoices();
        if (choices.folder.empty())
            choices.folder = usualFolder(m_windows->settings());
        m_dialog = new NewImageDialog(choices, m_windows->claims(), m_askFolder, m_window);
        m_dialog->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_dialog, &NewImageDialog::created, this, &ImageCreation::takeImage);
    }
    m_dialog->show();
    m_dialog->raise();
    m_dialog->activateWindow();
}

bool ImageCreation::mayClose()
{
    if (!m_dialog || !m_dialog->isRunning())
        return true;
    m_dialog->explainStop();
    return false;
}

void ImageCreation::takeImage(const std::filesystem::path &path, const NewImageChoices &choices)
{
    if (!m_window->isEvidence())
        m_windows->settings().setNewImageChoices(choices);
    m_windows->openImage(path, m_window);
}

} // namespace parascope::ui
