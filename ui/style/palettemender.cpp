#include "ui/style/palettemender.h"

#include "ui/style/contrast.h"

#include <QApplication>
#include <QEvent>
#include <QPalette>

namespace parascope::ui {

QColor dimTextColor(const QPalette &palette)
{
    const QColor text = palette.color(QPalette::Active, QPalette::Text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const auto mix = [](int a, int b) {
        return (a * 68 + b * 32) / 100;
    };
    return {mix(text.red(), base.red()), mix(text.green(), base.green()),
            mix(text.blue(), base.blue())};
}

QColor linkColor(const QPalette &palette)
{
    const QColor link = palette.color(QPalette::Active, QPalette::Link);
    const QColor onPage =
        standingOut(link, palette.color(QPalette::Active, QPalette::Base), kTextContrast);
    return standingOut(onPage, palette.color(QPalette::Active, QPalette::Window), kTextContrast);
}

PaletteMender::PaletteMender(QObject *parent) : QObject(parent)
{
    qApp->installEventFilter(this);
    mend();
}

bool PaletteMender::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        mend();
    return QObject::eventFilter(watched, event);
}

void PaletteMender::mend()
{
    const QPalette now = QApplication::palette();
    const QColor dim = dimTextColor(now);
    const QColor link = linkColor(now);
    if (now.color(QPalette::Active, QPalette::PlaceholderText) == dim &&
        now.color(QPalette::Active, QPalette::Link) == link)
        return;
    // Only these roles are ours; all others stay those of the desktop and follow it.
    QPalette mended;
    mended.setResolveMask(0);
    mended.setColor(QPalette::PlaceholderText, dim);
    mended.setColor(QPalette::Link, link);
    QApplication::setPalette(mended);
}

} // namespace parascope::ui
