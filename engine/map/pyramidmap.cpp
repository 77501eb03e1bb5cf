#include "engine/map/pyramidmap.h"

#include <algorithm>

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
    last = std::min(last, count());
    if (first >= last)
        return {};
    const std::uint64_t leaf = m_pyramid.leafSize();
    const std::uint64_t firstLeaf = (first + leaf - 1) / leaf;
    const std::uint64_t lastLeaf = last == count() ? (last + leaf - 1) / leaf : last / leaf;
    if (firstLeaf >= lastLeaf)
        return directly(first, last);
    ClusterFlags flags = m_pyramid.any(firstLeaf, lastLeaf);
    flags |= directly(first, firstLeaf * leaf);
    flags |= directly(std::min(lastLeaf * leaf, last), last);
    return flags;
}

std::optional<std::uint64_t> PyramidMap::next(std::uint64_t from, ClusterFlags mask) const
{
    const std::uint64_t leaf = m_pyramid.leafSize();
    for (auto at = m_pyramid.next(from / leaf, mask); at; at = m_pyramid.next(*at + 1, mask)) {
        const std::uint64_t end = std::min((*at + 1) * leaf, count());
        for (std::uint64_t index = std::max(from, *at * leaf); index < end; ++index) {
            if (this->at(index) & mask)
                return index;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> PyramidMap::previous(std::uint64_t before, ClusterFlags mask) const
{
    const std::uint64_t leaf = m_pyramid.leafSize();
    before = std::min(before, count());
    for (auto at = m_pyramid.previous((before + leaf - 1) / leaf, mask); at;
         at = m_pyramid.previous(*at, mask)) {
        for (std::uint64_t index = std::min((*at + 1) * leaf, before); index > *at * leaf;
             --index) {
            if (this->at(index - 1) & mask)
                return index - 1;
        }
    }
    return std::nullopt;
}

} // namespace parascope
