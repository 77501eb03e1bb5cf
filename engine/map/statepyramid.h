#pragma once

#include "engine/map/clusterflags.h"
#include "engine/map/flagpyramid.h"

namespace parascope {

/// What the states of ever longer stretches of clusters are.
using StatePyramid = FlagPyramid<ClusterFlags>;

} // namespace parascope
