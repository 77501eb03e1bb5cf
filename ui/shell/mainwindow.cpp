#include "ui/shell/mainwindow.h"

#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/diskimport.h"
#include "ui/shell/diskview.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/helpopener.h"
#include "ui/shell/imagecreation.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imageview.h"
#include "ui/shell/jobline.h"
#include "ui/shell/recentmenu.h"
#include "ui/shell/reportdialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"
#include "ui/views/map/mappane.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QAction>
#include <QCloseEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStackedWidget>

namespace parascope::ui {

MainWindow::MainWindow(Windows *windows, bool isEvidence, QWidget *parent)
    : QMainWindow(parent)
    , m_windows(windows)
    , m_isEvidence(isEvidence)
    , m_actions(new Actions(this))
    , m_stack(new QStackedWidget)
    , m_creation(new ImageCreation(windows, this))
    , m_import(new DiskImport(windows, this))
    , m_help(new HelpOpener(this))
    , m_jobs(new JobLine)
    , m_hover(new QLabel)
    , m_recentMenu(new RecentMenu(this))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setCentralWidget(m_stack);
    buildMenus();
    buildToolBar();
    buildStatusBar();
    connectFileActions();
    connectViewActions();
    m_actions->setImageShown(false);
    refreshRecentImages();
    updateTitle();
    if (!restoreGeometry(windows->settings().windowGeometry())) {
        const int em = fontMetrics().height();
        resize(QSize(em * 76, em * 48).boundedTo(screen()->availableSize() * 9 / 10));
    }
}

MainWindow::~MainWindow()
{
    // It uses the actions.
    delete m_view;
}

std::filesystem::path MainWindow::imagePath() const
{
    return m_view ? m_view->image().document().path() : std::filesystem::path();
}

Document *MainWindow::document() const
{
    return m_view ? &m_view->image().document() : nullptr;
}

ImageView *MainWindow::imageView() const
{
    return m_view ? m_view->image().view() : nullptr;
}

void MainWindow::showImage(const std::filesystem::path &path, Instead instead)
{
    m_instead = instead;
    m_jobs->setDocument(nullptr);
    m_panelMenu->clear();
    m_remembered.clear();
    delete m_view;
    m_view = new DiskView(path, m_windows, this);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_actions->setImageShown(true);
    connectDisk();
    m_view->open();
}

void MainWindow::giveUp()
{
    if (m_instead == Instead::Nothing) {
        close();
        return;
    }
    m_jobs->setDocument(nullptr);
    m_panelMenu->clear();
    delete std::exchange(m_view, nullptr);
    m_actions->setImageShown(false);
    updateTitle();
    showStartPage();
}

void MainWindow::showStartPage()
{
    if (!m_start)
        buildStartPage();
    m_stack->setCurrentWidget(m_start);
    m_start->setFocus();
}

void MainWindow::connectDisk()
{
    connect(m_view, &DiskView::imageChanged, this, &MainWindow::connectImage);
    connect(m_view, &DiskView::describedAnew, this, [this] {
        updateTitle();
        rememberVerdict();
    });
    // Queued: the view that asks is replaced.
    connect(
        m_view, &DiskView::imageRequested, this,
        [this](const std::filesystem::path &other) { m_windows->openImage(other, this); },
        Qt::QueuedConnection);
    connect(
        m_view, &DiskView::bundleFound, this, [this] { m_windows->joinWindows(this); },
        Qt::QueuedConnection);
    connect(m_view, &DiskView::importRequested, m_import, &DiskImport::show);
}

void MainWindow::connectImage()
{
    Document *document = this->document();
    Workspace *workspace = imageView()->workspace();
    m_jobs->setDocument(document);
    m_hover->clear();
    m_panelMenu->clear();
    workspace->addDockActions(m_panelMenu);
    m_help->watch(imageView());
    connect(workspace->maps(), &MapPane::hoverChanged, m_hover, &QLabel::setText);
    connect(
        &m_view->image().repair().controller(), &RepairController::imageRequested, this,
        [this](const std::filesystem::path &copy) { m_windows->openImage(copy, this); },
        Qt::QueuedConnection);
}

bool MainWindow::isFree() const
{
    return !m_view || m_view->isFree();
}

void MainWindow::setEvidence(bool isOn)
{
    m_isEvidence = isOn;
    if (!m_view)
        return;
    m_view->setEvidence(isOn);
    if (isOn) {
        m_windows->settings().forgetImage(m_view->place());
        m_windows->refreshRecentImages();
    } else {
        rememberVerdict();
    }
}

void MainWindow::rememberVerdict()
{
    if (m_isEvidence || !m_view->isFound() || m_windows->isDemo(imagePath()))
        return;
    const auto place = m_view->place();
    // What was taken for a file at first may be a layer of a disk.
    if (!m_remembered.empty() && m_remembered != place)
        m_windows->settings().forgetImage(m_remembered);
    m_remembered = place;
    m_windows->settings().rememberImage({place, m_view->shortVerdict()});
    m_windows->refreshRecentImages();
}

void MainWindow::refreshRecentImages()
{
    const auto images = m_windows->settings().recentImages();
    if (m_start)
        m_start->setRecentImages(images);
    m_recentMenu->setImages(images);
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_view ? tr("%1 — Parascope").arg(m_view->title())
                          : QStringLiteral("Parascope"));
}

void MainWindow::askForImage()
{
    ask(OpenDialog::What::Images);
}

void MainWindow::askForFolder()
{
    ask(OpenDialog::What::Folder);
}

void MainWindow::ask(OpenDialog::What what)
{
    auto *dialog = new OpenDialog(what, m_windows->settings().lastFolder(), this);
    connect(dialog, &OpenDialog::chosen, this,
            [this](const std::vector<std::filesystem::path> &paths) {
                if (!m_isEvidence)
                    m_windows->settings().setLastFolder(paths.front().parent_path());
                openAll(paths);
            });
    dialog->open();
}

void MainWindow::openAll(const std::vector<std::filesystem::path> &paths)
{
    for (const auto &path : paths) {
        if (!path.empty())
            m_windows->openImage(path, this);
    }
}

void MainWindow::showReport()
{
    const ImageRepair *repair = &m_view->image().repair();
    auto *dialog = new ReportDialog(document(), &m_windows->settings(), imageView());
    dialog->setChangeSource([repair] { return repair->lastChange(); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if ((m_view && !m_view->mayClose()) || !m_creation->mayClose() || !m_import->mayClose()) {
        event->ignore();
        return;
    }
    if (!isFullScreen())
        m_windows->settings().setWindowGeometry(saveGeometry());
    QMainWindow::closeEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_actions->setIcons(palette());
    if (event->type() == QEvent::ActivationChange && isActiveWindow() && m_view)
        m_view->lookAtFiles();
}

void MainWindow::showDropHint(bool isShown)
{
    if (m_start)
        m_start->setDropHint(isShown);
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (pathsOf(*event->mimeData()).empty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    showDropHint(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    showDropHint(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    showDropHint(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openAll(pathsOf(*event->mimeData()));
}

} // namespace parascope::ui
