#pragma once

#include "engine/base/byterange.h"
#include "engine/base/units.h"
#include "engine/format/header.h"

namespace parascope {

/// The clusters of the file in file order. Cluster places lie at origin + k · clusterBytes; when
/// the origin is not 0 (v1), cell 0 is the short head [0, origin) and cell i ≥ 1 starts at origin +
/// (i − 1) · clusterBytes. The last cell of a file may be cut short.
struct HostGrid
{
    std::uint64_t origin = 0; ///< bytes, below clusterBytes
    std::uint64_t clusterBytes = kSectorBytes;

    bool operator==(const HostGrid &) const = default;

    [[nodiscard]] bool isOnGrid(HostOffset offset) const
    {
        return offset.value() >= origin && (offset.value() - origin) % clusterBytes == 0;
    }
    [[nodiscard]] HostCluster cellAt(HostOffset offset) const
    {
        if (origin == 0)
            return HostCluster(offset.value() / clusterBytes);
        return HostCluster(offset.value() < origin ? 0
                                                   : 1 + (offset.value() - origin) / clusterBytes);
    }
    [[nodiscard]] HostOffset startOf(HostCluster cell) const
    {
        if (origin == 0)
            return HostOffset(cell.value() * clusterBytes);
        return HostOffset(cell.value() == 0 ? 0 : origin + (cell.value() - 1) * clusterBytes);
    }
    /// Bytes of a cell, ending at `fileSize` at the latest.
    [[nodiscard]] ByteRange rangeOf(HostCluster cell, std::uint64_t fileSize) const;
    /// Number of cells that a file of `fileSize` bytes has, a short last one counted.
    [[nodiscard]] std::uint64_t cellCount(std::uint64_t fileSize) const
    {
        return fileSize == 0 ? 0 : cellAt(HostOffset(fileSize - 1)).value() + 1;
    }
};

/// The arithmetic of one image: everything derives from the header and is checked once, here.
struct Geometry
{
    FormatVersion format = FormatVersion::V2;
    std::uint64_t clusterBytes = kSectorBytes;
    std::uint64_t entryBytes = kSectorBytes; ///< bytes that one step of a BAT entry means
    std::uint64_t diskBytes = 0; ///< guest size; clamped to 2^63 − 512 when the header says more
    std::uint64_t tableEnd = kHeaderBytes; ///< first byte behind the declared BAT
    std::uint64_t dataStart =
        0;         ///< data_off in bytes as found; v1 with 0: BAT's end, rounded to a sector
    HostGrid grid; ///< by the rules of "Grid" in engine/README.md
    bool gridHasMajority = true; ///< v1: false when the entries share no remainder

    bool operator==(const Geometry &) const = default;

    /// Geometry from the header alone; for v1 the grid is data_off (or the BAT's end) until the
    /// entries have been counted (engine/image).
    [[nodiscard]] static Geometry fromHeader(const Header &header);

    /// Place that an entry names; entry must not be 0. Cannot wrap: 2^32 · 2^31 < 2^63.
    [[nodiscard]] HostOffset placeOf(std::uint32_t entry) const
    {
        return HostOffset(entry * entryBytes);
    }
    /// Clusters that the disk needs: ceil(diskBytes / clusterBytes).
    [[nodiscard]] std::uint64_t diskClusters() const;
    /// Guest bytes of a cluster; the last one of the disk may be cut short, and clusters beyond the
    /// disk are empty.
    [[nodiscard]] ByteRange guestRange(GuestCluster cluster) const;
    [[nodiscard]] GuestCluster clusterAt(GuestOffset offset) const
    {
        return GuestCluster(offset.value() / clusterBytes);
    }
};

} // namespace parascope
