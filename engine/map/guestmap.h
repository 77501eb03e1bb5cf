#pragma once

#include "engine/map/classification.h"
#include "engine/map/clustermap.h"

namespace parascope {

/// Disk order: index = guest cluster. count() = entries that the header declares.
[[nodiscard]] ClusterMapPtr makeGuestMap(ImageStatePtr state, ClassificationPtr classification);

} // namespace parascope
