#include "ui/views/map/maplegend.h"

#include "ui/views/map/legendbutton.h"
#include "ui/views/map/wraplayout.h"
#include "ui/widgets/layoutpause.h"

#include <array>
#include <optional>

namespace parascope::ui {
namespace {

struct Occurrence
{
    const char *name;
    bool disk;
    bool file;
    bool always; ///< shown even when there is none
};

// In the order of MapState.
constexpr std::array<Occurrence, kMapStateCount> kOccurrences{{
    {"damaged", true, true, true},
    {"shared", true, true, false},
    {"unreadable", true, true, false},
    {"wasted", false, true, true},
    {"fragmented", true, true, true},
    {"inSequence", true, true, true},
    {"extension", false, true, false},
    {"metadata", false, true, true},
    {"hole", false, true, false},
    {"padding", false, true, false},
    {"notInThisFile", true, false, false},
    {"unallocated", true, false, true},
}};

const Occurrence &occurrenceOf(MapState state)
{
    return kOccurrences[static_cast<std::size_t>(state)];
}

} // namespace

MapLegend::MapLegend(QWidget *parent) : QWidget(parent)
{
    auto *row = new WrapLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(fontMetrics().height() / 3);
    for (const MapState state : mapStates()) {
        auto *button = new LegendButton(state, this);
        button->setObjectName(QStringLiteral("legend.") + QLatin1String(occurrenceOf(state).name));
        row->addWidget(button);
        m_buttons.push_back(button);
        connect(button, &QAbstractButton::toggled, this,
                [this] { Q_EMIT highlightChanged(highlight()); });
    }
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Legend"));
    showCounts();
}

void MapLegend::setMaps(const ClusterMapPtr &disk, const ClusterMapPtr &file)
{
    // Each of the two orders says that there are maps.
    if (disk == m_diskMap && file == m_fileMap)
        return;
    m_diskMap = disk;
    m_fileMap = file;
    showCounts();
}

void MapLegend::showCounts()
{
    const LayoutPause pause(layout());
    for (LegendButton *button : m_buttons) {
        const Occurrence &occurrence = occurrenceOf(button->state());
        const auto count = [&](const ClusterMapPtr &map,
                               bool occurs) -> std::optional<std::uint64_t> {
            if (!map)
                return {};
            const std::uint64_t total = map->total(button->state());
            return occurs || total > 0 ? std::optional(total) : std::nullopt;
        };
        const auto onDisk = count(m_diskMap, occurrence.disk);
        const auto inFile = count(m_fileMap, occurrence.file);
        button->setCounts(onDisk, inFile);
        const bool shown = occurrence.always || onDisk.value_or(0) > 0 || inFile.value_or(0) > 0;
        // What cannot be seen cannot be switched off again.
        if (!shown)
            button->setChecked(false);
        button->setVisible(shown);
    }
    updateGeometry();
    keepWhole();
}

void MapLegend::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_isLaidOut = true;
    keepWhole();
}

// Layouts give a widget its height for width where they can; in a small window they would cut off
// the last line.
void MapLegend::keepWhole()
{
    // Before that its width says nothing, and the window would grow for it.
    if (m_isLaidOut)
        setMinimumHeight(layout()->heightForWidth(width()));
}

void MapLegend::setBrief(bool isBrief)
{
    for (LegendButton *button : m_buttons)
        button->setBrief(isBrief);
    layout()->invalidate();
    keepWhole();
}

StateSet MapLegend::highlight() const
{
    StateSet set;
    for (const LegendButton *button : m_buttons)
        set.set(button->state(), button->isChecked());
    return set;
}

} // namespace parascope::ui

#include "moc_maplegend.cpp"
