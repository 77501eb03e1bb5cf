#include "engine/map/pyramidmap.h"

namespace parascope {

ClusterFlags PyramidMap::directly(std::uint64_t first, std::uint64_t last) const
{
    ClusterFlags flags;
    for (; first < last; ++first)
        flags |= at(first);
    return flags;
}

ClusterFlags PyramidMap::any(std::uint64_t first, std::uint64_t last) const
{
    return m_pyramid.over(first, last, count(), [this](std::uint64_t from, std::uint64_t to) {
        return directly(from, to);
    });
}

std::optional<std::uint64_t> PyramidMap::next(std::uint64_t from, ClusterFlags mask) const
{
    return m_pyramid.nextCluster(from, mask, count(),
                                 [this](std::uint64_t index) { return at(index); });
}

std::optional<std::uint64_t> PyramidMap::previous(std::uint64_t before, ClusterFlags mask) const
{
    return m_pyramid.previousCluster(before, mask, count(),
                                     [this](std::uint64_t index) { return at(index); });
}

} // namespace parascope
