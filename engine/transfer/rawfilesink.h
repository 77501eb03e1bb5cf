#pragma once

#include "engine/io/writablefile.h"
#include "engine/transfer/guestcopy.h"

namespace parascope {

/// Puts a part of a disk into a file as it is. The file is new from `place` on and reads as zeros
/// there: zeros become holes, and bytes are shared or copied inside the system where it can.
class RawFileSink : public GuestSink
{
public:
    /// `part` of the disk lands at `place` of `file`, which outlives the sink.
    RawFileSink(WritableFile &file, ByteRange part, std::uint64_t place = 0)
        : m_file(file), m_part(part), m_place(place)
    {}

    /// Gives the file its length. To be called first, so that a length that the file system does
    /// not like is known before anything was copied.
    [[nodiscard]] Result<void> begin() { return m_file.setSize(m_place + m_part.length); }

    [[nodiscard]] Result<void> write(std::uint64_t offset,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> writeZeros(ByteRange range, JobControl &control) override;
    [[nodiscard]] Result<bool> writeFrom(const BlockFile &source, ByteRange range,
                                         std::uint64_t offset) override;

private:
    [[nodiscard]] std::uint64_t placeOf(std::uint64_t offset) const
    {
        return m_place + (offset - m_part.offset);
    }
    void wrote(std::uint64_t end);

    WritableFile &m_file;
    ByteRange m_part;
    std::uint64_t m_place;
    std::uint64_t m_begun = 0; ///< the system was told to put everything before on the disk
};

} // namespace parascope
