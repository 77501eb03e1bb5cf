#include "ui/style/palette.h"

#include <QPainter>
#include <QPainterPath>
#include <QtMath>

#include <algorithm>
#include <cmath>

namespace parascope::ui {
namespace {

// Below this many pixels a sign would only be a smear.
constexpr int kSmallestSign = 5;

void paintFrame(QPainter &painter, const QRect &rect, const QColor &colour, int width)
{
    painter.fillRect(rect.left(), rect.top(), rect.width(), width, colour);
    painter.fillRect(rect.left(), rect.bottom() + 1 - width, rect.width(), width, colour);
    painter.fillRect(rect.left(), rect.top(), width, rect.height(), colour);
    painter.fillRect(rect.right() + 1 - width, rect.top(), width, rect.height(), colour);
}

void paintHatch(QPainter &painter, const QRect &rect, const QColor &colour, int frame)
{
    const qreal size = std::min(rect.width(), rect.height());
    const qreal period = std::clamp(size / 2.6, 3.5, 6.0 * frame);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, period * 0.42, Qt::SolidLine, Qt::FlatCap));
    const QRectF area(rect);
    const qreal start = -area.height() + period / 2;
    const qreal step = period * M_SQRT2;
    const int lines = qCeil((area.width() - start) / step);
    for (int line = 0; line < lines; ++line) {
        const qreal x = start + line * step;
        painter.drawLine(QPointF(area.left() + x - 1, area.bottom() + 1),
                         QPointF(area.left() + x + area.height() + 1, area.top() - 1));
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    paintFrame(painter, rect, colour, frame);
}

void paintCross(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const qreal size = std::min(rect.width(), rect.height());
    const qreal inset = size * 0.26;
    const QRectF box = QRectF(rect).adjusted(inset, inset, -inset, -inset);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.4, size * 0.15), Qt::SolidLine, Qt::SquareCap));
    painter.drawLine(box.topLeft(), box.bottomRight());
    painter.drawLine(box.topRight(), box.bottomLeft());
}

// Two clusters tied to one place: two joined dots.
void paintLinks(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const qreal size = std::min(rect.width(), rect.height());
    const QPointF middle = QRectF(rect).center();
    const qreal radius = size * 0.17;
    const QPointF step(size * 0.24, 0);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.2, size * 0.12)));
    painter.drawLine(middle - step, middle + step);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawEllipse(middle - step, radius, radius);
    painter.drawEllipse(middle + step, radius, radius);
}

// Drawn, not typed: a glyph of a few pixels is illegible in most fonts.
void paintQuestion(QPainter &painter, const QRect &rect, const QColor &colour, int frame)
{
    paintFrame(painter, rect, colour, frame);
    const qreal size = std::min(rect.width(), rect.height());
    const QPointF middle = QRectF(rect).center();
    const auto at = [&](qreal x, qreal y) {
        return middle + QPointF(x * size, y * size);
    };
    QPainterPath path(at(-0.16, -0.14));
    path.cubicTo(at(-0.16, -0.36), at(0.18, -0.36), at(0.18, -0.14));
    path.cubicTo(at(0.18, 0.0), at(0.0, -0.02), at(0.0, 0.12));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, std::max(1.2, size * 0.12), Qt::SolidLine, Qt::FlatCap));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    const qreal dot = std::max(0.7, size * 0.08);
    painter.drawEllipse(at(0.0, 0.27), dot, dot);
}

// In the middle, of a third of the size.
void paintSquare(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const int size = std::min(rect.width(), rect.height());
    const int side = std::max(2, size / 3);
    painter.fillRect(rect.left() + (rect.width() - side) / 2,
                     rect.top() + (rect.height() - side) / 2, side, side, colour);
}

void paintDots(QPainter &painter, const QRect &rect, const QColor &colour)
{
    const int size = std::min(rect.width(), rect.height());
    const int dot = std::max(1, size / 6);
    const int step = std::max(dot + 1, size / 3);
    const int first = (size - (size / step - 1) * step - dot) / 2;
    for (int y = std::max(first, 1); y + dot < size + 1; y += step)
        for (int x = std::max(first, 1); x + dot < size + 1; x += step)
            painter.fillRect(rect.left() + x, rect.top() + y, dot, dot, colour);
}

} // namespace

void paintCell(QPainter &painter, const QRect &rect, const StateStyle &style)
{
    painter.fillRect(rect, style.fill);
    const int size = std::min(rect.width(), rect.height());
    if (size < kSmallestSign) {
        // Too small for a sign; what would be pale otherwise shows its stronger colour.
        if (style.sign == StateSign::Hatch)
            painter.fillRect(rect, style.mark);
        return;
    }
    const int frame = std::max(1, size / 13);
    painter.save();
    painter.setClipRect(rect, Qt::IntersectClip);
    switch (style.sign) {
    case StateSign::Plain:
        break;
    case StateSign::Outline:
        paintFrame(painter, rect, style.mark, frame);
        break;
    case StateSign::Hatch:
        paintHatch(painter, rect, style.mark, frame);
        break;
    case StateSign::LeftBar:
        painter.fillRect(rect.left(), rect.top(), std::max(2, size / 5), rect.height(), style.mark);
        break;
    case StateSign::Cross:
        paintCross(painter, rect, style.mark);
        break;
    case StateSign::Links:
        paintLinks(painter, rect, style.mark);
        break;
    case StateSign::Question:
        paintQuestion(painter, rect, style.mark, frame);
        break;
    case StateSign::Dots:
        paintDots(painter, rect, style.mark);
        break;
    case StateSign::Square:
        paintSquare(painter, rect, style.mark);
        break;
    case StateSign::BottomBar: {
        const int height = std::max(1, size / 6);
        painter.fillRect(rect.left(), rect.bottom() + 1 - height, rect.width(), height, style.mark);
        break;
    }
    }
    painter.restore();
}

QPixmap swatch(const StateStyle &style, int size, qreal devicePixelRatio)
{
    const int pixels = std::max(1, static_cast<int>(std::lround(size * devicePixelRatio)));
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    {
        QPainter painter(&pixmap);
        paintCell(painter, QRect(0, 0, pixels, pixels), style);
    }
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace parascope::ui
