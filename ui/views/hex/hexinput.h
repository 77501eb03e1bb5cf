#pragma once

#include "ui/views/hex/hexcursor.h"
#include "ui/widgets/viewkeys.h"

#include <QKeyEvent>
#include <QWheelEvent>

#include <optional>

namespace parascope::ui {

/// What a key asks for: a step of the cursor, with or without marking.
struct HexStep
{
    HexMove move = HexMove::Left;
    bool extend = false;

    bool operator==(const HexStep &) const = default;
};

/// Key → step; nothing for keys that are not the hex view's (Alt is left to the window's actions).
[[nodiscard]] std::optional<HexStep> stepFor(const QKeyEvent &event);

/// All keys of the hex view.
[[nodiscard]] std::vector<ViewKeys> hexKeys();

/// Turns of the wheel → whole rows; fractions of fine wheels and touchpads add up.
class WheelRows
{
public:
    /// Rows to scroll, positive = towards the end.
    [[nodiscard]] int turn(const QWheelEvent &event, int rowHeight);

private:
    int m_rest = 0; ///< in 1/120 rows
};

} // namespace parascope::ui
