#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/journal/journalfile.h"
#include "engine/journal/writerecord.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace parascope {

/// Checksum of header and table, by which an image is known again. It is made of the checksums of
/// pieces, so that after a change only the pieces that it wrote are read again: a change costs what
/// it changes, however large the table is. A value.
class TableChecksum
{
public:
    static constexpr std::uint64_t kPieceBytes = 1U << 20U;

    /// Reads all of `range`. Nothing when bytes of it are beyond the end of the file. `journal`:
    /// with its saved bytes put over those of the file. Errors: ReadFailed, Cancelled.
    [[nodiscard]] static Result<std::optional<TableChecksum>>
    of(const BlockFile &file, ByteRange range, JobControl &control,
       const JournalFile *journal = nullptr);

    /// The same for `range` of the image after a change, of which `record` knows every write.
    /// `before`: as it was when the record began; may be for another range. Errors: as of().
    [[nodiscard]] static Result<std::optional<TableChecksum>>
    after(const TableChecksum &before, const WriteRecord &record, const BlockFile &file,
          ByteRange range, JobControl &control);

    [[nodiscard]] std::uint64_t value() const;

private:
    ByteRange m_range;
    std::vector<std::uint64_t> m_pieces;
};

} // namespace parascope
