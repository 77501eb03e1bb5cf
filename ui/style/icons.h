#pragma once

#include <QIcon>
#include <QPalette>

namespace parascope::ui {

/// An icon of this program by its short name ("open"), in the palette's text colour, also for
/// disabled actions. To be made again on QEvent::PaletteChange. Null when there is no such icon.
[[nodiscard]] QIcon icon(const QString &name, const QPalette &palette);
/// The same in a colour of its own, for signs such as the one of the verdict line.
[[nodiscard]] QPixmap iconPixmap(const QString &name, const QColor &color, int size,
                                 qreal devicePixelRatio);
/// The program's own sign.
[[nodiscard]] QIcon applicationIcon();

} // namespace parascope::ui
