#pragma once

#include <QFlags>

#include <array>
#include <cstdint>
#include <span>

namespace parascope {

/// What is known of a cluster, in disk order (guest) or in file order (host). A cell of a map that
/// stands for many clusters carries the OR of their flags, so that a single bad cluster is never
/// lost.
enum class ClusterFlag : std::uint32_t
{
    None = 0,
    // Either order.
    InSequence = 1U << 0U, ///< data; follows its guest neighbour in the file, or has none before it
    Fragmented =
        1U << 1U,      ///< data; its guest predecessor is allocated, and not its host predecessor
    Shared = 1U << 2U, ///< place named by several entries (owner and others alike)
    Unreadable = 1U << 3U, ///< I/O error in the entry, or in header, BAT or extension bytes
    CutByEnd = 1U << 4U,   ///< part of the cluster is beyond the end of the file
    Overlap = 1U << 5U,    ///< overlaps another entry's cluster without being equal
    Misaligned = 1U << 6U, ///< off the grid of the majority (v1)
    // Disk order only.
    Unallocated = 1U << 7U,
    NotInThisFile = 1U << 8U,   ///< unallocated in a layer that was opened alone
    OutsideFile = 1U << 9U,     ///< the entry points beyond the end of the file
    InsideMetadata = 1U << 10U, ///< the entry points into header or BAT
    OnExtension = 1U << 11U,    ///< the entry points into the valid extension or a bitmap cluster
    Duplicate = 1U << 12U,      ///< the place is already owned by a lower entry
    TableMissing = 1U << 13U,   ///< the file ends before this entry of the BAT
    BeyondDisk = 1U << 14U,     ///< an entry for a cluster past nb_sectors
    // File order only.
    Metadata = 1U << 15U,  ///< header and BAT
    Extension = 1U << 16U, ///< extension or dirty bitmap cluster
    Wasted = 1U << 17U,    ///< nothing refers to it (leaked)
    Hole = 1U << 18U,      ///< the host file system stores nothing here (reads as zeros)
    Padding = 1U << 19U,   ///< room between the BAT and the start of the data
    // Either order.
    OffGrid = 1U << 20U ///< v1: off the grid, but no grid has a majority; not damage
};
Q_DECLARE_FLAGS(ClusterFlags, ClusterFlag)
Q_DECLARE_OPERATORS_FOR_FLAGS(ClusterFlags)

/// How a cell is painted and counted: one state, the worst of its flags. In order, worst first; the
/// legend keeps this order.
enum class MapState : std::uint8_t
{
    Damaged, ///< outside file, inside metadata, on extension, misaligned, overlap, cut, table
             ///< missing
    Shared,  ///< two or more entries name the place
    Unreadable,
    Wasted,
    Fragmented,
    InSequence,
    Extension,
    Metadata,
    Hole, ///< a host hole where nothing better is known
    Padding,
    NotInThisFile,
    Unallocated
};
inline constexpr std::size_t kMapStateCount = 12;

/// All states, worst first.
[[nodiscard]] std::span<const MapState> mapStates();
/// The flags that make a cell be shown in `state`.
[[nodiscard]] ClusterFlags flagsOf(MapState state);
/// Worst state of a cell; `flags` must not be empty.
[[nodiscard]] MapState worstState(ClusterFlags flags);
/// Everything that counts as damage (states Damaged, Shared and Unreadable).
[[nodiscard]] ClusterFlags damageFlags();

} // namespace parascope
