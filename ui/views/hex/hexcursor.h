#pragma once

#include "engine/format/geometry.h"
#include "ui/views/hex/hexlayout.h"

#include <algorithm>

namespace parascope::ui {

/// Where the keyboard can take the cursor.
enum class HexMove
{
    Left,
    Right,
    Up,
    Down,
    RowStart,
    RowEnd,
    PageUp,
    PageDown,
    PreviousCluster,
    NextCluster,
    First,
    Last
};

/// Cursor and marked bytes of the hex view: a value, 64 bit, no window. The cursor is on a byte,
/// not between two; marked are the bytes from the anchor to the cursor, both included.
class HexCursor
{
public:
    bool operator==(const HexCursor &) const = default;

    [[nodiscard]] std::uint64_t at() const { return m_at; }
    /// First marked byte, or the cursor.
    [[nodiscard]] std::uint64_t start() const { return m_marked ? std::min(m_at, m_anchor) : m_at; }
    /// Number of marked bytes; 0 when there is only the cursor.
    [[nodiscard]] std::uint64_t length() const;
    [[nodiscard]] bool isMarked(std::uint64_t offset) const;

    /// Puts the cursor on a byte; `extend` marks everything from the anchor to it.
    void place(std::uint64_t offset, bool extend);
    /// Marks `length` bytes from `offset`, cursor at the first one; length 0 marks nothing.
    void mark(std::uint64_t offset, std::uint64_t length);
    /// One step; stays inside the bytes of the layout (whose size must not be 0).
    void move(HexMove move, bool extend, const HexLayout &layout, const HostGrid &grid);
    /// Takes the cursor back inside when there are fewer bytes than before.
    void clampTo(std::uint64_t size);

private:
    std::uint64_t m_at = 0;
    std::uint64_t m_anchor = 0;
    bool m_marked = false;
};

} // namespace parascope::ui
