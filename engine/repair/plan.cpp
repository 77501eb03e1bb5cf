#include "engine/repair/plan.h"

#include <algorithm>

namespace parascope {

namespace {

// Entries closer than this are saved and written as one stretch.
constexpr std::uint64_t kJoinBytes = 4096;

void join(std::vector<ByteRange> &ranges, std::uint64_t gap)
{
    std::ranges::sort(ranges, {}, &ByteRange::offset);
    std::vector<ByteRange> joined;
    for (const ByteRange &range : ranges) {
        if (range.isEmpty())
            continue;
        if (!joined.empty() && range.offset <= joined.back().end() + gap)
            joined.back().length =
                std::max(joined.back().end(), range.end()) - joined.back().offset;
        else
            joined.push_back(range);
    }
    ranges = std::move(joined);
}

} // namespace

bool Plan::isEmpty() const
{
    Header now = before->header;
    now.raw = header.raw;
    now.inUse = header.inUse;
    return entries.empty() && kept.empty() && zeroed.empty() && now == header &&
           closeValue == before->header.inUse && grownSize == before->fileSize &&
           finalSize == before->fileSize;
}

bool Plan::hasRefusal() const
{
    return std::ranges::any_of(
        actions, [](const PlannedAction &action) { return action.refusal != Refusal::None; });
}

std::vector<ByteRange> Plan::overwrites() const
{
    std::vector<ByteRange> ranges{{0, kHeaderBytes}};
    for (const EntryChange &change : entries) {
        const std::uint64_t offset = kHeaderBytes + 4 * std::uint64_t(change.cluster);
        if (offset <= ranges.back().end() + kJoinBytes)
            ranges.back().length = std::max(ranges.back().end(), offset + 4) - ranges.back().offset;
        else
            ranges.push_back({offset, 4});
    }
    const ByteRange file{0, before->fileSize};
    for (const EntryChange &change : entries) {
        if (change.isCopy)
            ranges.push_back(ByteRange{before->geometry.placeOf(change.to).value(),
                                       before->geometry.clusterBytes}
                                 .intersected(file));
    }
    for (const ByteChange &change : kept)
        ranges.push_back(ByteRange{change.offset, change.bytes.size()}.intersected(file));
    for (const ByteRange &range : zeroed)
        ranges.push_back(range.intersected(file));
    join(ranges, 0);
    return ranges;
}

} // namespace parascope
