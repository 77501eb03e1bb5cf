#include "ui/style/palettemender.h"

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
    const QColor wanted = dimTextColor(QApplication::palette());
    if (QApplication::palette().color(QPalette::Active, QPalette::PlaceholderText) == wanted)
        return;
    // Only this one role is ours; all others stay those of the desktop and follow it.
    QPalette mended;
    mended.setResolveMask(0);
    mended.setColor(QPalette::PlaceholderText, wanted);
    QApplication::setPalette(mended);
}

} // namespace parascope::ui
