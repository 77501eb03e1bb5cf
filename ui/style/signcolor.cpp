#include "ui/style/signcolor.h"

#include "ui/style/contrast.h"
#include "ui/style/palette.h"

namespace parascope::ui {

namespace {

QColor stateColor(const QPalette &palette, SignTone tone)
{
    const StatePalette states(palette);
    switch (tone) {
    case SignTone::Damaged:
        return states.style(MapState::Damaged).fill;
    case SignTone::Wasted:
        return states.style(MapState::Wasted).mark; // its fill is nearly that of paper
    case SignTone::Good:
        return states.style(MapState::InSequence).fill;
    case SignTone::Plain:
        break;
    }
    return palette.color(QPalette::WindowText);
}

} // namespace

QColor signColor(const QPalette &palette, SignTone tone)
{
    return standingOut(stateColor(palette, tone), palette.color(QPalette::Window));
}

ToneColors toneColors(const QPalette &palette, SignTone tone)
{
    const QColor color = stateColor(palette, tone);
    const double share = tone == SignTone::Damaged ? 0.10 : 0.05;
    const QColor ground = mixed(palette.color(QPalette::Window), color, share);
    return {ground, standingOut(color, ground)};
}

} // namespace parascope::ui
