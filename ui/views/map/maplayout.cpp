#include "ui/views/map/maplayout.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace parascope::ui {
namespace {

std::int64_t floorDivide(std::int64_t value, std::int64_t by)
{
    return value >= 0 ? value / by : -((-value + by - 1) / by);
}

// Cells that hold `count` clusters, without overflow near 2^64.
std::uint64_t cellsFor(std::uint64_t count, int level)
{
    return count == 0 ? 0 : ((count - 1) >> level) + 1;
}

// The largest cell is that many times as wide as the largest of a map that is shown whole: wide
// enough to see its sign from afar, and to hit it with a finger.
constexpr int kMostGrowth = 4;

// Columns and lines are counted with sign; 2^63 cells are out of reach of any image (2^33
// clusters).
std::int64_t asSigned(std::uint64_t value)
{
    return static_cast<std::int64_t>(value);
}

} // namespace

void MapLayout::setMetrics(int cell, int largestCell, int margin)
{
    auto metrics = std::tie(m_cell, m_largestCell, m_margin);
    const int bounded = std::max(cell, 1);
    const std::tuple now(bounded, std::max(largestCell, bounded), std::max(margin, 0));
    if (metrics == now)
        return;
    metrics = now;
    arrange();
}

void MapLayout::setCount(std::uint64_t count)
{
    if (count == m_count)
        return;
    m_count = count;
    arrange();
}

void MapLayout::setViewport(const QSize &size)
{
    const QSize bounded = size.expandedTo(QSize(1, 1));
    if (bounded == m_viewport)
        return;
    m_viewport = bounded;
    arrange();
}

std::uint64_t MapLayout::cellCount() const
{
    return cellsFor(m_count, shift());
}

// Twice the area for each level, so that a level shows half of the one above it, as levels of more
// clusters per cell do.
int MapLayout::pitchAt(int level) const
{
    if (level >= 0)
        return m_basePitch;
    return static_cast<int>(std::lround(m_basePitch * std::exp2(-level / 2.0)));
}

int MapLayout::lowestLevel() const
{
    const int smallestSide = std::min(m_viewport.width(), m_viewport.height()) - 2 * m_margin;
    const int most = std::min(m_largestCell * kMostGrowth, smallestSide);
    int level = 0;
    while (pitchAt(level - 1) <= most)
        --level;
    return level;
}

void MapLayout::setLevel(int level)
{
    m_level = level;
    m_pitch = pitchAt(level);
    m_columns = std::max<std::int64_t>((m_viewport.width() - 2 * m_margin) / m_pitch, 1);
}

std::int64_t MapLayout::linesAt(int level, int pitch) const
{
    const std::int64_t columns =
        std::max<std::int64_t>((m_viewport.width() - 2 * m_margin) / pitch, 1);
    return floorDivide(asSigned(cellsFor(m_count, level)) + columns - 1, columns);
}

std::int64_t MapLayout::room() const
{
    return std::max(m_viewport.height() - 2 * m_margin, m_cell);
}

void MapLayout::arrange()
{
    const bool whole = isFit();
    const std::uint64_t place = m_count == 0 ? 0 : std::min(visibleClusters().first, m_count - 1);

    m_fitLevel = 0;
    while (linesAt(m_fitLevel, m_cell) * m_cell > room() && m_fitLevel < 62)
        ++m_fitLevel;
    // Cells as large as they can be with everything in sight.
    m_basePitch = m_largestCell;
    while (m_basePitch > m_cell && linesAt(m_fitLevel, m_basePitch) * m_basePitch > room())
        --m_basePitch;
    setLevel(std::max(m_level, lowestLevel()));

    if (whole || m_level >= m_fitLevel) {
        goHome();
        return;
    }
    m_indent = 0;
    m_scroll = lineOf(cellOf(place)) * m_pitch;
    clampBetween(0, std::max<std::int64_t>(contentHeight() - m_viewport.height(), 0));
}

std::int64_t MapLayout::lineCount() const
{
    return floorDivide(asSigned(cellCount()) + m_indent + m_columns - 1, m_columns);
}

std::int64_t MapLayout::contentHeight() const
{
    return lineCount() * m_pitch + 2 * std::int64_t(m_margin);
}

std::int64_t MapLayout::firstLine() const
{
    return floorDivide(m_scroll - m_margin, m_pitch);
}

std::int64_t MapLayout::lastLine() const
{
    return floorDivide(m_scroll - m_margin + m_viewport.height() - 1, m_pitch);
}

std::int64_t MapLayout::topOf(std::int64_t line) const
{
    return m_margin + line * m_pitch - m_scroll;
}

MapLayout::Line MapLayout::lineAt(std::int64_t line) const
{
    const std::int64_t cells = asSigned(cellCount());
    const std::int64_t begin = line * m_columns - m_indent;
    const std::int64_t first = std::clamp<std::int64_t>(begin, 0, cells);
    const std::int64_t last = std::clamp<std::int64_t>(begin + m_columns, 0, cells);
    if (first >= last)
        return {};
    return {{static_cast<std::uint64_t>(first), static_cast<std::uint64_t>(last)},
            static_cast<int>(first - begin)};
}

IndexRange MapLayout::clustersOf(std::uint64_t cell) const
{
    const std::uint64_t first = std::min(cell << shift(), m_count);
    return {first, m_count - first > clustersPerCell() ? first + clustersPerCell() : m_count};
}

std::int64_t MapLayout::lineOf(std::uint64_t cell) const
{
    return (asSigned(cell) + m_indent) / m_columns;
}

int MapLayout::columnOf(std::uint64_t cell) const
{
    return static_cast<int>((asSigned(cell) + m_indent) % m_columns);
}

std::optional<QRect> MapLayout::rectOf(std::uint64_t cell) const
{
    const std::int64_t top = topOf(lineOf(cell));
    if (cell >= cellCount() || top >= m_viewport.height() || top + m_pitch <= 0)
        return {};
    return QRect(m_margin + columnOf(cell) * m_pitch, static_cast<int>(top), m_pitch, m_pitch);
}

std::optional<std::uint64_t> MapLayout::cellAt(const QPoint &point) const
{
    const std::int64_t column = floorDivide(point.x() - m_margin, m_pitch);
    if (column < 0 || column >= m_columns)
        return {};
    const std::int64_t line = floorDivide(point.y() + m_scroll - m_margin, m_pitch);
    const std::int64_t cell = line * m_columns + column - m_indent;
    if (cell < 0 || cell >= asSigned(cellCount()))
        return {};
    return static_cast<std::uint64_t>(cell);
}

std::uint64_t MapLayout::nearestCell(const QPoint &point) const
{
    const std::int64_t column =
        std::clamp<std::int64_t>(floorDivide(point.x() - m_margin, m_pitch), 0, m_columns - 1);
    const std::int64_t line = floorDivide(point.y() + m_scroll - m_margin, m_pitch);
    return static_cast<std::uint64_t>(std::clamp<std::int64_t>(line * m_columns + column - m_indent,
                                                               0, asSigned(cellCount()) - 1));
}

IndexRange MapLayout::visibleClusters() const
{
    const std::int64_t last = std::min(lastLine(), lineCount() - 1);
    const std::int64_t first =
        std::clamp<std::int64_t>(firstLine(), 0, std::max<std::int64_t>(last, 0));
    const Line top = lineAt(first);
    const Line bottom = lineAt(std::max(last, first));
    if (m_count == 0 || bottom.cells.last == 0)
        return {};
    return {clustersOf(top.cells.first).first, clustersOf(bottom.cells.last - 1).last};
}

void MapLayout::zoomTo(int level, std::uint64_t cluster, const QPoint &point)
{
    const int bounded = std::clamp(level, lowestLevel(), m_fitLevel);
    if (bounded == m_level || m_count == 0)
        return;
    const int before = m_pitch;
    const std::int64_t inside =
        point.y() - topOf(floorDivide(point.y() + m_scroll - m_margin, m_pitch));
    setLevel(bounded);
    if (isFit()) {
        goHome();
        return;
    }
    const std::int64_t column =
        std::clamp<std::int64_t>(floorDivide(point.x() - m_margin, m_pitch), 0, m_columns - 1);
    const std::int64_t top = point.y() - inside * m_pitch / before;
    const std::int64_t cell = asSigned(cellOf(std::min(cluster, m_count - 1)));
    m_indent = (column - cell % m_columns + m_columns) % m_columns;
    m_scroll = lineOf(static_cast<std::uint64_t>(cell)) * m_pitch + m_margin - top;
    clampLoosely();
}

void MapLayout::fit()
{
    goHome();
}

void MapLayout::goHome()
{
    setLevel(m_fitLevel);
    m_indent = 0;
    m_scroll = 0;
}

// Half a window beyond the ends is what keeps "the cell under the pointer stays" true when zooming
// in at the end and out at the beginning; it is enough, because a line at y comes from one at y/2
// or 2y. Cells that have grown may be few, with room around them: only the last line stays in sight
// then.
void MapLayout::clampLoosely()
{
    const std::int64_t height = m_viewport.height();
    const std::int64_t beyond = m_level < 0 ? height - m_pitch : height / 2 + m_pitch;
    const std::int64_t last = m_level < 0 ? contentHeight() - m_pitch : contentHeight() - beyond;
    m_scroll = std::clamp(m_scroll, -beyond, std::max(last, -beyond));
}

void MapLayout::clampBetween(std::int64_t low, std::int64_t high)
{
    m_scroll = std::clamp(m_scroll, low, std::max(low, high));
}

void MapLayout::scrollBy(std::int64_t pixels)
{
    const std::int64_t before = m_scroll;
    const std::int64_t end = std::max<std::int64_t>(contentHeight() - m_viewport.height(), 0);
    m_scroll += pixels;
    clampBetween(std::min<std::int64_t>(before, 0), std::max(before, end));
}

void MapLayout::centreOn(std::uint64_t cluster)
{
    const std::int64_t middle = lineOf(cellOf(cluster)) * m_pitch + m_margin + m_pitch / 2;
    m_scroll = middle - m_viewport.height() / 2;
    clampBetween(0, contentHeight() - m_viewport.height());
}

void MapLayout::ensureVisible(std::uint64_t cluster)
{
    if (m_count == 0)
        return;
    const std::int64_t top = topOf(lineOf(cellOf(std::min(cluster, m_count - 1))));
    const std::int64_t spare = std::min<std::int64_t>(m_pitch + m_margin, m_viewport.height() / 3);
    const std::int64_t low = m_viewport.height() - m_pitch - spare;
    if (top < 0 || top + m_pitch > m_viewport.height()) {
        // Far away: into the middle, so that the surroundings are seen; near: only as far as
        // needed.
        if (top < -m_viewport.height() / 2 || top > m_viewport.height() + m_viewport.height() / 2)
            centreOn(cluster);
        else
            scrollBy(top < 0 ? top - spare : top - low);
    }
}

} // namespace parascope::ui
