#pragma once

namespace parascope::ui {

class MapView;

/// Makes maps speak to assistive programs: role chart, value = cluster of the keyboard cursor, and
/// the cell under it as the only child, named by what the status line says of it. May be called
/// more than once.
void installMapAccessibility();
/// Tells assistive programs where the cursor of a map is now.
void announceMapCursor(MapView *view);

} // namespace parascope::ui
