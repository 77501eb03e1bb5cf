#include "engine/repair/repairjob.h"

#include "engine/image/diskmembership.h"
#include "engine/io/exclusivefile.h"
#include "engine/io/newfile.h"
#include "engine/io/storagelimits.h"
#include "engine/repair/executor.h"
#include "engine/repair/journaledrepair.h"
#include "engine/repair/planner.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kCopyStep = 1U << 20U;

Result<void> copyInto(const BlockFile &from, WritableFile &to, std::uint64_t size,
                      JobControl &control)
{
    if (const auto sized = to.setSize(size); !sized)
        return sized;
    std::vector<std::byte> buffer(kCopyStep);
    for (std::uint64_t at = 0; at < size;) {
        const Result<StorageExtent> stretch = from.extentAt(at);
        if (!stretch)
            return tl::unexpected(stretch.error());
        const std::uint64_t end = std::min(stretch->range.end(), size);
        if (end <= at)
            return failure(ErrorCode::FileChanged, from.path());
        while (!stretch->isHole && at < end) {
            if (control.isCancelled())
                return failure(ErrorCode::Cancelled, from.path());
            const std::uint64_t length = std::min(end - at, kCopyStep);
            const auto cloned = to.cloneFrom(from, {at, length}, at);
            if (!cloned)
                return tl::unexpected(cloned.error());
            if (!*cloned) {
                const std::span part = std::span(buffer).first(length);
                const Result<std::size_t> got = from.readAt(at, part);
                if (!got)
                    return tl::unexpected(got.error());
                if (*got < length)
                    return failure(ErrorCode::FileChanged, from.path());
                if (const auto written = to.writeAt(at, part); !written)
                    return written;
            }
            at += length;
            control.report(at, size);
        }
        at = end;
    }
    return {};
}

} // namespace

Result<std::uint64_t> forecastUndoFile(const ImageChange &change, const BlockFile &image)
{
    return Journal::forecast(journalRequestFor(change), image);
}

Result<std::uint64_t> forecastUndoFile(const Plan &plan, const BlockFile &image)
{
    return forecastUndoFile(changeOf(plan), image);
}

PlanLimits limitsFor(const std::filesystem::path &image)
{
    const StorageLimits limits = storageLimits(image);
    return {limits.largestFile, limits.freeBytes};
}

bool needsConfirmation(const Report &report)
{
    return report.conditions().use == ImageUse::CannotTell ||
           closeTag(report.state()->header.inUse) == CloseTag::NotClosed;
}

Result<void> confirmChangeable(const Report &report, bool confirmedNotInUse)
{
    const ImageState &state = *report.state();
    if (const auto may = confirmNotSuspended(state.path); !may)
        return may;
    if (report.conditions().use == ImageUse::Writer)
        return failure(ErrorCode::InUse, state.path);
    if (needsConfirmation(report) && !confirmedNotInUse)
        return failure(ErrorCode::UseUnknown, state.path);
    return {};
}

Result<RepairResult> changeInPlace(const ChangeRequest &request, JobControl &control)
{
    const ImageChange &change = request.change;
    if (const auto may = confirmChangeable(*change.report, request.confirmedNotInUse); !may)
        return tl::unexpected(may.error());
    if (change.isEmpty())
        return RepairResult{change.report, {}};

    RepairResult result;
    HostChange onHost;
    onHost.image = request.image;
    onHost.expected = change.before().identity;
    onHost.undoFile = request.undoFile;
    onHost.confirmedNotInUse = request.confirmedNotInUse;
    onHost.request = [&change](const BlockFile &) -> Result<JournalRequest> {
        return journalRequestFor(change);
    };
    onHost.steps = stepsOf(change, result.after);
    onHost.markOf = undoMarkFor;
    auto undoFile = changeOnHost(onHost, control);
    if (!undoFile)
        return tl::unexpected(undoFile.error());
    result.undoFile = *std::move(undoFile);
    return result;
}

Result<RepairResult> repairInPlace(const RepairRequest &request, JobControl &control)
{
    const ImageChange change = changeOf(*request.plan);
    return changeInPlace({request.image, change, request.undoFile, request.confirmedNotInUse},
                         control);
}

Result<RepairResult> changeCopy(const ChangeRequest &request, const std::filesystem::path &output,
                                JobControl &control)
{
    const ImageState &before = request.change.before();
    const auto original = HostFile::open(request.image);
    if (!original)
        return tl::unexpected(original.error());
    const auto isAsChecked = [&] {
        const auto now = (*original)->identity();
        return now && isSameVersion(*now, before.identity);
    };
    if (!isAsChecked())
        return failure(ErrorCode::FileChanged, before.path);
    const auto copy = NewFile::create(output, false); // removed unless it is kept
    if (!copy)
        return tl::unexpected(copy.error());
    const Result<ReportPtr> after =
        copyInto(**original, **copy, before.fileSize, control)
            .and_then([&]() -> Result<void> {
                if (!isAsChecked())
                    return failure(ErrorCode::FileChanged, before.path);
                return {};
            })
            .and_then([&] { return applyChange(request.change, **copy, control); });
    if (!after)
        return tl::unexpected(after.error());
    return (*copy)->keep().map([&] { return RepairResult{*after, {}}; });
}

Result<RepairResult> repairCopy(const RepairRequest &request, const std::filesystem::path &output,
                                JobControl &control)
{
    const ImageChange change = changeOf(*request.plan);
    return changeCopy({request.image, change, request.undoFile, request.confirmedNotInUse}, output,
                      control);
}

Result<void> undoOnHost(const std::filesystem::path &image,
                        const std::filesystem::path &journalPath, bool confirmedNotInUse,
                        JobControl &control, bool confirmedSameImage)
{
    if (const auto may = confirmNotSuspended(image); !may)
        return may;
    const auto journal = openJournal(journalPath);
    if (!journal)
        return tl::unexpected(journal.error());
    const auto looked = HostFile::open(image);
    if (!looked)
        return tl::unexpected(looked.error());
    const auto identity = (*looked)->identity();
    if (!identity)
        return tl::unexpected(identity.error());
    const auto file = ExclusiveFile::open(image, *identity, confirmedNotInUse);
    if (!file)
        return tl::unexpected(file.error());
    return undo(**file, **journal, control, undoMarkFor(**file, (*journal)->info()),
                confirmedSameImage ? std::nullopt : std::optional(*identity));
}

} // namespace parascope
