#include "tests/support/repairing.h"

#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/repair/journaledrepair.h"
#include "engine/repair/planner.h"

#include <algorithm>

namespace parascope::test {

ReportPtr reportOn(const BlockFile &file)
{
    const ImageStatePtr state = loadImage(file).value();
    JobControl control;
    return checkImage(state, classify(state, Classifier::Detail::Maps), file, {}, control).value();
}

PlanPtr planFor(const BlockFile &file, const RepairChoices &choices, const PlanLimits &limits)
{
    return planRepair(reportOn(file), choices, file, limits).value();
}

std::vector<std::byte> guestBytes(const ImageStatePtr &state,
                                  const std::shared_ptr<const BlockFile> &file, ByteRange range)
{
    std::vector<std::byte> bytes(range.length);
    if (!range.isEmpty()) [[maybe_unused]]
        const auto extents = GuestReader(state, file).read(GuestOffset(range.offset), bytes);
    return bytes;
}

QString wrongAfterRepair(const Plan &plan, const std::shared_ptr<const BlockFile> &original,
                         const std::shared_ptr<const BlockFile> &repaired)
{
    const ReportPtr after = reportOn(*repaired);
    for (const FindingGroup &group : after->groups()) {
        if (group.severity != Severity::Note &&
            std::ranges::find(plan.staying, group.id) == plan.staying.end())
            return QStringLiteral("%1 × %2 was not announced")
                .arg(group.count)
                .arg(QLatin1String(catalogueEntry(group.id).name));
    }
    const ImageStatePtr &before = plan.before;
    const std::uint64_t disk =
        std::min(before->geometry.diskBytes, after->state()->geometry.diskBytes);
    const std::uint64_t cluster = before->geometry.clusterBytes;
    const std::uint64_t end = std::min(disk, cluster * before->declaredClusters());
    auto told = plan.readsDifferently.begin();
    for (std::uint64_t at = 0; at < end; at += cluster) {
        const ByteRange range{at, std::min(cluster, disk - at)};
        while (told != plan.readsDifferently.end() && told->end() <= at)
            ++told;
        std::vector<std::byte> expected = guestBytes(before, original, range);
        if (told != plan.readsDifferently.end() && told->overlaps(range))
            std::ranges::fill(expected, std::byte{0});
        if (guestBytes(after->state(), repaired, range) != expected)
            return QStringLiteral("guest cluster %1 reads differently").arg(at / cluster);
    }
    return {};
}

Result<ReportPtr> RecordedRepair::run(const Plan &plan, JobControl &control)
{
    return run(changeOf(plan), control);
}

Result<ReportPtr> RecordedRepair::run(const ImageChange &change, JobControl &control)
{
    const auto journal = Journal::prepare(storage, *image, journalRequestFor(change), control);
    if (!journal)
        return tl::unexpected(journal.error());
    preparedAt = recording->calls().size();
    return applyJournaled(change, image, *journal, control);
}

QString wrongOnDisk(const std::shared_ptr<MemoryFile> &image,
                    const std::shared_ptr<MemoryFile> &storage, const BlockFile &old,
                    const BlockFile *changed)
{
    const bool isOld = sameContents(*image, old);
    const auto journal = Journal::open(storage);
    if (!journal) {
        // Only a journal that was never completed may be of no use; nothing was written then.
        if (journal.error().code != ErrorCode::InvalidJournal)
            return QStringLiteral("journal: error %1").arg(int(journal.error().code));
        return isOld ? QString() : QStringLiteral("changed without a journal");
    }
    const JournalState state = (*journal)->state();
    if (state == JournalState::Undone || state == JournalState::Prepared) {
        if (!isOld)
            return QStringLiteral("state %1, but not the old one").arg(int(state));
        if (state == JournalState::Undone)
            return {};
    }
    if (state == JournalState::Finished && (!changed || !sameContents(*image, *changed)))
        return QStringLiteral("finished, but not the new one");
    JobControl control;
    const UndoMark mark = undoMarkFor(*image, (*journal)->info());
    if (const auto undone = undo(*image, **journal, control, mark); !undone)
        return QStringLiteral("state %1, undo: error %2")
            .arg(int(state))
            .arg(int(undone.error().code));
    return sameContents(*image, old) ? QString() : QStringLiteral("not brought back");
}

} // namespace parascope::test
