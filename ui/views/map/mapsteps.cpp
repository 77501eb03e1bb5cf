#include "ui/views/map/mapsteps.h"

#include <algorithm>

namespace parascope::ui {

std::uint64_t cellAfter(const MapLayout &layout, std::uint64_t cell, MapInput::Move move)
{
    using Move = MapInput::Move;
    const std::int64_t columns = layout.columns();
    const auto from = static_cast<std::int64_t>(cell);
    const std::int64_t column = layout.columnOf(cell);
    const std::int64_t page =
        std::max(layout.viewport().height() / layout.pitch() - 1, 1) * columns;
    const auto last = static_cast<std::int64_t>(layout.cellCount()) - 1;
    std::int64_t target = 0;
    switch (move) {
    case Move::Left:
        target = from - 1;
        break;
    case Move::Right:
        target = from + 1;
        break;
    case Move::Up:
        target = from >= columns ? from - columns : from;
        break;
    case Move::Down:
        target = from + columns <= last ? from + columns : from;
        break;
    case Move::LineStart:
        target = from - column;
        break;
    case Move::LineEnd:
        target = from + columns - 1 - column;
        break;
    case Move::PageUp:
        target = from - page;
        break;
    case Move::PageDown:
        target = from + page;
        break;
    case Move::First:
        break;
    case Move::Last:
        target = last;
        break;
    }
    return static_cast<std::uint64_t>(std::clamp<std::int64_t>(target, 0, last));
}

} // namespace parascope::ui
