#include "engine/transfer/rawfilesink.h"

#include <algorithm>

namespace parascope {

namespace {

/// Zeros become holes by blocks of this size, counted from the start of the file.
constexpr std::uint64_t kHoleBytes = 64ULL * 1024;
/// As much as a write at most, so that nobody waits long for one of them.
constexpr std::uint64_t kSyncStep = 1024ULL * 1024;

} // namespace

Result<void> RawFileSink::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    const std::uint64_t place = placeOf(offset);
    std::size_t start = 0; // of bytes that are to be written
    std::size_t at = 0;
    const auto flush = [&]() -> Result<void> {
        return at == start ? Result<void>()
                           : m_file.writeAt(place + start, bytes.subspan(start, at - start));
    };
    while (at < bytes.size()) {
        const std::size_t length = static_cast<std::size_t>(
            std::min<std::uint64_t>(kHoleBytes - (place + at) % kHoleBytes, bytes.size() - at));
        if (isZero(bytes.subspan(at, length))) {
            if (const Result<void> written = flush(); !written)
                return written;
            start = at + length;
        }
        at += length;
    }
    const Result<void> written = flush();
    wrote(place + bytes.size());
    return written;
}

Result<void> RawFileSink::writeZeros(ByteRange /*range*/, JobControl & /*control*/)
{
    return {};
}

Result<bool> RawFileSink::writeFrom(const BlockFile &source, ByteRange range, std::uint64_t offset)
{
    const Result<bool> cloned = m_file.cloneFrom(source, range, placeOf(offset));
    if (cloned && *cloned)
        wrote(placeOf(offset) + range.length);
    return cloned;
}

void RawFileSink::wrote(std::uint64_t end)
{
    const std::uint64_t from = std::max(m_begun, m_place);
    if (end < from + kSyncStep)
        return;
    m_file.beginSync({from, end - from});
    m_begun = end;
}

} // namespace parascope
