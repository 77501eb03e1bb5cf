#include "ui/panels/statebar.h"

#include "engine/text/words.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace parascope::ui {

std::vector<int> barWidths(std::span<const BarPart> parts, int width, int least)
{
    std::vector<int> widths(parts.size());
    double total = 0;
    for (const BarPart &part : parts)
        total += static_cast<double>(part.count);
    if (total <= 0 || width <= 0)
        return widths;
    int used = 0;
    for (std::size_t i = 0; i < parts.size(); ++i) {
        if (parts[i].count == 0)
            continue;
        const int exact = static_cast<int>(static_cast<double>(parts[i].count) / total * width);
        widths[i] = std::max(exact, least);
        used += widths[i];
    }
    // What rounding and the small parts took or left belongs to the widest.
    while (used != width) {
        const auto widest = std::ranges::max_element(widths);
        const int change =
            used > width ? -std::min(used - width, std::max(*widest - least, 0)) : width - used;
        if (change == 0)
            break;
        *widest += change;
        used += change;
    }
    return widths;
}

StateBar::StateBar(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StateBar::setParts(std::vector<BarPart> parts)
{
    if (parts == m_parts)
        return;
    m_parts = std::move(parts);
    setToolTip(describe());
    setAccessibleDescription(describe());
    update();
}

QString StateBar::describe() const
{
    QStringList lines;
    for (const BarPart &part : m_parts) {
        if (part.count > 0)
            lines += tr("%1: %2").arg(text::mapState(part.state), text::number(part.count));
    }
    return lines.join(u'\n');
}

QSize StateBar::sizeHint() const
{
    const int em = fontMetrics().height();
    return {em * 10, em * 3 / 4};
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    QColor frame = palette().color(QPalette::WindowText);
    frame.setAlphaF(0.35F);
    const QRect inside = rect().adjusted(1, 1, -1, -1);
    painter.fillRect(rect(), frame);
    painter.fillRect(inside, palette().color(QPalette::Base));
    const StatePalette states(palette());
    const auto widths = barWidths(m_parts, inside.width(), 3);
    int left = inside.left();
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        if (widths[i] > 0) {
            const QRect place(left, inside.top(), widths[i], inside.height());
            const StateStyle style = states.style(m_parts[i].state);
            if (style.sign == StateSign::Hatch)
                paintCell(painter, place, style); // its fill alone would look like nothing
            else
                painter.fillRect(place, style.fill);
        }
        left += widths[i];
    }
}

bool StateBar::event(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange)
        update();
    return QWidget::event(event);
}

} // namespace parascope::ui
