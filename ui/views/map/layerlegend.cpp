#include "ui/views/map/layerlegend.h"

#include "ui/views/map/layerbutton.h"
#include "ui/views/map/wraplayout.h"

#include <QScrollBar>

#include <algorithm>

namespace parascope::ui {
namespace {

/// Whether both are of the same layers in the same order.
bool areAlike(const LayerMapPtr &one, const LayerMapPtr &two)
{
    return one && two &&
           std::ranges::equal(one->disk()->storages.front().chain,
                              two->disk()->storages.front().chain, {}, &DiskLayer::guid,
                              &DiskLayer::guid);
}

} // namespace

LayerLegend::LayerLegend(QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("layerLegend"));
    setAccessibleName(tr("Layers in the map"));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setWidgetResizable(true);
    auto *entries = new QWidget(this);
    auto *row = new WrapLayout(entries);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 3);
    setWidget(entries);
    // The ground of the maps shows through.
    viewport()->setAutoFillBackground(false);
    entries->setAutoFillBackground(false);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void LayerLegend::addButton(std::uint8_t layer)
{
    auto *button = new LayerButton(layer, widget());
    button->setObjectName(layer == LayerIndex::kNobody ? QStringLiteral("layer.none")
                                                       : QStringLiteral("layer.%1").arg(layer));
    widget()->layout()->addWidget(button);
    m_buttons.push_back(button);
    connect(button, &QAbstractButton::toggled, this,
            [this] { Q_EMIT highlightChanged(highlight()); });
    button->show();
}

void LayerLegend::setLayers(const LayerMapPtr &layers)
{
    const bool isSame = areAlike(m_layers, layers);
    m_layers = layers;
    if (!isSame) {
        const bool hadHighlight = !highlight().isEmpty();
        for (LayerButton *button : m_buttons)
            delete button;
        m_buttons.clear();
        for (std::size_t layer = 0; layers && layer < layers->layerCount(); ++layer)
            addButton(static_cast<std::uint8_t>(layer));
        if (layers)
            addButton(LayerIndex::kNobody);
        if (hadHighlight)
            Q_EMIT highlightChanged(highlight());
    }
    for (LayerButton *button : m_buttons)
        button->showCounts(*layers);
    updateGeometry();
}

LayerSet LayerLegend::highlight() const
{
    LayerSet set;
    for (const LayerButton *button : m_buttons) {
        if (button->isChecked())
            set.insert(button->layer());
    }
    return set;
}

void LayerLegend::setRows(int rows)
{
    m_rows = rows;
    updateGeometry();
}

int LayerLegend::heightForWidth(int width) const
{
    const int all = widget()->layout()->heightForWidth(width);
    const int row = m_buttons.empty() ? 0 : m_buttons.front()->sizeHint().height();
    const int spacing = widget()->layout()->spacing();
    return std::min(all, m_rows * row + (m_rows - 1) * spacing);
}

QSize LayerLegend::sizeHint() const
{
    const int width = 40 * fontMetrics().averageCharWidth();
    return {width, heightForWidth(width)};
}

QSize LayerLegend::minimumSizeHint() const
{
    const int row = m_buttons.empty() ? 0 : m_buttons.front()->sizeHint().height();
    return {12 * fontMetrics().averageCharWidth(), row};
}

} // namespace parascope::ui

#include "moc_layerlegend.cpp"
