#include "engine/map/hostmap.h"

#include "engine/map/pyramidmap.h"

#include <algorithm>

namespace parascope {

namespace {

// Leaves grow with the file, so that a file that claims to be huge does not need a huge pyramid.
constexpr std::uint64_t kSmallestLeaf = 64;
constexpr std::uint64_t kMostLeaves = 4ULL << 20U;

constexpr ClusterFlags kData =
    ClusterFlags(ClusterFlag::InSequence) | ClusterFlag::Fragmented | ClusterFlag::Hole;

class HostMap final : public PyramidMap
{
public:
    HostMap(ImageStatePtr state, ClassificationPtr classification, std::vector<ByteRange> holes)
        : m_state(std::move(state))
        , m_classification(std::move(classification))
        , m_grid(m_state->geometry.grid)
        , m_holes(std::move(holes))
        , m_count(m_grid.cellCount(m_state->fileSize))
    {
        const std::uint64_t tableEnd = std::min(m_state->geometry.tableEnd, m_state->fileSize);
        m_metadataEnd = m_grid.cellCount(tableEnd);
        // A cell that the data start cuts in two belongs to the data.
        const std::uint64_t dataStart = m_classification->dataStart().bytes;
        m_paddingEnd = std::clamp(m_grid.cellAt(HostOffset(dataStart)).value(), m_metadataEnd,
                                  std::max(m_count, m_metadataEnd));
        collectSpecial();
        countTotals();
        buildPyramid();
    }

    [[nodiscard]] std::uint64_t count() const override { return m_count; }

    [[nodiscard]] ClusterFlags at(std::uint64_t index) const override
    {
        const auto special = std::ranges::lower_bound(m_special, index, {}, &Special::cell);
        if (special == m_special.end() || special->cell != index)
            return ordinary(index);
        return combined(ordinary(index), special->flags);
    }

protected:
    [[nodiscard]] ClusterFlags directly(std::uint64_t first, std::uint64_t last) const override;

private:
    struct Special
    {
        std::uint64_t cell;
        ClusterFlags flags;
    };

    [[nodiscard]] static ClusterFlags combined(ClusterFlags ordinary, ClusterFlags special)
    {
        // The extension's own cell is no data, unless an entry claims it as well.
        if ((special & ClusterFlag::Extension) && !(special & ClusterFlag::OnExtension))
            ordinary &= ~kData;
        return ordinary | special;
    }
    [[nodiscard]] bool isUsed(std::uint64_t cell) const
    {
        const ClusterBits &used = m_classification->used();
        return cell < used.count() && used.test(cell);
    }
    [[nodiscard]] bool isFragmented(std::uint64_t cell) const
    {
        const ClusterBits &fragmented = m_classification->fragmented();
        return cell < fragmented.count() && fragmented.test(cell);
    }
    [[nodiscard]] bool isHole(std::uint64_t cell) const
    {
        const ByteRange range = m_grid.rangeOf(HostCluster(cell), m_state->fileSize);
        auto hole = std::ranges::upper_bound(m_holes, range.offset, {}, &ByteRange::offset);
        return hole != m_holes.begin() && std::prev(hole)->end() >= range.end();
    }
    [[nodiscard]] ClusterFlags ordinary(std::uint64_t cell) const
    {
        if (cell < m_metadataEnd)
            return ClusterFlag::Metadata;
        if (!isUsed(cell))
            return cell < m_paddingEnd ? ClusterFlag::Padding : ClusterFlag::Wasted;
        if (isFragmented(cell))
            return isHole(cell) ? ClusterFlag::Fragmented | ClusterFlag::Hole
                                : ClusterFlags(ClusterFlag::Fragmented);
        return isHole(cell) ? ClusterFlag::Hole : ClusterFlag::InSequence;
    }
    /// Calls `visit` for each stretch of cells in [first, last) that are wholly inside a hole.
    template <class Visit>
    void forEachHole(std::uint64_t first, std::uint64_t last, Visit visit) const;
    /// Data cells in [first, last) that are wholly inside holes and in sequence.
    [[nodiscard]] std::uint64_t countHoles(std::uint64_t first, std::uint64_t last) const;
    [[nodiscard]] std::uint64_t inSequence(std::uint64_t first, std::uint64_t last) const
    {
        return m_classification->used().countSet(first, last) -
               m_classification->fragmented().countSet(first, last);
    }
    [[nodiscard]] std::uint64_t &totalOf(MapState state)
    {
        return m_totals[static_cast<std::size_t>(state)];
    }
    void addSpecial(ByteRange range, ClusterFlags flags);
    void collectSpecial();
    void countTotals();
    void buildPyramid();

    ImageStatePtr m_state;
    ClassificationPtr m_classification;
    HostGrid m_grid;
    std::vector<ByteRange> m_holes;
    std::vector<Special> m_special; ///< cells that their bits alone do not explain, ascending
    std::uint64_t m_count;
    std::uint64_t m_metadataEnd = 0; ///< cells below hold header or BAT
    std::uint64_t m_paddingEnd =
        0; ///< cells below, and not below m_metadataEnd, are before the data
};

void HostMap::addSpecial(ByteRange range, ClusterFlags flags)
{
    range = range.intersected({0, m_state->fileSize});
    if (range.isEmpty())
        return;
    const std::uint64_t last = m_grid.cellAt(HostOffset(range.end() - 1)).value();
    for (std::uint64_t cell = m_grid.cellAt(HostOffset(range.offset)).value(); cell <= last; ++cell)
        m_special.push_back({cell, flags});
}

void HostMap::collectSpecial()
{
    for (const ByteRange &place : m_classification->extensionPlaces())
        addSpecial(place, ClusterFlag::Extension);
    for (const ByteRange &range : m_state->unreadable)
        addSpecial(range, ClusterFlag::Unreadable);
    const ClusterFlags visible = ClusterFlags(ClusterFlag::Shared) | ClusterFlag::Overlap |
                                 ClusterFlag::Misaligned | ClusterFlag::OnExtension |
                                 ClusterFlag::CutByEnd | ClusterFlag::OffGrid;
    const auto &clusters = m_classification->exceptions();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const ClusterFlags flags =
            ClusterFlags::fromInt(m_classification->exceptionFlags()[i]) & visible;
        if (flags)
            addSpecial({m_state->geometry.placeOf(m_state->bat[clusters[i]]).value(),
                        m_state->geometry.clusterBytes},
                       flags);
    }
    std::ranges::sort(m_special, {}, &Special::cell);
    std::vector<Special> merged;
    for (const Special &special : m_special) {
        if (!merged.empty() && merged.back().cell == special.cell)
            merged.back().flags |= special.flags;
        else
            merged.push_back(special);
    }
    m_special = std::move(merged);
}

template <class Visit>
void HostMap::forEachHole(std::uint64_t first, std::uint64_t last, Visit visit) const
{
    auto hole = std::ranges::upper_bound(m_holes, m_grid.startOf(HostCluster(first)).value(), {},
                                         &ByteRange::offset);
    if (hole != m_holes.begin())
        --hole;
    for (; hole != m_holes.end(); ++hole) {
        std::uint64_t from = m_grid.cellAt(HostOffset(hole->offset)).value();
        if (m_grid.startOf(HostCluster(from)).value() < hole->offset)
            ++from;
        std::uint64_t to = m_grid.cellAt(HostOffset(hole->end())).value();
        if (hole->end() >= m_state->fileSize)
            to = m_count; // a short last cell ends with the file
        from = std::max({from, first, m_metadataEnd});
        if (from >= last)
            break;
        to = std::min(to, last);
        if (from < to)
            visit(from, to);
    }
}

std::uint64_t HostMap::countHoles(std::uint64_t first, std::uint64_t last) const
{
    std::uint64_t sum = 0;
    forEachHole(first, last,
                [&](std::uint64_t from, std::uint64_t to) { sum += inSequence(from, to); });
    return sum;
}

void HostMap::countTotals()
{
    const std::uint64_t used = m_classification->used().countSet(m_metadataEnd, m_count);
    const std::uint64_t usedPadding =
        m_classification->used().countSet(m_metadataEnd, m_paddingEnd);
    const std::uint64_t fragmented =
        m_classification->fragmented().countSet(m_metadataEnd, m_count);
    const std::uint64_t holes = countHoles(m_metadataEnd, m_count);
    totalOf(MapState::Metadata) = std::min(m_metadataEnd, m_count);
    totalOf(MapState::Padding) = m_paddingEnd - m_metadataEnd - usedPadding;
    totalOf(MapState::Wasted) = m_count - std::min(m_paddingEnd, m_count) - (used - usedPadding);
    totalOf(MapState::Fragmented) = fragmented;
    totalOf(MapState::Hole) = holes;
    totalOf(MapState::InSequence) = used - fragmented - holes;
    for (const Special &special : m_special) {
        const ClusterFlags plain = ordinary(special.cell);
        --totalOf(worstState(plain));
        ++totalOf(worstState(combined(plain, special.flags)));
    }
}

// The same answer as asking each cell, but by whole words of bits.
ClusterFlags HostMap::directly(std::uint64_t first, std::uint64_t last) const
{
    if (last - std::min(first, last) <= 8)
        return PyramidMap::directly(first, last);
    const ClusterBits &used = m_classification->used();
    const ClusterBits &fragmented = m_classification->fragmented();
    ClusterFlags flags;
    if (first < m_metadataEnd)
        flags |= ClusterFlag::Metadata;
    const std::uint64_t from = std::max(first, m_metadataEnd);

    auto special = std::ranges::lower_bound(m_special, first, {}, &Special::cell);
    const auto isSpecial = [&] {
        return special != m_special.end() && special->cell < last;
    };
    std::uint64_t reservedCells = 0; // cells of the extension: their bits do not mean data
    std::uint64_t reservedHoles = 0;
    for (; isSpecial(); ++special) {
        flags |= special->flags;
        const ClusterFlags plain = ordinary(special->cell);
        if ((combined(plain, special->flags) & kData) != (plain & kData)) {
            reservedCells += plain.testFlag(ClusterFlag::InSequence);
            reservedHoles += plain.testFlag(ClusterFlag::Hole);
        }
    }
    if (from >= last)
        return flags;
    // Counted, not searched: a search would run through the rest of the file to find nothing.
    const auto hasFree = [&](std::uint64_t begin, std::uint64_t end) {
        return begin < end && used.countSet(begin, end) < end - begin;
    };
    if (hasFree(from, std::min(last, m_paddingEnd)))
        flags |= ClusterFlag::Padding;
    if (hasFree(std::max(from, m_paddingEnd), last))
        flags |= ClusterFlag::Wasted;
    if (fragmented.countSet(from, last) > 0)
        flags |= ClusterFlag::Fragmented;
    const std::uint64_t holes = countHoles(from, last);
    if (holes > reservedHoles)
        flags |= ClusterFlag::Hole;
    forEachHole(from, last, [&](std::uint64_t begin, std::uint64_t end) {
        if (fragmented.countSet(begin, end) > 0)
            flags |= ClusterFlag::Hole;
    });
    if (inSequence(from, last) > holes + reservedCells)
        flags |= ClusterFlag::InSequence;
    return flags;
}

void HostMap::buildPyramid()
{
    std::uint64_t leaf = kSmallestLeaf;
    while (m_count / leaf > kMostLeaves)
        leaf *= 2;
    std::vector<ClusterFlags> leaves((m_count + leaf - 1) / leaf);
    for (std::size_t i = 0; i < leaves.size(); ++i)
        leaves[i] = directly(i * leaf, std::min((i + 1) * leaf, m_count));
    m_pyramid = StatePyramid(leaf, std::move(leaves));
}

} // namespace

ClusterMapPtr makeHostMap(ImageStatePtr state, ClassificationPtr classification,
                          const std::vector<ByteRange> &holes)
{
    return std::make_shared<const HostMap>(std::move(state), std::move(classification), holes);
}

} // namespace parascope
