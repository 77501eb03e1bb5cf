#pragma once

#include "engine/repair/plan.h"

#include <vector>

namespace parascope {

/// The first step of planning: what can be done about each finding of a report, and whether the
/// choices ask for it. In the order of groups and catalogue; nothing is refused yet, no cost is
/// known.
[[nodiscard]] std::vector<PlannedAction> possibleActions(const Report &report,
                                                         const RepairChoices &choices);

[[nodiscard]] inline bool doesNothing(Action action)
{
    return action == Action::None || action == Action::Keep;
}

} // namespace parascope
