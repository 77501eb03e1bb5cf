#include "engine/edit/saveedits.h"

#include "engine/base/joinedranges.h"
#include "engine/base/littleendian.h"
#include "engine/disk/guestreader.h"
#include "engine/edit/editplaces.h"
#include "engine/repair/journaledrepair.h"
#include "engine/repair/repairjob.h"
#include "engine/write/guestwriter.h"
#include "engine/write/writejournal.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr ByteRange kInUse{44, 4};

/// Whether the disk still has no cluster where a run goes.
Result<void> requireUnallocated(const EditRun &run, const ImageStatePtr &state)
{
    if (run.range().end() > state->geometry.diskBytes)
        return failure(ErrorCode::OutOfRange, state->path, 0, run.place.offset);
    const auto extents =
        GuestReader(state, nullptr).extents(GuestOffset(run.place.offset), run.bytes.size());
    const bool isFree = std::ranges::all_of(extents, [](const GuestExtent &extent) {
        return extent.source == GuestSource::Unallocated;
    });
    return isFree ? Result<void>() : failure(ErrorCode::FileChanged, state->path);
}

Result<void> requireAsTypedOver(const EditRun &run, const ImageState &state, const BlockFile &file)
{
    if (run.range().end() > state.fileSize)
        return failure(ErrorCode::OutOfRange, state.path, 0, run.place.offset);
    std::vector<std::byte> found(run.saved.size());
    if (const auto read = readFully(file, run.place.offset, found); !read)
        return read;
    if (found != run.saved)
        return failure(ErrorCode::FileChanged, state.path);
    return {};
}

/// The bytes of the disk that the runs of data change: every cluster that shows them counts.
Result<std::vector<ByteRange>> guestRangesOf(const ImageState &state,
                                             const std::vector<EditRun> &runs, JobControl &control)
{
    constexpr std::uint32_t kStep = 1U << 20U;
    std::vector<ByteRange> ranges;
    for (std::uint32_t cluster = 0; cluster < state.bat.size(); ++cluster) {
        if (cluster % kStep == 0 && control.isCancelled())
            return failure(ErrorCode::Cancelled, state.path);
        const std::uint32_t entry = state.bat[cluster];
        if (entry == 0)
            continue;
        const ByteRange guest = state.geometry.guestRange(GuestCluster(cluster));
        const ByteRange host{state.geometry.placeOf(entry).value(), guest.length};
        auto run = std::ranges::partition_point(
            runs, [&](const EditRun &one) { return one.range().end() <= host.offset; });
        for (; run != runs.end() && run->range().offset < host.end(); ++run) {
            const ByteRange part = run->range().intersected(host);
            ranges.push_back({guest.offset + (part.offset - host.offset), part.length});
        }
    }
    return ranges;
}

JournalRequest journalFor(const ImageState &state, const EditPlan &plan,
                          const std::vector<ByteRange> &guestOverwrites, std::uint64_t bytes)
{
    std::vector<ByteRange> overwrites{kInUse};
    for (const auto *runs : {&plan.data, &plan.tables}) {
        for (const EditRun &run : *runs)
            overwrites.push_back(run.range());
    }
    for (const ByteChange &change : plan.bitmaps)
        overwrites.push_back({change.offset, change.bytes.size()});
    overwrites.insert(overwrites.end(), guestOverwrites.begin(), guestOverwrites.end());
    JournalRequest request;
    request.imagePath = state.path;
    request.device = state.identity.device;
    request.inode = state.identity.inode;
    request.overwrites = joinedRanges(std::move(overwrites));
    request.oldSize = state.fileSize;
    request.keptSize = state.fileSize;
    request.headerAndTable = plan.headerAndTable;
    request.startedAt = QDateTime::currentDateTime();
    request.summary = {{QStringLiteral("change"), QStringLiteral("edit")},
                       {QStringLiteral("bytes"), qint64(bytes)},
                       {QStringLiteral("program"), QStringLiteral("Parascope " PARASCOPE_VERSION)}};
    return request;
}

/// Adds to `parts` the piece of `run` that lies in `range`.
void addPart(std::vector<EditRun> &parts, const EditRun &run, ByteRange range)
{
    const ByteRange part = run.range().intersected(range);
    if (part.isEmpty())
        return;
    const auto from = std::ptrdiff_t(part.offset - run.place.offset);
    const auto to = from + std::ptrdiff_t(part.length);
    parts.push_back({{run.place.space, part.offset},
                     {run.saved.begin() + from, run.saved.begin() + to},
                     {run.bytes.begin() + from, run.bytes.begin() + to}});
}

Result<void> writeRuns(const std::vector<EditRun> &runs, WritableFile &file)
{
    for (const EditRun &run : runs) {
        if (const auto written = file.writeAt(run.place.offset, run.bytes); !written)
            return written;
    }
    return runs.empty() ? Result<void>() : file.sync();
}

Result<void> stopIfCancelled(const JobControl &control, const WritableFile &file)
{
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, file.path());
    return {};
}

/// Puts a run of the file where it is written.
void sortIn(const EditRun &run, std::uint64_t fileSize, EditPlan &plan)
{
    // in_use is written apart, last of all.
    const std::uint64_t tableEnd = plan.headerAndTable.end();
    addPart(plan.tables, run, {0, kInUse.offset});
    addPart(plan.tables, run, {kInUse.end(), tableEnd - kInUse.end()});
    addPart(plan.data, run, {tableEnd, fileSize - tableEnd});
    const ByteRange typed = run.range().intersected(kInUse);
    for (std::uint64_t at = typed.offset; at < typed.end(); ++at) {
        plan.inUse[at - kInUse.offset] = run.bytes[at - run.place.offset];
        plan.isTyped[at - kInUse.offset] = true;
    }
}

Result<void> planBitmaps(EditPlan &plan, const BlockFile &file, JobControl &control)
{
    const ImageState &state = *plan.report->state();
    if (!state.isExtensionValid() || state.extension.content.bitmaps.empty())
        return {};
    auto ranges = guestRangesOf(state, plan.data, control);
    if (!ranges)
        return tl::unexpected(ranges.error());
    // The writer marks its own, but these bytes are written over what it wrote.
    for (const EditRun &run : plan.guest)
        ranges->push_back(run.range());
    auto bitmaps = markDirty(state, *ranges, file);
    if (!bitmaps)
        return tl::unexpected(bitmaps.error());
    plan.bitmaps = std::move(*bitmaps);
    return {};
}

Result<std::vector<ByteRange>> overwrittenByGuest(const EditPlan &plan, const BlockFile &file)
{
    std::vector<ByteRange> overwrites;
    if (plan.guest.empty())
        return overwrites;
    if (const auto obstacle = writeObstacle(*plan.report))
        return failure(ErrorCode::Unsupported, plan.report->state()->path, 0,
                       std::uint64_t(*obstacle), QLatin1String(catalogueEntry(*obstacle).name));
    for (const EditRun &run : plan.guest) {
        const auto request =
            journalRequestForWrite(*plan.report->state(), WriteKind::Write, run.range(), file);
        if (!request)
            return tl::unexpected(request.error());
        overwrites.insert(overwrites.end(), request->overwrites.begin(), request->overwrites.end());
        // Not cut here, for new clusters lie behind it; but bitmaps may be in it.
        if (request->keptSize < request->oldSize)
            overwrites.push_back({request->keptSize, request->oldSize - request->keptSize});
    }
    return overwrites;
}

Result<void> writeGuest(const EditPlan &plan, const std::shared_ptr<WritableFile> &file)
{
    if (plan.guest.empty())
        return {};
    WriterOptions options;
    options.growth.preallocBytes = 0; // a few bytes are not worth room for the future
    const auto writer = GuestWriter::open(*plan.report, file, options);
    if (!writer)
        return tl::unexpected(writer.error());
    for (const EditRun &run : plan.guest) {
        if (const auto written = (*writer)->write(GuestOffset(run.place.offset), run.bytes);
            !written)
            return written;
    }
    return (*writer)->close();
}

/// in_use afterwards: what stands there now, and what was typed over it.
Result<std::array<std::byte, 4>> finalInUse(const EditPlan &plan, const BlockFile &file)
{
    std::array<std::byte, 4> value{};
    if (const auto read = readFully(file, kInUse.offset, value); !read)
        return tl::unexpected(read.error());
    for (std::size_t i = 0; i < value.size(); ++i) {
        if (plan.isTyped[i])
            value[i] = plan.inUse[i];
    }
    return value;
}

Result<void> writeFile(const EditPlan &plan, WritableFile &file, JobControl &control)
{
    if (plan.data.empty() && plan.tables.empty() && plan.bitmaps.empty() &&
        std::ranges::find(plan.isTyped, true) == plan.isTyped.end())
        return {};
    const auto inUse = finalInUse(plan, file);
    if (!inUse)
        return tl::unexpected(inUse.error());
    std::array<std::byte, 4> open{};
    storeLittleEndian(open, 0, kInUseOpen);
    return file.writeAt(kInUse.offset, open)
        .and_then([&] { return file.sync(); })
        .and_then([&]() -> Result<void> {
            for (const ByteChange &change : plan.bitmaps) {
                if (const auto written = file.writeAt(change.offset, change.bytes); !written)
                    return written;
            }
            return plan.bitmaps.empty() ? Result<void>() : file.sync();
        })
        .and_then([&] { return stopIfCancelled(control, file); })
        .and_then([&] { return writeRuns(plan.data, file); })
        .and_then([&] { return stopIfCancelled(control, file); })
        .and_then([&] { return writeRuns(plan.tables, file); })
        .and_then([&] { return file.writeAt(kInUse.offset, *inUse); })
        .and_then([&] { return file.sync(); });
}

} // namespace

Result<EditPlan> planEdits(const ReportPtr &report, const std::vector<EditRun> &runs,
                           const BlockFile &file, JobControl &control)
{
    const ImageStatePtr &state = report->state();
    EditPlan plan;
    plan.report = report;
    plan.headerAndTable = {0, std::min(state->geometry.tableEnd, state->fileSize)};
    std::uint64_t bytes = 0;
    for (const EditRun &run : runs) {
        const bool isGuest = run.place.space == EditSpace::Guest;
        if (const auto same =
                isGuest ? requireUnallocated(run, state) : requireAsTypedOver(run, *state, file);
            !same)
            return tl::unexpected(same.error());
        bytes += run.bytes.size();
        if (isGuest)
            plan.guest.push_back(run);
        else
            sortIn(run, state->fileSize, plan);
    }
    if (const auto planned = planBitmaps(plan, file, control); !planned)
        return tl::unexpected(planned.error());
    const auto guest = overwrittenByGuest(plan, file);
    if (!guest)
        return tl::unexpected(guest.error());
    plan.journal = journalFor(*state, plan, *guest, bytes);
    return plan;
}

Result<void> writeEdits(const EditPlan &plan, const std::shared_ptr<WritableFile> &file,
                        JobControl &control)
{
    return stopIfCancelled(control, *file)
        .and_then([&] { return writeGuest(plan, file); })
        .and_then([&] { return writeFile(plan, *file, control); });
}

Result<std::filesystem::path> saveEdits(const SaveEditsRequest &request, JobControl &control)
{
    const ImageState &state = *request.report->state();
    if (const auto may = confirmChangeable(*request.report, request.confirmedNotInUse); !may)
        return tl::unexpected(may.error());
    EditPlan plan;
    HostChange change;
    change.image = request.image;
    change.expected = state.identity;
    change.undoFile = request.undoFile;
    change.confirmedNotInUse = request.confirmedNotInUse;
    change.markOf = undoMarkFor;
    change.request = [&](const BlockFile &file) -> Result<JournalRequest> {
        auto made = planEdits(request.report, request.runs, file, control);
        if (!made)
            return tl::unexpected(made.error());
        plan = std::move(*made);
        return plan.journal;
    };
    change.steps = [&plan](const std::shared_ptr<WritableFile> &file,
                           JobControl &stop) -> Result<ByteRange> {
        return writeEdits(plan, file, stop).map([&plan] { return plan.headerAndTable; });
    };
    return changeOnHost(change, control);
}

bool isEdit(const JournalInfo &journal)
{
    return journal.summary[QStringLiteral("change")].toString() == QStringLiteral("edit");
}

std::uint64_t editedBytes(const JournalInfo &journal)
{
    if (!isEdit(journal))
        return 0;
    return std::uint64_t(std::max<qint64>(journal.summary[QStringLiteral("bytes")].toInteger(), 0));
}

} // namespace parascope
