#pragma once

#include "ui/views/map/mapinput.h"
#include "ui/views/map/maplayout.h"

namespace parascope::ui {

/// Where a key takes the cursor from a cell of a map: another cell, or the same at the edge. Pure
/// arithmetic. `layout` has at least one cell, `cell` is one of them.
[[nodiscard]] std::uint64_t cellAfter(const MapLayout &layout, std::uint64_t cell,
                                      MapInput::Move move);

} // namespace parascope::ui
