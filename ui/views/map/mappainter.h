#pragma once

#include "ui/views/map/cellcache.h"
#include "ui/views/map/celltiles.h"

#include <optional>

class QPainter;

namespace parascope::ui {

/// Paints the cells of a map and, above all cells, the marks of damage. Keeps the painted lines in
/// a ring, so that panning paints only lines that are new. Knows nothing of selection, cursor and
/// input. GUI thread.
class MapPainter
{
public:
    /// Colours and scale of the screen; forgets everything when they differ.
    void setLook(const StatePalette &colours, const QColor &base, qreal devicePixelRatio);
    void setHighlight(StateSet highlight) { m_highlight = highlight; }
    /// Colours cells by layer; marks of damage stay above them.
    void setLayers(LayerColouring layers) { m_layers = std::move(layers); }

    /// `painter` must count in device pixels, its origin the window's upper left corner. Paints the
    /// whole window of the layout.
    void paint(QPainter &painter, const MapLayout &layout, const ClusterMapPtr &map);

    /// Free pixels between cells at this distance from cell to cell.
    [[nodiscard]] static int gapFor(int pitch, int scale);

private:
    void prepare(const MapLayout &layout, const ClusterMapPtr &map);
    void paintLine(const MapLayout &layout, std::int64_t line, std::size_t place);
    void paintCells(std::span<const CellKind> kinds, int top);
    void paintMarks(std::span<const CellKind> kinds, int top, int bandTop, bool whole);
    void fill(const QRect &rect, const QRect &clip, QRgb colour);
    void copy(const QImage &image, const QPoint &to, const QRect &clip);

    std::optional<CellLook> m_look;
    CellTiles m_tiles;
    CellCache m_cells;
    StateSet m_highlight;
    LayerColouring m_layers;

    QImage m_ring; ///< lines of cells, by line number modulo the size
    std::vector<std::optional<std::int64_t>> m_lines; ///< which line lies at each place of the ring
    MapLayout m_layout;
    ClusterMapPtr m_map;
    StateSet m_painted;
    LayerColouring m_paintedLayers;
};

} // namespace parascope::ui
