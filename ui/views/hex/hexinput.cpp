#include "ui/views/hex/hexinput.h"

#include <QApplication>

#include <algorithm>
#include <array>

namespace parascope::ui {

namespace {

struct MoveKey
{
    int key;
    bool withControl;
    HexMove move;
};

constexpr std::array<MoveKey, 12> kMoveKeys{{
    {Qt::Key_Left, false, HexMove::Left},
    {Qt::Key_Right, false, HexMove::Right},
    {Qt::Key_Up, false, HexMove::Up},
    {Qt::Key_Down, false, HexMove::Down},
    {Qt::Key_Home, false, HexMove::RowStart},
    {Qt::Key_End, false, HexMove::RowEnd},
    {Qt::Key_PageUp, false, HexMove::PageUp},
    {Qt::Key_PageDown, false, HexMove::PageDown},
    {Qt::Key_PageUp, true, HexMove::PreviousCluster},
    {Qt::Key_PageDown, true, HexMove::NextCluster},
    {Qt::Key_Home, true, HexMove::First},
    {Qt::Key_End, true, HexMove::Last},
}};

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::HexInput)
};

QString wordsFor(HexMove move)
{
    switch (move) {
    case HexMove::Left:
    case HexMove::Right:
        return Words::tr("The cursor one byte on");
    case HexMove::Up:
    case HexMove::Down:
        return Words::tr("One row up or down");
    case HexMove::RowStart:
    case HexMove::RowEnd:
        return Words::tr("To the start or the end of the row");
    case HexMove::PageUp:
    case HexMove::PageDown:
        return Words::tr("One view up or down");
    case HexMove::PreviousCluster:
    case HexMove::NextCluster:
        return Words::tr("To the cluster before or behind");
    case HexMove::First:
    case HexMove::Last:
        return Words::tr("To the first or the last byte");
    }
    return {};
}

} // namespace

std::optional<HexStep> stepFor(const QKeyEvent &event)
{
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~Qt::KeypadModifier;
    if (modifiers & (Qt::AltModifier | Qt::MetaModifier))
        return std::nullopt;
    const bool withControl = modifiers.testFlag(Qt::ControlModifier);
    const auto *found = std::ranges::find_if(kMoveKeys, [&](const MoveKey &row) {
        return row.key == event.key() && row.withControl == withControl;
    });
    if (found == kMoveKeys.end())
        return std::nullopt;
    return HexStep{found->move, modifiers.testFlag(Qt::ShiftModifier)};
}

std::vector<ViewKeys> hexKeys()
{
    std::vector<ViewKeys> result;
    for (const MoveKey &row : kMoveKeys) {
        const QString words = wordsFor(row.move);
        if (result.empty() || result.back().does != words)
            result.push_back({{}, words});
        const Qt::KeyboardModifiers modifiers =
            row.withControl ? Qt::ControlModifier : Qt::NoModifier;
        result.back().keys += QKeySequence(QKeyCombination(modifiers, Qt::Key(row.key)));
    }
    result.push_back({{QKeySequence(QKeyCombination(Qt::ShiftModifier, Qt::Key_Right))},
                      Words::tr("With Shift, each of these marks the bytes on the way")});
    result.push_back({{QKeySequence(Qt::Key_Return)},
                      Words::tr("Follow: from a table entry to its cluster, from the disk to the "
                                "file and back")});
    result.push_back({{QKeySequence(Qt::Key_Tab)},
                      Words::tr("From the digits to the text, then on to the next panel")});
    return result;
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
