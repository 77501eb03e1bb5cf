#include "engine/journal/writerecord.h"

#include "engine/io/blockfile.h"
#include "engine/journal/journalfile.h"

#include <algorithm>

namespace parascope {

using namespace journalformat;

namespace {

/// Runs grow by writes in order, but no further than this: what is written twice is read again.
constexpr std::uint64_t kMaxRunBytes = 16U << 20U;

} // namespace

/// The first run whose end lies behind `offset`.
std::map<std::uint64_t, WriteRecord::Run>::iterator WriteRecord::firstTouching(std::uint64_t offset)
{
    auto run = m_runs.upper_bound(offset);
    if (run != m_runs.begin()) {
        const auto before = std::prev(run);
        if (before->first + before->second.length > offset)
            return before;
    }
    return run;
}

void WriteRecord::wrote(std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (bytes.empty())
        return;
    const ByteRange range = {offset, bytes.size()};
    const auto touching = firstTouching(offset);
    if (touching != m_runs.end() && touching->first < range.end()) {
        addStale(range);
        return;
    }
    if (touching != m_runs.begin()) {
        auto &[start, run] = *std::prev(touching);
        if (start + run.length == offset && !run.isStale &&
            run.length + bytes.size() <= kMaxRunBytes) {
            run.length += bytes.size();
            run.checksum.add(bytes);
            return;
        }
    }
    Run &run = m_runs[offset];
    run.length = bytes.size();
    run.checksum.add(bytes);
}

void WriteRecord::addStale(ByteRange range)
{
    if (range.isEmpty())
        return;
    for (auto run = firstTouching(range.offset); run != m_runs.end() && run->first < range.end();) {
        const std::uint64_t end = std::max(range.end(), run->first + run->second.length);
        range.offset = std::min(range.offset, run->first);
        range.length = end - range.offset;
        run = m_runs.erase(run);
    }
    Run &run = m_runs[range.offset];
    run.length = range.length;
    run.isStale = true;
}

void WriteRecord::resized(std::uint64_t size)
{
    m_lowestSize = std::min(m_lowestSize, size);
    auto run = firstTouching(size);
    if (run != m_runs.end() && run->first < size) {
        run->second.length = size - run->first;
        run->second.isStale = true;
        ++run;
    }
    m_runs.erase(run, m_runs.end());
}

bool WriteRecord::touches(ByteRange range) const
{
    if (range.isEmpty())
        return false;
    if (range.end() > m_lowestSize)
        return true;
    const auto behind = m_runs.lower_bound(range.end());
    if (behind == m_runs.begin())
        return false;
    const auto &[offset, run] = *std::prev(behind);
    return offset + run.length > range.offset;
}

Result<std::vector<WrittenPiece>> WriteRecord::pieces(const BlockFile &image,
                                                      JobControl &control) const
{
    const Result<std::uint64_t> size = image.size();
    if (!size)
        return tl::unexpected(size.error());
    std::vector<WrittenPiece> result;
    std::uint64_t grownFrom = m_lowestSize; // zeros from here on, but for the runs
    const auto addZerosTo = [&](std::uint64_t end) {
        if (end > grownFrom)
            result.push_back({{grownFrom, end - grownFrom}, true, 0});
    };
    for (const auto &[offset, run] : m_runs) {
        // A write that failed beyond the end need not have made the file longer.
        const ByteRange range = ByteRange{offset, run.length}.intersected({0, *size});
        if (range.isEmpty())
            break;
        addZerosTo(offset);
        grownFrom = std::max(grownFrom, range.end());
        std::uint64_t checksum = run.checksum.value();
        if (run.isStale || range.length != run.length) {
            const auto again = checksumOf(image, range, control);
            if (!again)
                return tl::unexpected(again.error());
            if (!*again)
                return failure(ErrorCode::FileChanged, image.path(), 0, offset);
            checksum = **again;
        }
        result.push_back({range, false, checksum});
    }
    addZerosTo(*size);
    return result;
}

} // namespace parascope
