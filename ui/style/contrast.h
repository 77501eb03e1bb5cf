#pragma once

#include <QColor>

namespace parascope::ui {

/// What text needs on its ground to be read, and signs and outlines to be seen (WCAG 2).
constexpr double kTextContrast = 4.5;
constexpr double kSignContrast = 3.0;

/// Of two colours, from 1 (none) to 21, as WCAG 2 has it. Alpha does not count.
[[nodiscard]] double contrast(const QColor &one, const QColor &two);

/// `one` with a share of `two` in it, 0 to 1.
[[nodiscard]] QColor mixed(const QColor &one, const QColor &two, double share);

/// `color`, made darker or lighter in its own hue as far as it takes to stand out from `ground`.
[[nodiscard]] QColor standingOut(const QColor &color, const QColor &ground,
                                 double least = kSignContrast);

} // namespace parascope::ui
