#include "engine/repair/planactions.h"

#include <algorithm>

namespace parascope {

namespace {

bool isTail(FindingId id)
{
    return id == FindingId::SpaceLeakedTail || id == FindingId::SpacePartialTail;
}

PlanGroup groupFor(const FindingGroup &finding, Action action, Loss loss)
{
    if (isTail(finding.id) && !finding.ticked)
        return PlanGroup::GivesUp;
    const CatalogueEntry &entry = catalogueEntry(finding.id);
    if (action != entry.action &&
        (action == Action::Clear || action == Action::Set || action == Action::Detach))
        return PlanGroup::GivesUp;
    if (loss == Loss::GuestReadsDifferently)
        return finding.ticked || action != Action::Clear ? PlanGroup::ReadsDifferently
                                                         : PlanGroup::GivesUp;
    return PlanGroup::NothingChanges;
}

Loss lossFor(FindingId id, Action action)
{
    const CatalogueEntry &entry = catalogueEntry(id);
    if (action == entry.action)
        return entry.loss;
    switch (action) {
    case Action::Clear:
        return Loss::GuestReadsDifferently;
    case Action::Detach:
        return Loss::BackupHistory;
    case Action::Set:
        return Loss::GuestReadsDifferently;
    case Action::Cut:
        return Loss::SpaceOnly;
    default:
        return Loss::Nothing;
    }
}

Action wanted(const FindingGroup &group, const RepairChoices &choices)
{
    const CatalogueEntry &entry = catalogueEntry(group.id);
    const auto row = choices.chosen.find(group.id);
    if (row != choices.chosen.end())
        return isActionOffered(group.id, row->second) ? row->second : Action::None;
    if (group.severity != entry.severity)
        return Action::None; // a note where nobody knows what is right
    switch (choices.policy) {
    case RepairPolicy::Leaks:
        return isTail(group.id) && group.ticked ? entry.action : Action::None;
    case RepairPolicy::Ticked:
        return group.ticked ? entry.action : Action::None;
    case RepairPolicy::All:
        break;
    }
    if (entry.action == Action::None && !entry.others.empty())
        return entry.others.front();
    return entry.action;
}

} // namespace

std::vector<PlannedAction> possibleActions(const Report &report, const RepairChoices &choices)
{
    std::vector<PlannedAction> actions;
    for (const FindingGroup &group : report.groups()) {
        const CatalogueEntry &entry = catalogueEntry(group.id);
        const Action want = wanted(group, choices);
        PlannedAction action;
        action.id = group.id;
        // What is not wanted is listed with what could be done.
        action.action = !doesNothing(want)           ? want
                        : !doesNothing(entry.action) ? entry.action
                        : entry.others.empty()       ? Action::None
                                                     : entry.others.front();
        if (action.action == Action::None || group.severity != entry.severity)
            continue;
        action.isChosen = !doesNothing(want);
        action.loss = lossFor(group.id, action.action);
        action.group = groupFor(group, action.action, action.loss);
        action.count = group.count;
        action.bytes = group.bytes;
        actions.push_back(action);
    }
    std::ranges::stable_sort(actions, {}, [](const PlannedAction &action) {
        return std::pair(action.group, action.id);
    });
    return actions;
}

} // namespace parascope
