#pragma once

#include "engine/io/hostfile.h"
#include "engine/repair/bundlerepair.h"
#include "engine/session/changeclaims.h"
#include "engine/text/changedlines.h"

#include <QObject>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace parascope {

class BackgroundWork;

/// What a repair of a bundle's descriptor would do and lead to: an immutable value.
struct BundleRepairPreview
{
    BundlePlan plan;               ///< nothing is chosen in it when `refusal` says why
    std::set<BundleAction> wished; ///< what was to be chosen
    std::optional<Error> refusal;  ///< why what was wished cannot be planned
    BundleReportPtr after;         ///< of the bundle afterwards
    text::ChangedLines lines;      ///< of the descriptor
    text::ChangedLines backupLines;
    /// What each action adds to what is chosen of those that are done before it: lines of the
    /// descriptor, or for RenewBackup of the backup. Nothing when these leave it nothing to do.
    std::map<BundleAction, text::ChangedLines> byAction;
    std::uint64_t undoFileBytes = 0;  ///< forecast
    std::uint64_t undoFolderFree = 0; ///< bytes that are free in the folder
    bool isReadOnly = false;          ///< the folder, or its file system
    ImageUse use = ImageUse::Free;    ///< of the image that matters most

    /// The descriptor may be written, whatever is chosen; a person may have to vouch for `use`.
    [[nodiscard]] bool isPossible() const
    {
        return !plan.report->isRepairForbidden() && !isReadOnly && use != ImageUse::Writer;
    }
};

/// An earlier repair, by its undo file.
struct EarlierBundleRepair
{
    std::filesystem::path undoFile;
    std::uint64_t bytes = 0;
    QDateTime startedAt;
    std::vector<BundleAction> actions;
    FilesState state = FilesState::Other; ///< Other: changed since, as by a newer repair

    bool operator==(const EarlierBundleRepair &) const = default;

    [[nodiscard]] bool canUndo() const
    {
        return state == FilesState::New || state == FilesState::Mixed;
    }
};

/// Work that changes a bundle's descriptor or its undo files.
enum class BundleJob
{
    None,
    Repair,
    Undo,
    Finish, ///< a repair that was interrupted
    RemoveUndoFile
};

/// How a change ended that ran to its end.
struct BundleChangeResult
{
    BundleJob job = BundleJob::None;
    BundleReportPtr after;          ///< Repair: the check of the result; else null
    std::filesystem::path undoFile; ///< made, used or removed; empty when nothing was written
};

/// Answers of a session, or why there is none (Cancelled is never sent).
struct BundlePreviewReply
{
    Result<BundleRepairPreview> preview;
};
struct EarlierBundleRepairsReply
{
    Result<std::vector<EarlierBundleRepair>> repairs; ///< newest first
};

/// Plans and carries out repairs of one bundle's descriptor in the background. Lives in the GUI
/// thread; all signals are delivered there; only immutable values cross. Decides nothing: who may
/// write, and what, is for the engine to say. The images are not touched.
///
/// One change at a time, also for the same bundle in other sessions with the same claims. Each
/// change that was started ends with exactly one of finished, failed, cancelled; after the latter
/// two the files are as they were before, unless undoFileLeft() says otherwise, or an undo or a
/// finish failed half way, which can be begun again. Destroying the session cancels and waits.
class BundleRepairSession : public QObject
{
    Q_OBJECT

public:
    /// `folder`: of the bundle. `claims` is shared by all sessions of the program.
    BundleRepairSession(std::filesystem::path folder, std::shared_ptr<ChangeClaims> claims,
                        QObject *parent = nullptr);
    ~BundleRepairSession() override;

    [[nodiscard]] const std::filesystem::path &folder() const { return m_folder; }
    [[nodiscard]] BundleJob job() const { return m_job; }
    /// Of the change that ended last, when that is a repair that failed, or was cancelled, and what
    /// was written could not be put back, as on a full disk: by this the repair can be undone or
    /// finished. Else empty.
    [[nodiscard]] const std::filesystem::path &undoFileLeft() const { return m_undoFileLeft; }

    /// What these actions lead to; nothing: those that are ticked. The newest call alone is
    /// answered, with planned().
    void plan(const BundleReportPtr &report,
              const std::optional<std::set<BundleAction>> &wished = std::nullopt);
    /// Answered with earlierFound().
    void findEarlier();

    // Changes. False when one is under way already: then nothing was started.
    /// `undoFile` empty: beside the descriptor.
    [[nodiscard]] bool repair(const BundlePlan &plan, const std::filesystem::path &undoFile,
                              bool confirmedNotInUse);
    [[nodiscard]] bool undo(const std::filesystem::path &undoFile, bool confirmedNotInUse);
    [[nodiscard]] bool finishInterrupted(const std::filesystem::path &undoFile,
                                         bool confirmedNotInUse);
    [[nodiscard]] bool removeUndoFile(const std::filesystem::path &undoFile);
    /// Asks the change to end. What was written is put back, where that is possible.
    void cancel();

Q_SIGNALS:
    void planned(const parascope::BundlePreviewReply &reply);
    void earlierFound(const parascope::EarlierBundleRepairsReply &reply);
    void started(parascope::BundleJob job);
    /// About ten times a second; total 0: not known.
    void progressed(quint64 done, quint64 total);
    void finished(const parascope::BundleChangeResult &result);
    void failed(const parascope::Error &error);
    void cancelled();

private:
    /// The path is set to undoFileLeft().
    using Work = std::function<Result<BundleChangeResult>(JobControl &, std::filesystem::path &)>;

    [[nodiscard]] bool start(BundleJob job, Work work);
    void end(const Result<BundleChangeResult> &result, const std::filesystem::path &undoFileLeft);

    std::filesystem::path m_folder;
    std::filesystem::path m_undoFileLeft;
    BundleJob m_job = BundleJob::None;
    std::unique_ptr<BackgroundWork> m_work;
};

} // namespace parascope
