#pragma once

#include "engine/map/clusterflags.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace parascope {

/// Flags of ever longer stretches of clusters, so that a question about any range costs only a few
/// steps. Level 0 holds one value per leaf of leafSize() clusters, each level above one per 16
/// below.
class StatePyramid
{
public:
    StatePyramid() = default;
    /// `leafSize` clusters per value of `leaves`.
    StatePyramid(std::uint64_t leafSize, std::vector<ClusterFlags> leaves);

    [[nodiscard]] std::uint64_t leafSize() const { return m_leafSize; }
    [[nodiscard]] std::uint64_t leafCount() const
    {
        return m_levels.empty() ? 0 : m_levels.front().size();
    }
    /// OR over leaves [first, last); clamped.
    [[nodiscard]] ClusterFlags any(std::uint64_t first, std::uint64_t last) const;
    /// First leaf ≥ from, or last leaf < before, that meets `mask`.
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from, ClusterFlags mask) const;
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        ClusterFlags mask) const;

private:
    static constexpr std::uint64_t kFanOut = 16;

    std::uint64_t m_leafSize = 1;
    std::vector<std::vector<ClusterFlags>> m_levels;
};

} // namespace parascope
