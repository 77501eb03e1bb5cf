#include "engine/repair/repairjob.h"

#include "engine/io/exclusivefile.h"
#include "engine/repair/executor.h"
#include "engine/repair/journaledrepair.h"

#include <algorithm>
#include <sys/vfs.h>
#include <unistd.h>

namespace parascope {

namespace {

constexpr std::uint64_t kCopyStep = 1U << 20U;

// Removes a journal that saved nothing worth keeping, and the line that points to it.
void forgetJournal(const std::filesystem::path &image, const std::filesystem::path &journal)
{
    JobControl control;
    const auto found = findJournals(image, control);
    if (!found)
        return; // it stays, in state Prepared, and does no harm
    for (const FoundJournal &one : *found) {
        if (one.path == journal) [[maybe_unused]]
            const auto removed = removeJournal(one);
    }
}

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

Result<std::uint64_t> forecastUndoFile(const Plan &plan, const BlockFile &image)
{
    return Journal::forecast(journalRequestFor(plan), image);
}

PlanLimits limitsFor(const std::filesystem::path &image)
{
    PlanLimits limits;
    struct statfs system = {};
    if (statfs(image.c_str(), &system) != 0)
        return limits;
    limits.freeBytes = std::uint64_t(system.f_bavail) * static_cast<std::uint64_t>(system.f_bsize);
    // The system tells how many bits a file's length may have on this file system, which is an
    // upper bound (ext4 itself ends at 2^32 blocks).
    const long bits = pathconf(image.c_str(), _PC_FILESIZEBITS);
    if (bits > 0 && bits < 64)
        limits.largestFile = (1ULL << static_cast<unsigned>(bits - 1)) - 1;
    constexpr std::int64_t kExt4Magic = 0xEF53;
    if (system.f_type == kExt4Magic)
        limits.largestFile = std::min<std::uint64_t>(
            limits.largestFile, 0xFFFFFFFFULL * static_cast<std::uint64_t>(system.f_bsize));
    return limits;
}

bool needsConfirmation(const Report &report)
{
    return report.conditions().use == ImageUse::CannotTell ||
           closeTag(report.state()->header.inUse) == CloseTag::NotClosed;
}

Result<RepairResult> repairInPlace(const RepairRequest &request, JobControl &control)
{
    const Plan &plan = *request.plan;
    if (plan.report->conditions().use == ImageUse::Writer)
        return failure(ErrorCode::InUse, plan.before->path);
    if (needsConfirmation(*plan.report) && !request.confirmedNotInUse)
        return failure(ErrorCode::UseUnknown, plan.before->path);
    if (plan.isEmpty())
        return RepairResult{plan.report, {}};

    const auto image =
        ExclusiveFile::open(request.image, plan.before->identity, request.confirmedNotInUse);
    if (!image)
        return tl::unexpected(image.error());
    const auto journal =
        createJournal(request.image, request.undoFile, **image, journalRequestFor(plan), control);
    if (!journal)
        return tl::unexpected(journal.error());
    // Somebody who takes no locks may have come in while the old bytes were saved.
    if (const auto now = (*image)->identity();
        !now || !isSameVersion(*now, plan.before->identity)) {
        forgetJournal(request.image, (*journal)->info().journalPath);
        return failure(ErrorCode::FileChanged, plan.before->path);
    }

    Result<ReportPtr> after = applyJournaled(plan, *image, *journal, control);
    if (!after)
        return tl::unexpected(after.error());
    return RepairResult{*std::move(after), (*journal)->info().journalPath};
}

Result<RepairResult> repairCopy(const RepairRequest &request, const std::filesystem::path &output,
                                JobControl &control)
{
    const auto original = HostFile::open(request.image);
    if (!original)
        return tl::unexpected(original.error());
    const auto isAsChecked = [&] {
        const auto now = (*original)->identity();
        return now && isSameVersion(*now, request.plan->before->identity);
    };
    if (!isAsChecked())
        return failure(ErrorCode::FileChanged, request.plan->before->path);
    const auto copy = WritableHostFile::create(output);
    if (!copy)
        return tl::unexpected(copy.error());
    Result<ReportPtr> after =
        copyInto(**original, **copy, request.plan->before->fileSize, control)
            .and_then([&]() -> Result<void> {
                if (!isAsChecked())
                    return failure(ErrorCode::FileChanged, request.plan->before->path);
                return {};
            })
            .and_then([&] { return applyPlan(*request.plan, **copy, control); });
    if (!after) {
        ::unlink(output.c_str());
        return tl::unexpected(after.error());
    }
    return RepairResult{*std::move(after), {}};
}

Result<void> undoOnHost(const std::filesystem::path &image,
                        const std::filesystem::path &journalPath, bool confirmedNotInUse,
                        JobControl &control)
{
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
    return undo(**file, **journal, control, openMark());
}

} // namespace parascope
