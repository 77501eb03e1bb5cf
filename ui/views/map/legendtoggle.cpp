#include "ui/views/map/legendtoggle.h"

#include "ui/views/map/quiettext.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace parascope::ui {

LegendToggle::LegendToggle(QWidget *parent) : QToolButton(parent)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void LegendToggle::setWords(const QString &counts, const QString &brief, const QString &told)
{
    m_counts = counts;
    m_brief = brief;
    setAccessibleName(told);
    setToolTip(tr("%1. Click to lift these out of the map.").arg(told));
    updateGeometry();
    update();
}

void LegendToggle::setBrief(bool isBrief)
{
    if (isBrief == m_isBrief)
        return;
    m_isBrief = isBrief;
    updateGeometry();
    update();
}

int LegendToggle::swatchSize() const
{
    return fontMetrics().height() * 3 / 4;
}

int LegendToggle::padding() const
{
    return std::max(fontMetrics().height() / 3, 4);
}

QSize LegendToggle::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words = swatchSize() + padding() + metrics.horizontalAdvance(text());
    if (m_isBrief) {
        const int counts = metrics.horizontalAdvance(m_brief) + (m_brief.isEmpty() ? 0 : padding());
        return {words + counts + 2 * padding() + 2, metrics.height() + padding()};
    }
    const int width = std::max(words, metrics.horizontalAdvance(m_counts)) + 2 * padding() + 2;
    return {width, 2 * metrics.height() + padding()};
}

void LegendToggle::paintEvent(QPaintEvent *)
{
    QStylePainter painter(this);
    QStyleOptionToolButton option;
    initStyleOption(&option);
    option.state.setFlag(QStyle::State_AutoRaise, false);
    option.state.setFlag(QStyle::State_Raised, !isDown() && !isChecked());
    painter.drawPrimitive(QStyle::PE_PanelButtonTool, option);
    const QPalette &colours = palette();
    if (isChecked()) {
        // A pressed look differs little between some styles; the frame says it in all of them.
        painter.setPen(QPen(colours.color(QPalette::Highlight), 2));
        painter.drawRect(rect().adjusted(1, 1, -1, -1));
    }
    const QFontMetrics metrics = fontMetrics();
    const QRect area =
        rect().adjusted(padding() + 1, padding() / 2, -padding() - 1, -padding() / 2);
    const int size = swatchSize();
    const QRect square =
        QStyle::alignedRect(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter, QSize(size, size),
                            QRect(area.left(), area.top(), area.width(), metrics.height()));
    painter.drawPixmap(square.topLeft(),
                       swatch(look(StatePalette(colours)), size, devicePixelRatioF()));
    const int indent = size + padding();
    const QRect words = layoutDirection() == Qt::LeftToRight ? area.adjusted(indent, 0, 0, 0)
                                                             : area.adjusted(0, 0, -indent, 0);
    painter.setPen(colours.color(QPalette::ButtonText));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setPen(quietText(colours, QPalette::ButtonText, QPalette::Button));
    const Qt::Alignment place =
        m_isBrief ? Qt::AlignRight | Qt::AlignTop : Qt::AlignLeft | Qt::AlignBottom;
    painter.drawText(area, int(place), m_isBrief ? m_brief : m_counts);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace parascope::ui

#include "moc_legendtoggle.cpp"
