#include "engine/transfer/exportqcow2.h"

#include "engine/image/replacing.h"
#include "engine/transfer/qemuimg.h"
#include "engine/transfer/rawfilesink.h"
#include "engine/transfer/scratchfolder.h"

namespace parascope {

namespace {

constexpr const char *kRaw = "disk.raw";
constexpr const char *kQcow2 = "disk.qcow2";

/// Both copies against the disk: the raw one by its bytes, the other one as QEMU reads it.
Result<void> compare(ExportRun &run, const ScratchFolder &folder, const WritableHostFile &raw,
                     const std::string &path)
{
    if (!run.options().verify)
        return {};
    const Result<void> same =
        runQemuImg({"compare", "-f", "raw", "-F", "qcow2", folder / kRaw, folder / kQcow2}, {},
                   path, run.control());
    if (!same)
        return same;
    const std::uint64_t start = run.part().offset;
    return run.compareWith(
        [&](std::uint64_t offset, std::span<std::byte> out) {
            return readFully(raw, offset - start, out);
        },
        path);
}

} // namespace

Result<ExportResult> exportQcow2(ExportRun &run, const std::filesystem::path &target)
{
    const std::string &path = target.native();
    if (findQemuImg().empty())
        return failure(ErrorCode::ProgramMissing, path, 0, 0, QStringLiteral("qemu-img"));
    // Refused here what would be refused at the end.
    const auto confirmPlace = [&]() -> Result<void> {
        return createReplacing(target, run.options().overwrite).map([](const auto &) {});
    };
    if (const auto may = confirmPlace(); !may)
        return tl::unexpected(may.error());
    const Result<ScratchFolder> folder = ScratchFolder::beside(target);
    if (!folder)
        return tl::unexpected(folder.error());
    const auto raw = WritableHostFile::create(*folder / kRaw);
    if (!raw)
        return tl::unexpected(raw.error());
    RawFileSink sink(**raw, run.part());
    Result<void> step = sink.begin().and_then([&] { return run.copyTo(sink); });
    if (!step)
        return tl::unexpected(step.error());

    const std::uint64_t before = run.progress().done();
    const auto work = static_cast<double>(before);
    step = runQemuImg(
        {"convert", "-p", "-f", "raw", "-O", "qcow2", *folder / kRaw, *folder / kQcow2},
        [&](double percent) {
            run.progress().reach(before + static_cast<std::uint64_t>(work * percent / 100));
        },
        path, run.control());
    if (step)
        step = compare(run, *folder, **raw, path);
    if (step)
        step = confirmPlace();
    if (step)
        step = folder->moveOut(kQcow2, target, run.options().overwrite);
    if (!step)
        return tl::unexpected(step.error());
    std::error_code problem;
    const auto length = std::filesystem::file_size(target, problem);
    return run.finish(problem ? 0 : length);
}

} // namespace parascope
