#include "ui/views/map/mappainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <cstring>

namespace parascope::ui {
namespace {

// Cells side by side that carry the same mark; painted as one bar.
template <class Visit>
void forEachRun(std::span<const CellKind> kinds, const Visit &visit)
{
    for (std::size_t i = 0; i < kinds.size();) {
        if (!isMarked(kinds[i])) {
            ++i;
            continue;
        }
        std::size_t end = i + 1;
        while (end < kinds.size() && kinds[end] == kinds[i])
            ++end;
        visit(static_cast<int>(i), static_cast<int>(end - i), kinds[i]);
        i = end;
    }
}

} // namespace

int MapPainter::gapFor(int pitch, int scale)
{
    if (pitch < 4 * scale)
        return 0;
    return pitch >= 15 * scale ? 2 * scale : scale;
}

void MapPainter::setLook(const StatePalette &colours, const QColor &base, qreal devicePixelRatio)
{
    const int scale = std::max(1, static_cast<int>(std::lround(devicePixelRatio)));
    if (m_look && m_look->colours.isDark() == colours.isDark() && m_look->base == base &&
        m_look->scale == scale)
        return;
    m_look = CellLook{colours, base, 0, 0, scale, false};
}

void MapPainter::prepare(const MapLayout &layout, const ClusterMapPtr &map)
{
    bool same = map == m_map && m_highlight == m_painted && m_layers == m_paintedLayers &&
                sameGrid(layout, m_layout);
    const bool hasLayers = m_layers.map != nullptr;
    if (m_look->pitch != layout.pitch() || (hasLayers && !m_look->hasLayers)) {
        m_look->hasLayers = hasLayers;
        m_look->pitch = layout.pitch();
        m_look->gap = gapFor(layout.pitch(), m_look->scale);
        m_tiles = CellTiles(*m_look);
        same = false;
    }
    m_cells.setView(layout, map, m_highlight, m_layers);
    m_layout = layout;
    if (same)
        return;
    m_map = map;
    m_painted = m_highlight;
    m_paintedLayers = m_layers;
    const int places = layout.viewport().height() / layout.pitch() + 3;
    const QSize size(layout.viewport().width(), places * layout.pitch());
    if (m_ring.size() != size)
        m_ring = QImage(size, QImage::Format_RGB32);
    m_lines.assign(static_cast<std::size_t>(places), std::nullopt);
}

void MapPainter::paint(QPainter &painter, const MapLayout &layout, const ClusterMapPtr &map)
{
    prepare(layout, map);
    const std::int64_t last = layout.lastLine();
    for (std::int64_t line = layout.firstLine(); line <= last; ++line) {
        const std::size_t place = ringPlace(line, m_lines.size());
        if (m_lines[place] != line) {
            paintLine(layout, line, place);
            m_lines[place] = line;
        }
    }
    // At most two pieces: up to the end of the ring, and on from its start.
    const int pitch = layout.pitch();
    for (std::int64_t line = layout.firstLine(); line <= last;) {
        const std::size_t place = ringPlace(line, m_lines.size());
        const std::int64_t piece =
            std::min(last - line + 1, static_cast<std::int64_t>(m_lines.size() - place));
        painter.drawImage(QPoint(0, static_cast<int>(layout.topOf(line))), m_ring,
                          QRect(0, static_cast<int>(place) * pitch, m_ring.width(),
                                static_cast<int>(piece) * pitch));
        line += piece;
    }
}

void MapPainter::paintLine(const MapLayout &layout, std::int64_t line, std::size_t place)
{
    const int pitch = layout.pitch();
    const int top = static_cast<int>(place) * pitch;
    paintCells(m_cells.line(line), top);
    // Marks reach into the lines above and below, so a line paints its own marks and these ends.
    paintMarks(m_cells.line(line - 1), top - pitch, top, false);
    paintMarks(m_cells.line(line + 1), top + pitch, top, false);
    paintMarks(m_cells.line(line), top, top, true);
}

void MapPainter::paintCells(std::span<const CellKind> kinds, int top)
{
    const auto pitch = static_cast<std::size_t>(m_tiles.pitch());
    const auto margin = static_cast<std::size_t>(m_layout.margin());
    const auto width = static_cast<std::size_t>(m_ring.width());
    const std::size_t right = std::min(margin + kinds.size() * pitch, width);
    for (int y = 0; y < m_tiles.pitch(); ++y) {
        auto *pixels = reinterpret_cast<QRgb *>(m_ring.scanLine(top + y));
        const QRgb *tiles = m_tiles.tileLine(y);
        std::fill_n(pixels, std::min(margin, width), m_tiles.base());
        QRgb *to = pixels + margin;
        // A window narrower than one cell holds a part of it.
        const std::size_t bytes =
            std::min(pitch, right > margin ? right - margin : 0) * sizeof(QRgb);
        for (const CellKind kind : kinds) {
            std::memcpy(to, tiles + kind * pitch, bytes);
            to += pitch;
        }
        if (right < width)
            std::fill_n(pixels + right, width - right, m_tiles.base());
    }
}

void MapPainter::paintMarks(std::span<const CellKind> kinds, int top, int bandTop, bool whole)
{
    const int pitch = m_tiles.pitch();
    const int body = m_tiles.body();
    const int over = m_tiles.overhang();
    const int rim = m_tiles.rim();
    const QRect band(0, bandTop, m_ring.width(), pitch);
    const auto bar = [&](int first, int length, int grown) {
        return QRect(m_layout.margin() + first * pitch - grown, top - grown,
                     (length - 1) * pitch + body + 2 * grown, body + 2 * grown);
    };
    if (std::none_of(kinds.begin(), kinds.end(), isMarked))
        return;
    forEachRun(kinds, [&](int first, int length, CellKind) {
        fill(bar(first, length, over + rim), band, m_tiles.base());
    });
    forEachRun(kinds, [&](int first, int length, CellKind kind) {
        if (length == 1)
            copy(m_tiles.mark(kind), bar(first, 1, over).topLeft(), band);
        else
            fill(bar(first, length, over), band, m_tiles.markFill(kind));
    });
    if (!whole)
        return;
    // Signs of a bar, one for each cell.
    const auto width = static_cast<std::size_t>(body) * sizeof(QRgb);
    forEachRun(kinds, [&](int first, int length, CellKind kind) {
        if (length == 1)
            return;
        for (int y = 0; y < body; ++y) {
            const QRgb *from = m_tiles.tileLine(y) + std::ptrdiff_t(kind) * pitch;
            auto *to = reinterpret_cast<QRgb *>(m_ring.scanLine(top + y)) + m_layout.margin() +
                       std::ptrdiff_t(first) * pitch;
            for (int i = 0; i < length; ++i, to += pitch)
                std::memcpy(to, from, width);
        }
    });
}

void MapPainter::fill(const QRect &rect, const QRect &clip, QRgb colour)
{
    const QRect area = rect & clip;
    for (int y = area.top(); y <= area.bottom(); ++y)
        std::fill_n(reinterpret_cast<QRgb *>(m_ring.scanLine(y)) + area.left(), area.width(),
                    colour);
}

void MapPainter::copy(const QImage &image, const QPoint &to, const QRect &clip)
{
    const QRect area = QRect(to, image.size()) & clip;
    for (int y = area.top(); y <= area.bottom(); ++y) {
        const auto *from = reinterpret_cast<const QRgb *>(image.constScanLine(y - to.y()));
        std::memcpy(reinterpret_cast<QRgb *>(m_ring.scanLine(y)) + area.left(),
                    from + (area.left() - to.x()),
                    static_cast<std::size_t>(area.width()) * sizeof(QRgb));
    }
}

} // namespace parascope::ui
