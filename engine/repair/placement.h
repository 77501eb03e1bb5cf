#pragma once

#include "engine/repair/plan.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace parascope {

/// Hands out places for new clusters: on the grid, ascending, from `start` on, never one that an
/// entry which is kept names although it is outside the file. Single use, one thread.
class Placement
{
public:
    /// `avoided`: raw entries whose places stay free, in any order.
    Placement(const Geometry &geometry, std::uint64_t start, std::vector<std::uint32_t> avoided,
              const PlanLimits &limits, std::uint64_t fileSize);

    /// The entry for the next free place; nothing, with refusal() set, when there is none.
    [[nodiscard]] std::optional<std::uint32_t> next();
    [[nodiscard]] Refusal refusal() const { return m_refusal; }
    /// End of the last place handed out; 0 when none was.
    [[nodiscard]] std::uint64_t end() const { return m_end; }

private:
    Geometry m_geometry;
    std::uint64_t m_at;
    std::vector<std::uint32_t> m_avoided;
    PlanLimits m_limits;
    std::uint64_t m_fileSize;
    std::uint64_t m_end = 0;
    Refusal m_refusal = Refusal::None;
};

} // namespace parascope
