#pragma once

#include "engine/io/blockfile.h"
#include "engine/repair/plan.h"

namespace parascope {

/// Turns a report and choices into a plan. Pure: the same inputs give the same plan, no disk is
/// touched. `bitmapBytes` are read through `file` only where a kept dirty bitmap has to learn of
/// changed ranges; error ReadFailed when that is not possible.
[[nodiscard]] Result<PlanPtr> planRepair(ReportPtr report, const RepairChoices &choices,
                                         const BlockFile &file, const PlanLimits &limits = {});

/// The state of the image after the plan: shares the chunks of the table that do not change.
/// in_use has the plan's closing value.
[[nodiscard]] ImageStatePtr stateAfter(const Plan &plan);

/// What the plan writes; its summary has the actions, and the choices to make the plan again.
[[nodiscard]] ImageChange changeOf(const Plan &plan);

} // namespace parascope
