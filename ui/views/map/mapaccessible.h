#pragma once

#include <cstdint>

namespace parascope::ui {

class MapView;

/// Makes maps speak to assistive programs: role chart, value = cluster of the keyboard cursor, text
/// of the value = what the status line says of it. May be called more than once.
void installMapAccessibility();
/// Tells assistive programs that the cursor of a map moved.
void announceMapCursor(MapView *view, std::uint64_t cluster);

} // namespace parascope::ui
