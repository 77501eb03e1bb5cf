#include "ui/views/map/legendbutton.h"

#include "engine/text/words.h"

#include <QStringList>

namespace parascope::ui {

LegendButton::LegendButton(MapState state, QWidget *parent) : LegendToggle(parent), m_state(state)
{
    setText(text::mapState(state));
    setCounts({}, {});
}

void LegendButton::setCounts(std::optional<std::uint64_t> disk, std::optional<std::uint64_t> file)
{
    QStringList counts;
    QStringList numbers;
    QStringList sentences;
    if (disk) {
        counts.append(tr("disk %1", "count in the legend").arg(text::number(*disk)));
        numbers.append(text::number(*disk));
        sentences.append(tr("%1 clusters of the disk").arg(text::number(*disk)));
    }
    if (file) {
        counts.append(tr("file %1", "count in the legend").arg(text::number(*file)));
        numbers.append(text::number(*file));
        sentences.append(tr("%1 clusters of the file").arg(text::number(*file)));
    }
    const QString told = sentences.join(tr(", ", "between two counts"));
    setWords(counts.join(QStringLiteral(" · ")), numbers.join(QStringLiteral(" · ")),
             told.isEmpty() ? text() : tr("%1: %2", "state: counts").arg(text(), told));
}

StateStyle LegendButton::look(const StatePalette &colours) const
{
    return colours.style(m_state);
}

} // namespace parascope::ui

#include "moc_legendbutton.cpp"
