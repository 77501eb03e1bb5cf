#include "engine/session/repairwork.h"

#include "engine/check/checker.h"
#include "engine/edit/saveedits.h"
#include "engine/image/imageloader.h"
#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "engine/repair/planner.h"
#include "engine/repair/preview.h"
#include "engine/transfer/inplace.h"

#include <algorithm>
#include <fcntl.h>
#include <sys/statvfs.h>
#include <unistd.h>

namespace parascope::repairwork {

namespace {

std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return std::filesystem::absolute(file).parent_path();
}

/// The undo file that is meant, and why it cannot be used, if so.
struct UndoTarget
{
    std::filesystem::path journal;
    JournalInfo info;
    std::optional<UndoRefusal> refusal;
};

Result<UndoTarget> findTarget(const std::filesystem::path &image,
                              const std::filesystem::path &wanted, JobControl &control)
{
    auto journals = findJournals(image, control);
    if (!journals)
        return tl::unexpected(journals.error());
    UndoTarget target{wanted, {}, {}};
    if (wanted.empty()) {
        const FoundJournal *newest = newestChange(*journals);
        if (newest == nullptr)
            return failure(ErrorCode::NothingToUndo, image.native());
        target.journal = newest->path;
    }
    const auto journal = openJournalFile(target.journal);
    if (!journal)
        return tl::unexpected(journal.error());
    target.info = (*journal)->info();
    if (const FoundJournal *newer = newerChange(*journals, target.info)) {
        target.refusal = UndoRefusal{{}, newer->path};
        return target;
    }
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const auto identity = (*file)->identity();
    if (!identity)
        return tl::unexpected(identity.error());
    auto differences = checkUndo(**file, **journal, control, *identity);
    if (!differences)
        return tl::unexpected(differences.error());
    if (!differences->empty())
        target.refusal = UndoRefusal{std::move(*differences), {}};
    return target;
}

/// An image that was brought back and is as it was before an interrupted change.
struct Restored
{
    const std::filesystem::path &image;
    const ReportPtr &report;
    const BlockFile &file;
    bool confirmedNotInUse = false;
};

Result<ChangeResult> repairAgain(const Restored &restored, const RepairChoices &choices,
                                 JobControl &control)
{
    const auto plan =
        planRepair(restored.report, choices, restored.file, limitsFor(folderOf(restored.image)));
    if (!plan)
        return tl::unexpected(plan.error());
    return repair({restored.image, *plan, {}, restored.confirmedNotInUse}, control);
}

Result<ChangeResult> changeAgain(const Restored &restored, const InPlaceOptions &options,
                                 JobControl &control)
{
    const auto plan = planInPlace(restored.report, options, restored.file,
                                  limitsFor(folderOf(restored.image)), control);
    if (!plan)
        return tl::unexpected(plan.error());
    if ((*plan)->refusal != InPlaceRefusal::None)
        return failure(ErrorCode::Unsupported, restored.image.native());
    auto changed =
        changeInPlace({restored.image, (*plan)->change, {}, restored.confirmedNotInUse}, control);
    if (!changed)
        return tl::unexpected(changed.error());
    ChangeResult result;
    result.before = restored.report;
    result.after = changed->after;
    result.file = changed->undoFile;
    return result;
}

} // namespace

Result<RepairPreview> preview(const std::filesystem::path &image, const ReportPtr &report,
                              const RepairChoices &choices, JobControl &control)
{
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const PlanLimits limits = limitsFor(folderOf(image));
    auto plan = planRepair(report, choices, **file, limits);
    if (!plan)
        return tl::unexpected(plan.error());
    RepairPreview preview;
    preview.plan = std::move(*plan);
    preview.isReadOnly = isReadOnly(image);
    preview.isSuspended = !confirmNotSuspended(image);
    preview.undoFolderFree = limits.freeBytes;
    if (!preview.plan->isEmpty()) {
        const auto forecast = forecastUndoFile(*preview.plan, **file);
        if (!forecast)
            return tl::unexpected(forecast.error());
        preview.undoFileBytes = *forecast;
    }
    auto places = SharedPlaces::of(*report, control);
    if (!places)
        return tl::unexpected(places.error());
    preview.sharedPlaces = std::move(*places);
    auto after = preview.plan->isEmpty() ? Result<ReportPtr>(report)
                                         : previewPlan(*preview.plan, **file, control);
    if (!after)
        return tl::unexpected(after.error());
    preview.after = std::move(*after);
    preview.maps.guest = makeGuestMap(preview.after->state(), preview.after->classification());
    preview.maps.host = makeHostMap(preview.after->state(), preview.after->classification());
    return preview;
}

Result<ChangeResult> repair(const RepairRequest &request, JobControl &control)
{
    auto repaired = repairInPlace(request, control);
    if (!repaired)
        return tl::unexpected(repaired.error());
    ChangeResult result;
    result.job = ChangeJob::Repair;
    result.before = request.plan->report;
    result.plan = request.plan;
    result.after = repaired->after;
    result.file = repaired->undoFile;
    return result;
}

Result<ChangeResult> copy(const std::filesystem::path &image, const ReportPtr &report,
                          const RepairChoices &choices, const std::filesystem::path &output,
                          JobControl &control)
{
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const auto plan = planRepair(report, choices, **file, limitsFor(folderOf(output)));
    if (!plan)
        return tl::unexpected(plan.error());
    auto repaired = parascope::repairCopy({image, *plan, {}, false}, output, control);
    if (!repaired)
        return tl::unexpected(repaired.error());
    ChangeResult result;
    result.job = ChangeJob::RepairCopy;
    result.before = report;
    result.plan = *plan;
    result.after = repaired->after;
    result.file = output;
    return result;
}

Result<ChangeResult> undo(const std::filesystem::path &image, const std::filesystem::path &journal,
                          bool confirmedNotInUse, JobControl &control)
{
    auto target = findTarget(image, journal, control);
    if (!target)
        return tl::unexpected(target.error());
    ChangeResult result;
    result.job = ChangeJob::Undo;
    result.file = target->journal;
    result.refusal = std::move(target->refusal);
    if (!result.refusal) {
        if (const auto undone = undoOnHost(image, target->journal, confirmedNotInUse, control);
            !undone)
            return tl::unexpected(undone.error());
    }
    return result;
}

Result<ChangeResult> finish(const std::filesystem::path &image,
                            const std::filesystem::path &journal, bool confirmedNotInUse,
                            JobControl &control)
{
    const auto target = findTarget(image, journal, control);
    if (!target)
        return tl::unexpected(target.error());
    if (isEdit(target->info)) // what was typed is in no undo file
        return failure(ErrorCode::Unsupported, target->journal.native());
    const auto inPlace = inPlaceOptionsOf(target->info);
    const auto choices =
        RepairChoices::fromJson(target->info.summary[QStringLiteral("choices")].toObject());
    if (!inPlace && !choices)
        return failure(ErrorCode::InvalidJournal, target->journal.native(), 0, 0,
                       QStringLiteral("choices"));
    auto result = undo(image, target->journal, confirmedNotInUse, control);
    if (!result || result->refusal)
        return result;
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const auto report = checkFile(**file, findMembership(image), control);
    if (!report)
        return tl::unexpected(report.error());
    result = inPlace ? changeAgain({image, *report, **file, confirmedNotInUse}, *inPlace, control)
                     : repairAgain({image, *report, **file, confirmedNotInUse}, *choices, control);
    if (result)
        result->job = ChangeJob::Finish;
    return result;
}

Result<ChangeResult> saveOld(const std::filesystem::path &journal,
                             const std::filesystem::path &folder, JobControl &control)
{
    const auto file = openJournalFile(journal);
    if (!file)
        return tl::unexpected(file.error());
    const auto count = parascope::saveOldBytes(**file, folder, control);
    if (!count)
        return tl::unexpected(count.error());
    ChangeResult result;
    result.job = ChangeJob::SaveOldBytes;
    result.file = folder;
    result.filesWritten = *count;
    return result;
}

bool isReadOnly(const std::filesystem::path &image)
{
    struct statvfs system = {};
    if (::statvfs(image.c_str(), &system) == 0 && (system.f_flag & ST_RDONLY) != 0)
        return true;
    // By the rights that opening would go by.
    return ::faccessat(AT_FDCWD, image.c_str(), W_OK, AT_EACCESS) != 0;
}

bool isLeftHalf(const std::filesystem::path &image)
{
    JobControl uninterrupted;
    const auto journals = findJournals(image, uninterrupted);
    // One of that name may have been left by an image that stood here before.
    return journals && std::ranges::any_of(*journals, [](const FoundJournal &found) {
               return found.info && found.info->state == JournalState::Applying && found.fits;
           });
}

} // namespace parascope::repairwork
