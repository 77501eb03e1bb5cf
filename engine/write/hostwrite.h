#pragma once

#include "engine/io/exclusivefile.h"
#include "engine/journal/journaledfile.h"
#include "engine/write/guestwriter.h"
#include "engine/write/writejournal.h"

#include <filesystem>

namespace parascope {

/// What one call of a GuestWriter will do, so that its journal can be made before.
struct JournaledCall
{
    std::filesystem::path undoFile; ///< must not exist; empty: beside the image
    WriteKind kind = WriteKind::Write;
    ByteRange guest; ///< inside the disk
};

/// Writing to the disk in a host file: alone with the image (ExclusiveFile), and under the eyes of
/// a journal when one is asked for. A journal keeps old bytes for exactly one call, which is named
/// before; anything else is then refused by the file. One thread.
class HostWrite
{
public:
    /// `report` is a check of the file at `path`. `confirmedNotInUse`: see ExclusiveFile::open().
    /// With a journal, its old bytes are on the disk when this returns. Errors: those of
    /// confirmNotSuspended(), ExclusiveFile::open(), GuestWriter::open(), journalRequestForWrite()
    /// and createJournal(); FileChanged when somebody wrote to the file meanwhile.
    [[nodiscard]] static Result<std::unique_ptr<HostWrite>>
    open(const std::filesystem::path &path, const Report &report, bool confirmedNotInUse,
         WriterOptions options, const std::optional<JournaledCall> &call, JobControl &control);

    [[nodiscard]] GuestWriter &writer() { return *m_writer; }

    /// Closes the image and, with it, its journal. After an error the image may say "open", and the
    /// journal, which still is in the middle of its change, can take it back. Errors: those of
    /// GuestWriter::close() and JournaledFile::finish().
    [[nodiscard]] Result<void> finish();

    /// Length of the file after finish().
    [[nodiscard]] Result<std::uint64_t> fileBytes() const { return m_image->size(); }
    /// Empty without a journal.
    [[nodiscard]] std::filesystem::path undoFile() const;

private:
    HostWrite() = default;

    std::shared_ptr<ExclusiveFile> m_image;
    std::shared_ptr<Journal> m_journal;
    std::shared_ptr<JournaledFile> m_journaled;
    std::unique_ptr<GuestWriter> m_writer;
};

} // namespace parascope
