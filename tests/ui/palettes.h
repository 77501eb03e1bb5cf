#pragma once

#include <QPalette>

#include <utility>
#include <vector>

namespace parascope::test {

inline QPalette paletteOf(QRgb window, QRgb base, QRgb text, QRgb button, QRgb link)
{
    QPalette palette;
    palette.setColor(QPalette::Window, window);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, window);
    palette.setColor(QPalette::Button, button);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, text);
    palette.setColor(QPalette::PlaceholderText, text);
    palette.setColor(QPalette::Link, link);
    return palette;
}

/// Palettes as desktops have them, light, dark and of high contrast.
inline std::vector<std::pair<const char *, QPalette>> desktopPalettes()
{
    return {{"Fusion", paletteOf(0xefefef, 0xffffff, 0x000000, 0xefefef, 0x0000ff)},
            {"Breeze", paletteOf(0xeff0f1, 0xffffff, 0x232629, 0xfcfcfc, 0x2980b9)},
            {"Breeze dark", paletteOf(0x2a2e32, 0x1b1e20, 0xfcfcfc, 0x31363b, 0x1d99f3)},
            {"Adwaita dark", paletteOf(0x353535, 0x2d2d2d, 0xeeeeec, 0x373737, 0x0000ff)},
            {"high contrast", paletteOf(0x000000, 0x000000, 0xffffff, 0x000000, 0x0000ff)},
            {"high contrast, light", paletteOf(0xffffff, 0xffffff, 0x000000, 0xffffff, 0x0000ff)}};
}

} // namespace parascope::test
