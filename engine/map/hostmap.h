#pragma once

#include "engine/map/classification.h"
#include "engine/map/clustermap.h"

#include <vector>

namespace parascope {

/// File order: index = cell of geometry.grid. `holes` are stretches that the host file system does
/// not store, ascending; they may be given later, with a new map. `classification` needs
/// Detail::Maps.
[[nodiscard]] ClusterMapPtr makeHostMap(ImageStatePtr state, ClassificationPtr classification,
                                        const std::vector<ByteRange> &holes = {});

} // namespace parascope
