#pragma once

#include "engine/journal/journalstore.h"
#include "engine/journal/undo.h"
#include "engine/repair/repairjob.h"
#include "engine/repair/sharedplaces.h"
#include "engine/session/changeclaims.h"
#include "engine/session/imagesession.h"
#include "engine/transfer/inplaceplan.h"

#include <QObject>

#include <functional>
#include <memory>

namespace parascope {

class BackgroundWork;

/// What a repair would do and lead to: an immutable value.
struct RepairPreview
{
    PlanPtr plan;
    ReportPtr after;
    ClusterMaps maps;                 ///< of the image afterwards
    SharedPlacesPtr sharedPlaces;     ///< of the image as it is
    std::uint64_t undoFileBytes = 0;  ///< forecast
    std::uint64_t undoFolderFree = 0; ///< bytes that are free beside the image
    bool isReadOnly = false;          ///< file or file system
    bool isSuspended = false;         ///< the virtual machine of the disk

    /// Only a copy can be repaired.
    [[nodiscard]] bool isForCopyOnly() const { return isReadOnly || isSuspended; }
};

/// What a change in place would do and lead to: an immutable value.
struct InPlacePreview
{
    InPlacePlanPtr plan;
    ClusterMaps maps;                 ///< of the image afterwards
    std::uint64_t undoFileBytes = 0;  ///< forecast
    std::uint64_t undoFolderFree = 0; ///< bytes that are free beside the image
    bool isReadOnly = false;          ///< file or file system
    bool isSuspended = false;         ///< the virtual machine of the disk

    /// Only a copy can be changed.
    [[nodiscard]] bool isForCopyOnly() const { return isReadOnly || isSuspended; }
};

/// Work that changes an image or its undo files.
enum class ChangeJob
{
    None,
    Repair,
    RepairCopy,
    ChangeInPlace,     ///< compacted or converted
    ChangeInPlaceCopy, ///< a copy was
    Undo,
    Finish,       ///< an interrupted repair: undo, then the stored choices again
    SaveOldBytes, ///< of an undo file that cannot be used any more
    RemoveUndoFile
};

/// Why an undo was not begun.
struct UndoRefusal
{
    std::vector<UndoDifference> differences; ///< the image was changed since
    std::filesystem::path newerJournal;      ///< must be undone first; else empty
};

/// How a change ended that ran to its end.
struct ChangeResult
{
    ChangeJob job = ChangeJob::None;
    ReportPtr before; ///< of all that change the image or a copy, but Undo
    PlanPtr plan;     ///< Repair, RepairCopy, Finish; null when what was finished is no repair
    ReportPtr after;  ///< of the same: the check of the result
    /// The undo file that was made or used; of copies the copy; of SaveOldBytes the folder.
    std::filesystem::path file;
    std::uint64_t filesWritten = 0;     ///< SaveOldBytes
    std::optional<UndoRefusal> refusal; ///< Undo, Finish: nothing was written, and why
};

/// Answers of a session, or why there is none (Cancelled is never sent).
struct PreviewReply
{
    Result<RepairPreview> preview;
};
struct InPlaceReply
{
    Result<InPlacePreview> preview;
};
struct JournalsReply
{
    Result<std::vector<FoundJournal>> journals; ///< newest first
};

/// Plans and carries out changes of one image in the background. Lives in the GUI thread; all
/// signals are delivered there; only immutable values cross. Decides nothing: who may write, and
/// what, is for the engine to say.
///
/// One change at a time, also for the same image in other sessions with the same claims. Each
/// change that was started ends with exactly one of finished, failed, cancelled. Destroying the
/// session cancels and waits: a repair that was cancelled puts the old bytes back first.
class RepairSession : public QObject
{
    Q_OBJECT

public:
    /// `claims` is shared by all sessions of the program.
    RepairSession(std::filesystem::path image, std::shared_ptr<ChangeClaims> claims,
                  QObject *parent = nullptr);
    ~RepairSession() override;

    [[nodiscard]] const std::filesystem::path &image() const { return m_image; }
    /// The change under way.
    [[nodiscard]] ChangeJob job() const { return m_job; }

    /// Plans and previews; the newest call wins, answered by planned() alone. Not a change.
    void plan(const ReportPtr &report, const RepairChoices &choices);
    /// The same for a change in place, answered by inPlacePlanned() alone. Not a change.
    void planInPlace(const ReportPtr &report, const InPlaceOptions &options);
    /// Looks for undo files of the image, answered by journalsFound(). Not a change.
    void findJournals();

    /// Each starts a change; false when one is under way for this image.
    [[nodiscard]] bool repair(const PlanPtr &plan, const std::filesystem::path &undoFile,
                              bool confirmedNotInUse);
    /// Plans again, for the room that there is at `output`.
    [[nodiscard]] bool repairCopy(const ReportPtr &report, const RepairChoices &choices,
                                  const std::filesystem::path &output);
    [[nodiscard]] bool changeInPlace(const InPlacePlanPtr &plan,
                                     const std::filesystem::path &undoFile, bool confirmedNotInUse);
    /// Plans again, for the room that there is at `output`.
    [[nodiscard]] bool changeInPlaceCopy(const ReportPtr &report, const InPlaceOptions &options,
                                         const std::filesystem::path &output);
    /// Checks first whether it may be done. An empty `journal`: the newest that holds a change.
    [[nodiscard]] bool undo(const std::filesystem::path &journal, bool confirmedNotInUse);
    [[nodiscard]] bool finishInterrupted(const std::filesystem::path &journal,
                                         bool confirmedNotInUse);
    [[nodiscard]] bool saveOldBytes(const std::filesystem::path &journal,
                                    const std::filesystem::path &folder);
    [[nodiscard]] bool removeJournal(const FoundJournal &journal);
    /// Asks the change to end at the next safe point.
    void cancel();

Q_SIGNALS:
    void planned(const parascope::PreviewReply &reply);
    void inPlacePlanned(const parascope::InPlaceReply &reply);
    void journalsFound(const parascope::JournalsReply &reply);
    void started(parascope::ChangeJob job);
    /// About ten times a second; total 0: not known.
    void progressed(quint64 done, quint64 total);
    void finished(const parascope::ChangeResult &result);
    /// `leftHalf`: the image is in the middle of a change, and its undo file can bring it back.
    void failed(const parascope::Error &error, bool leftHalf);
    void cancelled(bool leftHalf);

private:
    using Work = std::function<Result<ChangeResult>(JobControl &)>;

    [[nodiscard]] bool start(ChangeJob job, Work work);
    void end(const Result<ChangeResult> &result, bool leftHalf);

    std::filesystem::path m_image;
    ChangeJob m_job = ChangeJob::None;
    std::unique_ptr<BackgroundWork> m_work;
};

} // namespace parascope
