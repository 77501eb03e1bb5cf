#include "tests/support/faultyfile.h"

#include <algorithm>

namespace parascope::test {

FaultyFile::FaultyFile(std::shared_ptr<const BlockFile> base) : m_base(std::move(base)) {}

void FaultyFile::failCall(std::uint64_t call, int systemError)
{
    m_failingCalls[call] = systemError;
}

void FaultyFile::shortenCall(std::uint64_t call, std::size_t bytes)
{
    m_shortCalls[call] = bytes;
}

void FaultyFile::failRange(ByteRange range, int systemError)
{
    m_badRanges.push_back({range, systemError});
}

void FaultyFile::resizeAfter(std::uint64_t call, std::uint64_t size)
{
    m_sizes[call] = size;
}

/// Counts the call and gives its number, or the failure that was ordered for it.
Result<std::uint64_t> FaultyFile::beginCall(std::uint64_t offset) const
{
    const std::uint64_t call = ++m_calls;
    if (m_hook)
        m_hook(call);
    if (const auto order = m_failingCalls.find(call); order != m_failingCalls.end())
        return failure(ErrorCode::ReadFailed, path(), order->second, offset);
    return call;
}

/// Length of the file as call number `call` sees it.
Result<std::uint64_t> FaultyFile::sizeAt(std::uint64_t call) const
{
    const auto later = m_sizes.lower_bound(call);
    return later == m_sizes.begin() ? m_base->size() : std::prev(later)->second;
}

Result<std::uint64_t> FaultyFile::size() const
{
    return beginCall(0).and_then([this](std::uint64_t call) { return sizeAt(call); });
}

Result<std::size_t> FaultyFile::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    ++m_reads;
    for (std::uint64_t longest = m_longestRead;
         longest < out.size() && !m_longestRead.compare_exchange_weak(longest, out.size());) {
    }
    const Result<std::uint64_t> call = beginCall(offset);
    if (!call)
        return tl::unexpected(call.error());
    const Result<std::uint64_t> end = sizeAt(*call);
    if (!end)
        return tl::unexpected(end.error());

    std::uint64_t length = offset < *end ? std::min<std::uint64_t>(out.size(), *end - offset) : 0;
    if (const auto order = m_shortCalls.find(*call); order != m_shortCalls.end())
        length = std::min<std::uint64_t>(length, order->second);
    const ByteRange wanted{offset, length};
    const BadRange *first = nullptr;
    for (const BadRange &bad : m_badRanges) {
        if (bad.range.overlaps(wanted) && (!first || bad.range.offset < first->range.offset))
            first = &bad;
    }
    if (first)
        return failure(ErrorCode::ReadFailed, path(), first->systemError,
                       std::max(offset, first->range.offset));

    out = out.first(std::size_t(length));
    const Result<std::size_t> count = m_base->readAt(offset, out);
    if (!count)
        return count;
    std::ranges::fill(out.subspan(*count), std::byte{0}); // grown by a hole
    m_bytesRead += length;
    return out.size();
}

Result<StorageExtent> FaultyFile::extentAt(std::uint64_t offset) const
{
    const Result<std::uint64_t> call = beginCall(offset);
    if (!call)
        return tl::unexpected(call.error());
    const Result<std::uint64_t> end = sizeAt(*call);
    if (!end)
        return tl::unexpected(end.error());
    if (offset >= *end)
        return StorageExtent{{offset, 0}, false};
    Result<StorageExtent> extent = m_base->extentAt(offset);
    if (extent && extent->range.isEmpty())
        extent = StorageExtent{{offset, *end - offset}, true}; // grown by a hole
    else if (extent)
        extent->range.length = std::min(extent->range.length, *end - offset);
    return extent;
}

} // namespace parascope::test
