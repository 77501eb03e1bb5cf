#include "engine/repair/bundlerepair.h"

#include "engine/repair/bundleuse.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope {

namespace {

FilesChange changeOf(const BundlePlan &plan)
{
    const Bundle &bundle = *plan.report->bundle;
    FilesChange change;
    change.folder = bundle.source.folder;
    change.startedAt = QDateTime::currentDateTime();
    QJsonArray actions;
    for (const BundleAction action : plan.chosen)
        actions.append(QLatin1String(bundleActionName(action)));
    change.summary.insert(QStringLiteral("actions"), actions);
    const std::optional<QByteArray> &now = bundle.descriptorText;
    // The descriptor last: until then the bundle is what it was.
    change.files.push_back(
        {kDescriptorBackupName, bundle.backupText, plan.backup ? plan.backup : bundle.backupText});
    change.files.push_back({kDescriptorName, now, plan.text ? plan.text : now});
    return change;
}

/// An undo file may come with a bundle from anywhere: it changes nothing but descriptors.
Result<FilesChange> loadBundleChange(const std::filesystem::path &undoFile)
{
    Result<FilesChange> change = loadFilesChange(undoFile);
    if (!change)
        return change;
    const bool isOfBundle = std::ranges::all_of(change->files, [](const FileReplacement &file) {
        return file.name == kDescriptorName || file.name == kDescriptorBackupName;
    });
    if (!isOfBundle)
        return failure(ErrorCode::InvalidJournal, undoFile.native(), 0, 0,
                       QStringLiteral("it names files that belong to no bundle"));
    return change;
}

/// The bundle may be in any state now: only its files matter.
Result<void> confirmFree(const FilesChange &change, bool confirmedNotInUse)
{
    DiskSource source;
    source.input = DiskInput::Folder;
    source.given = change.folder;
    source.folder = change.folder;
    source.descriptor = change.folder / kDescriptorName;
    return readBundle(source).and_then(
        [&](const BundlePtr &bundle) { return confirmBundleNotInUse(*bundle, confirmedNotInUse); });
}

} // namespace

Result<BundleRepairResult> repairBundle(const BundlePlan &plan,
                                        const std::filesystem::path &undoFile, JobControl &control,
                                        bool confirmedNotInUse, std::filesystem::path *left)
{
    if (left != nullptr)
        left->clear();
    if (plan.isEmpty())
        return BundleRepairResult{plan.report, {}};
    const Bundle &bundle = *plan.report->bundle;
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, bundle.source.folder.native());
    const FilesChange change = changeOf(plan);
    const Result<FilesState> state = stateOf(change);
    if (!state)
        return tl::unexpected(state.error());
    if (*state != FilesState::Old)
        return failure(ErrorCode::FileChanged, bundle.source.descriptor.native());
    if (const auto isFree = confirmBundleNotInUse(bundle, confirmedNotInUse); !isFree)
        return tl::unexpected(isFree.error());
    // What was read and could not be understood is kept like everything else.
    const auto saved = saveFilesChange(change, undoFile);
    if (!saved)
        return tl::unexpected(saved.error());
    DiskOptions options;
    options.followOutside = plan.report->followsOutside;
    Result<BundleReportPtr> after =
        applyFilesChange(change)
            .and_then([&] { return readBundle(bundle.source); })
            .and_then([&](const BundlePtr &now) { return checkBundle(now, options, control); });
    if (!after) {
        // Who is told that it failed, or cancelled, finds what was there before, or learns that not
        // even that was possible.
        if (!abandonFilesChange(change, *saved) && left != nullptr)
            *left = *saved;
        return tl::unexpected(after.error());
    }
    return BundleRepairResult{std::move(*after), *saved};
}

Result<void> undoBundleRepair(const std::filesystem::path &undoFile, bool confirmedNotInUse)
{
    const Result<FilesChange> change = loadBundleChange(undoFile);
    if (!change)
        return tl::unexpected(change.error());
    const Result<FilesState> state = stateOf(*change);
    if (!state)
        return tl::unexpected(state.error());
    if (*state == FilesState::Old)
        return failure(ErrorCode::NothingToUndo, undoFile.native());
    return confirmFree(*change, confirmedNotInUse).and_then([&] {
        return undoFilesChange(*change);
    });
}

Result<void> finishBundleRepair(const std::filesystem::path &undoFile, bool confirmedNotInUse)
{
    return loadBundleChange(undoFile).and_then([&](const FilesChange &change) {
        return confirmFree(change, confirmedNotInUse).and_then([&] {
            return applyFilesChange(change);
        });
    });
}

} // namespace parascope
