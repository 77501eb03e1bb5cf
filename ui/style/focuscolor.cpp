#include "ui/style/focuscolor.h"

#include "ui/style/contrast.h"

namespace parascope::ui {

QColor focusColor(const QPalette &palette)
{
    const QColor accent = palette.color(QPalette::Highlight);
    return contrast(accent, palette.color(QPalette::Base)) >= kSignContrast
               ? accent
               : palette.color(QPalette::Text);
}

} // namespace parascope::ui
