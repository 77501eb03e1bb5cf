#include "ui/style/svgiconengine.h"

#include <QFile>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace parascope::ui {

namespace {

QByteArray drawing(const QString &name, const QColor &color)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    if (!color.isValid())
        return file.readAll();
    // In SVG 1.2 Tiny, which Qt draws, colours have no alpha.
    const QByteArray placeholder = QByteArrayLiteral("#232629");
    return file.readAll().replace(placeholder, color.name().toLatin1());
}

} // namespace

SvgIconEngine::SvgIconEngine(const QString &file, const QColor &normal, const QColor &disabled)
    : m_file(file), m_normal(normal), m_disabled(disabled)
{}

void SvgIconEngine::paint(QPainter *painter, const QRect &rect, QIcon::Mode mode,
                          QIcon::State state)
{
    const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1;
    painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * ratio).toSize(), mode, state));
}

QPixmap SvgIconEngine::pixmap(const QSize &size, QIcon::Mode mode, QIcon::State)
{
    const QColor color = mode == QIcon::Disabled ? m_disabled : m_normal;
    const QString name = QStringLiteral("parascope %1 %2 %3x%4")
                             .arg(m_file, color.isValid() ? color.name() : QString())
                             .arg(size.width())
                             .arg(size.height());
    QPixmap pixmap;
    if (size.isEmpty() || QPixmapCache::find(name, &pixmap))
        return pixmap;
    pixmap = QPixmap(size);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    // The drawings are square; in other places they stand in the middle.
    const int side = qMin(size.width(), size.height());
    QSvgRenderer(drawing(m_file, color))
        .render(&painter,
                QRectF((size.width() - side) / 2., (size.height() - side) / 2., side, side));
    painter.end();
    QPixmapCache::insert(name, pixmap);
    return pixmap;
}

QIconEngine *SvgIconEngine::clone() const
{
    return new SvgIconEngine(*this);
}

QString SvgIconEngine::key() const
{
    return QStringLiteral("parascope");
}

bool SvgIconEngine::isNull()
{
    return !QFile::exists(m_file);
}

} // namespace parascope::ui
