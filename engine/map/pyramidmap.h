#pragma once

#include "engine/map/clustermap.h"
#include "engine/map/statepyramid.h"

namespace parascope {

/// What both orders share: ranges and searches go through a pyramid, ends of ranges are asked
/// directly.
class PyramidMap : public ClusterMap
{
public:
    [[nodiscard]] ClusterFlags any(std::uint64_t first, std::uint64_t last) const override;
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from,
                                                    ClusterFlags mask) const override;
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        ClusterFlags mask) const override;

protected:
    /// OR over a range that is shorter than two leaves.
    [[nodiscard]] virtual ClusterFlags directly(std::uint64_t first, std::uint64_t last) const;

    StatePyramid m_pyramid; ///< covers clusters [0, leafCount · leafSize)
};

} // namespace parascope
