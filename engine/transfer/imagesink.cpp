#include "engine/transfer/imagesink.h"

namespace parascope {

Result<void> ImageSink::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    return m_filler.append(GuestOffset(offset - m_partStart), bytes);
}

Result<void> ImageSink::writeZeros(ByteRange /*range*/, JobControl & /*control*/)
{
    return {}; // what is left out reads as zeros
}

Result<bool> ImageSink::writeFrom(const BlockFile &source, ByteRange range, std::uint64_t offset)
{
    if (!m_mayPassOn)
        return false;
    const Result<void> appended =
        m_filler.appendFrom(source, range, GuestOffset(offset - m_partStart));
    if (!appended)
        return tl::unexpected(appended.error());
    return true;
}

} // namespace parascope
