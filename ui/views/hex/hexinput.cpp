#include "ui/views/hex/hexinput.h"

#include <QApplication>

namespace parascope::ui {

std::optional<HexStep> stepFor(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers & (Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    const bool extend = modifiers.testFlag(Qt::ShiftModifier);
    const bool far = modifiers.testFlag(Qt::ControlModifier);
    const auto step = [extend](HexMove move) {
        return HexStep{move, extend};
    };
    switch (event.key()) {
    case Qt::Key_Home:
        return step(far ? HexMove::First : HexMove::RowStart);
    case Qt::Key_End:
        return step(far ? HexMove::Last : HexMove::RowEnd);
    case Qt::Key_PageUp:
        return step(far ? HexMove::PreviousCluster : HexMove::PageUp);
    case Qt::Key_PageDown:
        return step(far ? HexMove::NextCluster : HexMove::PageDown);
    default:
        break;
    }
    if (far)
        return std::nullopt;
    switch (event.key()) {
    case Qt::Key_Left:
        return step(HexMove::Left);
    case Qt::Key_Right:
        return step(HexMove::Right);
    case Qt::Key_Up:
        return step(HexMove::Up);
    case Qt::Key_Down:
        return step(HexMove::Down);
    default:
        return std::nullopt;
    }
}

int WheelRows::turn(const QWheelEvent &event, int rowHeight)
{
    constexpr int kNotch = 120;
    if (!event.pixelDelta().isNull())
        m_rest -= event.pixelDelta().y() * kNotch / rowHeight;
    else
        m_rest -= event.angleDelta().y() * QApplication::wheelScrollLines();
    const int rows = m_rest / kNotch;
    m_rest -= rows * kNotch;
    return rows;
}

} // namespace parascope::ui
