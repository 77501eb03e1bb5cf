#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>

#include <cstdint>

namespace parascope::ui {

/// The two ways in which each byte is shown side by side.
enum class HexColumn
{
    Hex,
    Text
};

/// A scrollbar counts in int; rows count in 64 bit. The bar is only a scaled picture of the top
/// row: it never decides which row is on top unless the user drags it. Both ends are exact.
struct ScrollProxy
{
    static constexpr int kRange = 1 << 30; ///< steps of the bar when rows do not fit into it

    [[nodiscard]] static int maximum(std::uint64_t maxTopRow);
    /// Position of the bar for a top row; kRange only for the last one.
    [[nodiscard]] static int value(std::uint64_t topRow, std::uint64_t maxTopRow);
    /// Top row for a position of the bar.
    [[nodiscard]] static std::uint64_t row(int value, std::uint64_t maxTopRow);
};

/// Which byte is meant by a point of the view.
struct HexHit
{
    std::uint64_t offset = 0;
    HexColumn column = HexColumn::Hex;

    bool operator==(const HexHit &) const = default;
};

/// Where each byte stands: pure arithmetic, a value. Pixels are int, as a viewport is small;
/// offsets and rows are 64 bit everywhere. Knows nothing of scrolling state: the top row is handed
/// in.
class HexLayout
{
public:
    HexLayout() = default;
    /// `size` bytes are shown; `charWidth` and `rowHeight` in pixels, at least 1.
    HexLayout(std::uint64_t size, int charWidth, int rowHeight, QSize viewport);

    [[nodiscard]] std::uint64_t size() const { return m_size; }
    [[nodiscard]] int charWidth() const { return m_charWidth; }
    [[nodiscard]] int rowHeight() const { return m_rowHeight; }
    /// 32, 16 or 8: the most that fits. Before 16 become 8, bytes stand closer together.
    [[nodiscard]] int bytesPerRow() const { return m_bytesPerRow; }
    /// Hex digits of the offset column: at least 9, more where the size needs them.
    [[nodiscard]] int offsetDigits() const { return m_digits; }
    /// Pixels between two bytes of the hex column.
    [[nodiscard]] int gap() const { return m_gap; }
    /// Width of everything, which may be more than the viewport has.
    [[nodiscard]] int contentWidth() const { return contentWidth(m_bytesPerRow, m_gap); }

    [[nodiscard]] std::uint64_t rowCount() const;
    /// Rows that are wholly visible, at least 1.
    [[nodiscard]] std::uint64_t visibleRows() const;
    [[nodiscard]] std::uint64_t maxTopRow() const;
    [[nodiscard]] std::uint64_t rowOf(std::uint64_t offset) const
    {
        return offset / std::uint64_t(m_bytesPerRow);
    }
    [[nodiscard]] std::uint64_t startOf(std::uint64_t row) const
    {
        return row * std::uint64_t(m_bytesPerRow);
    }
    /// The top row that brings `offset` into view: unchanged when it is wholly visible; otherwise
    /// the nearest (`jump` false) or one that leaves some context above it (`jump` true).
    [[nodiscard]] std::uint64_t topRowFor(std::uint64_t offset, std::uint64_t topRow,
                                          bool jump) const;

    [[nodiscard]] QRect offsetRect(int line) const;
    /// Cell of byte `index` of a row at screen line `line`: two digits, or one character.
    [[nodiscard]] QRect hexRect(int line, int index) const;
    [[nodiscard]] QRect textRect(int line, int index) const;

    /// The byte at a point, which counts from the top left of the content. Points outside are taken
    /// to the nearest byte of the nearest row, so that dragging works; size must not be 0.
    [[nodiscard]] HexHit nearest(QPoint point, std::uint64_t topRow) const;
    /// Whether the point is really on a byte, and not in a margin or below the end.
    [[nodiscard]] bool isOnByte(QPoint point, std::uint64_t topRow) const;
    [[nodiscard]] bool isInOffsetColumn(QPoint point) const;

private:
    [[nodiscard]] int contentWidth(int bytesPerRow, int gap) const;
    [[nodiscard]] int hexWidth(int bytes, int gap) const;
    [[nodiscard]] int hexLeft() const;
    [[nodiscard]] int textLeft() const;

    std::uint64_t m_size = 0;
    int m_charWidth = 8;
    int m_rowHeight = 16;
    int m_height = 0;
    int m_digits = 9;
    int m_bytesPerRow = 16;
    int m_gap = 8; ///< pixels between two bytes
};

} // namespace parascope::ui
