#pragma once

#include "engine/map/layermap.h"
#include "ui/style/palette.h"

#include <cstdint>

namespace parascope::ui {

/// How a layer is drawn, as a small number. Eight colours and seven signs turn at different speed,
/// so that 56 layers look different, and any eight in a row have different colours. The hues of
/// damage are not among them.
using LayerLook = std::uint8_t;
inline constexpr LayerLook kOwnLooks = 56;
inline constexpr LayerLook kNobodyLook = kOwnLooks;     ///< no layer has it: as unallocated
inline constexpr LayerLook kClosedLook = kOwnLooks + 1; ///< of a layer whose file is not open
inline constexpr LayerLook kLayerLooks = kOwnLooks + 2;

/// The look of a layer of a map, or of LayerIndex::kNobody.
[[nodiscard]] LayerLook layerLook(const LayerMap &map, std::uint8_t layer);
[[nodiscard]] StateStyle layerStyle(LayerLook look, const StatePalette &colours);

} // namespace parascope::ui
