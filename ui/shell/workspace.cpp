#include "ui/shell/workspace.h"

#include "ui/document/document.h"
#include "ui/panels/findingspanel.h"
#include "ui/panels/headerpanel.h"
#include "ui/panels/layerspanel.h"
#include "ui/panels/meaningpanel.h"
#include "ui/panels/overviewpanel.h"
#include "ui/panels/panelheading.h"
#include "ui/panels/selectedclusterpanel.h"
#include "ui/views/hex/hexpane.h"
#include "ui/views/map/mappane.h"
#include "ui/widgets/accesskey.h"
#include "ui/widgets/focusforwarder.h"

#include <QApplication>
#include <QDockWidget>
#include <QMenu>
#include <QMouseEvent>

#include <algorithm>

namespace parascope::ui {

namespace {

/// The widget of a panel that the keyboard goes to; null where nothing takes it.
QWidget *firstInTabOrder(QWidget *panel)
{
    if (panel->focusProxy() && panel->focusProxy()->isVisible())
        return panel->focusProxy();
    if (QWidget *target = FocusForwarder::targetOf(panel); target && target->isVisible())
        return target;
    QWidget *widget = panel;
    do {
        if ((widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
            widget->isEnabled())
            return widget;
        widget = widget->nextInFocusChain();
    } while (widget != panel && panel->isAncestorOf(widget));
    return nullptr;
}

} // namespace

Workspace::Workspace(Document *document, Settings *settings, QWidget *parent)
    : QMainWindow(parent, Qt::Widget)
    , m_settings(settings)
    , m_arrangement(settings->arrangement())
    , m_maps(new MapPane(document))
    , m_hex(new HexPane(document))
    , m_findings(nullptr)
{
    setWindowFlags(Qt::Widget); // QMainWindow makes itself a window whatever it is told
    setObjectName(QStringLiteral("workspace"));
    setDockNestingEnabled(true);
    setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::BottomDockWidgetArea);
    setCentralWidget(m_maps);
    addDock(Layers, QStringLiteral("layersDock"), tr("&Layers"));
    addDock(Overview, QStringLiteral("overviewDock"), tr("&Overview"));
    addDock(Header, QStringLiteral("headerDock"), tr("&Header"));
    addDock(Selected, QStringLiteral("selectedDock"), tr("&Selected cluster"));
    PanelHeading *findingsHeading =
        addDock(Findings, QStringLiteral("findingsDock"), tr("&Findings"));
    addDock(Meaning, QStringLiteral("meaningDock"), tr("&What it means"));
    PanelHeading *hexHeading = addDock(Hex, QStringLiteral("hexDock"), tr("He&x"));
    m_findings = new FindingsPanel(document, findingsHeading);
    m_docks[Overview]->setWidget(new OverviewPanel(document));
    m_docks[Header]->setWidget(new HeaderPanel(document));
    m_docks[Selected]->setWidget(new SelectedClusterPanel(document));
    m_docks[Findings]->setWidget(m_findings);
    m_docks[Meaning]->setWidget(new MeaningPanel(document));
    m_docks[Hex]->setWidget(m_hex);
    hexHeading->addControl(m_hex->titleControls());
    const auto showTitle = [this, hexHeading] {
        hexHeading->setTitle(m_hex->title(), {m_docks[Hex]->windowTitle()});
    };
    connect(m_hex, &HexPane::titleChanged, hexHeading, showTitle);
    showTitle();
    connect(document, &Document::hexRequested, this, &Workspace::showHex);
    arrange();
}

Workspace::~Workspace()
{
    rememberDocks();
    if (m_layers)
        m_layers->setParent(nullptr);
}

void Workspace::setLayers(LayersPanel *panel)
{
    if (panel == m_layers)
        return;
    rememberDocks();
    if (m_layers)
        m_layers->setParent(nullptr);
    m_layers = panel;
    if (panel) {
        m_docks[Layers]->setWidget(panel);
        panel->setEnabled(true);
        panel->show();
    }
    // Without its panel the dock goes, and comes back to the same place.
    showLayersActions();
    m_docks[Layers]->setVisible(panel != nullptr);
    if (panel && !std::exchange(m_hasLayers, true))
        arrange();
}

void Workspace::showLayersActions()
{
    m_docks[Layers]->toggleViewAction()->setVisible(m_layers != nullptr);
    if (m_tearOffLayers)
        m_tearOffLayers->setVisible(m_layers != nullptr);
}

PanelHeading *Workspace::addDock(Dock dock, const QString &name, const QString &menuTitle)
{
    const QString title = withoutAccessKey(menuTitle);
    auto *widget = new QDockWidget(title, this);
    widget->toggleViewAction()->setText(menuTitle);
    widget->setObjectName(name);
    auto *heading = new PanelHeading(title, widget);
    heading->setObjectName(name + QStringLiteral("Heading"));
    widget->setTitleBarWidget(heading);
    m_docks[dock] = widget;
    // One behind another in the same place only lies off the screen: Tab would lead into it. Later,
    // since docks that are being arranged lie anywhere.
    connect(
        widget, &QDockWidget::visibilityChanged, widget,
        [this, widget] {
            const bool isBehind =
                isVisible() && !widget->isHidden() && widget->visibleRegion().isEmpty();
            if (widget->widget())
                widget->widget()->setEnabled(!isBehind);
        },
        Qt::QueuedConnection);
    // The dock's own buttons come last, behind the controls that the panel adds.
    QMetaObject::invokeMethod(
        heading, [heading, widget] { heading->serveDock(widget); }, Qt::QueuedConnection);
    return heading;
}

void Workspace::setArrangement(Arrangement arrangement)
{
    if (arrangement == m_arrangement)
        return;
    rememberDocks();
    m_arrangement = arrangement;
    m_settings->setArrangement(arrangement);
    arrange();
}

void Workspace::resetArrangement()
{
    m_settings->setDockState(m_arrangement, {}, m_hasLayers);
    arrange();
}

void Workspace::rememberDocks() const
{
    // What there is without the panel is no arrangement of anybody.
    const bool isWhole = m_hasLayers == (m_layers != nullptr);
    if (isWhole && !m_isRestoring && (!m_sizesAreOurs || isVisible()))
        m_settings->setDockState(m_arrangement, saveState(), m_hasLayers);
}

void Workspace::arrange()
{
    placeDocks();
    m_sizesAreOurs = m_settings->dockState(m_arrangement, m_hasLayers).isEmpty();
    m_isRestoring = !m_sizesAreOurs;
    if (m_isRestoring)
        restoreDocks();
    else
        sizeDocks();
    // Only a laid out dock can come in front of another.
    if (m_sizesAreOurs && m_layers)
        QMetaObject::invokeMethod(
            this, [this] { m_docks[Layers]->raise(); }, Qt::QueuedConnection);
}

bool Workspace::isLaidOut() const
{
    const int em = fontMetrics().height();
    return width() > em * 20 && height() > em * 10;
}

void Workspace::restoreDocks()
{
    // Qt does not survive that docks in one place are restored while they are laid out.
    if (m_hasLayers) {
        QMetaObject::invokeMethod(this, &Workspace::restoreDocksOnce, Qt::QueuedConnection);
        return;
    }
    // In a window that has not got its size yet the docks would be squeezed, and stay so.
    if (!isLaidOut())
        return;
    m_sizesAreOurs = !restoreState(m_settings->dockState(m_arrangement));
    if (m_sizesAreOurs)
        sizeDocks();
    // The layout may come to its end in several steps; each of them restores anew.
    QMetaObject::invokeMethod(
        this, [this] { m_isRestoring = m_isRestoring && !isVisible(); }, Qt::QueuedConnection);
}

void Workspace::restoreDocksOnce()
{
    if (!m_isRestoring || !isLaidOut() || !isVisible())
        return;
    m_isRestoring = false;
    m_sizesAreOurs = !restoreState(m_settings->dockState(m_arrangement, true));
    if (m_sizesAreOurs)
        sizeDocks();
}

void Workspace::placeDocks()
{
    for (QDockWidget *dock : m_docks) {
        removeDockWidget(dock);
        dock->setFloating(false);
    }
    const bool isEverything = m_arrangement == Arrangement::Everything;
    showLayersActions();
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[Overview], Qt::Vertical);
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[Header], Qt::Vertical);
    addDockWidget(Qt::LeftDockWidgetArea, m_docks[Selected], Qt::Vertical);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[Findings], Qt::Horizontal);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[Meaning], Qt::Horizontal);
    addDockWidget(Qt::BottomDockWidgetArea, m_docks[Hex], Qt::Horizontal);
    for (const Dock dock : {Overview, Selected, Findings})
        m_docks[dock]->show();
    m_docks[Meaning]->setVisible(!isEverything);
    m_docks[Header]->setVisible(isEverything);
    m_docks[Hex]->setVisible(isEverything);
    if (m_hasLayers) {
        // In one place: a tree needs room.
        tabifyDockWidget(m_docks[Overview], m_docks[Header]);
        tabifyDockWidget(m_docks[Overview], m_docks[Layers]);
        m_docks[Layers]->setVisible(m_layers != nullptr);
    }
}

void Workspace::sizeDocks()
{
    if (!isLaidOut())
        return;
    // Shares of the window, in the proportions that leave the maps the most room.
    const int em = fontMetrics().height();
    // A tree needs more than words.
    const int left = m_hasLayers ? qBound(em * 13, width() * 26 / 100, em * 30)
                                 : qBound(em * 11, width() / 5, em * 26);
    const int right = width() - left;
    resizeDocks({m_docks[Overview]}, {left}, Qt::Horizontal);
    if (m_arrangement == Arrangement::Everything) {
        if (m_hasLayers)
            resizeDocks({m_docks[Overview], m_docks[Selected]},
                        {height() * 68 / 100, height() * 32 / 100}, Qt::Vertical);
        else
            resizeDocks({m_docks[Overview], m_docks[Header], m_docks[Selected]},
                        {height() * 36 / 100, height() * 36 / 100, height() * 28 / 100},
                        Qt::Vertical);
        resizeDocks({m_docks[Findings], m_docks[Hex]}, {right * 42 / 100, right * 58 / 100},
                    Qt::Horizontal);
        resizeDocks({m_docks[Findings]}, {height() * 42 / 100}, Qt::Vertical);
        return;
    }
    const int upper = height() * (m_hasLayers ? 66 : 52) / 100;
    resizeDocks({m_docks[Overview], m_docks[Selected]}, {upper, height() - upper}, Qt::Vertical);
    resizeDocks({m_docks[Findings], m_docks[Meaning]}, {right * 68 / 100, right * 32 / 100},
                Qt::Horizontal);
    resizeDocks({m_docks[Findings]}, {height() * 40 / 100}, Qt::Vertical);
}

void Workspace::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    if (m_isRestoring)
        restoreDocks();
    else if (m_sizesAreOurs)
        sizeDocks();
}

bool Workspace::event(QEvent *event)
{
    if (event->type() == QEvent::Show && m_isRestoring)
        restoreDocks();
    // Nothing but the borders between docks takes a click itself.
    if (event->type() == QEvent::MouseButtonPress &&
        !childAt(static_cast<QMouseEvent *>(event)->position().toPoint()))
        m_sizesAreOurs = false;
    return QMainWindow::event(event);
}

void Workspace::showHex()
{
    m_docks[Hex]->show();
    m_docks[Hex]->raise();
}

void Workspace::addDockActions(QMenu *menu)
{
    auto *floating = new QMenu(tr("&Torn Off"), this);
    for (QDockWidget *dock : m_docks) {
        const QAction *toggle = dock->toggleViewAction();
        QAction *tearOff = floating->addAction(toggle->text());
        tearOff->setCheckable(true);
        tearOff->setChecked(dock->isFloating());
        tearOff->setEnabled(toggle->isChecked());
        connect(tearOff, &QAction::toggled, dock, &QDockWidget::setFloating);
        connect(dock, &QDockWidget::topLevelChanged, tearOff, &QAction::setChecked);
        if (dock == m_docks[Layers]) {
            m_tearOffLayers = tearOff;
            tearOff->setVisible(m_layers != nullptr);
        }
        connect(toggle, &QAction::toggled, tearOff, &QAction::setEnabled);
        menu->addAction(dock->toggleViewAction());
    }
    menu->addSeparator();
    menu->addMenu(floating);
}

void Workspace::focusPanel(bool isNext)
{
    std::vector<QWidget *> panels = {m_maps};
    for (const QDockWidget *dock : m_docks) {
        if (!dock->isHidden() && dock->widget())
            panels.push_back(dock->widget());
    }
    const QWidget *focus = QApplication::focusWidget();
    const auto here = std::ranges::find_if(panels, [focus](const QWidget *panel) {
        return panel == focus || panel->isAncestorOf(focus);
    });
    const std::size_t count = panels.size();
    // From elsewhere (the verdict line, a heading) to the first, or to the last.
    const std::size_t from = here != panels.end() ? std::size_t(here - panels.begin())
                             : isNext             ? count - 1
                                                  : 0;
    for (std::size_t step = 1; step <= count; ++step) {
        QWidget *panel = panels[(from + (isNext ? step : count - step)) % count];
        // Behind another one in the same place it is insensitive.
        const bool wasEnabled = panel->isEnabled();
        panel->setEnabled(true);
        if (QWidget *first = firstInTabOrder(panel)) {
            if (auto *dock = qobject_cast<QDockWidget *>(panel->parentWidget()))
                dock->raise();
            first->activateWindow(); // a panel may be torn off
            first->setFocus(Qt::TabFocusReason);
            return;
        }
        panel->setEnabled(wasEnabled);
    }
}

} // namespace parascope::ui
