#pragma once

#include "ui/style/palette.h"

#include <QString>

namespace parascope::ui {

/// Side of a cell in units of the picture.
inline constexpr int kSvgCell = 6;

/// The shapes of a cell in the look of its state, as paintCell() paints it: colour and second sign,
/// at the origin, kSvgCell wide and high. Parts of an SVG picture.
[[nodiscard]] QString cellAsSvg(const StateStyle &style);

} // namespace parascope::ui
