#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/writablefile.h"
#include "engine/journal/journalformat.h"

#include <QDateTime>
#include <QJsonObject>

#include <memory>
#include <optional>

namespace parascope {

/// How far the change went that a journal belongs to.
enum class JournalState
{
    Prepared, ///< the old bytes are safe; the image was not touched yet
    Applying, ///< ranges of the image may be old, new or torn
    Finished, ///< the change is complete; checksums of the new contents are known
    Undone    ///< the old bytes were put back
};

/// What a journal file says about itself. A value.
struct JournalInfo
{
    std::string journalPath; ///< bytes
    std::string imagePath;   ///< bytes; as the image was called then
    JournalState state = JournalState::Prepared;
    QDateTime startedAt;
    std::uint64_t oldSize = 0;      ///< length of the image before, in bytes
    std::uint64_t newSize = 0;      ///< length after; only when Finished
    std::uint64_t savedBytes = 0;   ///< old bytes that it holds, zeros included
    std::uint64_t journalBytes = 0; ///< length of the journal file
    QJsonObject summary;            ///< as it was given in the request

    bool operator==(const JournalInfo &) const = default;
};

/// An undo file, opened for reading: what it says of itself, and the old bytes. Immutable; safe to
/// use from several threads.
class JournalFile
{
public:
    /// Reads everything but the old bytes, and holds it against its checksums and the length of the
    /// file. Errors: ReadFailed; InvalidJournal with the reason in `detail`: never completed, cut
    /// off, damaged, made by another version, or no undo file at all.
    [[nodiscard]] static Result<std::shared_ptr<const JournalFile>>
    open(std::shared_ptr<const BlockFile> storage);

    [[nodiscard]] const JournalInfo &info() const { return m_info; }
    /// Old bytes, ascending and apart.
    [[nodiscard]] const std::vector<journalformat::SavedPiece> &saved() const { return m_saved; }
    /// What the finished change left; empty before.
    [[nodiscard]] const std::vector<journalformat::WrittenPiece> &written() const
    {
        return m_written;
    }
    [[nodiscard]] const journalformat::Slot &slot() const { return m_slot; }
    /// The copy of the state that says something older, or nothing: a change of state was cut short
    /// (0 or 1).
    [[nodiscard]] std::optional<std::size_t> staleCopy() const { return m_staleCopy; }

    /// Holds all old bytes against their checksums. Errors: InvalidJournal, ReadFailed, Cancelled.
    [[nodiscard]] Result<void> verify(JobControl &control) const;

    /// Whether every byte of `range` below the old length is saved here.
    [[nodiscard]] bool hasSaved(ByteRange range) const;

    /// Reads bytes of a piece that is not zeros; `offset` counts from the piece's start.
    [[nodiscard]] Result<void> readOld(const journalformat::SavedPiece &piece, std::uint64_t offset,
                                       std::span<std::byte> out) const;

    /// Puts the saved bytes over `bytes`, which were read at `offset` of the image.
    [[nodiscard]] Result<void> overlay(std::uint64_t offset, std::span<std::byte> bytes) const;

private:
    explicit JournalFile(std::shared_ptr<const BlockFile> storage) : m_storage(std::move(storage))
    {}

    [[nodiscard]] tl::unexpected<Error> invalid(const QString &reason) const;
    [[nodiscard]] Result<void> readSlot(std::uint64_t size);
    [[nodiscard]] Result<std::vector<std::byte>> readTable(const journalformat::Table &table,
                                                           std::uint64_t recordBytes,
                                                           std::uint64_t maxCount) const;
    [[nodiscard]] Result<void> readTables();
    [[nodiscard]] bool isPlausible() const;

    std::shared_ptr<const BlockFile> m_storage;
    journalformat::Slot m_slot;
    std::optional<std::size_t> m_staleCopy;
    std::vector<journalformat::SavedPiece> m_saved;
    std::vector<journalformat::WrittenPiece> m_written;
    JournalInfo m_info;
};

/// Checksum of a range of a file; bytes beyond its end count as missing: nothing then. `journal`:
/// with its saved bytes put over those of the file. Errors: ReadFailed, Cancelled.
[[nodiscard]] Result<std::optional<std::uint64_t>> checksumOf(const BlockFile &file,
                                                              ByteRange range, JobControl &control,
                                                              const JournalFile *journal = nullptr);

} // namespace parascope
