#pragma once

#include "engine/journal/journal.h"

#include <filesystem>
#include <optional>

namespace parascope {

/// Why an image is not what its journal left.
struct UndoDifference
{
    enum class Kind
    {
        OtherFile,      ///< it was interrupted, and this is not the file that was being changed
        Length,         ///< `expected` and `found` are lengths in bytes
        HeaderAndTable, ///< header or table were changed since
        Range           ///< bytes that the change wrote, or saved, were changed since
    };
    Kind kind = Kind::Length;
    ByteRange range; ///< of the image; empty for OtherFile and Length
    std::uint64_t expected = 0;
    std::uint64_t found = 0;

    bool operator==(const UndoDifference &) const = default;
};

/// Whether undo would put back exactly what was changed: empty when it may be done. Finished:
/// length, header and table and every written range must be as the change left them (time stamps
/// and other bytes do not count). Applying: any range may be old, new or torn, so only that it is
/// this image: the same inode, long enough, and its header and table, where not saved, as they
/// were. Prepared: as before the change. The journal's own bytes are held against their checksums
/// first. `file`: which file the image is; without it the inode is not asked, as when somebody
/// vouches for a copy. Errors: InvalidJournal, ReadFailed, NothingToUndo (Undone), Cancelled.
[[nodiscard]] Result<std::vector<UndoDifference>>
checkUndo(const BlockFile &image, const JournalFile &journal, JobControl &control,
          const std::optional<FileIdentity> &file = {});

/// Whether `image` is one that this journal belongs to, by header and table alone: as it was before
/// the change, after it, or in between. Errors: ReadFailed, Cancelled.
[[nodiscard]] Result<bool> belongsTo(const BlockFile &image, const JournalFile &journal,
                                     JobControl &control);

/// Bytes that say "open" in the image's header while it is being put back, so that nobody takes the
/// half for the whole; the saved bytes there are put back last of all.
struct UndoMark
{
    std::uint64_t offset = 0;
    std::vector<std::byte> bytes;
};

/// Puts every byte and the length back as they were before the change: grows, then ranges, then
/// cuts, syncs, then state Undone. Checks first as checkUndo(). `mark`: counts only when the
/// journal saved its range. May be cancelled or fail at any point and be done again. `image` must
/// be alone (ExclusiveFile). `file`: as for checkUndo(). Errors: those of checkUndo(); FileChanged
/// when it found differences, and nothing was written; WriteFailed.
[[nodiscard]] Result<void> undo(WritableFile &image, Journal &journal, JobControl &control,
                                const UndoMark &mark = {},
                                const std::optional<FileIdentity> &file = {});

/// Writes the old bytes as files into `folder`, which exists: one for each stretch, named
/// `0xOFFSET-0xLENGTH.bin`, zeros as holes. For images that undo refuses. Returns the number of
/// files. Errors: InvalidJournal, AlreadyExists, NotFound, NoWritePermission, WriteFailed,
/// ReadFailed, Cancelled.
[[nodiscard]] Result<std::uint64_t>
saveOldBytes(const JournalFile &journal, const std::filesystem::path &folder, JobControl &control);

} // namespace parascope
