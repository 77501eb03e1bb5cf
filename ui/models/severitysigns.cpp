#include "ui/models/severitysigns.h"

#include "ui/style/palette.h"

#include <QPixmap>

namespace parascope::ui {

void SeveritySigns::setLook(const QPalette &palette, int size, qreal devicePixelRatio)
{
    const StatePalette states(palette);
    for (const Severity severity : {Severity::Error, Severity::Leak, Severity::Note}) {
        // The same in a selected row: a sign that is washed over with blue is another sign.
        const QPixmap sign = swatch(states.style(severity), size, devicePixelRatio);
        QIcon icon(sign);
        icon.addPixmap(sign, QIcon::Selected);
        m_icons[static_cast<std::size_t>(severity)] = icon;
    }
}

} // namespace parascope::ui
