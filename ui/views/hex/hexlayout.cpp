#include "ui/views/hex/hexlayout.h"

#include "engine/base/checked.h"

#include <algorithm>

namespace parascope::ui {

namespace {

__extension__ typedef unsigned __int128 Wide;

constexpr int kMinimumDigits = 9;
constexpr int kGroup = 8; // bytes, with a wider gap between groups

} // namespace

int ScrollProxy::maximum(std::uint64_t maxTopRow)
{
    return maxTopRow > std::uint64_t(kRange) ? kRange : int(maxTopRow);
}

int ScrollProxy::value(std::uint64_t topRow, std::uint64_t maxTopRow)
{
    if (topRow >= maxTopRow)
        return maximum(maxTopRow);
    if (maxTopRow <= std::uint64_t(kRange))
        return int(topRow);
    return int(Wide(topRow) * Wide(kRange) / maxTopRow);
}

std::uint64_t ScrollProxy::row(int value, std::uint64_t maxTopRow)
{
    if (value <= 0)
        return 0;
    if (value >= maximum(maxTopRow))
        return maxTopRow;
    if (maxTopRow <= std::uint64_t(kRange))
        return std::uint64_t(value);
    return std::uint64_t(Wide(value) * maxTopRow / Wide(kRange));
}

HexLayout::HexLayout(std::uint64_t size, int charWidth, int rowHeight, QSize viewport)
    : m_size(size)
    , m_charWidth(std::max(charWidth, 1))
    , m_rowHeight(std::max(rowHeight, 1))
    , m_height(std::max(viewport.height(), 0))
{
    int digits = 0;
    for (std::uint64_t rest = size == 0 ? 0 : size - 1; rest != 0; rest >>= 4U)
        ++digits;
    m_digits = std::max(digits, kMinimumDigits);
    m_gap = m_charWidth;
    m_bytesPerRow = contentWidth(32, m_gap) <= viewport.width() ? 32 : 16;
    const int tightest = std::max(m_charWidth / 2, 2);
    while (m_gap > tightest && contentWidth() > viewport.width())
        --m_gap;
    if (contentWidth() > viewport.width()) {
        m_bytesPerRow = 8;
        m_gap = m_charWidth;
    }
}

std::uint64_t HexLayout::rowCount() const
{
    return divideRoundingUp(m_size, std::uint64_t(m_bytesPerRow));
}

std::uint64_t HexLayout::visibleRows() const
{
    return std::uint64_t(std::max(m_height / m_rowHeight, 1));
}

std::uint64_t HexLayout::maxTopRow() const
{
    return rowCount() > visibleRows() ? rowCount() - visibleRows() : 0;
}

std::uint64_t HexLayout::topRowFor(std::uint64_t offset, std::uint64_t topRow, bool jump) const
{
    const std::uint64_t row = rowOf(offset);
    if (row >= topRow && row - topRow < visibleRows())
        return std::min(topRow, maxTopRow());
    std::uint64_t top = row;
    if (jump) {
        // The start of a sector is shown as the first row; anything else with what stands before
        // it.
        // What the first screen holds is shown from the very start.
        const std::uint64_t context = offset % 512 == 0 ? 0 : visibleRows() / 4;
        top = row >= visibleRows() ? row - context : 0;
    } else if (row > topRow) {
        top = row - visibleRows() + 1;
    }
    return std::min(top, maxTopRow());
}

int HexLayout::hexWidth(int bytes, int gap) const
{
    return bytes * 2 * m_charWidth + (bytes - 1 + (bytes - 1) / kGroup) * gap;
}

int HexLayout::contentWidth(int bytesPerRow, int gap) const
{
    // margin, offset, wide gap, hex, wide gap, text, margin
    return m_charWidth * (1 + m_digits + bytesPerRow + 1) + hexWidth(bytesPerRow, gap) + 4 * gap;
}

int HexLayout::hexLeft() const
{
    return m_charWidth * (1 + m_digits) + 2 * m_gap;
}

int HexLayout::textLeft() const
{
    return hexLeft() + hexWidth(m_bytesPerRow, m_gap) + 2 * m_gap;
}

QRect HexLayout::offsetRect(int line) const
{
    return {m_charWidth, line * m_rowHeight, m_digits * m_charWidth, m_rowHeight};
}

QRect HexLayout::hexRect(int line, int index) const
{
    return {hexLeft() + index * (2 * m_charWidth + m_gap) + index / kGroup * m_gap,
            line * m_rowHeight, 2 * m_charWidth, m_rowHeight};
}

QRect HexLayout::textRect(int line, int index) const
{
    return {textLeft() + m_charWidth * index, line * m_rowHeight, m_charWidth, m_rowHeight};
}

HexHit HexLayout::nearest(QPoint point, std::uint64_t topRow) const
{
    const int line = point.y() < 0 ? -1 : point.y() / m_rowHeight;
    std::uint64_t row = topRow;
    if (line < 0)
        row = topRow == 0 ? 0 : topRow - 1;
    else
        row = topRow + std::uint64_t(line);
    row = std::min(row, rowCount() - 1);

    HexHit hit;
    int index = 0;
    if (point.x() >= textLeft() - m_gap) {
        hit.column = HexColumn::Text;
        index = (point.x() - textLeft()) / m_charWidth;
    } else {
        // Half a gap belongs to the byte before it, half to the one behind it.
        const int x = point.x() - hexLeft() + m_gap / 2;
        const int step = 2 * m_charWidth + m_gap;
        const int groupWidth = kGroup * step + m_gap;
        const int group = x / groupWidth;
        index = group * kGroup + std::min((x - group * groupWidth) / step, kGroup - 1);
    }
    index = std::clamp(index, 0, m_bytesPerRow - 1);
    hit.offset = std::min(startOf(row) + std::uint64_t(index), m_size - 1);
    return hit;
}

bool HexLayout::isOnByte(QPoint point, std::uint64_t topRow) const
{
    if (m_size == 0 || point.y() < 0)
        return false;
    const int line = point.y() / m_rowHeight;
    const HexHit hit = nearest(point, topRow);
    if (rowOf(hit.offset) != topRow + std::uint64_t(line))
        return false;
    const int index = int(hit.offset % std::uint64_t(m_bytesPerRow));
    const QRect cell = hit.column == HexColumn::Hex ? hexRect(line, index) : textRect(line, index);
    return cell.contains(point);
}

bool HexLayout::isInOffsetColumn(QPoint point) const
{
    return point.x() < hexLeft() - m_gap;
}

} // namespace parascope::ui
