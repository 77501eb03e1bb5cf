#pragma once

#include "ui/style/palette.h"
#include "ui/views/map/cellcache.h"

#include <QImage>
#include <QRgb>

#include <array>
#include <vector>

namespace parascope::ui {

/// How cells look: everything that tiles are made from.
struct CellLook
{
    StatePalette colours;
    QColor base;            ///< of the map's ground
    int pitch = 9;          ///< device pixels, gap included
    int gap = 1;            ///< free pixels at the right and lower edge of a cell
    int scale = 1;          ///< device pixels of a thin line
    bool hasLayers = false; ///< tiles of layers are wanted too
};

/// Cells and damage marks as ready pixels, so that painting a map is copying. A value, made anew
/// when the look changes. Lengths are device pixels.
class CellTiles
{
public:
    CellTiles() = default;
    explicit CellTiles(const CellLook &look);

    [[nodiscard]] int pitch() const { return m_pitch; }
    [[nodiscard]] QRgb base() const { return m_base; }
    /// Pixels of line y of all tiles, one tile of pitch() pixels behind the other, in order of
    /// CellKind.
    [[nodiscard]] const QRgb *tileLine(int y) const
    {
        return m_tiles.data() +
               static_cast<std::size_t>(y) * m_kinds * static_cast<std::size_t>(m_pitch);
    }

    /// Pixels by which a mark is larger than the cell's body on each side; its rim is not counted.
    [[nodiscard]] int overhang() const { return m_overhang; }
    /// Width of the rim in the colour of the ground that keeps a mark apart from what lies around
    /// it.
    [[nodiscard]] int rim() const { return m_rim; }
    /// Width of a cell without its gap.
    [[nodiscard]] int body() const { return m_body; }
    /// Pixels of a mark with its sign, body() + 2 · overhang() square; `kind` must be marked.
    [[nodiscard]] const QImage &mark(CellKind kind) const { return m_marks[kind]; }
    [[nodiscard]] QRgb markFill(CellKind kind) const { return m_markFills[kind]; }

private:
    static constexpr std::size_t kMarks = static_cast<std::size_t>(MapState::Unreadable) + 1;

    std::size_t m_kinds = 0;
    int m_pitch = 0;
    int m_body = 0;
    int m_overhang = 0;
    int m_rim = 0;
    QRgb m_base = 0;
    std::vector<QRgb> m_tiles;
    std::array<QImage, kMarks> m_marks;
    std::array<QRgb, kMarks> m_markFills{};
};

} // namespace parascope::ui
