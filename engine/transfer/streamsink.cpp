#include "engine/transfer/streamsink.h"

#include <algorithm>

namespace parascope {

Result<void> StreamSink::write(std::uint64_t /*offset*/, std::span<const std::byte> bytes)
{
    return m_sink(bytes);
}

Result<void> StreamSink::writeZeros(ByteRange range, JobControl &control)
{
    constexpr std::uint64_t kPieceBytes = 1024ULL * 1024;
    m_zeros.resize(kPieceBytes);
    for (std::uint64_t left = range.length; left != 0;) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const std::uint64_t length = std::min(left, kPieceBytes);
        const Result<void> taken =
            m_sink(std::span(m_zeros).first(static_cast<std::size_t>(length)));
        if (!taken)
            return taken;
        left -= length;
    }
    return {};
}

} // namespace parascope
