#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/journal/journaledchange.h"
#include "engine/repair/plan.h"

#include <memory>

namespace parascope {

/// A change over any two files, the image and its journal: what changeInPlace() does on the host,
/// without locks and names. Knows no paths.

/// What the journal of a change has to keep.
[[nodiscard]] JournalRequest journalRequestFor(const ImageChange &change);
[[nodiscard]] JournalRequest journalRequestFor(const Plan &plan);

/// The bytes that call an image "open" while it is being put back.
[[nodiscard]] UndoMark openMark();

/// The same for the change that a journal belongs to: when it converted the table, the mark says
/// too that the table may be half converted (format.md §1, flags bit 1).
[[nodiscard]] UndoMark undoMarkFor(const BlockFile &image, const JournalInfo &info);

/// Applies the change and puts the check of the result into `after`; both must outlive the steps.
[[nodiscard]] ChangeSteps stepsOf(const ImageChange &change, ReportPtr &after);

/// Applies the change under the eyes of its journal, which is Prepared, and finishes it. Failed or
/// cancelled in the middle, the old bytes are put back at once; when even that is not possible, the
/// journal stays Applying. Returns the check of the result. Errors: those of
/// Journal::beginApplying(), applyChange() and JournaledFile::finish(), the first one.
[[nodiscard]] Result<ReportPtr> applyJournaled(const ImageChange &change,
                                               const std::shared_ptr<WritableFile> &image,
                                               const std::shared_ptr<Journal> &journal,
                                               JobControl &control);
[[nodiscard]] Result<ReportPtr> applyJournaled(const Plan &plan,
                                               const std::shared_ptr<WritableFile> &image,
                                               const std::shared_ptr<Journal> &journal,
                                               JobControl &control);

} // namespace parascope
