#pragma once

#include "engine/session/imagesession.h"

#include <QString>

namespace parascope::ui {

/// Both maps as one SVG picture on white, for reports. Every cell shows the worst state of the
/// clusters that it stands for, with its colour and its second sign. Empty without maps.
[[nodiscard]] QString mapAsSvg(const ClusterMaps &maps);

/// The picture, and below it what its colours and signs mean, worst first, with counts of both
/// orders: a piece of HTML that is readable on paper and on dark pages. Empty without maps.
[[nodiscard]] QString mapAsHtml(const ClusterMaps &maps);

} // namespace parascope::ui
