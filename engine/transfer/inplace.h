#pragma once

#include "engine/io/blockfile.h"
#include "engine/repair/repairjob.h"
#include "engine/transfer/inplaceplan.h"

namespace parascope {

/// Compacts or converts an image without making another one, like a repair: plan and preview here,
/// changeInPlace() or changeCopy() of the plan's `change` with journal and undo
/// (engine/repair/repairjob.h), forecastUndoFile() of it for the size of the undo file.
///
/// Reads contents (places that nothing points to; clusters, when zeros are dropped), writes
/// nothing. What may not be done gives a plan with a refusal. Reports progress in clusters or bytes
/// that are looked at. Errors: ReadFailed, FileChanged, Cancelled.
[[nodiscard]] Result<InPlacePlanPtr> planInPlace(const ReportPtr &report,
                                                 const InPlaceOptions &options,
                                                 const BlockFile &file, const PlanLimits &limits,
                                                 JobControl &control);

/// What a journal's change was, when it was one of these.
[[nodiscard]] std::optional<InPlaceOptions> inPlaceOptionsOf(const JournalInfo &info);

} // namespace parascope
