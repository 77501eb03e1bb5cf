#pragma once

#include <QColor>
#include <QPalette>

namespace parascope::ui {

/// The colour of frames that show where the keyboard is, on the ground of pages: the accent of the
/// palette where that stands out by 3:1, else the colour of text. Palettes of high contrast have
/// yellow on white.
[[nodiscard]] QColor focusColor(const QPalette &palette);

} // namespace parascope::ui
