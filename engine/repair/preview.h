#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/checker.h"
#include "engine/repair/plan.h"

namespace parascope {

/// Checks the state that a change leads to, without touching the file: before = its report, after =
/// the result; maps of both come from their states and classifications. Unchanged chunks of the
/// table are shared. `file` is only read for the contents of unreferenced places. Errors:
/// Cancelled.
[[nodiscard]] Result<ReportPtr> previewChange(const ImageChange &change, const BlockFile &file,
                                              JobControl &control, CheckOptions options = {});
/// previewChange() of what the plan writes.
[[nodiscard]] Result<ReportPtr> previewPlan(const Plan &plan, const BlockFile &file,
                                            JobControl &control, CheckOptions options = {});

/// Checks `state` as closed with `closeValue`; when an error is left, as it is with `valueBefore`,
/// which then is what the image gets (the rule of closing, engine/README.md).
[[nodiscard]] Result<ReportPtr> checkClosed(const ImageState &state, std::uint32_t closeValue,
                                            std::uint32_t valueBefore, const BlockFile &file,
                                            JobControl &control, CheckOptions options = {});

} // namespace parascope
