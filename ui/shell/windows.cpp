#include "ui/shell/windows.h"

#include "ui/shell/demoimage.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/mainwindow.h"

#include <QTemporaryDir>

namespace parascope::ui {

Windows::Windows(Settings *settings, bool isEvidence, QObject *parent)
    : QObject(parent), m_settings(settings), m_isEvidence(isEvidence)
{}

Windows::~Windows()
{
    for (MainWindow *window : windows())
        delete window;
}

QList<MainWindow *> Windows::windows() const
{
    QList<MainWindow *> open;
    for (const auto &window : m_windows) {
        if (window)
            open += window;
    }
    return open;
}

MainWindow *Windows::addWindow(const MainWindow *from)
{
    auto *window = new MainWindow(this, from ? from->isEvidence() : m_isEvidence);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows += window;
    window->show();
    return window;
}

MainWindow *Windows::openImage(const std::filesystem::path &asked, MainWindow *from)
{
    const auto inside = imagesIn(asked);
    const std::filesystem::path &path = inside.size() == 1 ? inside.front() : asked;
    std::error_code ignored;
    for (MainWindow *window : windows()) {
        const auto shown = window->imagePath();
        if (!shown.empty() &&
            (shown == path || std::filesystem::equivalent(shown, path, ignored))) {
            window->raise();
            window->activateWindow();
            return window;
        }
    }
    MainWindow *window = from && from->isFree() ? from : addWindow(from);
    window->showImage(path);
    return window;
}

MainWindow *Windows::openDemo(MainWindow *from)
{
    if (!m_demoFolder)
        m_demoFolder = std::make_unique<QTemporaryDir>();
    const auto path =
        std::filesystem::path(m_demoFolder->path().toStdString()) / "Damaged example.hds";
    // The same example again raises its window; nothing else can fail that opening would not tell
    // better.
    const auto written = writeDemoImage(path);
    if (!written && written.error().code != ErrorCode::AlreadyExists)
        qWarning("parascope: %s: the example could not be written", path.c_str());
    return openImage(path, from);
}

bool Windows::isDemo(const std::filesystem::path &path) const
{
    return m_demoFolder && path.parent_path() == m_demoFolder->path().toStdString();
}

void Windows::closeAll()
{
    for (MainWindow *window : windows())
        window->close();
}

void Windows::refreshRecentImages()
{
    for (MainWindow *window : windows())
        window->refreshRecentImages();
}

} // namespace parascope::ui
