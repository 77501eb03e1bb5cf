#pragma once

#include "engine/create/imagefiller.h"
#include "engine/transfer/guestcopy.h"

namespace parascope {

/// Puts a part of a disk into a new image, whose disk begins with the part's first byte.
class ImageSink : public GuestSink
{
public:
    /// `filler` outlives the sink. `mayPassOn`: bytes may go from file to file inside the system,
    /// which ends at the first place of the source that cannot be read.
    ImageSink(ImageFiller &filler, std::uint64_t partStart, bool mayPassOn)
        : m_filler(filler), m_partStart(partStart), m_mayPassOn(mayPassOn)
    {}

    [[nodiscard]] Result<void> write(std::uint64_t offset,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> writeZeros(ByteRange range, JobControl &control) override;
    [[nodiscard]] Result<bool> writeFrom(const BlockFile &source, ByteRange range,
                                         std::uint64_t offset) override;

private:
    ImageFiller &m_filler;
    std::uint64_t m_partStart;
    bool m_mayPassOn;
};

} // namespace parascope
