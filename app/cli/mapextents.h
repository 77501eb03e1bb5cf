#pragma once

#include "engine/base/byterange.h"
#include "engine/base/units.h"
#include "engine/image/imagestate.h"

#include <optional>

namespace parascope::cli {

/// A stretch of the disk that is unallocated, or lies in one piece in the file.
struct MapExtent
{
    ByteRange guest;
    bool isAllocated = false;
    HostOffset place; ///< of its first byte, when allocated; not necessarily inside the file

    bool operator==(const MapExtent &) const = default;
};

/// Walks the table as qemu-img map does: the longest possible stretches, whether or not their
/// places are sound. Keeps no list, so the length of the table does not matter.
class MapExtents
{
public:
    explicit MapExtents(ImageStatePtr state);

    /// The next stretch; nothing at the end of the disk.
    [[nodiscard]] std::optional<MapExtent> next();

private:
    ImageStatePtr m_state;
    std::uint64_t m_cluster = 0;
    std::uint64_t m_clusters; ///< of the disk
};

} // namespace parascope::cli
