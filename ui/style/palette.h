#pragma once

#include "engine/check/finding.h"
#include "engine/map/clusterflags.h"

#include <QColor>
#include <QPalette>
#include <QPixmap>
#include <QRect>

class QPainter;

namespace parascope::ui {

/// Second sign of a state, beside its colour, so that nobody has to tell colours apart.
enum class StateSign
{
    Plain,
    Outline,
    Hatch,
    LeftBar,
    Cross,
    Links,
    Question,
    Dots,
    Square, ///< a small one in the middle
    BottomBar
};

/// How a state is drawn: Okabe–Ito colours for states only.
struct StateStyle
{
    QColor fill;
    QColor mark; ///< of sign and outline, at least 3:1 against fill
    StateSign sign = StateSign::Plain;

    bool operator==(const StateStyle &) const = default;
};

/// Colours of states for light and dark. Buttons and text use the palette's own colours, never
/// these. A value; rebuilt on QEvent::PaletteChange.
class StatePalette
{
public:
    explicit StatePalette(const QPalette &palette);
    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] StateStyle style(MapState state) const;
    [[nodiscard]] StateStyle style(Severity severity) const;

private:
    bool m_dark;
};

/// Paints one cell (any size from 1 px) in the look of its state: fill, and the sign where there is
/// room. One look for map cells, legend and lists. The size of the sign follows the size of the
/// cell.
void paintCell(QPainter &painter, const QRect &rect, const StateStyle &style);
/// A swatch for legends and lists, sharp at the device pixel ratio given. `size` in logical pixels.
[[nodiscard]] QPixmap swatch(const StateStyle &style, int size, qreal devicePixelRatio);

} // namespace parascope::ui
