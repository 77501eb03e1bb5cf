#pragma once

#include "engine/repair/journaledrepair.h"
#include "tests/support/faultyreads.h"
#include "tests/support/repairing.h"

namespace parascope::test {

/// Carries out a Plan or an ImageChange, with its journal, on an image whose reads may go wrong.
template <class Change>
[[nodiscard]] Result<ReportPtr> runOver(const RecordedRepair &disk,
                                        const std::shared_ptr<FaultyReads> &image,
                                        const Change &change, JobControl &control)
{
    const auto journal = Journal::prepare(disk.storage, *image, journalRequestFor(change), control);
    if (!journal)
        return tl::unexpected(journal.error());
    return applyJournaled(change, image, *journal, control);
}

/// Carries a change of `old` out again and again, cancelled at its first read, its second, and so
/// on: then there is the old image, or the changed one when it came too late. Empty when that is
/// so, else what is wrong. Counts in `cancels`.
template <class Change>
[[nodiscard]] QString wrongWhenCancelled(const BlockFile &old, const Change &change, int &cancels)
{
    JobControl uninterrupted;
    RecordedRepair whole(old);
    if (!whole.run(change, uninterrupted))
        return QStringLiteral("fails without a cancel");
    for (std::uint64_t call = 1;; ++call) {
        RecordedRepair disk(old);
        JobControl control;
        const auto image = std::make_shared<FaultyReads>(disk.image);
        image->reads().setHook([&](std::uint64_t number) {
            if (number == call)
                control.cancel();
        });
        const Result<ReportPtr> report = runOver(disk, image, change, control);
        if (!control.isCancelled())
            return report ? QString() : QStringLiteral("fails without a cancel");
        ++cancels;
        if (!report && report.error().code != ErrorCode::Cancelled)
            return QStringLiteral("read %1: error %2").arg(call).arg(int(report.error().code));
        if (!sameContents(*disk.image, report ? *whole.image : old))
            return QStringLiteral("read %1: another image").arg(call);
    }
}

} // namespace parascope::test
