#include "engine/map/classification.h"

#include <algorithm>

namespace parascope {

ClusterFlags Classification::exceptionOf(std::uint32_t cluster) const
{
    const auto found = std::ranges::lower_bound(m_exceptions, cluster);
    if (found == m_exceptions.end() || *found != cluster)
        return {};
    return ClusterFlags::fromInt(m_flags[std::size_t(found - m_exceptions.begin())]);
}

std::optional<std::uint32_t> Classification::ownerOf(std::uint32_t cluster) const
{
    // Overlap comes first: it has the higher precedence when an entry both overlaps and is shared.
    const auto overlap = std::ranges::lower_bound(m_overlaps, cluster, {}, &Overlap::cluster);
    if (overlap != m_overlaps.end() && overlap->cluster == cluster)
        return overlap->keeper;
    if (!(exceptionOf(cluster) & ClusterFlag::Duplicate))
        return std::nullopt;
    return std::ranges::lower_bound(m_shared, m_state->bat[cluster], {}, &Place::entry)->cluster;
}

std::vector<std::uint32_t> Classification::sharersOf(std::uint32_t cluster) const
{
    if (cluster >= m_state->bat.size())
        return {};
    const std::uint32_t entry = m_state->bat[cluster];
    std::vector<std::uint32_t> sharers;
    for (auto place = std::ranges::lower_bound(m_shared, entry, {}, &Place::entry);
         place != m_shared.end() && place->entry == entry; ++place)
        sharers.push_back(place->cluster);
    if (sharers.empty() && entry != 0)
        sharers.push_back(cluster);
    return sharers;
}

} // namespace parascope
