#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QDateTime>
#include <QJsonObject>

#include <filesystem>
#include <optional>
#include <vector>

namespace parascope {

/// A small file of a folder before and after a change, as a whole. Nothing: there is no such file.
struct FileReplacement
{
    std::string name; ///< bytes; no folder
    std::optional<QByteArray> before;
    std::optional<QByteArray> after;

    bool operator==(const FileReplacement &) const = default;
};

/// A change of small files of one folder that belong together, such as a descriptor and its backup.
/// Each is replaced as a whole, by its name, so that a crash leaves every one of them old or new
/// and none torn. The undo file therefore needs no states: what the folder holds tells.
struct FilesChange
{
    std::filesystem::path folder; ///< bytes
    QDateTime startedAt;          ///< with time zone
    QJsonObject summary;          ///< what is done, for lists
    std::vector<FileReplacement> files;

    bool operator==(const FilesChange &) const = default;
};

/// How far a change is, by what its files hold now.
enum class FilesState
{
    Old,   ///< nothing was done, or all was undone
    New,   ///< all was done
    Mixed, ///< interrupted: some files are old, some new
    Other  ///< a file is neither: somebody changed it since
};

/// Longest undo file of this kind that is read, in bytes.
inline constexpr std::uint64_t kMaxFilesUndoBytes = 128ULL * 1024 * 1024;

/// Saves a change in a new undo file, synced: `path`, or when that is empty
/// `NAME.parascope-undo-DATE-TIME` in the folder, NAME being the first file's. Returns its path.
/// Errors: AlreadyExists, NotFound, NoWritePermission, WriteFailed.
[[nodiscard]] Result<std::filesystem::path> saveFilesChange(const FilesChange &change,
                                                            const std::filesystem::path &path = {});

/// Reads an undo file. Its folder is the one that the file lies in when one of the files is there
/// too, or the recorded one does not exist (a bundle that was copied or moved). Errors: those of
/// reading it; InvalidJournal (another kind of file, damaged, names that lead out of the folder),
/// with the reason in `detail`.
[[nodiscard]] Result<FilesChange> loadFilesChange(const std::filesystem::path &path);

/// What the bytes of such a file say; the folder is the recorded one. `path`: for errors. Errors:
/// InvalidJournal.
[[nodiscard]] Result<FilesChange> decodeFilesChange(const QByteArray &text,
                                                    const std::filesystem::path &path);

/// Whether a file begins as an undo file of this kind does. False when it cannot be read.
[[nodiscard]] bool isFilesUndo(const std::filesystem::path &path);

/// The undo files of this kind in a folder, newest first; what cannot be used is left out. Errors:
/// NotFound, NoPermission, ReadFailed.
[[nodiscard]] Result<std::vector<std::filesystem::path>>
findFilesUndo(const std::filesystem::path &folder);

/// What the files hold. Errors: those of reading them.
[[nodiscard]] Result<FilesState> stateOf(const FilesChange &change);

/// Replaces what is not yet as it shall be after the change, one file after the other, each synced.
/// May be interrupted and done again. Errors: FileChanged when a file is neither old nor new
/// (`path` names it; nothing was written), Unsupported when one is a link to a file elsewhere,
/// those of reading the files and of NewFile.
[[nodiscard]] Result<void> applyFilesChange(const FilesChange &change);
/// The other way round.
[[nodiscard]] Result<void> undoFilesChange(const FilesChange &change);
/// Takes back a change that failed, or was cancelled, after it was saved in `undoFile`, which then
/// goes. False when what was written could not be put back, as on a full disk: the undo file stays,
/// and the change may be in the middle.
[[nodiscard]] bool abandonFilesChange(const FilesChange &change,
                                      const std::filesystem::path &undoFile);

} // namespace parascope
