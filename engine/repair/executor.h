#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/writablefile.h"
#include "engine/repair/plan.h"

namespace parascope {

/// Carries a plan out. The order keeps every moment safe (engine/README.md, Safety): in_use first,
/// then the file grows, contents are copied, tables are written, the tail is cut, and in_use is
/// closed last, only when the check of the result finds no error but those that the plan leaves;
/// each step is synced before the next. Looks for no problems itself and decides nothing.
///
/// `image` must hold the very bytes that the plan was made from; writing goes through a journal
/// there (engine/journal). Cancelled between two steps or copies, or failed: what was written
/// stays, for the journal to take back. The header with in_use is the first thing written, so an
/// image that was left in the middle says that it was.
///
/// Returns the check of the result. Errors: ReadFailed, WriteFailed, FileChanged, Cancelled.
[[nodiscard]] Result<ReportPtr> applyPlan(const Plan &plan, WritableFile &image,
                                          JobControl &control);

} // namespace parascope
