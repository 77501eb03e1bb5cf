#include "ui/style/icons.h"

#include "ui/style/svgiconengine.h"

#include <QFile>

namespace parascope::ui {

namespace {

QString fileOf(const QString &name)
{
    return QStringLiteral(":/parascope/icons/%1.svg").arg(name);
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    const QString file = fileOf(name);
    if (!QFile::exists(file))
        return {};
    return QIcon(new SvgIconEngine(file, palette.color(QPalette::Active, QPalette::ButtonText),
                                   palette.color(QPalette::Disabled, QPalette::ButtonText)));
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QString file = fileOf(name);
    if (!QFile::exists(file))
        return {};
    return QIcon(new SvgIconEngine(file, color, color)).pixmap(QSize(size, size), devicePixelRatio);
}

QIcon applicationIcon()
{
    return QIcon(new SvgIconEngine(QStringLiteral(":/parascope/parascope.svg")));
}

} // namespace parascope::ui
