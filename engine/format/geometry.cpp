#include "engine/format/geometry.h"

#include "engine/base/checked.h"

namespace parascope {

namespace {

// Guest offsets must stay clear of 2^63, so that sums of an offset and a length never wrap.
constexpr std::uint64_t kLargestDisk = (1ULL << 63U) - kSectorBytes;

} // namespace

ByteRange HostGrid::rangeOf(HostCluster cell, std::uint64_t fileSize) const
{
    const std::uint64_t start = startOf(cell).value();
    if (start >= fileSize)
        return {start, 0};
    const std::uint64_t length = origin != 0 && cell.value() == 0 ? origin : clusterBytes;
    return {start, std::min(length, fileSize - start)};
}

Geometry Geometry::fromHeader(const Header &header)
{
    Geometry geometry;
    geometry.format = header.format;
    geometry.clusterBytes = header.clusterBytes();
    geometry.entryBytes = header.format == FormatVersion::V1 ? kSectorBytes : geometry.clusterBytes;
    geometry.diskBytes = std::min(
        checkedMultiply(header.diskSectors(), kSectorBytes).value_or(kLargestDisk), kLargestDisk);
    geometry.tableEnd = header.tableEnd();
    geometry.dataStart = header.dataOffset * kSectorBytes;
    if (header.format == FormatVersion::V1 && header.dataOffset == 0)
        geometry.dataStart = roundedUp(geometry.tableEnd, kSectorBytes);
    geometry.grid.clusterBytes = geometry.clusterBytes;
    geometry.grid.origin =
        header.format == FormatVersion::V1 ? geometry.dataStart % geometry.clusterBytes : 0;
    return geometry;
}

std::uint64_t Geometry::diskClusters() const
{
    return divideRoundingUp(diskBytes, clusterBytes);
}

ByteRange Geometry::guestRange(GuestCluster cluster) const
{
    const auto start = checkedMultiply(cluster.value(), clusterBytes);
    if (!start || *start >= diskBytes)
        return {diskBytes, 0};
    return {*start, std::min(clusterBytes, diskBytes - *start)};
}

} // namespace parascope
