#include "ui/views/map/mappane.h"

#include "ui/views/map/documentmapsource.h"
#include "ui/views/map/layerlegend.h"
#include "ui/views/map/maplegend.h"
#include "ui/views/map/mappanel.h"
#include "ui/widgets/focusforwarder.h"

#include <QActionGroup>
#include <QBoxLayout>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QPushButton>

namespace parascope::ui {
namespace {

QString nameOf(MapPane::Orders orders)
{
    switch (orders) {
    case MapPane::Orders::Disk:
        return MapPane::tr("Disk order");
    case MapPane::Orders::File:
        return MapPane::tr("File order");
    case MapPane::Orders::Both:
        break;
    }
    return MapPane::tr("Both maps");
}

QString nameOf(MapPane::Colouring colouring)
{
    return colouring == MapPane::Colouring::Layer
               ? MapPane::tr("By layer", "what colours stand for")
               : MapPane::tr("By state", "what colours stand for");
}

} // namespace

MapPane::MapPane(Document *document, QWidget *parent) : QWidget(parent)
{
    build(new DocumentMapSource(document, MapSource::Order::Disk, this),
          new DocumentMapSource(document, MapSource::Order::File, this));
}

MapPane::MapPane(MapSource *disk, MapSource *file, QWidget *parent) : QWidget(parent)
{
    build(disk, file);
}

void MapPane::build(MapSource *disk, MapSource *file)
{
    setObjectName(QStringLiteral("mapPane"));
    setAccessibleName(tr("Maps"));
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);

    m_legend = new MapLegend(this);
    m_legend->setObjectName(QStringLiteral("mapLegend"));
    m_layers = new LayerLegend(this);
    m_orderButton = new QPushButton(this);
    m_colourButton = new QPushButton(this);
    m_disk = new MapPanel(disk, this);
    m_disk->setObjectName(QStringLiteral("diskMapPanel"));
    m_file = new MapPanel(file, this);
    m_file->setObjectName(QStringLiteral("fileMapPanel"));
    buildOrderMenu();
    buildColourMenu();

    const int em = fontMetrics().height();
    auto *top = new QHBoxLayout;
    top->setContentsMargins(em * 2 / 3, em / 2, em * 2 / 3, em / 2);
    auto *legends = new QVBoxLayout;
    legends->setSpacing(em / 3);
    legends->addWidget(m_legend);
    legends->addWidget(m_layers);
    legends->addStretch();
    top->addLayout(legends, 1);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(em / 3);
    choices->addWidget(m_orderButton);
    choices->addWidget(m_colourButton);
    choices->addStretch();
    top->addLayout(choices);
    m_maps = new QBoxLayout(QBoxLayout::LeftToRight);
    m_maps->setContentsMargins(em * 2 / 3, em / 2, em * 2 / 3, em / 2);
    m_maps->setSpacing(em * 3 / 2);
    m_maps->addWidget(m_disk, 1);
    m_maps->addWidget(m_file, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(top);
    column->addLayout(m_maps, 1);

    m_used = m_disk->view();
    FocusForwarder::forward(this, m_used);
    for (const MapPanel *panel : {m_disk, m_file}) {
        MapView *view = panel->view();
        connect(view, &MapView::hoverChanged, this, &MapPane::hoverChanged);
        connect(view, &MapView::focused, this, [this, view] {
            m_used = view;
            FocusForwarder::forward(this, view);
        });
        connect(m_legend, &MapLegend::highlightChanged, view, &MapView::setHighlight);
    }
    const auto takeMaps = [this, disk, file] {
        m_legend->setMaps(disk->map(), file->map());
    };
    connect(disk, &MapSource::mapChanged, m_legend, takeMaps);
    connect(file, &MapSource::mapChanged, m_legend, takeMaps);
    takeMaps();
    connectLayers(disk);
}

void MapPane::connectLayers(MapSource *disk)
{
    connect(m_layers, &LayerLegend::highlightChanged, m_disk->view(), &MapView::setLayerHighlight);
    const auto takeLayers = [this, disk] {
        const LayerMapPtr layers = disk->layers();
        m_layers->setLayers(layers);
        const bool had = std::exchange(m_hasLayers, layers != nullptr);
        showLegends();
        if (had != m_hasLayers)
            Q_EMIT hasLayersChanged(m_hasLayers);
    };
    connect(disk, &MapSource::layersChanged, m_layers, takeLayers);
    takeLayers();
}

void MapPane::showLegends()
{
    const bool byLayer = m_hasLayers && m_colouring == Colouring::Layer;
    m_colourButton->setVisible(m_hasLayers && m_orders != Orders::File);
    m_layers->setVisible(byLayer && m_orders != Orders::File);
    m_legend->setBrief(m_isLow);
    m_layers->setRows(m_isLow ? 1 : 2);
    // Where nothing is coloured by state, its toggles would lift out nothing.
    m_legend->setVisible(!byLayer || (m_orders != Orders::Disk && !m_isLow));
}

void MapPane::buildColourMenu()
{
    m_colourButton->setObjectName(QStringLiteral("mapColours"));
    m_colourButton->setAccessibleName(tr("What colours of the disk order stand for"));
    m_colourButton->setToolTip(m_colourButton->accessibleName());
    auto *menu = new QMenu(m_colourButton);
    auto *group = new QActionGroup(menu);
    const auto add = [&](Colouring colouring, const QString &words) {
        QAction *action = menu->addAction(words);
        action->setCheckable(true);
        action->setChecked(colouring == m_colouring);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, colouring] { setColouring(colouring); });
        connect(this, &MapPane::colouringChanged, action,
                [action, colouring](Colouring now) { action->setChecked(now == colouring); });
    };
    add(Colouring::State, tr("Colour by State"));
    add(Colouring::Layer, tr("Colour by Layer"));
    m_colourButton->setMenu(menu);
    m_colourButton->setText(nameOf(m_colouring));
}

void MapPane::setColouring(Colouring colouring)
{
    if (colouring == m_colouring)
        return;
    m_colouring = colouring;
    m_disk->view()->setByLayer(colouring == Colouring::Layer);
    m_colourButton->setText(nameOf(colouring));
    showLegends();
    Q_EMIT colouringChanged(colouring);
}

void MapPane::buildOrderMenu()
{
    m_orderButton->setObjectName(QStringLiteral("mapOrders"));
    m_orderButton->setAccessibleName(tr("Which maps are shown"));
    m_orderButton->setToolTip(tr("Which maps are shown"));
    auto *menu = new QMenu(m_orderButton);
    auto *group = new QActionGroup(menu);
    for (const Orders orders : {Orders::Both, Orders::Disk, Orders::File}) {
        QAction *action = menu->addAction(nameOf(orders));
        action->setCheckable(true);
        action->setChecked(orders == m_orders);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, orders] { setOrders(orders); });
        connect(this, &MapPane::ordersChanged, action,
                [action, orders](Orders now) { action->setChecked(now == orders); });
    }
    m_orderButton->setMenu(menu);
    m_orderButton->setText(nameOf(m_orders));
}

void MapPane::setOrders(Orders orders)
{
    if (orders == m_orders)
        return;
    m_orders = orders;
    m_disk->setVisible(orders != Orders::File);
    m_file->setVisible(orders != Orders::Disk);
    FocusForwarder::forward(this, current());
    m_orderButton->setText(nameOf(orders));
    showLegends();
    Q_EMIT ordersChanged(orders);
}

MapView *MapPane::diskMap() const
{
    return m_disk->view();
}

MapView *MapPane::current() const
{
    if (m_orders == Orders::Disk)
        return m_disk->view();
    return m_orders == Orders::File ? m_file->view() : m_used;
}

void MapPane::zoomIn()
{
    current()->zoomIn();
}

void MapPane::zoomOut()
{
    current()->zoomOut();
}

void MapPane::zoomFit()
{
    m_disk->view()->zoomFit();
    m_file->view()->zoomFit();
}

void MapPane::zoomToSelection()
{
    m_disk->view()->zoomToSelection();
    m_file->view()->zoomToSelection();
}

void MapPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // Two narrow columns are worse than two flat maps one above the other.
    const int narrow = 48 * fontMetrics().averageCharWidth();
    const bool isLow = height() < 20 * fontMetrics().height();
    if (std::exchange(m_isLow, isLow) != isLow)
        showLegends();
    const bool stacked = width() < narrow || width() * 10 < height() * 7;
    m_maps->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

bool MapPane::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest)
        update(); // the line below the legends moves with them
    return result;
}

// A line below the legend, that the maps do not seem to belong to it.
void MapPane::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int y = m_maps->geometry().top();
    painter.fillRect(0, y, width(), 1,
                     palette()
                         .color(QPalette::Window)
                         .darker(palette().color(QPalette::Window).lightness() < 128 ? 70 : 112));
}

} // namespace parascope::ui

#include "moc_mappane.cpp"
