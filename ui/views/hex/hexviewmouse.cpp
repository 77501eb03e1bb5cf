// What the mouse does in the hex view.

#include "ui/views/hex/hexview.h"

#include <QCoreApplication>
#include <QMouseEvent>
#include <QScrollBar>
#include <QTimerEvent>
#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

namespace parascope::ui {

namespace {

constexpr int kDragScrollMs = 40;

} // namespace

void HexView::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || size() == 0)
        return;
    const HexHit hit = m_layout.nearest(contentPoint(event->pos()), m_topRow);
    m_column = hit.column;
    m_cursor.place(hit.offset, event->modifiers().testFlag(Qt::ShiftModifier));
    m_dragging = true;
    cursorMoved(true);
}

void HexView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_dragging || !(event->buttons() & Qt::LeftButton))
        return;
    m_dragPoint = event->pos();
    const bool outside = m_dragPoint.y() < 0 || m_dragPoint.y() >= viewport()->height();
    if (outside && !m_dragTimer.isActive())
        m_dragTimer.start(kDragScrollMs, this);
    else if (!outside)
        m_dragTimer.stop();
    dragTo(m_dragPoint);
}

void HexView::mouseReleaseEvent(QMouseEvent *)
{
    m_dragging = false;
    m_dragTimer.stop();
}

void HexView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || size() == 0)
        return;
    const HexHit hit = m_layout.nearest(contentPoint(event->pos()), m_topRow);
    if (const auto field = m_markup.fieldAt(hit.offset)) {
        m_cursor.mark(field->range.offset, field->range.length);
        m_cursor.clampTo(size());
        cursorMoved(true);
    }
}

void HexView::wheelEvent(QWheelEvent *event)
{
    if (std::abs(event->angleDelta().x()) > std::abs(event->angleDelta().y())) {
        QCoreApplication::sendEvent(horizontalScrollBar(), event);
        return;
    }
    scrollRows(m_wheel.turn(*event, m_layout.rowHeight()));
    event->accept();
}

void HexView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_dragTimer.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    // The farther outside, the faster.
    const int beyond =
        m_dragPoint.y() < 0 ? m_dragPoint.y() : m_dragPoint.y() - viewport()->height() + 1;
    scrollRows(beyond / m_layout.rowHeight() + (beyond < 0 ? -1 : 1));
    dragTo(m_dragPoint);
}

void HexView::dragTo(QPoint point)
{
    point.setY(std::clamp(point.y(), 0, std::max(viewport()->height() - 1, 0)));
    const std::uint64_t offset = m_layout.nearest(contentPoint(point), m_topRow).offset;
    if (offset == m_cursor.at())
        return;
    m_cursor.place(offset, true);
    cursorMoved(true);
}

} // namespace parascope::ui
