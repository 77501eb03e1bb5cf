#pragma once

#include "ui/views/map/maplayout.h"

#include <QPalette>

#include <optional>
#include <span>

class QPainter;

namespace parascope::ui {

/// What lies above the cells of a map: rings around selected and hovered ones, the keyboard's
/// cursor and the frame of focus. Lives for one paint event.
class MapMarks
{
public:
    /// `painter` counts in device pixels, as the layout does. All must outlive it.
    MapMarks(QPainter &painter, const MapLayout &layout, const QPalette &palette,
             qreal devicePixelRatio);

    void paintSelection(std::span<const std::uint64_t> clusters);
    void paintHover(std::uint64_t cluster);
    /// The frame of focus, and the cursor where there is one.
    void paintCursor(std::optional<std::uint64_t> cluster);

private:
    void paintRing(std::uint64_t cluster, int out, int width, const QColor &colour);

    QPainter &m_painter;
    const MapLayout &m_layout;
    const QPalette &m_palette;
    int m_unit; ///< device pixels of a thin line
};

} // namespace parascope::ui
