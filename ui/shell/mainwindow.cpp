#include "ui/shell/mainwindow.h"

#include "ui/document/document.h"
#include "ui/shell/aboutbox.h"
#include "ui/shell/actions.h"
#include "ui/shell/diskimport.h"
#include "ui/shell/filepaths.h"
#include "ui/shell/helpopener.h"
#include "ui/shell/imageactions.h"
#include "ui/shell/imagecreation.h"
#include "ui/shell/imageedits.h"
#include "ui/shell/imagerepair.h"
#include "ui/shell/imagetransfers.h"
#include "ui/shell/imageview.h"
#include "ui/shell/jobline.h"
#include "ui/shell/recentmenu.h"
#include "ui/shell/reportdialog.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/verdictline.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"
#include "ui/views/map/mappane.h"
#include "ui/widgets/narrowingtoolbar.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QAction>
#include <QCloseEvent>
#include <QFileDialog>
#include <QLabel>
#include <QMenuBar>
#include <QMimeData>
#include <QScreen>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

namespace parascope::ui {

MainWindow::MainWindow(Windows *windows, bool isEvidence, QWidget *parent)
    : QMainWindow(parent)
    , m_windows(windows)
    , m_isEvidence(isEvidence)
    , m_actions(new Actions(this))
    , m_start(new StartPage)
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
    m_stack->addWidget(m_start);
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
    m_start->setFocus();
}

MainWindow::~MainWindow()
{
    delete m_transfers;
    delete m_edits;
    delete m_repair;
}

void MainWindow::buildMenus()
{
    std::array<QMenu *, 6> menus{};
    for (const ActionInfo &info : actionTable()) {
        QMenu *&menu = menus[static_cast<std::size_t>(info.menu)];
        if (!menu)
            menu = menuBar()->addMenu(menuTitle(info.menu));
        if (info.beginsSection)
            menu->addSeparator();
        if (info.id == ActionId::ResetPanels)
            m_panelMenu = menu->addMenu(tr("&Panels"));
        menu->addAction((*m_actions)[info.id]);
        if (info.id == ActionId::Open)
            menu->addMenu(m_recentMenu);
    }
    // Qt opens the menu bar with Alt alone; people also expect F10.
    connect(new QShortcut(Qt::Key_F10, this), &QShortcut::activated, this,
            [this] { menuBar()->setActiveAction(menuBar()->actions().constFirst()); });
    m_panelMenu->setObjectName(QStringLiteral("panelMenu"));
}

void MainWindow::buildToolBar()
{
    auto *bar = new NarrowingToolBar(tr("Tool bar"));
    addToolBar(bar);
    bar->setObjectName(QStringLiteral("toolBar"));
    bar->setMovable(false);
    const int iconSize = fontMetrics().height();
    bar->setIconSize({iconSize, iconSize});
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const Actions &actions = *m_actions;
    for (const ActionId id : {ActionId::Open, ActionId::NewImage, ActionId::CheckAgain,
                              ActionId::Export, ActionId::SaveReport})
        bar->addAction(actions[id]);
    bar->addSeparator();
    for (const ActionId id : {ActionId::Back, ActionId::Forward, ActionId::GoTo})
        bar->addAction(actions[id]);
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    for (const ActionId id : {ActionId::Simple, ActionId::Everything}) {
        bar->addAction(actions[id]);
        bar->keepWords(actions[id]);
    }
}

void MainWindow::buildStatusBar()
{
    m_hover->setObjectName(QStringLiteral("hoverText"));
    m_hover->setTextFormat(Qt::PlainText);
    m_hover->setMinimumWidth(1);
    m_hover->setContentsMargins(fontMetrics().height() / 2, 0, 0, 0);
    statusBar()->addWidget(m_hover, 1);
    statusBar()->addPermanentWidget(m_jobs);
    statusBar()->setSizeGripEnabled(false);
}

void MainWindow::connectFileActions()
{
    const auto on = [this](ActionId id, auto &&act) {
        connect((*m_actions)[id], &QAction::triggered, this, act);
    };
    on(ActionId::NewImage, [this] { m_creation->show(); });
    on(ActionId::Open, [this] { askForImage(); });
    on(ActionId::Import, [this] { m_import->show(); });
    on(ActionId::OpenDemo, [this] { m_windows->openDemo(this); });
    on(ActionId::SaveReport, [this] { showReport(); });
    on(ActionId::Close, [this] { close(); });
    on(ActionId::Quit, [this] { m_windows->closeAll(); });
    on(ActionId::Shortcuts, [this] { (new ShortcutsDialog(this))->show(); });
    on(ActionId::About, [this] { showAbout(this); });
    on(ActionId::Evidence, [this](bool isOn) { setEvidence(isOn); });
    (*m_actions)[ActionId::Evidence]->setChecked(m_isEvidence);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askForImage);
    connect(m_start, &StartPage::newImageRequested, m_creation, &ImageCreation::show);
    connect(m_start, &StartPage::demoRequested, this, [this] { m_windows->openDemo(this); });
    connect(m_start, &StartPage::imageRequested, this,
            [this](const std::filesystem::path &path) { m_windows->openImage(path, this); });
    connect(m_start, &StartPage::forgetRequested, this, [this](const std::filesystem::path &path) {
        m_windows->settings().forgetImage(path);
        m_windows->refreshRecentImages();
    });
    connect(m_recentMenu, &RecentMenu::imageRequested, this,
            [this](const std::filesystem::path &path) { m_windows->openImage(path, this); });
    connect(m_recentMenu, &RecentMenu::forgetRequested, this, [this] {
        m_windows->settings().forgetImages();
        m_windows->refreshRecentImages();
    });
}

void MainWindow::connectViewActions()
{
    const auto arrangement = [this](ActionId id, Arrangement wanted) {
        QAction *action = (*m_actions)[id];
        action->setChecked(m_windows->settings().arrangement() == wanted);
        connect(action, &QAction::triggered, this, [this, wanted] {
            m_windows->settings().setArrangement(wanted);
            if (m_view)
                m_view->workspace()->setArrangement(wanted);
        });
    };
    arrangement(ActionId::Simple, Arrangement::Simple);
    arrangement(ActionId::Everything, Arrangement::Everything);
    connect((*m_actions)[ActionId::FullScreen], &QAction::triggered, this, [this](bool isOn) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isOn));
    });
}

std::filesystem::path MainWindow::imagePath() const
{
    return m_view ? m_view->document().path() : std::filesystem::path();
}

Document *MainWindow::document() const
{
    return m_view ? &m_view->document() : nullptr;
}

void MainWindow::showImage(const std::filesystem::path &path)
{
    if (m_view) {
        m_jobs->setDocument(nullptr);
        m_panelMenu->clear();
        delete m_transfers;
        delete m_edits;
        delete m_repair;
        delete m_view;
    }
    m_view = new ImageView(new Document(path), &m_windows->settings(), m_isEvidence);
    m_stack->addWidget(m_view);
    m_stack->setCurrentWidget(m_view);
    m_view->workspace()->addDockActions(m_panelMenu);
    m_actions->setImageShown(true);
    m_repair = new ImageRepair(m_view, m_actions, m_windows->claims(), m_isEvidence, this);
    m_edits = new ImageEdits(m_view, m_actions, &m_repair->controller(), m_windows->claims(),
                             m_isEvidence, this);
    m_transfers = new ImageTransfers(m_view, *m_actions, &m_repair->controller(), m_windows, this);
    // Queued: the view that asks is replaced.
    connect(
        m_view, &ImageView::imageRequested, this,
        [this](const std::filesystem::path &inside) { m_windows->openImage(inside, this); },
        Qt::QueuedConnection);
    connect(
        &m_repair->controller(), &RepairController::imageRequested, this,
        [this](const std::filesystem::path &copy) { m_windows->openImage(copy, this); },
        Qt::QueuedConnection);
    connect(m_view, &ImageView::importRequested, m_import, &DiskImport::show);
    m_help->watch(m_view);
    new ImageActions(m_view, m_actions);
    connectImage();
    updateTitle();
    rememberVerdict();
    m_view->document().open();
    m_view->workspace()->maps()->setFocus();
}

void MainWindow::connectImage()
{
    Document *document = &m_view->document();
    m_jobs->setDocument(document);
    connect(m_view->workspace()->maps(), &MapPane::hoverChanged, m_hover, &QLabel::setText);
    connect(document, &Document::reportChanged, this, &MainWindow::rememberVerdict);
    connect(document, &Document::errorChanged, this, &MainWindow::rememberVerdict);
}

bool MainWindow::isFree() const
{
    return !m_view || (m_view->document().error() && !m_view->document().state());
}

void MainWindow::setEvidence(bool isOn)
{
    m_isEvidence = isOn;
    if (!m_view)
        return;
    m_view->verdict()->setEvidence(isOn);
    m_repair->controller().setEvidence(isOn);
    m_edits->setEvidence(isOn);
    if (isOn) {
        m_windows->settings().forgetImage(std::filesystem::absolute(imagePath()));
        m_windows->refreshRecentImages();
    } else {
        rememberVerdict();
    }
}

void MainWindow::rememberVerdict()
{
    if (m_isEvidence || m_windows->isDemo(imagePath()))
        return;
    m_windows->settings().rememberImage(
        {std::filesystem::absolute(imagePath()), shortVerdict(m_view->document())});
    m_windows->refreshRecentImages();
}

void MainWindow::refreshRecentImages()
{
    const auto images = m_windows->settings().recentImages();
    m_start->setRecentImages(images);
    m_recentMenu->setImages(images);
}

void MainWindow::updateTitle()
{
    setWindowTitle(m_view ? tr("%1 — Parascope").arg(displayName(imagePath()))
                          : QStringLiteral("Parascope"));
}

void MainWindow::askForImage()
{
    auto *dialog = new QFileDialog(this, tr("Open an Image"));
    dialog->setObjectName(QStringLiteral("openDialog"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Parallels disks (*.hds *.hdd)"), tr("All files (*)")});
    const auto folder = m_windows->settings().lastFolder();
    if (!folder.empty())
        dialog->setDirectoryUrl(urlOf(folder));
    // Qt's own dialog, where the desktop has none, does not send urlsSelected().
    connect(dialog, &QFileDialog::accepted, this, [this, dialog] {
        std::vector<std::filesystem::path> paths;
        for (const QUrl &url : dialog->selectedUrls())
            paths.push_back(pathOf(url));
        if (!paths.empty() && !m_isEvidence)
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
    auto *dialog = new ReportDialog(&m_view->document(), &m_windows->settings(), m_view);
    dialog->setChangeSource([this] { return m_repair->lastChange(); });
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->show();
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if ((m_edits && !m_edits->mayClose()) || (m_repair && !m_repair->controller().mayClose()) ||
        (m_transfers && !m_transfers->mayClose()) || !m_creation->mayClose() ||
        !m_import->mayClose()) {
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
        m_view->document().lookAtDisk();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (pathsOf(*event->mimeData()).empty())
        return;
    event->setDropAction(Qt::CopyAction);
    event->accept();
    m_start->setDropHint(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *event)
{
    m_start->setDropHint(false);
    QMainWindow::dragLeaveEvent(event);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    m_start->setDropHint(false);
    event->setDropAction(Qt::CopyAction);
    event->accept();
    openAll(pathsOf(*event->mimeData()));
}

} // namespace parascope::ui
