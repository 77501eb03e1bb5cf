#include "ui/views/map/legendbutton.h"

#include "engine/text/words.h"
#include "ui/views/map/quiettext.h"

#include <QStyleOptionToolButton>
#include <QStylePainter>

#include <algorithm>

namespace parascope::ui {

LegendButton::LegendButton(MapState state, QWidget *parent) : QToolButton(parent), m_state(state)
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setText(text::mapState(state));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCounts({}, {});
}

void LegendButton::setCounts(std::optional<std::uint64_t> disk, std::optional<std::uint64_t> file)
{
    QStringList counts;
    QStringList sentences;
    if (disk) {
        counts.append(tr("disk %1", "count in the legend").arg(text::number(*disk)));
        sentences.append(tr("%1 clusters of the disk").arg(text::number(*disk)));
    }
    if (file) {
        counts.append(tr("file %1", "count in the legend").arg(text::number(*file)));
        sentences.append(tr("%1 clusters of the file").arg(text::number(*file)));
    }
    m_counts = counts.join(QStringLiteral(" · "));
    const QString told = sentences.join(tr(", ", "between two counts"));
    setAccessibleName(told.isEmpty() ? text() : tr("%1: %2", "state: counts").arg(text(), told));
    setToolTip(tr("%1. Click to lift these out of the map.").arg(accessibleName()));
    updateGeometry();
    update();
}

int LegendButton::swatchSize() const
{
    return fontMetrics().height() * 3 / 4;
}

int LegendButton::padding() const
{
    return std::max(fontMetrics().height() / 3, 4);
}

QSize LegendButton::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    const int words = swatchSize() + padding() + metrics.horizontalAdvance(text());
    const int width = std::max(words, metrics.horizontalAdvance(m_counts)) + 2 * padding() + 2;
    return {width, 2 * metrics.height() + padding()};
}

void LegendButton::paintEvent(QPaintEvent *)
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
                       swatch(StatePalette(colours).style(m_state), size, devicePixelRatioF()));
    const int indent = size + padding();
    const QRect words = layoutDirection() == Qt::LeftToRight ? area.adjusted(indent, 0, 0, 0)
                                                             : area.adjusted(0, 0, -indent, 0);
    painter.setPen(colours.color(QPalette::ButtonText));
    painter.drawText(words, Qt::AlignLeft | Qt::AlignTop, text());
    painter.setPen(quietText(colours, QPalette::ButtonText, QPalette::Button));
    painter.drawText(area, Qt::AlignLeft | Qt::AlignBottom, m_counts);
    if (option.state & QStyle::State_HasFocus) {
        QStyleOptionFocusRect focus;
        focus.initFrom(this);
        focus.rect = rect().adjusted(2, 2, -2, -2);
        painter.drawPrimitive(QStyle::PE_FrameFocusRect, focus);
    }
}

} // namespace parascope::ui

#include "moc_legendbutton.cpp"
