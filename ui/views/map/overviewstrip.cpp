#include "ui/views/map/overviewstrip.h"

#include <QEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parascope::ui {
namespace {

// Logical pixels: thickness and height of a tick, and height of the strip's body.
constexpr int kTick = 3;
constexpr int kTickHeight = 5;
constexpr int kBody = 14;
constexpr int kSmallestFrame = 6;

// First cluster of a column; at most 2^33 clusters times some thousand pixels.
std::uint64_t clusterAt(std::uint64_t x, std::uint64_t width, std::uint64_t count)
{
    return width == 0 ? 0 : std::min(x * count / width, count);
}

// Waste has no room for its hatch here; its ground alone would look like nothing.
QColor strongOf(MapState state, const StateStyle &style)
{
    return state == MapState::Wasted ? style.mark : style.fill;
}

} // namespace

OverviewStrip::OverviewStrip(MapView *view, QWidget *parent) : QWidget(parent), m_view(view)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::NoFocus);
    setToolTip(tr("All clusters. Drag the frame to look elsewhere."));
    connect(view, &MapView::viewportChanged, this, qOverload<>(&QWidget::update));
    connect(&view->source(), &MapSource::selectionChanged, this, qOverload<>(&QWidget::update));
}

QSize OverviewStrip::sizeHint() const
{
    return {10 * fontMetrics().averageCharWidth(), kBody + 2 * kTickHeight + 2};
}

OverviewStrip::Bands OverviewStrip::bands(int height) const
{
    const qreal scale = devicePixelRatioF();
    Bands bands;
    bands.unit = std::max(1, static_cast<int>(std::lround(scale)));
    bands.ticks = static_cast<int>(kTickHeight * scale);
    bands.top = bands.ticks + bands.unit;
    bands.body = std::max(height - 2 * bands.top, 1);
    return bands;
}

QImage OverviewStrip::picture(const QSize &pixels, const Bands &bands) const
{
    QImage image(pixels, QImage::Format_RGB32);
    image.fill(palette().color(QPalette::Base));
    const StatePalette colours(palette());
    QPainter painter(&image);
    std::vector<std::pair<int, QColor>> damaged; // with the colour of the kind of damage
    std::vector<int> wasted;
    for (int x = 0; x < pixels.width(); ++x) {
        const std::uint64_t count = m_map->count();
        const auto width = static_cast<std::uint64_t>(pixels.width());
        const std::uint64_t first =
            std::min(clusterAt(static_cast<std::uint64_t>(x), width, count), count - 1);
        const std::uint64_t last =
            std::max(clusterAt(static_cast<std::uint64_t>(x) + 1, width, count), first + 1);
        const ClusterFlags flags = m_map->any(first, last);
        // As the map shows it: the worst state wins. Ticks keep the narrow ones from being
        // overlooked.
        painter.fillRect(x, bands.top, 1, bands.body, colourOf(first, last, flags, colours));
        if (flags & damageFlags())
            damaged.emplace_back(x, colours.style(worstState(flags)).fill);
        if (flags & flagsOf(MapState::Wasted))
            wasted.push_back(x);
    }
    // The tick of the worst kind of damage lies on top of its neighbours.
    const int tick = kTick * bands.unit;
    std::ranges::stable_sort(damaged, [&](const auto &a, const auto &b) {
        const QColor worst = colours.style(MapState::Damaged).fill;
        return a.second != worst && b.second == worst;
    });
    for (const auto &[x, colour] : damaged)
        painter.fillRect(std::clamp(x - tick / 2, 0, std::max(pixels.width() - tick, 0)), 0, tick,
                         bands.ticks, colour);
    const StateStyle waste = colours.style(MapState::Wasted);
    for (const int x : wasted)
        painter.fillRect(std::clamp(x - tick / 2, 0, std::max(pixels.width() - tick, 0)),
                         pixels.height() - bands.ticks, tick, bands.ticks, waste.mark);
    return image;
}

QColor OverviewStrip::colourOf(std::uint64_t first, std::uint64_t last, ClusterFlags flags,
                               const StatePalette &colours) const
{
    if (m_layers && !(flags & damageFlags())) {
        const std::uint8_t newest = m_layers->any(first, last).newest();
        return layerStyle(layerLook(*m_layers, newest), colours).fill;
    }
    const MapState state = worstState(flags);
    return strongOf(state, colours.style(state));
}

QRect OverviewStrip::frame(int width, const Bands &bands) const
{
    const IndexRange visible = m_view->mapLayout().visibleClusters();
    const std::uint64_t count = std::max<std::uint64_t>(m_map->count(), 1);
    const auto pixels = static_cast<std::uint64_t>(width);
    int left = static_cast<int>(visible.first * pixels / count);
    int right = static_cast<int>((visible.last * pixels + count - 1) / count);
    const int smallest = kSmallestFrame * bands.unit;
    if (right - left < smallest) {
        left = std::clamp((left + right - smallest) / 2, 0, std::max(width - smallest, 0));
        right = left + smallest;
    }
    return {left, bands.ticks, right - left, bands.body + 2 * bands.unit};
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    const ClusterMapPtr map = m_view->source().map();
    if (!map || map->count() == 0)
        return;
    const qreal scale = devicePixelRatioF();
    const QSize pixels = QSizeF(QSizeF(size()) * scale).toSize();
    const Bands bands = this->bands(pixels.height());
    const int unit = bands.unit;
    const LayerMapPtr layers = m_view->shownLayers();
    if (!m_fresh || map != m_map || layers != m_layers || m_picture.size() != pixels) {
        m_map = map;
        m_layers = layers;
        m_picture = picture(pixels, bands);
        m_fresh = true;
    }
    painter.scale(1 / scale, 1 / scale);
    painter.drawImage(0, 0, m_picture);

    const QColor ink = palette().color(QPalette::Text);
    for (const std::uint64_t cluster : m_view->source().selected()) {
        const auto x = static_cast<int>(std::min(cluster, map->count() - 1) *
                                        static_cast<std::uint64_t>(pixels.width()) / map->count());
        painter.fillRect(x - unit, bands.top + unit, 3 * unit, bands.body - 2 * unit,
                         palette().color(QPalette::Base));
        painter.fillRect(x, bands.top + unit, unit, bands.body - 2 * unit, ink);
    }
    painter.setPen(QPen(ink, 2 * unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(QRectF(frame(pixels.width(), bands)).adjusted(unit, unit, -unit, -unit));
}

void OverviewStrip::centreUnder(qreal x)
{
    const ClusterMapPtr map = m_view->source().map();
    if (!map || map->count() == 0 || width() <= 0)
        return;
    const qreal part = std::clamp(x / width(), 0.0, 1.0);
    const auto cluster = static_cast<std::uint64_t>(part * static_cast<qreal>(map->count()));
    m_view->centreOn(std::min(cluster, map->count() - 1));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        centreUnder(event->position().x());
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        centreUnder(event->position().x());
}

void OverviewStrip::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_fresh = false;
        update();
    }
}

} // namespace parascope::ui

#include "moc_overviewstrip.cpp"
