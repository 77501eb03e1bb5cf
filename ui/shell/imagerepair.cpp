#include "ui/shell/imagerepair.h"

#include "ui/document/document.h"
#include "ui/shell/actions.h"
#include "ui/shell/askpath.h"
#include "ui/shell/imageview.h"
#include "ui/shell/verdictline.h"

#include <QAction>

namespace parascope::ui {

ImageRepair::ImageRepair(ImageView *view, const Actions *actions,
                         std::shared_ptr<ChangeClaims> claims, bool isEvidence, QWidget *window)
    : QObject(window)
    , m_view(view)
    , m_actions(actions)
    , m_controller(
          new RepairController(&view->document(), std::move(claims), askWithFileDialog(), window))
{
    const auto on = [this](ActionId id, auto act) {
        connect((*m_actions)[id], &QAction::triggered, this, act);
    };
    on(ActionId::Repair, [this] { m_controller->showRepair(); });
    on(ActionId::UndoRepair, [this] { m_controller->undoRepair(); });
    on(ActionId::EarlierRepairs, [this] { m_controller->showEarlier(); });
    VerdictLine *verdict = view->verdict();
    connect(verdict, &VerdictLine::repairRequested, m_controller, &RepairController::showRepair);
    connect(verdict, &VerdictLine::undoRequested, this, [this] { m_controller->undoRepair(); });
    connect(verdict, &VerdictLine::finishRequested, this, [this] { m_controller->finishRepair(); });
    connect(m_controller, &RepairController::offerChanged, this, &ImageRepair::update);
    connect(&m_controller->session(), &RepairSession::finished, this,
            [this](const ChangeResult &result) {
                m_lastChange = lastChangeAfter(result, m_lastChange, m_view->document().report());
            });
    m_controller->setEvidence(isEvidence);
    update();
}

ImageRepair::~ImageRepair()
{
    delete m_controller;
}

void ImageRepair::update()
{
    const RepairOffer &offer = m_controller->offer();
    const Actions &actions = *m_actions;
    actions[ActionId::Repair]->setEnabled(offer.canChoose);
    actions[ActionId::UndoRepair]->setEnabled(offer.canUndo);
    actions[ActionId::EarlierRepairs]->setEnabled(offer.canList);
    m_view->verdict()->setRepair(offer);
}

} // namespace parascope::ui

#include "moc_imagerepair.cpp"
