#pragma once

#include "engine/map/clusterflags.h"

#include <cstdint>

namespace parascope::ui {

/// Which states the legend lifts out; a value. Empty = none, everything is shown as it is.
class StateSet
{
public:
    constexpr StateSet() = default;

    [[nodiscard]] constexpr bool isEmpty() const { return m_bits == 0; }
    [[nodiscard]] constexpr bool contains(MapState state) const
    {
        return (m_bits & bit(state)) != 0;
    }
    constexpr void set(MapState state, bool on)
    {
        m_bits = on ? m_bits | bit(state) : m_bits & ~bit(state);
    }
    /// Flags of all states in the set.
    [[nodiscard]] ClusterFlags flags() const
    {
        ClusterFlags result;
        for (const MapState state : mapStates())
            if (contains(state))
                result |= flagsOf(state);
        return result;
    }

    constexpr bool operator==(const StateSet &) const = default;

private:
    static constexpr std::uint32_t bit(MapState state)
    {
        return 1U << static_cast<unsigned>(state);
    }

    std::uint32_t m_bits = 0;
};

} // namespace parascope::ui
