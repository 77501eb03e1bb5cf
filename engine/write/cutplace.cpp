#include "engine/write/cutplace.h"

#include "engine/base/checked.h"
#include "engine/io/writablefile.h"

#include <algorithm>
#include <vector>

namespace parascope {

namespace {

constexpr std::uint64_t kReadStep = 1ULL << 20U;
constexpr std::uint64_t kMostRead = 256ULL << 20U;
constexpr std::uint64_t kLongestStep = 1ULL << 60U;

/// Goes from the end of a file towards its start as long as it reads as zeros.
class ZerosBackwards
{
public:
    explicit ZerosBackwards(const BlockFile &file) : m_file(file) {}

    /// Where the zeros begin at the end of `range`, or in it.
    [[nodiscard]] std::uint64_t startIn(ByteRange range)
    {
        // The system knows where a hole ends, not where it begins: so by longer and longer steps.
        std::uint64_t step = kReadStep;
        std::uint64_t at = range.end();
        while (at > range.offset) {
            const std::uint64_t length = std::min(step, at - range.offset);
            const ByteRange part{at - length, length};
            const bool isHole = isInHole(part);
            if (!isHole && length > kReadStep) {
                step = kReadStep;
                continue;
            }
            const std::uint64_t start = isHole ? part.offset : startOfZeros(part);
            if (start > part.offset)
                return start;
            step = isHole ? std::min(2 * step, kLongestStep) : kReadStep;
            at = part.offset;
        }
        return at;
    }

private:
    [[nodiscard]] bool isInHole(ByteRange range) const
    {
        const Result<StorageExtent> extent = m_file.extentAt(range.offset);
        return extent && extent->isHole && extent->range.end() >= range.end();
    }

    [[nodiscard]] std::uint64_t startOfZeros(ByteRange range)
    {
        if (range.length > m_budget)
            return range.end();
        m_budget -= range.length;
        m_buffer.resize(std::size_t(range.length));
        if (!readFully(m_file, range.offset, m_buffer))
            return range.end();
        std::size_t count = isZero(m_buffer) ? 0 : m_buffer.size();
        while (count > 0 && m_buffer[count - 1] == std::byte{0})
            --count;
        return range.offset + count;
    }

    const BlockFile &m_file;
    std::uint64_t m_budget = kMostRead;
    std::vector<std::byte> m_buffer;
};

} // namespace

std::uint64_t firstDataPlace(const Geometry &geometry)
{
    return std::max(geometry.dataStart, geometry.tableEnd);
}

std::uint64_t cutPlace(const BlockFile &file, std::uint64_t usedEnd, std::uint64_t end,
                       const PlaceSet &unused, std::uint64_t clusterBytes)
{
    ZerosBackwards zeros(file);
    std::uint64_t at = end;
    while (at > usedEnd) {
        const std::uint64_t start = unused.startOfRangeTo(at);
        if (start < at) {
            at = std::max(start, usedEnd);
            continue;
        }
        const std::uint64_t from = std::max(unused.endOfRangeBefore(at), usedEnd);
        const std::uint64_t firstZero = zeros.startIn({from, at - from});
        if (firstZero > from)
            return std::min(at, usedEnd + roundedUp(firstZero - usedEnd, clusterBytes));
        at = from;
    }
    return at;
}

} // namespace parascope
