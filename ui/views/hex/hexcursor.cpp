#include "ui/views/hex/hexcursor.h"

#include <algorithm>

namespace parascope::ui {

namespace {

std::uint64_t back(std::uint64_t from, std::uint64_t distance)
{
    return from > distance ? from - distance : 0;
}

std::uint64_t forward(std::uint64_t from, std::uint64_t distance, std::uint64_t last)
{
    return last - from > distance ? from + distance : last;
}

/// Up keeps the place in the row: at the first row it stays where it is.
std::uint64_t rowsUp(std::uint64_t from, std::uint64_t rows, std::uint64_t rowBytes)
{
    return from - std::min(rows, from / rowBytes) * rowBytes;
}

/// Down likewise, but a last row that is too short takes the cursor to its end.
std::uint64_t rowsDown(std::uint64_t from, std::uint64_t rows, std::uint64_t rowBytes,
                       std::uint64_t last)
{
    const std::uint64_t possible = std::min(rows, last / rowBytes - from / rowBytes);
    return std::min(from + possible * rowBytes, last);
}

std::uint64_t clusterBack(std::uint64_t from, const HostGrid &grid)
{
    const HostCluster cell = grid.cellAt(HostOffset(from));
    const std::uint64_t start = grid.startOf(cell).value();
    if (start < from || cell.value() == 0)
        return start;
    return grid.startOf(cell - 1).value();
}

std::uint64_t clusterForward(std::uint64_t from, std::uint64_t last, const HostGrid &grid)
{
    const std::uint64_t start = grid.startOf(grid.cellAt(HostOffset(from))).value();
    const std::uint64_t step =
        start == 0 && grid.origin != 0 && from < grid.origin ? grid.origin : grid.clusterBytes;
    const std::uint64_t distance = step - (from - start);
    // The last cluster has no next one: stay.
    return last - from >= distance ? from + distance : from;
}

} // namespace

std::uint64_t HexCursor::length() const
{
    if (!m_marked)
        return 0;
    return std::max(m_at, m_anchor) - std::min(m_at, m_anchor) + 1;
}

bool HexCursor::isMarked(std::uint64_t offset) const
{
    return m_marked && offset >= start() && offset - start() < length();
}

void HexCursor::place(std::uint64_t offset, bool extend)
{
    if (!extend) {
        m_anchor = offset;
        m_marked = false;
    } else {
        m_marked = true;
    }
    m_at = offset;
}

void HexCursor::mark(std::uint64_t offset, std::uint64_t length)
{
    m_at = offset;
    m_marked = length != 0;
    m_anchor = m_marked ? offset + (length - 1) : offset;
}

void HexCursor::move(HexMove move, bool extend, const HexLayout &layout, const HostGrid &grid)
{
    const std::uint64_t last = layout.size() - 1;
    const auto rowBytes = std::uint64_t(layout.bytesPerRow());
    const std::uint64_t rowStart = layout.startOf(layout.rowOf(m_at));
    const auto target = [&]() -> std::uint64_t {
        switch (move) {
        case HexMove::Left:
            return back(m_at, 1);
        case HexMove::Right:
            return forward(m_at, 1, last);
        case HexMove::Up:
            return rowsUp(m_at, 1, rowBytes);
        case HexMove::Down:
            return rowsDown(m_at, 1, rowBytes, last);
        case HexMove::RowStart:
            return rowStart;
        case HexMove::RowEnd:
            return forward(rowStart, rowBytes - 1, last);
        case HexMove::PageUp:
            return rowsUp(m_at, layout.visibleRows(), rowBytes);
        case HexMove::PageDown:
            return rowsDown(m_at, layout.visibleRows(), rowBytes, last);
        case HexMove::PreviousCluster:
            return clusterBack(m_at, grid);
        case HexMove::NextCluster:
            return clusterForward(m_at, last, grid);
        case HexMove::First:
            return 0;
        case HexMove::Last:
            return last;
        }
        return m_at;
    };
    place(target(), extend);
}

void HexCursor::clampTo(std::uint64_t size)
{
    const std::uint64_t last = size == 0 ? 0 : size - 1;
    m_at = std::min(m_at, last);
    m_anchor = std::min(m_anchor, last);
    m_marked = m_marked && size != 0;
}

} // namespace parascope::ui
