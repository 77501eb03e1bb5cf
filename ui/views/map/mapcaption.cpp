#include "ui/views/map/mapcaption.h"

#include "ui/views/map/quiettext.h"

#include <QFontMetrics>
#include <QPainter>
#include <QStyle>

namespace parascope::ui {

MapCaption::MapCaption(const QString &title, const QString &meaning, QWidget *parent)
    : QWidget(parent), m_title(title), m_meaning(meaning)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(title);
}

void MapCaption::setPart(const QStringList &forms)
{
    if (forms == m_forms)
        return;
    m_forms = forms;
    setToolTip(part());
    setAccessibleDescription(part());
    update();
}

QFont MapCaption::titleFont() const
{
    QFont bold = font();
    bold.setBold(true);
    return bold;
}

QSize MapCaption::sizeHint() const
{
    return {fontMetrics().averageCharWidth() * 40, fontMetrics().height() + 4};
}

QSize MapCaption::minimumSizeHint() const
{
    return {QFontMetrics(titleFont()).horizontalAdvance(m_title), sizeHint().height()};
}

void MapCaption::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const int space = fontMetrics().horizontalAdvance(u' ');
    const int titleWidth = QFontMetrics(titleFont()).horizontalAdvance(m_title);
    const int meaningWidth = fontMetrics().horizontalAdvance(m_meaning);

    painter.setFont(titleFont());
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter, m_title);
    painter.setFont(font());
    painter.setPen(quietText(palette(), QPalette::Text, QPalette::Base));

    QString form;
    int room = width() - titleWidth - 3 * space;
    for (const QString &candidate : m_forms) {
        form = candidate;
        if (fontMetrics().horizontalAdvance(candidate) <= room)
            break;
    }
    const QString shown = fontMetrics().elidedText(form, Qt::ElideRight, std::max(room, 0));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, shown);
    room -= fontMetrics().horizontalAdvance(shown) + 3 * space;
    if (meaningWidth <= room) {
        const QRect behind = rect().adjusted(titleWidth + space, 0, 0, 0);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), behind),
                         Qt::AlignLeft | Qt::AlignVCenter, m_meaning);
    }
}

} // namespace parascope::ui

#include "moc_mapcaption.cpp"
