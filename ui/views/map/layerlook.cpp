#include "ui/views/map/layerlook.h"

#include <array>

namespace parascope::ui {
namespace {

struct Colours
{
    QRgb lightFill;
    QRgb lightMark;
    QRgb darkFill;
    QRgb darkMark;
};

// Okabe–Ito without the hues of damage, and shades of what is left; neighbours differ in lightness
// too. Signs at the edge of a cell must not look like the ground.
constexpr std::array<Colours, 8> kColours{{
    {0x0072b2, 0x000f1c, 0x1077b7, 0xffffff}, // blue
    {0xe69f00, 0x2b1e00, 0xe69f00, 0x2b1e00}, // orange
    {0x00805c, 0x00140d, 0x00855f, 0xffffff}, // green
    {0x8fd0f5, 0x00395c, 0x8fd0f5, 0x00395c}, // sky blue
    {0x8466bd, 0x12082b, 0x8466bd, 0xffffff}, // violet
    {0x9ad8bf, 0x003a28, 0x9ad8bf, 0x003a28}, // pale green
    {0x9c7430, 0x1a1000, 0x8f6a2a, 0xffffff}, // brown
    {0x4a5568, 0xffffff, 0xa8b3c2, 0x1b2430}, // slate
}};

// The first layers, which have the most, get the calmest.
constexpr std::array<StateSign, 7> kSigns{
    StateSign::Plain, StateSign::LeftBar, StateSign::BottomBar, StateSign::Square,
    StateSign::Dots,  StateSign::Outline, StateSign::Hatch};

static_assert(kColours.size() * kSigns.size() == kOwnLooks);

} // namespace

LayerLook layerLook(const LayerMap &map, std::uint8_t layer)
{
    if (layer >= map.layerCount())
        return kNobodyLook;
    return map.layer(layer).isOpen() ? static_cast<LayerLook>(layer % kOwnLooks) : kClosedLook;
}

StateStyle layerStyle(LayerLook look, const StatePalette &colours)
{
    if (look == kNobodyLook)
        return colours.style(MapState::Unallocated);
    if (look == kClosedLook)
        return colours.style(MapState::NotInThisFile);
    const Colours &own = kColours[look % kColours.size()];
    return {QColor::fromRgb(colours.isDark() ? own.darkFill : own.lightFill),
            QColor::fromRgb(colours.isDark() ? own.darkMark : own.lightMark),
            kSigns[look % kSigns.size()]};
}

} // namespace parascope::ui
