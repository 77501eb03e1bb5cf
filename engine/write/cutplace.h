#pragma once

#include "engine/format/geometry.h"
#include "engine/io/blockfile.h"
#include "engine/write/placeset.h"

namespace parascope {

/// First byte that a cluster of data may have.
[[nodiscard]] std::uint64_t firstDataPlace(const Geometry &geometry);

/// Where a file that was written can be cut: from `end`, behind which nobody needs anything, back
/// through what is `unused` (the writer's own) and through what reads as zeros, but not before
/// `usedEnd`, behind which nothing is referred to. Other bytes that nothing refers to may be what a
/// lost entry pointed to: they stay, and so does the rest of their cluster. What cannot be read
/// stays too, and so does what lies before 256 MiB of zeros that had to be read.
[[nodiscard]] std::uint64_t cutPlace(const BlockFile &file, std::uint64_t usedEnd,
                                     std::uint64_t end, const PlaceSet &unused,
                                     std::uint64_t clusterBytes);

} // namespace parascope
