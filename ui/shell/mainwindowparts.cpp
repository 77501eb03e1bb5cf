// What a window is made of, and what its menus and buttons do.

#include "ui/shell/aboutbox.h"
#include "ui/shell/actions.h"
#include "ui/shell/diskimport.h"
#include "ui/shell/diskview.h"
#include "ui/shell/imagecreation.h"
#include "ui/shell/imageview.h"
#include "ui/shell/jobline.h"
#include "ui/shell/mainwindow.h"
#include "ui/shell/recentmenu.h"
#include "ui/shell/shortcutsdialog.h"
#include "ui/shell/startpage.h"
#include "ui/shell/windows.h"
#include "ui/shell/workspace.h"
#include "ui/widgets/narrowingtoolbar.h"

#include <QAction>
#include <QLabel>
#include <QMenuBar>
#include <QShortcut>
#include <QStackedWidget>
#include <QStatusBar>

#include <array>

namespace parascope::ui {

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
        if (info.id == ActionId::OpenFolder)
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

void MainWindow::buildStartPage()
{
    m_start = new StartPage;
    m_start->setRecentImages(m_windows->settings().recentImages());
    m_stack->addWidget(m_start);
    connect(m_start, &StartPage::openRequested, this, &MainWindow::askForImage);
    connect(m_start, &StartPage::newImageRequested, m_creation, &ImageCreation::show);
    connect(m_start, &StartPage::demoRequested, this, [this] { m_windows->openDemo(this); });
    connect(m_start, &StartPage::imageRequested, this,
            [this](const std::filesystem::path &path) { m_windows->openImage(path, this); });
    connect(m_start, &StartPage::forgetRequested, this, [this](const std::filesystem::path &path) {
        m_windows->settings().forgetImage(path);
        m_windows->refreshRecentImages();
    });
}

void MainWindow::connectFileActions()
{
    const auto on = [this](ActionId id, auto &&act) {
        connect((*m_actions)[id], &QAction::triggered, this, act);
    };
    on(ActionId::NewImage, [this] { m_creation->show(); });
    on(ActionId::Open, [this] { askForImage(); });
    on(ActionId::OpenFolder, [this] { askForFolder(); });
    on(ActionId::Import, [this] { m_import->show(); });
    on(ActionId::OpenDemo, [this] { m_windows->openDemo(this); });
    on(ActionId::SaveReport, [this] { showReport(); });
    on(ActionId::Close, [this] { close(); });
    on(ActionId::Quit, [this] { m_windows->closeAll(); });
    on(ActionId::Shortcuts, [this] { (new ShortcutsDialog(this))->show(); });
    on(ActionId::About, [this] { showAbout(this); });
    on(ActionId::Evidence, [this](bool isOn) { setEvidence(isOn); });
    (*m_actions)[ActionId::Evidence]->setChecked(m_isEvidence);
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
                imageView()->workspace()->setArrangement(wanted);
        });
    };
    arrangement(ActionId::Simple, Arrangement::Simple);
    arrangement(ActionId::Everything, Arrangement::Everything);
    connect((*m_actions)[ActionId::FullScreen], &QAction::triggered, this, [this](bool isOn) {
        setWindowState(windowState().setFlag(Qt::WindowFullScreen, isOn));
    });
}

} // namespace parascope::ui
