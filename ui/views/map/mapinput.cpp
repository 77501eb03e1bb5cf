#include "ui/views/map/mapinput.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <optional>

namespace parascope::ui {
namespace {

// Eighths of a degree in a notch of the wheel.
constexpr int kNotch = 120;

std::optional<MapInput::Move> moveOf(const QKeyEvent &event)
{
    using Move = MapInput::Move;
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::ControlModifier) {
        if (event.key() == Qt::Key_Home)
            return Move::First;
        if (event.key() == Qt::Key_End)
            return Move::Last;
        return {};
    }
    if (modifiers != Qt::NoModifier)
        return {};
    switch (event.key()) {
    case Qt::Key_Left:
        return Move::Left;
    case Qt::Key_Right:
        return Move::Right;
    case Qt::Key_Up:
        return Move::Up;
    case Qt::Key_Down:
        return Move::Down;
    case Qt::Key_Home:
        return Move::LineStart;
    case Qt::Key_End:
        return Move::LineEnd;
    case Qt::Key_PageUp:
        return Move::PageUp;
    case Qt::Key_PageDown:
        return Move::PageDown;
    default:
        return {};
    }
}

} // namespace

MapInput::MapInput(QWidget *view) : QObject(view), m_view(view)
{
    view->setMouseTracking(true);
    view->installEventFilter(this);
}

bool MapInput::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
        return press(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseMove:
        return drag(static_cast<const QMouseEvent &>(*event));
    case QEvent::MouseButtonRelease:
        return release(static_cast<const QMouseEvent &>(*event));
    case QEvent::Wheel:
        return wheel(static_cast<const QWheelEvent &>(*event));
    case QEvent::KeyPress:
        return key(static_cast<const QKeyEvent &>(*event));
    case QEvent::Leave:
        Q_EMIT left();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

bool MapInput::press(const QMouseEvent &event)
{
    if (event.button() != Qt::LeftButton && event.button() != Qt::MiddleButton)
        return false;
    m_pressed = true;
    m_dragging = event.button() == Qt::MiddleButton;
    m_pressedAt = m_last = event.position();
    return true;
}

bool MapInput::drag(const QMouseEvent &event)
{
    if (!m_pressed) {
        Q_EMIT hovered(event.position());
        return true;
    }
    const QPointF moved = event.position() - m_pressedAt;
    if (!m_dragging && moved.manhattanLength() >= QApplication::startDragDistance()) {
        m_dragging = true;
        m_view->setCursor(Qt::ClosedHandCursor);
    }
    if (m_dragging) {
        Q_EMIT panRequested(event.position().y() - m_last.y());
        m_last = event.position();
    }
    return true;
}

bool MapInput::release(const QMouseEvent &event)
{
    if (!m_pressed)
        return false;
    m_pressed = false;
    m_view->unsetCursor();
    if (!m_dragging && event.button() == Qt::LeftButton)
        Q_EMIT clicked(event.position());
    m_dragging = false;
    return true;
}

bool MapInput::wheel(const QWheelEvent &event)
{
    const QPoint turned = event.angleDelta();
    const bool sideways = qAbs(turned.x()) > qAbs(turned.y());
    if (sideways || (event.modifiers() & Qt::ShiftModifier)) {
        // Touch pads tell pixels; a notch of a wheel moves by three lines of text.
        const int eighths = sideways ? turned.x() : turned.y();
        const qreal pixels = !event.pixelDelta().isNull()
                                 ? (sideways ? event.pixelDelta().x() : event.pixelDelta().y())
                                 : 3.0 * m_view->fontMetrics().height() * eighths / kNotch;
        Q_EMIT panRequested(pixels);
        return true;
    }
    // A turn the other way starts afresh, or it would first have to undo a rest.
    if ((turned.y() > 0) != (m_wheel > 0))
        m_wheel = 0;
    m_wheel += turned.y();
    const int steps = m_wheel / kNotch;
    m_wheel -= steps * kNotch;
    if (steps != 0)
        Q_EMIT zoomRequested(steps, event.position());
    return true;
}

bool MapInput::key(const QKeyEvent &event)
{
    if (const auto move = moveOf(event)) {
        Q_EMIT moveRequested(*move);
        return true;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers == Qt::NoModifier &&
        (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter ||
         event.key() == Qt::Key_Space)) {
        Q_EMIT activated();
        return true;
    }
    return false;
}

} // namespace parascope::ui

#include "moc_mapinput.cpp"
