#include "ui/style/contrast.h"

#include <algorithm>
#include <cmath>

namespace parascope::ui {

namespace {

double luminance(const QColor &color)
{
    const auto linear = [](double value) {
        return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) +
           0.0722 * linear(color.blueF());
}

} // namespace

double contrast(const QColor &one, const QColor &two)
{
    const double a = luminance(one) + 0.05;
    const double b = luminance(two) + 0.05;
    return std::max(a, b) / std::min(a, b);
}

QColor mixed(const QColor &one, const QColor &two, double share)
{
    const auto mix = [share](int a, int b) {
        return static_cast<int>(std::lround(a + (b - a) * share));
    };
    return {mix(one.red(), two.red()), mix(one.green(), two.green()), mix(one.blue(), two.blue())};
}

QColor standingOut(const QColor &color, const QColor &ground, double least)
{
    const QColor end = contrast(ground, Qt::black) > contrast(ground, Qt::white)
                           ? QColor(Qt::black)
                           : QColor(Qt::white);
    constexpr int kSteps = 32;
    for (int step = 0; step < kSteps; ++step) {
        QColor shade = mixed(color, end, double(step) / kSteps);
        if (contrast(shade, ground) >= least)
            return shade;
    }
    return end;
}

} // namespace parascope::ui
