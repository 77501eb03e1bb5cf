#include "ui/style/palette.h"

#include <array>

namespace parascope::ui {
namespace {

struct Row
{
    MapState state;
    StateSign sign;
    QRgb lightFill;
    QRgb lightMark;
    QRgb darkFill;
    QRgb darkMark;
};

// Okabe–Ito: vermillion, reddish purple, yellow, orange, sky blue, blue, bluish green; greys for
// what is not data. In dark the blue of ordinary data is lifted a little, or it would sink into the
// background. The grey of metadata is dark enough not to be taken for the purple by those who see
// no red or no green.
constexpr std::array<Row, kMapStateCount> kRows{{
    {MapState::Damaged, StateSign::Cross, 0xd55e00, 0xffffff, 0xd55e00, 0xffffff},
    {MapState::Shared, StateSign::Links, 0xcc79a7, 0x24171e, 0xd080ad, 0x24171e},
    {MapState::Unreadable, StateSign::Question, 0xf0e442, 0x24220a, 0xf0e442, 0x24220a},
    {MapState::Wasted, StateSign::Hatch, 0xfff3d6, 0xb67b00, 0x3d2c00, 0xe69f00},
    {MapState::Fragmented, StateSign::LeftBar, 0x56b4e9, 0x004a75, 0x56b4e9, 0x00395c},
    {MapState::InSequence, StateSign::Plain, 0x0072b2, 0xffffff, 0x1077b7, 0xffffff},
    {MapState::Extension, StateSign::Dots, 0x009e73, 0xffffff, 0x009e73, 0xffffff},
    {MapState::Metadata, StateSign::Square, 0x666c74, 0xffffff, 0x6c727a, 0x1d2126},
    {MapState::Hole, StateSign::Outline, 0xffffff, 0x7d858f, 0x1b1e22, 0x7f8791},
    {MapState::Padding, StateSign::BottomBar, 0xe6e9ec, 0x6b737d, 0x343940, 0x9aa2ac},
    {MapState::NotInThisFile, StateSign::Hatch, 0xf1f3f5, 0x7d858f, 0x2b2f35, 0x828a94},
    {MapState::Unallocated, StateSign::Plain, 0xe6e9ec, 0x767e88, 0x343940, 0x9aa2ac},
}};

constexpr const Row &rowOf(MapState state)
{
    return kRows[static_cast<std::size_t>(state)];
}

static_assert(
    [] {
        for (std::size_t i = 0; i < kRows.size(); ++i)
            if (kRows[i].state != static_cast<MapState>(i))
                return false;
        return true;
    }(),
    "rows stand in the order of MapState");

} // namespace

StatePalette::StatePalette(const QPalette &palette)
    : m_dark(palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness())
{}

StateStyle StatePalette::style(MapState state) const
{
    const Row &row = rowOf(state);
    return {QColor::fromRgb(m_dark ? row.darkFill : row.lightFill),
            QColor::fromRgb(m_dark ? row.darkMark : row.lightMark), row.sign};
}

StateStyle StatePalette::style(Severity severity) const
{
    switch (severity) {
    case Severity::Error:
        return style(MapState::Damaged);
    case Severity::Leak:
        return style(MapState::Wasted);
    case Severity::Note:
        break;
    }
    return {QColor::fromRgb(m_dark ? 0x26292e : 0xffffff),
            QColor::fromRgb(m_dark ? 0xa5adb7 : 0x5b636d), StateSign::Outline};
}

} // namespace parascope::ui
