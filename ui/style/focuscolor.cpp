#include "ui/style/focuscolor.h"

#include <algorithm>
#include <cmath>

namespace parascope::ui {

namespace {

constexpr double kLeastContrast = 3.0;

// Relative luminance and contrast as WCAG 2 has them.
double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

double contrast(const QColor &one, const QColor &two)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(two) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

} // namespace

QColor focusColor(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    return contrast(accent, palette.color(QPalette::Base)) >= kLeastContrast
               ? accent
               : palette.color(QPalette::Text);
}

} // namespace parascope::ui
