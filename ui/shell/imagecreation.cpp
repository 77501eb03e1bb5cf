#include "ui/shell/imagecreation.h"

#include "ui/shell/askpath.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/windows.h"
#include "ui/wizards/create/newimagedialog.h"

#include <QDir>
#include <QStandardPaths>

namespace parascope::ui {

namespace {

bool isFolder(const std::filesystem::path &path)
{
    std::error_code ignored;
    return !path.empty() && std::filesystem::is_directory(path, ignored);
}

/// Where disks lie that somebody opened: beside a bundle, not in it.
std::filesystem::path folderOfImages(const Settings &settings)
{
    const std::vector<RecentImage> recent = settings.recentImages();
    if (recent.empty())
        return {};
    const std::filesystem::path folder = recent.front().path.parent_path();
    return folder.extension() == ".hdd" ? folder.parent_path() : folder;
}

/// Where the last image was made; else where images were opened, else the user's documents.
std::filesystem::path firstFolder(const std::filesystem::path &remembered, const Settings &settings)
{
    const std::filesystem::path documents =
        QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation).toStdString();
    for (const std::filesystem::path &folder :
         {remembered, settings.lastFolder(), folderOfImages(settings), documents}) {
        if (isFolder(folder))
            return folder;
    }
    return QDir::homePath().toStdString();
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
        choices.folder = firstFolder(choices.folder, m_windows->settings());
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
