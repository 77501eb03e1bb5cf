#include "engine/session/bundlerepairwork.h"

#include "engine/io/storagelimits.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/bundleuse.h"
#include "engine/session/repairwork.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope::bundlerepairwork {

namespace {

namespace fs = std::filesystem;

/// Lines of a descriptor that are listed; more are only counted.
constexpr std::size_t kMostLines = 2000;
/// The same of one action.
constexpr std::size_t kMostLinesOfOne = 50;

/// What the descriptor holds that machines read; the bundle may have been read from its backup.
QByteArray textBefore(const BundlePlan &plan)
{
    return plan.report->bundle->descriptorText.value_or(QByteArray());
}

/// The same as a plan leaves it.
QByteArray textAfter(const BundlePlan &plan)
{
    return plan.text ? *plan.text : textBefore(plan);
}

QByteArray backupAfter(const BundlePlan &plan)
{
    return plan.backup ? *plan.backup : plan.report->bundle->backupText.value_or(QByteArray());
}

/// What an action adds to what is chosen of those that are done before it. Nothing when that cannot
/// be planned.
text::ChangedLines linesOf(BundleAction action, const BundlePlan &plan)
{
    std::set<BundleAction> before = plan.chosen;
    before.erase(before.lower_bound(action), before.end());
    // A descriptor is replaced by one other.
    if (action == BundleAction::Rebuild)
        before.clear();
    std::set<BundleAction> all = before;
    all.insert(action);
    const auto with = planBundleRepair(plan.report, all);
    const auto without = planBundleRepair(plan.report, before);
    if (!with || !without)
        return {};
    if (action == BundleAction::RenewBackup)
        return text::changedLines(backupAfter(*without), backupAfter(*with), kMostLinesOfOne);
    return text::changedLines(textAfter(*without), textAfter(*with), kMostLinesOfOne);
}

/// As much as the undo file writes: both texts before and after, in base64.
std::uint64_t forecastUndoFile(const BundlePlan &plan)
{
    constexpr std::uint64_t kAround = 1024;
    const Bundle &bundle = *plan.report->bundle;
    const auto bytes = static_cast<std::uint64_t>(textBefore(plan).size() + textAfter(plan).size() +
                                                  bundle.backupText.value_or(QByteArray()).size() +
                                                  backupAfter(plan).size());
    return plan.isEmpty() ? 0 : kAround + (bytes + 2) / 3 * 4;
}

std::vector<BundleAction> actionsIn(const QJsonObject &summary)
{
    std::vector<BundleAction> actions;
    for (const auto &name : summary.value(QStringLiteral("actions")).toArray())
        if (const auto action = bundleActionNamed(name.toString()))
            actions.push_back(*action);
    return actions;
}

} // namespace

Result<BundleRepairPreview> preview(const BundleReportPtr &report,
                                    const std::optional<std::set<BundleAction>> &wished,
                                    JobControl &control)
{
    BundleRepairPreview preview;
    const Bundle &bundle = *report->bundle;
    const auto offered = planBundleRepair(report, std::set<BundleAction>());
    if (!offered)
        return tl::unexpected(offered.error());
    if (wished) {
        preview.wished = *wished;
    } else {
        for (const BundleOffer &offer : offered->offers)
            if (offer.isTicked)
                preview.wished.insert(offer.action);
    }
    auto plan = planBundleRepair(report, preview.wished);
    if (!plan)
        preview.refusal = plan.error();
    preview.plan = plan ? *plan : *offered;
    for (const BundleOffer &offer : offered->offers) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, bundle.source.folder.native());
        preview.byAction[offer.action] = linesOf(offer.action, preview.plan);
    }
    preview.lines =
        text::changedLines(textBefore(preview.plan), textAfter(preview.plan), kMostLines);
    preview.backupLines = text::changedLines(bundle.backupText.value_or(QByteArray()),
                                             backupAfter(preview.plan), kMostLines);
    preview.undoFileBytes = forecastUndoFile(preview.plan);
    preview.undoFolderFree = storageLimits(bundle.source.folder).freeBytes;
    preview.isReadOnly = repairwork::isReadOnly(bundle.source.folder);
    preview.use = useOfBundle(bundle).use;
    auto after = previewBundle(preview.plan, control);
    if (!after)
        return tl::unexpected(after.error());
    preview.after = std::move(*after);
    return preview;
}

Result<BundleChangeResult> repair(const BundlePlan &plan, const fs::path &undoFile,
                                  bool confirmedNotInUse, JobControl &control, fs::path &left)
{
    return repairBundle(plan, undoFile, control, confirmedNotInUse, &left)
        .map([](BundleRepairResult result) {
            return BundleChangeResult{BundleJob::Repair, std::move(result.after),
                                      std::move(result.undoFile)};
        });
}

Result<BundleChangeResult> takeBack(BundleJob job, const fs::path &undoFile, bool confirmedNotInUse)
{
    return (job == BundleJob::Undo ? undoBundleRepair(undoFile, confirmedNotInUse)
                                   : finishBundleRepair(undoFile, confirmedNotInUse))
        .map([&] {
            return BundleChangeResult{job, {}, undoFile};
        });
}

Result<BundleChangeResult> remove(const fs::path &undoFile)
{
    const FoundJournal found{undoFile, {}, failure(ErrorCode::InvalidJournal)};
    return removeJournal(found).map([&] {
        return BundleChangeResult{BundleJob::RemoveUndoFile, {}, undoFile};
    });
}

Result<std::vector<EarlierBundleRepair>> earlier(const fs::path &folder, const JobControl &control)
{
    const auto files = findFilesUndo(folder);
    if (!files)
        return tl::unexpected(files.error());
    std::vector<EarlierBundleRepair> repairs;
    for (const fs::path &file : *files) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, folder.native());
        const auto change = loadFilesChange(file);
        std::error_code problem;
        const std::uintmax_t bytes = fs::file_size(file, problem);
        if (!change || problem)
            continue;
        repairs.push_back({file, bytes, change->startedAt, actionsIn(change->summary),
                           stateOf(*change).value_or(FilesState::Other)});
    }
    return repairs;
}

} // namespace parascope::bundlerepairwork
