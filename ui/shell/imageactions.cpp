#include "ui/shell/imageactions.h"

#include "engine/text/words.h"
#include "ui/document/document.h"
#include "ui/panels/findingspanel.h"
#include "ui/shell/actions.h"
#include "ui/shell/contextmenus.h"
#include "ui/shell/imageview.h"
#include "ui/shell/rawfilereasons.h"
#include "ui/shell/workspace.h"
#include "ui/views/hex/hexpane.h"
#include "ui/views/map/mappane.h"
#include "ui/wizards/repair/repaircontroller.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>

#include <array>

namespace parascope::ui {

namespace {

/// What makes no sense while there is no image to look at.
constexpr std::array kNeedAnImage{
    ActionId::Copy,          ActionId::CopyHex,  ActionId::CopyText,      ActionId::CopyOffset,
    ActionId::Find,          ActionId::FindNext, ActionId::FindPrevious,  ActionId::SelectCluster,
    ActionId::BothMaps,      ActionId::DiskMap,  ActionId::FileMap,       ActionId::ZoomIn,
    ActionId::ZoomOut,       ActionId::ZoomFit,  ActionId::ZoomSelection, ActionId::ResetPanels,
    ActionId::GoTo,          ActionId::Follow,   ActionId::NextPanel,     ActionId::PreviousPanel,
    ActionId::FilterFindings};

} // namespace

ImageActions::ImageActions(ImageView *view, const Actions *actions, const RepairController *repairs)
    : QObject(view), m_view(view), m_actions(*actions), m_repairs(repairs)
{
    connectMaps();
    connectPlaces();
    connectBytes();
    new ContextMenus(view, actions);
    update();
}

void ImageActions::connectMaps()
{
    Workspace *workspace = m_view->workspace();
    MapPane *maps = workspace->maps();
    const auto on = [this, maps](ActionId id, auto &&act) {
        connect(m_actions[id], &QAction::triggered, this, [maps, act] { act(*maps); });
    };
    on(ActionId::BothMaps, [](MapPane &pane) { pane.setOrders(MapPane::Orders::Both); });
    on(ActionId::DiskMap, [](MapPane &pane) { pane.setOrders(MapPane::Orders::Disk); });
    on(ActionId::FileMap, [](MapPane &pane) { pane.setOrders(MapPane::Orders::File); });
    on(ActionId::ZoomIn, [](MapPane &pane) { pane.zoomIn(); });
    on(ActionId::ZoomOut, [](MapPane &pane) { pane.zoomOut(); });
    on(ActionId::ZoomFit, [](MapPane &pane) { pane.zoomFit(); });
    on(ActionId::ZoomSelection, [](MapPane &pane) { pane.zoomToSelection(); });
    connect(maps, &MapPane::ordersChanged, this, [this](MapPane::Orders orders) {
        m_actions[ActionId::BothMaps]->setChecked(orders == MapPane::Orders::Both);
        m_actions[ActionId::DiskMap]->setChecked(orders == MapPane::Orders::Disk);
        m_actions[ActionId::FileMap]->setChecked(orders == MapPane::Orders::File);
    });
    m_actions[ActionId::BothMaps]->setChecked(true);
    connectColours(maps);
    connect(m_actions[ActionId::ResetPanels], &QAction::triggered, this,
            [workspace] { workspace->resetArrangement(); });
    connect(m_actions[ActionId::NextPanel], &QAction::triggered, this,
            [workspace] { workspace->focusPanel(true); });
    connect(m_actions[ActionId::PreviousPanel], &QAction::triggered, this,
            [workspace] { workspace->focusPanel(false); });
    connect(m_actions[ActionId::FilterFindings], &QAction::triggered, this,
            [workspace] { workspace->findings()->startFilter(); });
}

void ImageActions::connectColours(MapPane *maps)
{
    const auto on = [this, maps](ActionId id, MapPane::Colouring colouring) {
        QAction *action = m_actions[id];
        connect(action, &QAction::triggered, maps, [=] { maps->setColouring(colouring); });
        connect(maps, &MapPane::colouringChanged, action,
                [=](MapPane::Colouring now) { action->setChecked(now == colouring); });
        action->setChecked(maps->colouring() == colouring);
    };
    on(ActionId::ColourByState, MapPane::Colouring::State);
    on(ActionId::ColourByLayer, MapPane::Colouring::Layer);
    connect(maps, &MapPane::hasLayersChanged, this, &ImageActions::update);
}

void ImageActions::connectPlaces()
{
    Document *document = &m_view->document();
    const auto on = [this, document](ActionId id, void (Document::*act)()) {
        connect(m_actions[id], &QAction::triggered, document, act);
    };
    on(ActionId::Back, &Document::goBack);
    on(ActionId::Forward, &Document::goForward);
    on(ActionId::NextProblem, &Document::nextProblem);
    on(ActionId::PreviousProblem, &Document::previousProblem);
    on(ActionId::Compare, &Document::compareOwners);
    on(ActionId::CheckAgain, &Document::reload);
    on(ActionId::StopCheck, &Document::cancel);
    connect(document, &Document::historyChanged, this, &ImageActions::update);
    connect(document, &Document::selectionChanged, this, &ImageActions::update);
    connect(document, &Document::reportChanged, this, &ImageActions::update);
    connect(document, &Document::progressChanged, this, &ImageActions::update);
    connect(document, &Document::stateChanged, this, &ImageActions::update);
    connect(document, &Document::errorChanged, this, &ImageActions::update);
    connect(m_repairs, &RepairController::offerChanged, this, &ImageActions::update);
}

void ImageActions::connectBytes()
{
    const auto on = [this](ActionId id, bool showsHex, void (HexPane::*act)()) {
        connect(m_actions[id], &QAction::triggered, this, [this, showsHex, act] {
            if (showsHex)
                m_view->workspace()->showHex();
            (m_view->workspace()->hex()->*act)();
        });
    };
    on(ActionId::GoTo, true, &HexPane::showGoTo);
    on(ActionId::Find, true, &HexPane::showFind);
    on(ActionId::FindNext, true, &HexPane::findNext);
    on(ActionId::FindPrevious, true, &HexPane::findPrevious);
    on(ActionId::Follow, true, &HexPane::follow);
    on(ActionId::ShowEntry, true, &HexPane::showTableEntry);
    on(ActionId::SelectCluster, true, &HexPane::selectCluster);
    on(ActionId::CopyHex, false, &HexPane::copyHex);
    on(ActionId::CopyText, false, &HexPane::copyText);
    on(ActionId::CopyOffset, false, &HexPane::copyOffset);
    on(ActionId::Paste, false, &HexPane::paste);
    connect(m_actions[ActionId::Copy], &QAction::triggered, this, &ImageActions::copySelection);
}

/// Something else than an image stays that; what could not be read may be readable by now.
bool ImageActions::canCheckAgain() const
{
    const Document &document = m_view->document();
    const auto &error = document.error();
    const bool isSomethingElse =
        error && (error->code == ErrorCode::NotAnImage || error->code == ErrorCode::IsDirectory);
    return (document.state() || document.wasCancelled() || (error && !isSomethingElse)) &&
           (!m_repairs || !m_repairs->offer().isWriting);
}

void ImageActions::update()
{
    const Document &document = m_view->document();
    for (const ActionId id : kNeedAnImage)
        m_actions[id]->setEnabled(document.state() != nullptr);
    for (const ActionId id : {ActionId::ColourByState, ActionId::ColourByLayer})
        m_actions[id]->setEnabled(m_view->workspace()->maps()->hasLayers());
    m_actions[ActionId::CheckAgain]->setEnabled(canCheckAgain());
    m_actions[ActionId::Back]->setEnabled(document.canGoBack());
    m_actions[ActionId::Forward]->setEnabled(document.canGoForward());
    m_actions[ActionId::NextProblem]->setEnabled(document.problemCount() > 0);
    m_actions[ActionId::PreviousProblem]->setEnabled(document.problemCount() > 0);
    m_actions[ActionId::ShowEntry]->setEnabled(document.selection().guest.has_value() &&
                                               !RawFileReasons::isRaw(document));
    m_actions[ActionId::Compare]->setEnabled(document.selection().owners.size() > 1);
    m_actions[ActionId::SaveReport]->setEnabled(document.report() != nullptr);
    m_actions[ActionId::StopCheck]->setEnabled(document.stage() != ImageSession::Stage::Idle);
}

void ImageActions::copySelection()
{
    HexPane *hex = m_view->workspace()->hex();
    const QWidget *focus = QApplication::focusWidget();
    if (focus && hex->isAncestorOf(focus)) {
        hex->copyHex();
        return;
    }
    const Selection &selection = m_view->document().selection();
    if (selection.guest || selection.host || selection.finding)
        QGuiApplication::clipboard()->setText(text::offset(selection.offset));
}

} // namespace parascope::ui

#include "moc_imageactions.cpp"
