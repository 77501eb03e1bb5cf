#include "engine/map/datastart.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <limits>

namespace parascope {

namespace {

constexpr std::uint64_t kLargestDataOffset = std::numeric_limits<std::uint32_t>::max(); // sectors

DataStart::Problem problemOf(const ImageState &state, std::optional<std::uint64_t> lowestPlace)
{
    using Problem = DataStart::Problem;
    const Geometry &geometry = state.geometry;
    const bool isV2 = geometry.format == FormatVersion::V2;
    if (state.header.dataOffset == 0)
        return isV2 ? Problem::Zero : Problem::None;
    if (isV2 && geometry.dataStart % geometry.clusterBytes != 0)
        return Problem::OffGrid;
    if (geometry.dataStart < geometry.tableEnd)
        return Problem::InsideTable;
    if (lowestPlace && geometry.dataStart > *lowestPlace)
        return Problem::AboveEntry;
    // A new image that was cut at its table ends before its data starts; that is space.short.
    const std::uint64_t usual = roundedUp(geometry.tableEnd, geometry.clusterBytes);
    if (geometry.dataStart > std::max(state.fileSize, usual))
        return Problem::BeyondFile;
    return Problem::None;
}

} // namespace

DataStart judgeDataStart(const ImageState &state, std::optional<std::uint64_t> lowestPlace)
{
    const Geometry &geometry = state.geometry;
    DataStart start{problemOf(state, lowestPlace), geometry.dataStart};
    if (start.problem == DataStart::Problem::None)
        return start;
    const std::uint64_t unit =
        geometry.format == FormatVersion::V2 ? geometry.clusterBytes : kSectorBytes;
    // An entry of a v2 image can name a place that data_off, 32 bits of sectors, cannot.
    const std::uint64_t largest = kLargestDataOffset * kSectorBytes / unit * unit;
    start.bytes = std::min(lowestPlace.value_or(roundedUp(geometry.tableEnd, unit)), largest);
    return start;
}

} // namespace parascope
