#include "ui/views/map/mapinput.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QWheelEvent>
#include <QWidget>

#include <algorithm>
#include <array>
#include <optional>

namespace parascope::ui {
namespace {

// Eighths of a degree in a notch of the wheel.
constexpr int kNotch = 120;

struct MoveKey
{
    int key;
    Qt::KeyboardModifiers modifiers;
    MapInput::Move move;
};

constexpr std::array<MoveKey, 10> kMoveKeys{{
    {Qt::Key_Left, Qt::NoModifier, MapInput::Move::Left},
    {Qt::Key_Right, Qt::NoModifier, MapInput::Move::Right},
    {Qt::Key_Up, Qt::NoModifier, MapInput::Move::Up},
    {Qt::Key_Down, Qt::NoModifier, MapInput::Move::Down},
    {Qt::Key_Home, Qt::NoModifier, MapInput::Move::LineStart},
    {Qt::Key_End, Qt::NoModifier, MapInput::Move::LineEnd},
    {Qt::Key_PageUp, Qt::NoModifier, MapInput::Move::PageUp},
    {Qt::Key_PageDown, Qt::NoModifier, MapInput::Move::PageDown},
    {Qt::Key_Home, Qt::ControlModifier, MapInput::Move::First},
    {Qt::Key_End, Qt::ControlModifier, MapInput::Move::Last},
}};

constexpr std::array<int, 3> kActivationKeys{Qt::Key_Return, Qt::Key_Enter, Qt::Key_Space};

std::optional<MapInput::Move> moveOf(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    const auto *found = std::ranges::find_if(kMoveKeys, [&](const MoveKey &row) {
        return row.key == event.key() && row.modifiers == modifiers;
    });
    return found == kMoveKeys.end() ? std::nullopt : std::optional(found->move);
}

QString wordsFor(MapInput::Move move)
{
    using Move = MapInput::Move;
    switch (move) {
    case Move::Left:
    case Move::Right:
    case Move::Up:
    case Move::Down:
        return MapInput::tr("The cursor one cell on");
    case Move::LineStart:
    case Move::LineEnd:
        return MapInput::tr("To the start or the end of the line");
    case Move::PageUp:
    case Move::PageDown:
        return MapInput::tr("One view up or down");
    case Move::First:
    case Move::Last:
        return MapInput::tr("To the first or the last cluster");
    }
    return {};
}

} // namespace

std::vector<ViewKeys> MapInput::keys()
{
    std::vector<ViewKeys> result;
    for (const MoveKey &row : kMoveKeys) {
        const QString words = wordsFor(row.move);
        if (result.empty() || result.back().does != words)
            result.push_back({{}, words});
        result.back().keys += QKeySequence(QKeyCombination(row.modifiers, Qt::Key(row.key)));
    }
    ViewKeys select{{}, tr("Select the cluster under the cursor")};
    for (const int key : kActivationKeys)
        select.keys += QKeySequence(key);
    result.push_back(std::move(select));
    return result;
}

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
        std::ranges::find(kActivationKeys, event.key()) != kActivationKeys.end()) {
        Q_EMIT activated();
        return true;
    }
    return false;
}

} // namespace parascope::ui

#include "moc_mapinput.cpp"
