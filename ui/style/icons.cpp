#include "ui/style/icons.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

namespace parascope::ui {

namespace {

/// The drawing with its one colour replaced; empty when there is none of that name.
QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(QStringLiteral(":/parascope/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    // In SVG 1.2 Tiny, which Qt draws, colours have no alpha.
    const QByteArray placeholder = QByteArrayLiteral("#232629");
    return file.readAll().replace(placeholder, color.name().toLatin1());
}

QPixmap draw(const QByteArray &svg, int size, qreal devicePixelRatio)
{
    const int pixels = qRound(size * devicePixelRatio);
    QPixmap pixmap(pixels, pixels);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    QSvgRenderer(svg).render(&painter);
    painter.end();
    pixmap.setDevicePixelRatio(devicePixelRatio);
    return pixmap;
}

} // namespace

QIcon icon(const QString &name, const QPalette &palette)
{
    QIcon result;
    const auto add = [&](QPalette::ColorGroup group, QIcon::Mode mode) {
        const QByteArray svg = drawing(name, palette.color(group, QPalette::ButtonText));
        if (svg.isEmpty())
            return;
        for (const int size : {16, 22, 24, 32, 48, 64})
            result.addPixmap(draw(svg, size, 1), mode);
    };
    add(QPalette::Active, QIcon::Normal);
    add(QPalette::Disabled, QIcon::Disabled);
    return result;
}

QPixmap iconPixmap(const QString &name, const QColor &color, int size, qreal devicePixelRatio)
{
    const QByteArray svg = drawing(name, color);
    return svg.isEmpty() ? QPixmap() : draw(svg, size, devicePixelRatio);
}

} // namespace parascope::ui
