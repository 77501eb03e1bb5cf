#include "engine/map/plainmap.h"

#include "engine/base/checked.h"

#include <algorithm>

namespace parascope {

namespace {

/// Data everywhere but in stretches of clusters that are ascending and do not touch each other.
class PlainMap final : public ClusterMap
{
public:
    PlainMap(const ImageState &state, const std::vector<ByteRange> &holes);

    [[nodiscard]] std::uint64_t count() const override { return m_count; }
    [[nodiscard]] ClusterFlags at(std::uint64_t index) const override
    {
        return any(index, index + 1);
    }
    [[nodiscard]] ClusterFlags any(std::uint64_t first, std::uint64_t last) const override;
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from,
                                                    ClusterFlags mask) const override;
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        ClusterFlags mask) const override;

private:
    struct Run
    {
        std::uint64_t first = 0;
        std::uint64_t last = 0; ///< behind it
    };
    using RunPlace = std::vector<Run>::const_iterator;

    void addHole(ByteRange hole, const ImageState &state);
    /// The first stretch that ends behind `index`.
    [[nodiscard]] RunPlace runBehind(std::uint64_t index) const
    {
        return std::ranges::upper_bound(m_holes, index, {}, &Run::last);
    }

    std::uint64_t m_count;
    std::vector<Run> m_holes;
};

PlainMap::PlainMap(const ImageState &state, const std::vector<ByteRange> &holes)
    : m_count(state.declaredClusters())
{
    for (const ByteRange &hole : holes)
        addHole(hole, state);
    std::uint64_t empty = 0;
    for (const Run &run : m_holes)
        empty += run.last - run.first;
    m_totals[static_cast<std::size_t>(MapState::Hole)] = empty;
    m_totals[static_cast<std::size_t>(MapState::InSequence)] = m_count - empty;
}

/// Clusters of which anything is stored are data; a short last one ends with the file.
void PlainMap::addHole(ByteRange hole, const ImageState &state)
{
    const std::uint64_t size = state.geometry.clusterBytes;
    const std::uint64_t first = divideRoundingUp(hole.offset, size);
    const std::uint64_t last =
        hole.end() >= state.geometry.diskBytes ? m_count : std::min(hole.end() / size, m_count);
    if (first >= last)
        return;
    if (!m_holes.empty() && m_holes.back().last >= first)
        m_holes.back().last = std::max(m_holes.back().last, last);
    else
        m_holes.push_back({first, last});
}

ClusterFlags PlainMap::any(std::uint64_t first, std::uint64_t last) const
{
    last = std::min(last, m_count);
    if (first >= last)
        return {};
    const auto hole = runBehind(first);
    if (hole == m_holes.end() || hole->first >= last)
        return ClusterFlag::InSequence;
    const bool isAll = hole->first <= first && hole->last >= last;
    return isAll ? ClusterFlags(ClusterFlag::Hole) : ClusterFlag::Hole | ClusterFlag::InSequence;
}

std::optional<std::uint64_t> PlainMap::next(std::uint64_t from, ClusterFlags mask) const
{
    if (from >= m_count)
        return std::nullopt;
    const auto hole = runBehind(from);
    const bool isInHole = hole != m_holes.end() && hole->first <= from;
    if (at(from) & mask)
        return from;
    if (isInHole) // behind it is data, or the end
        return mask & ClusterFlag::InSequence && hole->last < m_count ? std::optional(hole->last)
                                                                      : std::nullopt;
    return mask & ClusterFlag::Hole && hole != m_holes.end() ? std::optional(hole->first)
                                                             : std::nullopt;
}

std::optional<std::uint64_t> PlainMap::previous(std::uint64_t before, ClusterFlags mask) const
{
    before = std::min(before, m_count);
    if (before == 0)
        return std::nullopt;
    const std::uint64_t last = before - 1;
    if (at(last) & mask)
        return last;
    const auto hole = runBehind(last);
    const bool isInHole = hole != m_holes.end() && hole->first <= last;
    if (isInHole) // before it is data, or the start
        return mask & ClusterFlag::InSequence && hole->first > 0 ? std::optional(hole->first - 1)
                                                                 : std::nullopt;
    return mask & ClusterFlag::Hole && hole != m_holes.begin() ? std::optional((hole - 1)->last - 1)
                                                               : std::nullopt;
}

} // namespace

ClusterMapPtr makePlainMap(const ImageStatePtr &state, const std::vector<ByteRange> &holes)
{
    return std::make_shared<const PlainMap>(*state, holes);
}

} // namespace parascope
