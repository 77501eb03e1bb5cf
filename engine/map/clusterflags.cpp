#include "engine/map/clusterflags.h"

namespace parascope {

namespace {

struct StateRow
{
    MapState state;
    ClusterFlags flags;
};

// Worst first: the first row that meets a cell's flags names its state.
const std::array<StateRow, kMapStateCount> kStates{{
    {MapState::Damaged, ClusterFlag::OutsideFile | ClusterFlag::InsideMetadata |
                            ClusterFlag::OnExtension | ClusterFlag::Misaligned |
                            ClusterFlag::Overlap | ClusterFlag::CutByEnd |
                            ClusterFlag::TableMissing},
    {MapState::Shared, ClusterFlag::Shared | ClusterFlag::Duplicate},
    {MapState::Unreadable, ClusterFlag::Unreadable},
    {MapState::Wasted, ClusterFlag::Wasted},
    {MapState::Fragmented, ClusterFlag::Fragmented},
    {MapState::InSequence, ClusterFlag::InSequence},
    {MapState::Extension, ClusterFlag::Extension},
    {MapState::Metadata, ClusterFlag::Metadata},
    {MapState::Hole, ClusterFlag::Hole},
    {MapState::Padding, ClusterFlag::Padding},
    {MapState::NotInThisFile, ClusterFlag::NotInThisFile},
    {MapState::Unallocated, ClusterFlag::Unallocated},
}};

constexpr std::array<MapState, kMapStateCount> kOrder{
    MapState::Damaged,    MapState::Shared,     MapState::Unreadable,    MapState::Wasted,
    MapState::Fragmented, MapState::InSequence, MapState::Extension,     MapState::Metadata,
    MapState::Hole,       MapState::Padding,    MapState::NotInThisFile, MapState::Unallocated};

} // namespace

std::span<const MapState> mapStates()
{
    return kOrder;
}

ClusterFlags flagsOf(MapState state)
{
    return kStates[static_cast<std::size_t>(state)].flags;
}

MapState worstState(ClusterFlags flags)
{
    for (const StateRow &row : kStates) {
        if (flags & row.flags)
            return row.state;
    }
    return MapState::Unallocated;
}

ClusterFlags damageFlags()
{
    return flagsOf(MapState::Damaged) | flagsOf(MapState::Shared) | flagsOf(MapState::Unreadable);
}

} // namespace parascope
