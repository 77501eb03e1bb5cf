#include "engine/repair/placement.h"

#include <algorithm>
#include <limits>

namespace parascope {

namespace {

// First place on the grid that is not below `from`.
std::uint64_t onGrid(const HostGrid &grid, std::uint64_t from)
{
    if (from <= grid.origin)
        return grid.origin;
    const std::uint64_t over = (from - grid.origin) % grid.clusterBytes;
    return over == 0 ? from : from + (grid.clusterBytes - over);
}

} // namespace

Placement::Placement(const Geometry &geometry, std::uint64_t start,
                     std::vector<std::uint32_t> avoided, const PlanLimits &limits,
                     std::uint64_t fileSize)
    : m_geometry(geometry)
    , m_at(onGrid(geometry.grid, start))
    , m_avoided(std::move(avoided))
    , m_limits(limits)
    , m_fileSize(fileSize)
{
    std::ranges::sort(m_avoided);
}

std::optional<std::uint32_t> Placement::next()
{
    for (;;) {
        const std::uint64_t entry = m_at / m_geometry.entryBytes;
        const std::uint64_t end = m_at + m_geometry.clusterBytes;
        if (entry > std::numeric_limits<std::uint32_t>::max()) {
            m_refusal = Refusal::NotNameable;
            return std::nullopt;
        }
        if (end > m_limits.largestFile) {
            m_refusal = Refusal::FileSystem;
            return std::nullopt;
        }
        if (end > m_fileSize && end - m_fileSize > m_limits.freeBytes) {
            m_refusal = Refusal::NoRoom;
            return std::nullopt;
        }
        // An entry off the grid reaches into two places, so every overlap counts.
        const std::uint64_t reach = m_geometry.clusterBytes / m_geometry.entryBytes - 1;
        const auto taken = std::ranges::lower_bound(m_avoided, entry > reach ? entry - reach : 0);
        if (taken == m_avoided.end() || *taken > entry + reach) {
            m_at = end;
            m_end = end;
            return static_cast<std::uint32_t>(entry);
        }
        m_at = end;
    }
}

} // namespace parascope
