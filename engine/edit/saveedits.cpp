#include "engine/edit/saveedits.h"

#include "engine/base/littleendian.h"
#include "engine/edit/editplaces.h"
#include "engine/repair/journaledrepair.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr ByteRange kInUse{44, 4};

bool isNotClosed(const ImageState &state)
{
    return closeTag(state.header.inUse) == CloseTag::NotClosed;
}

Result<void> requireAsTypedOver(const EditRun &run, const ImageState &state, const BlockFile &file)
{
    if (run.place.space != EditSpace::File)
        return failure(ErrorCode::Unsupported, state.path, 0, run.place.offset,
                       QStringLiteral("not allocated"));
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

/// Ascending and apart.
std::vector<ByteRange> joined(std::vector<ByteRange> ranges)
{
    std::ranges::sort(ranges, {}, &ByteRange::offset);
    std::vector<ByteRange> result;
    for (const ByteRange &range : ranges) {
        if (!result.empty() && range.offset <= result.back().end())
            result.back().length =
                std::max(result.back().end(), range.end()) - result.back().offset;
        else
            result.push_back(range);
    }
    return result;
}

JournalRequest journalFor(const ImageState &state, const EditPlan &plan, std::uint64_t bytes)
{
    std::vector<ByteRange> overwrites{kInUse};
    for (const auto *runs : {&plan.data, &plan.tables}) {
        for (const EditRun &run : *runs)
            overwrites.push_back(run.range());
    }
    for (const ByteChange &change : plan.bitmaps)
        overwrites.push_back({change.offset, change.bytes.size()});
    JournalRequest request;
    request.imagePath = state.path;
    request.device = state.identity.device;
    request.inode = state.identity.inode;
    request.overwrites = joined(std::move(overwrites));
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

} // namespace

Result<EditPlan> planEdits(const ImageState &state, const std::vector<EditRun> &runs,
                           const BlockFile &file, JobControl &control)
{
    EditPlan plan;
    plan.headerAndTable = {0, std::min(state.geometry.tableEnd, state.fileSize)};
    if (const auto read = readFully(file, kInUse.offset, plan.inUse); !read)
        return tl::unexpected(read.error());
    std::uint64_t bytes = 0;
    for (const EditRun &run : runs) {
        if (const auto same = requireAsTypedOver(run, state, file); !same)
            return tl::unexpected(same.error());
        bytes += run.bytes.size();
        // in_use is written apart, last of all.
        const std::uint64_t tableEnd = plan.headerAndTable.end();
        addPart(plan.tables, run, {0, kInUse.offset});
        addPart(plan.tables, run, {kInUse.end(), tableEnd - kInUse.end()});
        addPart(plan.data, run, {tableEnd, state.fileSize - tableEnd});
        const ByteRange typed = run.range().intersected(kInUse);
        for (std::uint64_t at = typed.offset; at < typed.end(); ++at)
            plan.inUse[at - kInUse.offset] = run.bytes[at - run.place.offset];
    }
    if (state.isExtensionValid() && !state.extension.content.bitmaps.empty()) {
        const auto guest = guestRangesOf(state, plan.data, control);
        if (!guest)
            return tl::unexpected(guest.error());
        auto bitmaps = markDirty(state, *guest, file);
        if (!bitmaps)
            return tl::unexpected(bitmaps.error());
        plan.bitmaps = std::move(*bitmaps);
    }
    plan.journal = journalFor(state, plan, bytes);
    return plan;
}

Result<void> writeEdits(const EditPlan &plan, WritableFile &file, JobControl &control)
{
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
        .and_then([&] { return file.writeAt(kInUse.offset, plan.inUse); })
        .and_then([&] { return file.sync(); });
}

Result<std::filesystem::path> saveEdits(const SaveEditsRequest &request, JobControl &control)
{
    if (isNotClosed(*request.state) && !request.confirmedNotInUse)
        return failure(ErrorCode::UseUnknown, request.state->path);
    EditPlan plan;
    HostChange change;
    change.image = request.image;
    change.expected = request.state->identity;
    change.undoFile = request.undoFile;
    change.confirmedNotInUse = request.confirmedNotInUse;
    change.mark = openMark();
    change.request = [&](const BlockFile &file) -> Result<JournalRequest> {
        auto made = planEdits(*request.state, request.runs, file, control);
        if (!made)
            return tl::unexpected(made.error());
        plan = std::move(*made);
        return plan.journal;
    };
    change.steps = [&plan](const std::shared_ptr<WritableFile> &file,
                           JobControl &stop) -> Result<ByteRange> {
        return writeEdits(plan, *file, stop).map([&plan] { return plan.headerAndTable; });
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
