#include "ui/shell/windows.h"

#include "engine/disk/folderimages.h"
#include "ui/shell/actions.h"
#include "ui/shell/activation.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/mainwindow.h"

#include <QAction>
#include <QDialog>
#include <QTemporaryDir>

#include <algorithm>

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

MainWindow *Windows::windowOf(const std::filesystem::path &path, bool isEvidence) const
{
    std::error_code ignored;
    for (MainWindow *window : windows()) {
        const auto shown = window->imagePath();
        if ((window->isEvidence() || !isEvidence) && !shown.empty() &&
            (shown == path || std::filesystem::equivalent(shown, path, ignored)))
            return window;
    }
    return nullptr;
}

MainWindow *Windows::openImage(const std::filesystem::path &asked, MainWindow *from)
{
    const std::filesystem::path path = imageMeantBy(asked);
    if (MainWindow *shown = windowOf(path, from ? from->isEvidence() : m_isEvidence)) {
        bringForward(shown);
        return shown;
    }
    MainWindow *window = from && from->isFree() ? from : addWindow(from);
    window->showImage(path);
    return window;
}

MainWindow *Windows::startPage() const
{
    for (MainWindow *window : windows()) {
        // One that asks something is in use.
        const auto dialogs = window->findChildren<QDialog *>();
        if (!window->document() && window->isEvidence() == m_isEvidence &&
            std::ranges::none_of(dialogs, &QDialog::isVisible))
            return window;
    }
    return nullptr;
}

void Windows::serve(const OpenRequest &request)
{
    const ActivationScope activation(request);
    MainWindow *window = nullptr;
    if (request.wantsDemo)
        window = openDemo(startPage());
    for (const auto &path : request.images)
        window = openImage(path, startPage());
    if (!window)
        window = startPage();
    if (!window)
        window = addWindow();
    activation.finish(window);
    if (request.wantsNewImage)
        window->actions()[ActionId::NewImage]->trigger();
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
