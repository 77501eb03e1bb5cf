#include "engine/session/inplacework.h"

#include "engine/map/guestmap.h"
#include "engine/map/hostmap.h"
#include "engine/session/repairwork.h"
#include "engine/transfer/inplace.h"

namespace parascope::inplacework {

namespace {

std::filesystem::path folderOf(const std::filesystem::path &file)
{
    return std::filesystem::absolute(file).parent_path();
}

ChangeResult resultOf(ChangeJob job, const ReportPtr &before, const RepairResult &done)
{
    ChangeResult result;
    result.job = job;
    result.before = before;
    result.after = done.after;
    result.file = done.undoFile;
    return result;
}

} // namespace

Result<InPlacePreview> preview(const std::filesystem::path &image, const ReportPtr &report,
                               const InPlaceOptions &options, JobControl &control)
{
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const PlanLimits limits = limitsFor(folderOf(image));
    auto plan = planInPlace(report, options, **file, limits, control);
    if (!plan)
        return tl::unexpected(plan.error());
    InPlacePreview preview;
    preview.plan = std::move(*plan);
    preview.isReadOnly = repairwork::isReadOnly(image);
    preview.isSuspended = !confirmNotSuspended(image);
    preview.undoFolderFree = limits.freeBytes;
    if (!preview.plan->isEmpty()) {
        const auto forecast = forecastUndoFile(preview.plan->change, **file);
        if (!forecast)
            return tl::unexpected(forecast.error());
        preview.undoFileBytes = *forecast;
    }
    const ReportPtr &after = preview.plan->after ? preview.plan->after : report;
    preview.maps.guest = makeGuestMap(after->state(), after->classification());
    preview.maps.host = makeHostMap(after->state(), after->classification());
    return preview;
}

Result<ChangeResult> change(const std::filesystem::path &image, const InPlacePlanPtr &plan,
                            const std::filesystem::path &undoFile, bool confirmedNotInUse,
                            JobControl &control)
{
    auto done =
        parascope::changeInPlace({image, plan->change, undoFile, confirmedNotInUse}, control);
    if (!done)
        return tl::unexpected(done.error());
    return resultOf(ChangeJob::ChangeInPlace, plan->change.report, *done);
}

Result<ChangeResult> copy(const std::filesystem::path &image, const ReportPtr &report,
                          const InPlaceOptions &options, const std::filesystem::path &output,
                          JobControl &control)
{
    const auto file = HostFile::open(image);
    if (!file)
        return tl::unexpected(file.error());
    const auto plan = planInPlace(report, options, **file, limitsFor(folderOf(output)), control);
    if (!plan)
        return tl::unexpected(plan.error());
    if ((*plan)->refusal != InPlaceRefusal::None)
        return failure(ErrorCode::Unsupported, image.native());
    const auto done = parascope::changeCopy({image, (*plan)->change, {}, false}, output, control);
    if (!done)
        return tl::unexpected(done.error());
    ChangeResult result = resultOf(ChangeJob::ChangeInPlaceCopy, report, *done);
    result.file = output;
    return result;
}

} // namespace parascope::inplacework
