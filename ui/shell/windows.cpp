#include "ui/shell/windows.h"

#include "ui/shell/actions.h"
#include "ui/shell/activation.h"
#include "ui/shell/demoimage.h"
#include "ui/shell/diskview.h"
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

MainWindow *Windows::makeWindow(const MainWindow *from)
{
    auto *window = new MainWindow(this, from ? from->isEvidence() : m_isEvidence);
    window->setAttribute(Qt::WA_DeleteOnClose);
    m_windows += window;
    return window;
}

MainWindow *Windows::addWindow(const MainWindow *from)
{
    MainWindow *window = makeWindow(from);
    window->showStartPage();
    window->show();
    return window;
}

MainWindow *Windows::windowOf(const std::filesystem::path &path, bool isEvidence,
                              const MainWindow *but) const
{
    for (MainWindow *window : windows()) {
        const bool mayServe = window != but && (window->isEvidence() || !isEvidence);
        if (mayServe && window->diskView() && window->diskView()->shows(path))
            return window;
    }
    return nullptr;
}

MainWindow *Windows::openImage(const std::filesystem::path &path, MainWindow *from)
{
    if (MainWindow *shown = windowOf(path, from ? from->isEvidence() : m_isEvidence)) {
        shown->diskView()->pickFile(path);
        bringForward(shown);
        return shown;
    }
    if (from && from->isFree()) {
        from->showImage(path);
        return from;
    }
    // Shown when it has its contents.
    MainWindow *window = makeWindow(from);
    window->showImage(path, MainWindow::Instead::Nothing);
    window->show();
    return window;
}

void Windows::joinWindows(MainWindow *window)
{
    // One that is closed already may have been the other of two.
    if (!window->diskView() || !window->diskView()->disk().bundle() || window->isHidden())
        return;
    const DiskSource source = window->diskView()->disk().bundle()->source;
    MainWindow *shown = windowOf(source.folder, window->isEvidence(), window);
    // What would be lost is not; both then show the disk.
    if (!shown || shown->isHidden() || window->diskView()->isInUse())
        return;
    if (source.input == DiskInput::Layer)
        shown->diskView()->pickFile(source.given);
    window->giveUp();
    bringForward(shown);
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
