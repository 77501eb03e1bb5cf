#pragma once

#include "engine/session/imagesession.h"

#include <QString>

namespace parascope::ui {

/// Both maps as one SVG picture on white, for reports. Every cell shows the worst state of the
/// clusters that it stands for; damaged ones carry a cross, so that colour is not all there is.
/// Empty without maps.
[[nodiscard]] QString mapAsSvg(const ClusterMaps &maps);

} // namespace parascope::ui
