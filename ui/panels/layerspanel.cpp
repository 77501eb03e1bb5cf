#include "ui/panels/layerspanel.h"

#include "engine/session/disksession.h"
#include "ui/panels/bundlefindingspanel.h"
#include "ui/panels/layerslist.h"

#include <QBoxLayout>
#include <QFrame>

namespace parascope::ui {

LayersPanel::LayersPanel(DiskSession *disk, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QBoxLayout(QBoxLayout::TopToBottom, this))
    , m_list(new LayersList(disk, this))
    , m_line(new QFrame(this))
    , m_findings(new BundleFindingsPanel(disk, this))
{
    setObjectName(QStringLiteral("layersPanel"));
    setAccessibleName(tr("Layers"));
    m_line->setFrameShape(QFrame::HLine);
    m_line->setForegroundRole(QPalette::Midlight);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_list, 1);
    m_layout->addWidget(m_line);
    m_layout->addWidget(m_findings);
    connect(m_list, &LayersList::layerPicked, this, &LayersPanel::layerPicked);
    connect(m_list, &LayersList::imageRequested, this, &LayersPanel::imageRequested);
    connect(m_list, &LayersList::followOutsideRequested, this,
            &LayersPanel::followOutsideRequested);
    connect(m_findings, &BundleFindingsPanel::repairRequested, this,
            &LayersPanel::bundleRepairRequested);
    connect(m_findings, &BundleFindingsPanel::undoRequested, this,
            &LayersPanel::bundleUndoRequested);
    const auto showFindings = [this, disk] {
        const bool isBundle = disk && disk->bundle();
        m_line->setVisible(isBundle);
        m_findings->setVisible(isBundle);
    };
    if (disk)
        connect(disk, &DiskSession::bundleChanged, this, showFindings);
    showFindings();
}

void LayersPanel::setBundleUndoPossible(bool isPossible)
{
    m_findings->setUndoPossible(isPossible);
}

/// Below each other, or side by side where the panel is wide and low.
void LayersPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int em = fontMetrics().height();
    const bool isLow = height() < em * 22 && width() > em * 48;
    m_layout->setDirection(isLow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_layout->setStretchFactor(m_list, isLow ? 3 : 1);
    m_layout->setStretchFactor(m_findings, isLow ? 2 : 0);
    m_line->setFrameShape(isLow ? QFrame::VLine : QFrame::HLine);
    const auto policy = isLow ? QSizePolicy::Expanding : QSizePolicy::Maximum;
    m_findings->setSizePolicy(QSizePolicy::Preferred, policy);
    m_findings->setFolded(!isLow && height() < em * 28);
    // However much there is to say, half of the room is the layers'.
    m_findings->setMaximumHeight(isLow ? QWIDGETSIZE_MAX : height() / 2);
}

} // namespace parascope::ui
