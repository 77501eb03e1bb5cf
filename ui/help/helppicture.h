#pragma once

#include <QFont>
#include <QPalette>
#include <QPixmap>
#include <QString>
#include <QStringList>

namespace parascope::ui {

/// How the pictures of the manual are to look: like the window around them.
struct PictureLook
{
    QPalette palette;
    QFont font;
    qreal devicePixelRatio = 1;
};

/// A picture of the manual, drawn with the program's own colours and signs: "state-N" (the sign of
/// a MapState), or one of diagramNames(). Null when there is no such picture.
[[nodiscard]] QPixmap helpPicture(const QString &name, const PictureLook &look);
[[nodiscard]] QStringList diagramNames();

} // namespace parascope::ui
