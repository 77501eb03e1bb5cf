#include "engine/map/statepyramid.h"

#include <algorithm>

namespace parascope {

StatePyramid::StatePyramid(std::uint64_t leafSize, std::vector<ClusterFlags> leaves)
    : m_leafSize(leafSize)
{
    m_levels.push_back(std::move(leaves));
    while (m_levels.back().size() > kFanOut) {
        const std::vector<ClusterFlags> &below = m_levels.back();
        std::vector<ClusterFlags> level((below.size() + kFanOut - 1) / kFanOut);
        for (std::size_t i = 0; i < below.size(); ++i)
            level[i / kFanOut] |= below[i];
        m_levels.push_back(std::move(level));
    }
}

ClusterFlags StatePyramid::any(std::uint64_t first, std::uint64_t last) const
{
    ClusterFlags flags;
    last = std::min(last, leafCount());
    for (const std::vector<ClusterFlags> &level : m_levels) {
        const bool isTop = &level == &m_levels.back();
        // Take the ends that do not fill a node of the level above; the rest is asked there.
        while (first < last && (isTop || first % kFanOut != 0))
            flags |= level[first++];
        while (first < last && (isTop || last % kFanOut != 0))
            flags |= level[--last];
        if (first >= last)
            break;
        first /= kFanOut;
        last /= kFanOut;
    }
    return flags;
}

std::optional<std::uint64_t> StatePyramid::next(std::uint64_t from, ClusterFlags mask) const
{
    std::size_t level = 0;
    while (level < m_levels.size()) {
        if (from >= m_levels[level].size())
            return std::nullopt;
        if (m_levels[level][from] & mask) {
            if (level == 0)
                return from;
            --level;
            from *= kFanOut;
            continue;
        }
        ++from;
        // A whole node lies ahead: step over it in one go.
        while (from % kFanOut == 0 && level + 1 < m_levels.size()) {
            from /= kFanOut;
            ++level;
        }
    }
    return std::nullopt;
}

std::optional<std::uint64_t> StatePyramid::previous(std::uint64_t before, ClusterFlags mask) const
{
    std::size_t level = 0;
    before = std::min(before, leafCount());
    while (before > 0) {
        if (m_levels[level][before - 1] & mask) {
            if (level == 0)
                return before - 1;
            before = std::min<std::uint64_t>(before * kFanOut, m_levels[level - 1].size());
            --level;
            continue;
        }
        --before;
        while (before % kFanOut == 0 && before > 0 && level + 1 < m_levels.size()) {
            before /= kFanOut;
            ++level;
        }
    }
    return std::nullopt;
}

} // namespace parascope
