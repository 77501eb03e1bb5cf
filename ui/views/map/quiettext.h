#pragma once

#include <QColor>
#include <QPalette>

namespace parascope::ui {

/// Colour of text that steps back, on the ground that `ground` is painted on: two thirds of the way
/// from the ground to the text, which keeps 4.5:1 where the text itself has at least 12:1.
[[nodiscard]] inline QColor quietText(const QPalette &palette,
                                      QPalette::ColorRole text = QPalette::WindowText,
                                      QPalette::ColorRole ground = QPalette::Window)
{
    const QColor one = palette.color(text);
    const QColor two = palette.color(ground);
    const auto mix = [](int a, int b) {
        return (a * 68 + b * 32) / 100;
    };
    return QColor(mix(one.red(), two.red()), mix(one.green(), two.green()),
                  mix(one.blue(), two.blue()));
}

} // namespace parascope::ui
