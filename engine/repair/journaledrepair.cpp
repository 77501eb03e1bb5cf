#include "engine/repair/journaledrepair.h"

#include "engine/base/littleendian.h"
#include "engine/repair/executor.h"
#include "engine/repair/planner.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kInUseOffset = 44;
constexpr std::uint64_t kFlagsAfterInUse = 8;

// In the summary of every change that converts the table.
const QString &convertsKey()
{
    static const QString key = QStringLiteral("convertsTable");
    return key;
}

ByteRange headerAndTable(const ImageState &state)
{
    return {0, std::min(state.geometry.tableEnd, state.fileSize)};
}

} // namespace

JournalRequest journalRequestFor(const ImageChange &change)
{
    const ImageState &state = change.before();
    JournalRequest request;
    request.imagePath = state.path;
    request.device = state.identity.device;
    request.inode = state.identity.inode;
    request.overwrites = change.overwrites();
    request.oldSize = state.fileSize;
    request.keptSize = std::min(change.after->fileSize, state.fileSize);
    request.headerAndTable = headerAndTable(state);
    request.startedAt = QDateTime::currentDateTime();
    request.summary = change.summary;
    if (change.convertsTable())
        request.summary.insert(convertsKey(), true);
    // What is cut off is saved as the tail; ranges that reach into it must not be named twice.
    for (ByteRange &range : request.overwrites)
        range = range.intersected({0, request.keptSize});
    std::erase_if(request.overwrites, [](const ByteRange &range) { return range.isEmpty(); });
    return request;
}

JournalRequest journalRequestFor(const Plan &plan)
{
    return journalRequestFor(changeOf(plan));
}

UndoMark openMark()
{
    UndoMark mark;
    mark.offset = kInUseOffset;
    mark.bytes.resize(4);
    storeLittleEndian(std::span(mark.bytes), 0, kInUseOpen);
    return mark;
}

UndoMark undoMarkFor(const BlockFile &image, const JournalInfo &info)
{
    UndoMark mark = openMark();
    std::vector<std::byte> whole(kFlagsAfterInUse + 4);
    if (!info.summary[convertsKey()].toBool() || !readFully(image, kInUseOffset, whole))
        return mark;
    // What lies between in_use and flags (data_off) stays until the header is put back.
    std::ranges::copy(mark.bytes, whole.begin());
    const auto flags = littleEndian<std::uint32_t>(whole, kFlagsAfterInUse);
    storeLittleEndian(std::span(whole), kFlagsAfterInUse, flags | kFlagConverting);
    mark.bytes = std::move(whole);
    return mark;
}

ChangeSteps stepsOf(const ImageChange &change, ReportPtr &after)
{
    return [&change, &after](const std::shared_ptr<WritableFile> &image,
                             JobControl &control) -> Result<ByteRange> {
        Result<ReportPtr> applied = applyChange(change, *image, control);
        if (!applied)
            return tl::unexpected(applied.error());
        after = *std::move(applied);
        return headerAndTable(*after->state());
    };
}

Result<ReportPtr> applyJournaled(const ImageChange &change,
                                 const std::shared_ptr<WritableFile> &image,
                                 const std::shared_ptr<Journal> &journal, JobControl &control)
{
    ReportPtr after;
    const auto applied =
        applyWithJournal(image, journal, stepsOf(change, after), undoMarkFor, control);
    if (!applied)
        return tl::unexpected(applied.error());
    return after;
}

Result<ReportPtr> applyJournaled(const Plan &plan, const std::shared_ptr<WritableFile> &image,
                                 const std::shared_ptr<Journal> &journal, JobControl &control)
{
    return applyJournaled(changeOf(plan), image, journal, control);
}

} // namespace parascope
