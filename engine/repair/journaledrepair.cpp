#include "engine/repair/journaledrepair.h"

#include "engine/base/littleendian.h"
#include "engine/repair/executor.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kInUseOffset = 44;

ByteRange headerAndTable(const ImageState &state)
{
    return {0, std::min(state.geometry.tableEnd, state.fileSize)};
}

// What was done, for the list of earlier repairs, and the choices, for finishing an interrupted
// one.
QJsonObject summaryOf(const Plan &plan)
{
    QJsonArray actions;
    for (const PlannedAction &action : plan.actions) {
        if (!action.isChosen || action.refusal != Refusal::None)
            continue;
        actions.append(
            QJsonObject{{QStringLiteral("id"), QLatin1String(catalogueEntry(action.id).name)},
                        {QStringLiteral("action"), QLatin1String(actionName(action.action))},
                        {QStringLiteral("count"), qint64(action.count)}});
    }
    return {{QStringLiteral("actions"), actions},
            {QStringLiteral("choices"), plan.choices.toJson()},
            {QStringLiteral("program"), QStringLiteral("Parascope " PARASCOPE_VERSION)}};
}

Result<ReportPtr> applyAndFinish(const Plan &plan, const std::shared_ptr<WritableFile> &image,
                                 const std::shared_ptr<Journal> &journal, JobControl &control)
{
    if (const auto begun = journal->beginApplying(); !begun)
        return tl::unexpected(begun.error());
    const auto journaled = JournaledFile::over(image, journal);
    if (!journaled)
        return tl::unexpected(journaled.error());
    Result<ReportPtr> after = applyPlan(plan, **journaled, control);
    if (!after)
        return after;
    // The change is complete: from here on nobody cancels.
    JobControl uninterrupted;
    if (const auto finished =
            (*journaled)->finish(headerAndTable(*(*after)->state()), uninterrupted);
        !finished)
        return tl::unexpected(finished.error());
    return after;
}

} // namespace

JournalRequest journalRequestFor(const Plan &plan)
{
    const ImageState &state = *plan.before;
    JournalRequest request;
    request.imagePath = state.path;
    request.device = state.identity.device;
    request.inode = state.identity.inode;
    request.overwrites = plan.overwrites();
    request.oldSize = state.fileSize;
    request.keptSize = std::min(plan.finalSize, state.fileSize);
    request.headerAndTable = headerAndTable(state);
    request.startedAt = QDateTime::currentDateTime();
    request.summary = summaryOf(plan);
    // What is cut off is saved as the tail; ranges that reach into it must not be named twice.
    for (ByteRange &range : request.overwrites)
        range = range.intersected({0, request.keptSize});
    std::erase_if(request.overwrites, [](const ByteRange &range) { return range.isEmpty(); });
    return request;
}

UndoMark openMark()
{
    UndoMark mark;
    mark.offset = kInUseOffset;
    mark.bytes.resize(4);
    storeLittleEndian(std::span(mark.bytes), 0, kInUseOpen);
    return mark;
}

Result<ReportPtr> applyJournaled(const Plan &plan, const std::shared_ptr<WritableFile> &image,
                                 const std::shared_ptr<Journal> &journal, JobControl &control)
{
    Result<ReportPtr> after = applyAndFinish(plan, image, journal, control);
    if (!after) {
        JobControl uninterrupted;
        [[maybe_unused]] const auto undone = undo(*image, *journal, uninterrupted, openMark());
    }
    return after;
}

} // namespace parascope
