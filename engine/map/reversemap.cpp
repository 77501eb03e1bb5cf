#include "engine/map/reversemap.h"

#include <algorithm>
#include <limits>

namespace parascope {

namespace {

constexpr std::uint32_t kStretch = 1U << 14U; // divides BatChunk::kEntries

} // namespace

Result<std::shared_ptr<const ReverseMap>> ReverseMap::build(ImageStatePtr state,
                                                            JobControl &control)
{
    std::shared_ptr<ReverseMap> map(new ReverseMap);
    const Bat &bat = state->bat;
    map->m_stretches.reserve(bat.size() / kStretch + 1);
    for (std::uint64_t first = 0; first < bat.size(); first += kStretch) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, state->path);
        auto entries = bat.from(static_cast<std::uint32_t>(first));
        entries = entries.first(std::min<std::size_t>(entries.size(), kStretch));
        Stretch stretch;
        for (const std::uint32_t entry : entries) {
            // 0 minus 1 wraps to the largest number, so that unallocated clusters never are the
            // lowest.
            stretch.lowest = std::min(stretch.lowest, entry - 1);
            stretch.highest = std::max(stretch.highest, entry);
        }
        stretch.lowest += 1;
        map->m_stretches.push_back(stretch);
    }
    map->m_state = std::move(state);
    return map;
}

std::vector<GuestCluster> ReverseMap::owners(ByteRange range, std::size_t limit) const
{
    std::vector<GuestCluster> owners;
    const Geometry &geometry = m_state->geometry;
    if (range.isEmpty())
        return owners;
    // Entries whose cluster [place, place + cluster) meets the range.
    const std::uint64_t before = geometry.clusterBytes - 1;
    const std::uint64_t lowPlace = range.offset > before ? range.offset - before : 0;
    const std::uint64_t low =
        std::max<std::uint64_t>((lowPlace + geometry.entryBytes - 1) / geometry.entryBytes, 1);
    const std::uint64_t high = std::min<std::uint64_t>((range.end() - 1) / geometry.entryBytes,
                                                       std::numeric_limits<std::uint32_t>::max());
    for (std::size_t i = 0; i < m_stretches.size() && low <= high; ++i) {
        if (m_stretches[i].highest < low || m_stretches[i].lowest > high ||
            m_stretches[i].highest == 0)
            continue;
        auto cluster = static_cast<std::uint32_t>(i * kStretch);
        auto entries = m_state->bat.from(cluster);
        entries = entries.first(std::min<std::size_t>(entries.size(), kStretch));
        for (const std::uint32_t entry : entries) {
            if (entry >= low && entry <= high) {
                owners.emplace_back(cluster);
                if (owners.size() == limit)
                    return owners;
            }
            ++cluster;
        }
    }
    return owners;
}

std::vector<GuestCluster> ReverseMap::owners(HostCluster cell, std::size_t limit) const
{
    return owners(m_state->geometry.grid.rangeOf(cell, m_state->fileSize), limit);
}

} // namespace parascope
