#include "engine/repair/stayingfindings.h"

#include "engine/check/precedence.h"
#include "engine/repair/planactions.h"
#include "engine/repair/planner.h"

#include <algorithm>
#include <optional>

namespace parascope {

Action chosenAction(const Plan &plan, FindingId id)
{
    const auto found = std::ranges::find(plan.actions, id, &PlannedAction::id);
    return found != plan.actions.end() && found->isChosen && found->refusal == Refusal::None
               ? found->action
               : Action::None;
}

bool isAboutExtension(FindingId id)
{
    return id >= FindingId::ExtensionOutsideFile;
}

void StayingFindings::add(FindingId id)
{
    if (!has(id))
        m_plan.staying.push_back(id);
}

void StayingFindings::add(ClusterFlags flags)
{
    for (const EntryFinding &row : kPrecedence) {
        if (flags & row.flag)
            add(row.id);
    }
}

bool StayingFindings::has(FindingId id) const
{
    return std::ranges::find(m_plan.staying, id) != m_plan.staying.end();
}

bool StayingFindings::isError(FindingId id) const
{
    const auto group = m_plan.report->groupOf(id);
    const Severity severity =
        group ? m_plan.report->groups()[*group].severity : catalogueEntry(id).severity;
    return severity == Severity::Error;
}

void StayingFindings::complete()
{
    for (const FindingGroup &group : m_plan.report->groups()) {
        if (doesNothing(chosenAction(m_plan, group.id)))
            add(group.id);
    }
    judgeKeptOutside();
    judgeExtension();
    judgeGrid();
    judgeClosing();
    judgePlacesGivenUp();
}

// Entries that are kept outside the file may come to lie inside when it grows. They read as zeros
// like before, but other things are said of them then.
void StayingFindings::judgeKeptOutside()
{
    const Geometry &geometry = m_plan.before->geometry;
    std::uint64_t takenUntil = m_plan.report->classification()->usedEnd();
    std::optional<std::uint32_t> last;
    for (const std::uint32_t entry : m_keptOutside) {
        const std::uint64_t place = geometry.placeOf(entry).value();
        if (place >= m_plan.finalSize)
            break;
        if (!geometry.grid.isOnGrid(HostOffset(place)))
            add(FindingId::TableMisaligned);
        if (last == entry)
            add(FindingId::TableDuplicate);
        else if (place < takenUntil)
            add(FindingId::TableOverlap);
        takenUntil = place + geometry.clusterBytes;
        if (takenUntil > m_plan.finalSize)
            add(FindingId::TableCutByEnd);
        last = entry;
    }
}

void StayingFindings::judgeExtension()
{
    if (m_plan.header.extensionOffset != 0)
        return;
    // What owns a place now may lie below the start of the data.
    if (m_plan.report->count(FindingId::TableOnExtension) > 0)
        add(FindingId::HeaderDataOffset);
    std::erase_if(m_plan.staying, [](FindingId id) {
        return id == FindingId::TableOnExtension || isAboutExtension(id);
    });
}

// Without the entries that go, the others may agree on another grid, and are judged by it.
void StayingFindings::judgeGrid()
{
    const ImageState &before = *m_plan.before;
    if (before.header.format != FormatVersion::V1 || m_plan.isEmpty())
        return;
    const Geometry after = stateAfter(m_plan)->geometry;
    if (after.grid != before.geometry.grid ||
        after.gridHasMajority != before.geometry.gridHasMajority) {
        for (const FindingId id : {FindingId::HeaderDataOffset, FindingId::TableMisaligned,
                                   FindingId::TableOverlap, FindingId::TableCutByEnd})
            add(id);
    }
}

// An image in which an error is left is not called closed.
void StayingFindings::judgeClosing()
{
    if (closeTag(m_plan.before->header.inUse) == CloseTag::NotClosed &&
        std::ranges::any_of(m_plan.staying, [this](FindingId id) { return isError(id); }))
        add(FindingId::HeaderNotClosed);
}

// Places that are given up are left as they are; at the end of the file that is a tail.
void StayingFindings::judgePlacesGivenUp()
{
    const ImageState &before = *m_plan.before;
    const bool givesUpPlaces =
        m_plan.header.extensionOffset != before.header.extensionOffset ||
        std::ranges::any_of(m_plan.entries, [&](const EntryChange &change) {
            return change.to == 0 && before.geometry.placeOf(change.from).value() < before.fileSize;
        });
    if (givesUpPlaces) {
        add(FindingId::SpaceLeakedTail);
        add(FindingId::SpacePartialTail);
    }
}

} // namespace parascope
