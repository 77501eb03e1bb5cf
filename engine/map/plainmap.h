#pragma once

#include "engine/image/imagestate.h"
#include "engine/map/clustermap.h"

#include <vector>

namespace parascope {

/// The map of a raw file (see image/plainimage.h), in either order, since they are the same: each
/// cluster is data at its place, but for those of which the host file system stores nothing, which
/// read as zeros. `holes` are such stretches of the file, ascending, without overlaps; they may be
/// given later, with a new map. Takes memory for holes, not for clusters.
[[nodiscard]] ClusterMapPtr makePlainMap(const ImageStatePtr &state,
                                         const std::vector<ByteRange> &holes = {});

} // namespace parascope
