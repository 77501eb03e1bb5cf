#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/journal/checksum64.h"
#include "engine/journal/journalformat.h"

#include <map>
#include <optional>

namespace parascope {

class BlockFile;

/// Which ranges of an image a change wrote, and checksums of them, made while the bytes pass by, so
/// that a finished change need not be read again. A value.
class WriteRecord
{
public:
    /// `size`: length of the image before the first write.
    explicit WriteRecord(std::uint64_t size) : m_lowestSize(size) {}

    /// `bytes` were written at `offset`.
    void wrote(std::uint64_t offset, std::span<const std::byte> bytes);
    /// A write failed: what the range holds is not known.
    void failed(ByteRange range) { addStale(range); }
    /// The length was set.
    void resized(std::uint64_t size);

    /// Whether any byte of `range` was written, or lay behind a length that was set.
    [[nodiscard]] bool touches(ByteRange range) const;

    /// What the image holds now where it was changed: written ranges, and zeros where it only grew.
    /// Reads again what was written more than once. Errors: ReadFailed, FileChanged, Cancelled.
    [[nodiscard]] Result<std::vector<journalformat::WrittenPiece>>
    pieces(const BlockFile &image, JobControl &control) const;

private:
    struct Run
    {
        std::uint64_t length = 0;
        Checksum64 checksum;
        bool isStale = false; ///< the checksum is not that of the range
    };

    void addStale(ByteRange range);
    [[nodiscard]] std::map<std::uint64_t, Run>::iterator firstTouching(std::uint64_t offset);

    std::map<std::uint64_t, Run> m_runs; ///< by offset in the image; apart
    std::uint64_t m_lowestSize;
};

} // namespace parascope
