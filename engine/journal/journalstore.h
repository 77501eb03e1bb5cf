#pragma once

#include "engine/journal/journal.h"

#include <filesystem>

namespace parascope {

/// Undo files on the host. Beside the image always stands `NAME.parascope-undo-DATE-TIME`: the
/// journal itself, or one line that says where it is. They are never deleted by the program on its
/// own. Paths are bytes.

/// A journal that was found, or what stands in its place.
struct FoundJournal
{
    std::filesystem::path path;    ///< of the journal
    std::filesystem::path pointer; ///< of the line beside the image that says so; empty without
    Result<JournalInfo> info;      ///< or why it cannot be used
    /// Whether the image is as this change left it, or a newer one that fits found it, as far as
    /// header and table tell. Otherwise it was used since, or it is another file that has the name
    /// by now; then this one stands in the way of nothing.
    bool fits = true;

    /// The image has a change, or a part of one, that the journal can take back.
    [[nodiscard]] bool holdsChange() const
    {
        return info &&
               (info->state == JournalState::Finished || info->state == JournalState::Applying);
    }
};

/// `NAME.parascope-undo-DATE-TIME` beside the image, by the request's time as the clock on the wall
/// shows it; `-2`, `-3` … behind it when that is taken.
[[nodiscard]] std::filesystem::path journalPathFor(const std::filesystem::path &image,
                                                   const QDateTime &startedAt);

/// Journal::prepare() in a new file: `journalPath`, or beside the image when that is empty; when it
/// is elsewhere, the line beside the image is written too. A `journalPath` as journalPathFor()
/// makes them may be taken by now: then it is the next one of them that is free. All names are
/// synced before this returns. On an error, and when cancelled, nothing stays behind. Errors: those
/// of Journal::prepare() and WritableHostFile::create().
[[nodiscard]] Result<std::shared_ptr<Journal>>
createJournal(const std::filesystem::path &imagePath, const std::filesystem::path &journalPath,
              const BlockFile &image, const JournalRequest &request, JobControl &control);

/// Journal::open() of a file; a line that says where it is is followed. Errors: those of
/// Journal::open() and WritableHostFile::open().
[[nodiscard]] Result<std::shared_ptr<Journal>> openJournal(const std::filesystem::path &path);

/// JournalFile::open() of a file, for looking only; a line that says where it is is followed.
[[nodiscard]] Result<std::shared_ptr<const JournalFile>>
openJournalFile(const std::filesystem::path &path);

/// The journals of an image, newest first: those beside it by name, and those in its folder that
/// belong to it by inode or by its header and table (and by theirs to those: a change before a
/// change), as after the image was renamed. Undone ones, and ones that cannot be used (these last),
/// are among them. Where header or table cannot be read, only the name and the inode tell: one that
/// was interrupted then fits the file that it was changing, and those before it. Errors: those of
/// reading the folder (NotFound, NoPermission, ReadFailed) and of opening the image; Cancelled.
[[nodiscard]] Result<std::vector<FoundJournal>> findJournals(const std::filesystem::path &imagePath,
                                                             JobControl &control);
/// The same of an image that is open: `image`, which is the file `identity`.
[[nodiscard]] Result<std::vector<FoundJournal>> findJournals(const std::filesystem::path &imagePath,
                                                             const BlockFile &image,
                                                             const FileIdentity &identity,
                                                             JobControl &control);

/// The journal to undo when nobody names one: of those that hold a change the newest that fits the
/// image, else the newest. Null when none does.
[[nodiscard]] const FoundJournal *newestChange(const std::vector<FoundJournal> &journals);

/// The journal that must be undone before `journal` (or removed): the newest one in the list that
/// is newer than it, fits the image, and holds a change (Applying, Finished). Null when there is
/// none.
[[nodiscard]] const FoundJournal *newerChange(const std::vector<FoundJournal> &journals,
                                              const JournalInfo &journal);

/// Deletes a journal and the line that points to it, for good. Errors: NoWritePermission,
/// WriteFailed.
[[nodiscard]] Result<void> removeJournal(const FoundJournal &journal);

} // namespace parascope
