#pragma once

#include "engine/io/hostfile.h"
#include "engine/journal/journalfile.h"
#include "engine/journal/tablechecksum.h"
#include "engine/journal/writerecord.h"

namespace parascope {

/// What a change is about to do to an image, as far as undo has to know. A value.
struct JournalRequest
{
    std::string imagePath;    ///< bytes
    std::uint64_t device = 0; ///< of the image (FileIdentity), so that it is found after renaming
    std::uint64_t inode = 0;  ///< 0: not known, or not kept by the file system
    /// Parts of the image that will be overwritten: ascending, apart, inside the old length.
    std::vector<ByteRange> overwrites;
    std::uint64_t oldSize = 0; ///< length of the image now
    /// The image will be cut to this at some point (≤ oldSize; equal: no cut); the tail behind it
    /// is saved too.
    std::uint64_t keptSize = 0;
    ByteRange headerAndTable; ///< bytes of header and BAT, for identity; inside the old length
    QDateTime startedAt;      ///< with time zone
    QJsonObject summary;      ///< what is done, for lists, and the choices for finishing it
};

/// The undo file of one change, as its writer sees it: made and synced before the first byte of the
/// image is overwritten, then led through its states. It knows bytes, nothing of the format. Lies
/// in any WritableFile; on a host file by engine/journal/journalstore.h. One thread at a time.
class Journal
{
public:
    /// About how many bytes the journal will take on the disk: the old bytes that are no holes, and
    /// little more. Errors: ReadFailed; OutOfRange when the request contradicts itself.
    [[nodiscard]] static Result<std::uint64_t> forecast(const JournalRequest &request,
                                                        const BlockFile &image);

    /// Saves the old bytes in `storage`, which is empty, and syncs it: when this returns, the image
    /// may be changed (through JournaledFile, after beginApplying()). State Prepared. On an error
    /// `storage` is worth nothing and should be removed. Errors: WriteFailed, ReadFailed,
    /// FileChanged (the image is not as long as requested), OutOfRange (the request contradicts
    /// itself), Cancelled.
    [[nodiscard]] static Result<std::shared_ptr<Journal>>
    prepare(std::shared_ptr<WritableFile> storage, const BlockFile &image,
            const JournalRequest &request, JobControl &control);

    /// A journal that exists, to go on with it. Errors: as JournalFile::open().
    [[nodiscard]] static Result<std::shared_ptr<Journal>>
    open(std::shared_ptr<WritableFile> storage);

    /// As it is now; replaced at each change of state.
    [[nodiscard]] const std::shared_ptr<const JournalFile> &file() const { return m_file; }
    [[nodiscard]] const JournalInfo &info() const { return m_file->info(); }
    [[nodiscard]] JournalState state() const { return info().state; }

    /// From now on the image may be changed, or is being put back. Synced. `file`: which file that
    /// is, when it may be another than the one whose bytes were saved. Not when Undone
    /// (NothingToUndo). Errors: WriteFailed, ReadFailed.
    [[nodiscard]] Result<void> beginApplying(const std::optional<FileIdentity> &file = {});

    /// The change is complete and `image` is synced: remembers its length, the checksum of
    /// `headerAndTable` and what `record` says, by which undo will know the image again. Only when
    /// Applying. Errors: WriteFailed, ReadFailed, Cancelled; the state stays Applying then, and the
    /// change can still be undone.
    [[nodiscard]] Result<void> finish(const BlockFile &image, const WriteRecord &record,
                                      ByteRange headerAndTable, JobControl &control);

    /// The old bytes are back, and synced. Errors: WriteFailed, ReadFailed.
    [[nodiscard]] Result<void> markUndone();

private:
    explicit Journal(std::shared_ptr<WritableFile> storage) : m_storage(std::move(storage)) {}

    /// Makes `slot` the state; atomic against a crash.
    [[nodiscard]] Result<void> store(journalformat::Slot slot);

    std::shared_ptr<WritableFile> m_storage;
    std::shared_ptr<const JournalFile> m_file;
    std::optional<TableChecksum> m_before; ///< of the image when it was prepared; only by prepare()
    std::uint64_t m_sequence = 0;          ///< the highest that may stand in a copy of the state
    /// The copy of the state that is not to be trusted: an attempt to write it failed, or it is
    /// old.
    std::optional<std::size_t> m_doubtfulCopy;
};

} // namespace parascope
