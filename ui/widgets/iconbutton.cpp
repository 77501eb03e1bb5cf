#include "ui/widgets/iconbutton.h"

#include "ui/style/icons.h"

#include <QEvent>

namespace parascope::ui {

IconButton::IconButton(const QString &icon, const QString &name, QWidget *parent)
    : QToolButton(parent), m_icon(icon)
{
    setAutoRaise(true);
    setToolTip(name);
    setAccessibleName(name);
    draw();
}

void IconButton::draw()
{
    const int size = fontMetrics().height() * 4 / 5;
    setIconSize({size, size});
    setIcon(ui::icon(m_icon, palette()));
}

void IconButton::changeEvent(QEvent *event)
{
    QToolButton::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        draw();
}

} // namespace parascope::ui

#include "moc_iconbutton.cpp"
