#pragma once

#include <QRect>

#include <cstdint>
#include <optional>

namespace parascope::ui {

/// Half-open stretch of cells or clusters.
struct IndexRange
{
    std::uint64_t first = 0;
    std::uint64_t last = 0; ///< one behind

    [[nodiscard]] std::uint64_t length() const { return last - first; }
    bool operator==(const IndexRange &) const = default;
};

/// The arithmetic of a map: a long row of clusters, put together into cells of 1, 2, 4, … clusters,
/// and broken into lines like text. A value; knows no window. All lengths are device pixels, all
/// indices 64 bit.
///
/// The zoom is a level. From 0 up it is how many clusters a cell holds; below 0 a cell holds one
/// cluster and grows. Each level shows half as much as the one above it.
///
/// A line may begin with blank cells (the indent of the first line), so that zooming can keep a
/// cell in its column. The place in the map may be up to half a window beyond either end, so that
/// zooming can keep a cell in its line (nearly a whole one with cells that have grown); moving by
/// hand never goes further out than it is.
class MapLayout
{
public:
    /// Which lengths to use. `cell` and `largestCell` are distances from cell to cell; the largest
    /// between them is taken that shows everything at fitLevel().
    void setMetrics(int cell, int largestCell, int margin);
    /// A changed count or size keeps a map that is shown whole that way, else the first visible
    /// cluster.
    void setCount(std::uint64_t count);
    void setViewport(const QSize &size);

    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] QSize viewport() const { return m_viewport; }
    [[nodiscard]] int margin() const { return m_margin; }
    /// From cell to cell; gap included.
    [[nodiscard]] int pitch() const { return m_pitch; }
    /// log2 of the clusters in a cell; below 0: one cluster in a cell of twice the area for each.
    [[nodiscard]] int level() const { return m_level; }
    /// The level with the largest cells, at most 0.
    [[nodiscard]] int lowestLevel() const;
    /// What is near enough to look at a single cluster: one per cell, and larger where all of them
    /// are shown like that anyway.
    [[nodiscard]] int nearLevel() const { return m_fitLevel > 0 ? 0 : lowestLevel(); }
    /// Smallest level that shows everything.
    [[nodiscard]] int fitLevel() const { return m_fitLevel; }
    [[nodiscard]] bool isFit() const { return m_level == m_fitLevel; }
    [[nodiscard]] std::uint64_t clustersPerCell() const { return std::uint64_t(1) << shift(); }
    [[nodiscard]] std::uint64_t cellCount() const;
    [[nodiscard]] std::int64_t columns() const { return m_columns; }
    /// Lines of the whole map.
    [[nodiscard]] std::int64_t lineCount() const;
    /// Blank cells before the first one.
    [[nodiscard]] std::int64_t indent() const { return m_indent; }
    /// Pixels of the map above the window; negative when it begins below its upper edge.
    [[nodiscard]] std::int64_t scroll() const { return m_scroll; }

    /// Lines that are at least partly in the window; may name lines before the first and after the
    /// last.
    [[nodiscard]] std::int64_t firstLine() const;
    [[nodiscard]] std::int64_t lastLine() const; ///< inclusive
    /// Upper edge of a line in the window.
    [[nodiscard]] std::int64_t topOf(std::int64_t line) const;
    /// The cells of a line with the column of the first; empty before and behind the map.
    struct Line
    {
        IndexRange cells;
        int column = 0;
    };
    [[nodiscard]] Line lineAt(std::int64_t line) const;

    [[nodiscard]] std::uint64_t cellOf(std::uint64_t cluster) const { return cluster >> shift(); }
    [[nodiscard]] IndexRange clustersOf(std::uint64_t cell) const;
    [[nodiscard]] std::int64_t lineOf(std::uint64_t cell) const;
    [[nodiscard]] int columnOf(std::uint64_t cell) const;
    /// Square of a cell in the window, gap included; nothing when no pixel of it is there.
    [[nodiscard]] std::optional<QRect> rectOf(std::uint64_t cell) const;
    [[nodiscard]] std::optional<std::uint64_t> cellAt(const QPoint &point) const;
    /// The cell nearest to a point, also where there is none; count() must not be 0.
    [[nodiscard]] std::uint64_t nearestCell(const QPoint &point) const;
    /// Clusters in the window, partly visible lines included.
    [[nodiscard]] IndexRange visibleClusters() const;

    /// Changes the level (clamped to lowestLevel() … fitLevel()) so that the cell of `cluster`
    /// comes to lie where `point` is, as far as the ends allow. At fitLevel() the map lies at its
    /// home.
    void zoomTo(int level, std::uint64_t cluster, const QPoint &point);
    void fit();
    /// Moves the map up (positive) or down by pixels.
    void scrollBy(std::int64_t pixels);
    /// Puts the line of a cluster into the middle of the window.
    void centreOn(std::uint64_t cluster);
    /// Moves as little as is needed to see a cluster, with a line to spare.
    void ensureVisible(std::uint64_t cluster);

    bool operator==(const MapLayout &) const = default;

private:
    [[nodiscard]] int shift() const { return m_level > 0 ? m_level : 0; }
    [[nodiscard]] int pitchAt(int level) const;
    void setLevel(int level);
    [[nodiscard]] std::int64_t linesAt(int level, int pitch) const;
    [[nodiscard]] std::int64_t room() const;
    [[nodiscard]] std::int64_t contentHeight() const;
    void arrange();
    void goHome();
    void clampLoosely();
    void clampBetween(std::int64_t low, std::int64_t high);

    std::uint64_t m_count = 0;
    QSize m_viewport{1, 1};
    int m_cell = 9;
    int m_largestCell = 22;
    int m_margin = 0;
    int m_basePitch = 9; ///< from level 0 up
    int m_pitch = 9;     ///< at m_level
    int m_level = 0;
    int m_fitLevel = 0;
    std::int64_t m_columns = 1;
    std::int64_t m_indent = 0;
    std::int64_t m_scroll = 0;
};

} // namespace parascope::ui
