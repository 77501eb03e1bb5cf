#include "app/cli/mapextents.h"

namespace parascope::cli {

MapExtents::MapExtents(ImageStatePtr state)
    : m_state(std::move(state)), m_clusters(m_state->geometry.diskClusters())
{}

std::optional<MapExtent> MapExtents::next()
{
    if (m_cluster >= m_clusters)
        return std::nullopt;
    const Geometry &geometry = m_state->geometry;
    const Bat &bat = m_state->bat;
    const std::uint64_t inTable = std::min<std::uint64_t>(bat.size(), m_clusters);
    const auto entryOf = [&](std::uint64_t cluster) {
        return cluster < inTable ? bat[static_cast<std::uint32_t>(cluster)] : 0;
    };

    const std::uint64_t first = m_cluster;
    const std::uint32_t entry = entryOf(first);
    MapExtent extent;
    extent.isAllocated = entry != 0;
    std::uint64_t end = first + 1;
    if (extent.isAllocated) {
        extent.place = geometry.placeOf(entry);
        while (end < inTable && bat[static_cast<std::uint32_t>(end)] != 0 &&
               geometry.placeOf(bat[static_cast<std::uint32_t>(end)]) ==
                   extent.place + (end - first) * geometry.clusterBytes)
            ++end;
    } else {
        while (end < inTable && bat[static_cast<std::uint32_t>(end)] == 0)
            ++end;
        if (end >= inTable) // no entries from here on: one stretch to the end of the disk
            end = m_clusters;
    }
    m_cluster = end;
    const std::uint64_t from = first * geometry.clusterBytes;
    const std::uint64_t to = end >= m_clusters ? geometry.diskBytes : end * geometry.clusterBytes;
    extent.guest = {from, to - from};
    return extent;
}

} // namespace parascope::cli
