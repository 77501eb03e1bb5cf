#include "ui/views/map/mapview.h"

#include "ui/views/map/mapaccessible.h"
#include "ui/views/map/mapmarks.h"
#include "ui/views/map/mapsteps.h"
#include "ui/views/map/quiettext.h"

#include <QAccessible>
#include <QEvent>
#include <QFocusEvent>
#include <QPainter>
#include <QResizeEvent>

#include <algorithm>
#include <cmath>

namespace parascope::ui {

MapView::MapView(MapSource *source, QWidget *parent)
    : QWidget(parent), m_source(source), m_input(new MapInput(this))
{
    installMapAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setBackgroundRole(QPalette::Base);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    updateMetrics();
    connectInput();
    connect(source, &MapSource::mapChanged, this, &MapView::takeMap);
    connect(source, &MapSource::layersChanged, this, &MapView::takeLayers);
    connect(source, &MapSource::selectionChanged, this, &MapView::takeSelection);
    takeMap();
    takeLayers();
    takeSelection();
}

void MapView::connectInput()
{
    connect(m_input, &MapInput::zoomRequested, this,
            [this](int steps, const QPointF &place) { zoomAround(steps, devicePoint(place)); });
    connect(m_input, &MapInput::panRequested, this, [this](qreal distance) {
        m_panRest += distance * devicePixelRatioF();
        const auto pixels = static_cast<std::int64_t>(m_panRest);
        m_panRest -= static_cast<qreal>(pixels);
        m_layout.scrollBy(-pixels);
        moved();
    });
    connect(m_input, &MapInput::clicked, this, &MapView::selectAt);
    connect(m_input, &MapInput::hovered, this, [this](const QPointF &place) {
        hover(m_map ? m_layout.cellAt(devicePoint(place)) : std::nullopt);
    });
    connect(m_input, &MapInput::left, this, [this] { hover({}); });
    connect(m_input, &MapInput::moveRequested, this, &MapView::moveCursor);
    connect(m_input, &MapInput::activated, this, &MapView::selectAtCursor);
}

QSize MapView::sizeHint() const
{
    return QSize(60, 24) * fontMetrics().averageCharWidth();
}

QSize MapView::minimumSizeHint() const
{
    return QSize(12, 8) * fontMetrics().averageCharWidth();
}

void MapView::updateMetrics()
{
    // Anew with each size: a window that is being arranged has some before it has its own.
    if (isKept())
        m_layout = *m_kept;
    // About 9 pixels beside a text of 13, as large as a line of text at most.
    const qreal scale = devicePixelRatioF();
    const int line = fontMetrics().height();
    const int cell = std::max(7, static_cast<int>(std::lround(line * 0.56 * scale)));
    const int largest = static_cast<int>(std::lround(line * 1.35 * scale));
    m_layout.setMetrics(cell, largest, static_cast<int>(std::lround(kMargin * scale)));
    m_layout.setViewport(QSizeF(QSizeF(size()) * scale).toSize());
    afterMove();
}

QPoint MapView::devicePoint(const QPointF &place) const
{
    const QPointF point = place * devicePixelRatioF();
    return {static_cast<int>(std::floor(point.x())), static_cast<int>(std::floor(point.y()))};
}

void MapView::takeMap()
{
    m_map = m_source->map();
    m_layout.setCount(m_map ? m_map->count() : 0);
    if (isKept())
        updateMetrics();
    if (m_cursor && *m_cursor >= m_layout.count())
        m_cursor.reset();
    m_hovered.reset();
    afterMove();
}

void MapView::takeLayers()
{
    m_layers = m_source->layers();
    m_painter.setLayers({shownLayers(), m_layerHighlight});
    afterMove();
    if (hasFocus() && m_cursor)
        Q_EMIT hoverChanged(cursorText()); // what was said did not know of layers
}

void MapView::takeSelection()
{
    const std::vector<std::uint64_t> before = std::exchange(m_selected, m_source->selected());
    if (m_selected != before && !m_selected.empty() && m_selected.front() < m_layout.count()) {
        m_cursor = m_selected.front();
        m_layout.ensureVisible(m_selected.front());
        moved();
        announceMapCursor(this);
    }
    update();
}

// By somebody: from now on the place is this one.
void MapView::moved()
{
    m_kept.reset();
    afterMove();
}

void MapView::afterMove()
{
    update();
    Q_EMIT viewportChanged();
}

// Of many clusters in a cell the one that gave it its look is meant.
std::uint64_t MapView::telling(std::uint64_t cell) const
{
    const IndexRange clusters = m_layout.clustersOf(cell);
    if (!m_map || clusters.length() <= 1)
        return clusters.first;
    const ClusterFlags all = m_map->any(clusters.first, clusters.last);
    if (shownLayers() && !(all & damageFlags()))
        return tellingByLayer(clusters);
    const ClusterFlags lifted = all & m_highlight.flags();
    if (!all)
        return clusters.first;
    const MapState state = worstState(lifted ? lifted : all);
    const auto found = m_map->next(clusters.first, flagsOf(state));
    return found && *found < clusters.last ? *found : clusters.first;
}

std::uint64_t MapView::tellingByLayer(const IndexRange &clusters) const
{
    const LayerSet all = m_layers->any(clusters.first, clusters.last);
    const LayerSet lifted = all & m_layerHighlight;
    const LayerSet shown((lifted.isEmpty() ? all : lifted).newest());
    const auto found = m_layers->next(clusters.first, shown);
    return found && *found < clusters.last ? *found : clusters.first;
}

void MapView::selectIn(std::uint64_t cell)
{
    const std::uint64_t cluster = telling(cell);
    m_cursor = cluster;
    update();
    m_source->select(cluster);
}

void MapView::selectAt(const QPointF &place)
{
    if (const auto cell = m_layout.cellAt(devicePoint(place)); cell && m_map)
        selectIn(*cell);
}

void MapView::selectAtCursor()
{
    if (m_cursor && m_map)
        selectIn(m_layout.cellOf(*m_cursor));
}

void MapView::setHighlight(StateSet highlight)
{
    m_highlight = highlight;
    m_painter.setHighlight(highlight);
    update();
}

void MapView::setByLayer(bool byLayer)
{
    m_byLayer = byLayer;
    takeLayers();
}

void MapView::setLayerHighlight(const LayerSet &highlight)
{
    m_layerHighlight = highlight;
    takeLayers();
}

void MapView::setCursorCluster(std::uint64_t cluster)
{
    if (m_layout.count() == 0)
        return;
    m_cursor = std::min<std::uint64_t>(cluster, m_layout.count() - 1);
    m_layout.ensureVisible(*m_cursor);
    moved();
    const QString text = cursorText();
    Q_EMIT hoverChanged(text);
    announceMapCursor(this);
}

QString MapView::cursorText() const
{
    if (!m_cursor || !m_map)
        return {};
    return m_source->describe(m_layout.clustersOf(m_layout.cellOf(*m_cursor)));
}

QRect MapView::cursorRect() const
{
    const auto cell = m_cursor ? m_layout.rectOf(m_layout.cellOf(*m_cursor)) : std::nullopt;
    if (!cell)
        return {};
    const qreal scale = devicePixelRatioF();
    return QRectF(QPointF(cell->topLeft()) / scale, QSizeF(cell->size()) / scale).toAlignedRect();
}

bool MapView::isCursorSelected() const
{
    return m_cursor && std::ranges::any_of(m_selected, [this](std::uint64_t cluster) {
               return cluster < m_layout.count() &&
                      m_layout.cellOf(cluster) == m_layout.cellOf(*m_cursor);
           });
}

QVariant MapView::inputMethodQuery(Qt::InputMethodQuery query) const
{
    const QRect place = cursorRect();
    return query == Qt::ImCursorRectangle && !place.isEmpty() ? QVariant(place)
                                                              : QWidget::inputMethodQuery(query);
}

void MapView::moveCursor(MapInput::Move move)
{
    if (m_layout.count() == 0)
        return;
    if (!m_cursor) {
        setCursorCluster(m_layout.visibleClusters().first);
        return;
    }
    const std::uint64_t target = cellAfter(m_layout, m_layout.cellOf(*m_cursor), move);
    setCursorCluster(m_layout.clustersOf(target).first);
}

void MapView::hover(std::optional<std::uint64_t> cell)
{
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    update();
    Q_EMIT hoverChanged(cell ? m_source->describe(m_layout.clustersOf(*cell)) : QString());
}

void MapView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    updateMetrics();
}

bool MapView::event(QEvent *event)
{
    const bool result = QWidget::event(event);
    if (event->type() == QEvent::ScreenChangeInternal)
        updateMetrics();
    return result;
}

void MapView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        updateMetrics();
    if (event->type() == QEvent::PaletteChange)
        update();
}

void MapView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool byKey = event->reason() == Qt::TabFocusReason ||
                       event->reason() == Qt::BacktabFocusReason ||
                       event->reason() == Qt::ShortcutFocusReason ||
                       event->reason() == Qt::OtherFocusReason; // an assistive program
    if (byKey && !m_cursor && m_layout.count() > 0)
        setCursorCluster(m_selected.empty() ? m_layout.visibleClusters().first
                                            : m_selected.front());
    // After Qt has told of the focus of the whole map.
    QMetaObject::invokeMethod(
        this, [this] { announceMapCursor(this); }, Qt::QueuedConnection);
    update();
    Q_EMIT focused();
}

void MapView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    update();
}

void MapView::paintEvent(QPaintEvent *)
{
    if (!m_map || m_layout.count() == 0) {
        paintWaiting();
        return;
    }
    m_painter.setLook(StatePalette(palette()), palette().color(QPalette::Base),
                      devicePixelRatioF());
    QPainter painter(this);
    painter.scale(1 / devicePixelRatioF(), 1 / devicePixelRatioF());
    m_painter.paint(painter, m_layout, m_map);
    paintMarks(painter);
}

void MapView::paintMarks(QPainter &painter) const
{
    MapMarks marks(painter, m_layout, palette(), devicePixelRatioF());
    marks.paintSelection(m_selected);
    if (m_hovered && m_map)
        marks.paintHover(m_layout.clustersOf(*m_hovered).first);
    if (hasFocus())
        marks.paintCursor(m_cursor);
}

void MapView::paintWaiting()
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    painter.setPen(quietText(palette(), QPalette::Text, QPalette::Base));
    const QString text = m_map ? tr("There are no clusters.") : m_source->waitingText();
    painter.drawText(rect(), Qt::AlignCenter | Qt::TextWordWrap, text);
}

} // namespace parascope::ui

#include "moc_mapview.cpp"
