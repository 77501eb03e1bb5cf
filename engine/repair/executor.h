#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/writablefile.h"
#include "engine/repair/plan.h"

namespace parascope {

/// Carries a change out. The order keeps every moment safe (engine/README.md, Safety): in_use
/// first, then the file grows, contents are copied, tables are written, the tail is cut, and in_use
/// is closed last, only when the check of the result finds no error (else it gets back the value it
/// had); each step is synced before the next. While the table is converted to the other format,
/// flags bit 1 says so (format.md §1). Looks for no problems itself and decides nothing.
///
/// `image` must hold the very bytes that the change was made from; writing goes through a journal
/// there (engine/journal). Cancelled between two steps or copies, or failed: what was written
/// stays, for the journal to take back. The header with in_use is the first thing written, so an
/// image that was left in the middle says that it was.
///
/// Returns the check of the result. Errors: ReadFailed, WriteFailed, FileChanged, Cancelled;
/// WriteFailed also when an image that has to stay healthy has errors afterwards.
[[nodiscard]] Result<ReportPtr> applyChange(const ImageChange &change, WritableFile &image,
                                            JobControl &control);

/// applyChange() of what the plan writes.
[[nodiscard]] Result<ReportPtr> applyPlan(const Plan &plan, WritableFile &image,
                                          JobControl &control);

} // namespace parascope
