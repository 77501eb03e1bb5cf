#include "ui/views/map/mapmarks.h"

#include "ui/style/focuscolor.h"
#include "ui/views/map/mappainter.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace parascope::ui {

MapMarks::MapMarks(QPainter &painter, const MapLayout &layout, const QPalette &palette,
                   qreal devicePixelRatio)
    : m_painter(painter)
    , m_layout(layout)
    , m_palette(palette)
    , m_unit(std::max(1, static_cast<int>(std::lround(devicePixelRatio))))
{}

void MapMarks::paintRing(std::uint64_t cluster, int out, int width, const QColor &colour)
{
    if (cluster >= m_layout.count())
        return;
    const auto cell = m_layout.rectOf(m_layout.cellOf(cluster));
    if (!cell)
        return;
    const int gap = MapPainter::gapFor(m_layout.pitch(), m_unit);
    QPen pen(colour, width);
    pen.setJoinStyle(Qt::MiterJoin);
    m_painter.setPen(pen);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.drawRect(QRectF(*cell).adjusted(-out, -out, out - gap, out - gap));
}

void MapMarks::paintSelection(std::span<const std::uint64_t> clusters)
{
    // The wide ring in the colour of the ground keeps the narrow one apart from every state.
    for (const std::uint64_t cluster : clusters)
        paintRing(cluster, 4 * m_unit, 5 * m_unit, m_palette.color(QPalette::Base));
    for (const std::uint64_t cluster : clusters)
        paintRing(cluster, 4 * m_unit, 2 * m_unit, m_palette.color(QPalette::Text));
}

void MapMarks::paintHover(std::uint64_t cluster)
{
    paintRing(cluster, m_unit, m_unit, m_palette.color(QPalette::Text));
}

void MapMarks::paintCursor(std::optional<std::uint64_t> cluster)
{
    const QColor accent = focusColor(m_palette);
    m_painter.setBrush(Qt::NoBrush);
    m_painter.setPen(QPen(accent, 2 * m_unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawRect(QRectF(QPointF(0, 0), QSizeF(m_layout.viewport()))
                           .adjusted(m_unit, m_unit, -m_unit, -m_unit));
    if (!cluster)
        return;
    const auto cell = m_layout.rectOf(m_layout.cellOf(*cluster));
    if (!cell)
        return;
    const QRectF frame = QRectF(*cell).adjusted(-m_unit, -m_unit, 0, 0);
    m_painter.setPen(QPen(m_palette.color(QPalette::Base), 4 * m_unit, Qt::SolidLine, Qt::SquareCap,
                          Qt::MiterJoin));
    m_painter.drawRect(frame);
    m_painter.setPen(QPen(accent, 2 * m_unit, Qt::SolidLine, Qt::SquareCap, Qt::MiterJoin));
    m_painter.drawRect(frame);
}

} // namespace parascope::ui
