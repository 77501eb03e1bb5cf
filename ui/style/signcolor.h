#pragma once

#include <QColor>
#include <QPalette>

namespace parascope::ui {

/// What a sign or a line of words is about.
enum class SignTone
{
    Plain,
    Good,
    Wasted,
    Damaged
};

/// The colour of a sign that stands on a window's own ground: that of the state, in a shade that is
/// seen there.
[[nodiscard]] QColor signColor(const QPalette &palette, SignTone tone);

/// The line of the verdict: a breath of the state's colour over the window's ground, and the sign
/// on it.
struct ToneColors
{
    QColor ground;
    QColor sign;
};

[[nodiscard]] ToneColors toneColors(const QPalette &palette, SignTone tone);

} // namespace parascope::ui
