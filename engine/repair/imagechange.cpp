#include "engine/repair/imagechange.h"

#include "engine/image/imageloader.h"

#include <algorithm>

namespace parascope {

namespace {

// Entries closer than this are saved and written as one stretch.
constexpr std::uint64_t kJoinBytes = 4096;

void add(std::vector<ByteRange> &ranges, ByteRange range, std::uint64_t gap)
{
    if (!ranges.empty() && range.offset <= ranges.back().end() + gap)
        ranges.back().length = std::max(ranges.back().end(), range.end()) - ranges.back().offset;
    else
        ranges.push_back(range);
}

} // namespace

bool ImageChange::isEmpty() const
{
    Header now = before().header;
    now.raw = after->header.raw;
    return now == after->header && grownSize == before().fileSize &&
           after->fileSize == before().fileSize && copies.empty() && written.empty() &&
           zeroed.empty() && tableChanges().empty();
}

std::vector<ByteRange> ImageChange::tableChanges() const
{
    std::vector<ByteRange> ranges;
    const auto &before = this->before().bat.chunks();
    const auto &now = after->bat.chunks();
    for (std::size_t chunk = 0; chunk < std::min(before.size(), now.size()); ++chunk) {
        if (before[chunk] == now[chunk])
            continue;
        const std::span<const std::uint32_t> old = before[chunk]->entries();
        const std::span<const std::uint32_t> entries = now[chunk]->entries();
        const std::uint64_t first = std::uint64_t(chunk) * BatChunk::kEntries;
        for (std::size_t i = 0; i < std::min(old.size(), entries.size()); ++i) {
            if (old[i] != entries[i])
                add(ranges, {kHeaderBytes + 4 * (first + i), 4}, kJoinBytes);
        }
    }
    return ranges;
}

std::vector<ByteRange> ImageChange::overwrites() const
{
    const ByteRange file{0, before().fileSize};
    std::vector<ByteRange> ranges = tableChanges();
    ranges.push_back({0, kHeaderBytes});
    for (const ClusterCopy &copy : copies)
        ranges.push_back(ByteRange{copy.to, before().geometry.clusterBytes}.intersected(file));
    for (const ByteChange &change : written)
        ranges.push_back(ByteRange{change.offset, change.bytes.size()}.intersected(file));
    for (const ByteRange &range : zeroed)
        ranges.push_back(range.intersected(file));
    std::ranges::sort(ranges, {}, &ByteRange::offset);
    std::vector<ByteRange> joined;
    for (const ByteRange &range : ranges) {
        if (!range.isEmpty())
            add(joined, range, 0);
    }
    return joined;
}

std::shared_ptr<ImageState> changedState(const ImageState &before, const Header &header, Bat bat,
                                         std::uint64_t fileSize)
{
    auto state = std::make_shared<ImageState>(before);
    state->generation = before.generation + 1;
    state->header = header;
    state->header.raw = encodeHeader(state->header);
    state->fileSize = fileSize;
    state->identity = {};
    state->bat = std::move(bat);
    // The entries that are left, and those that come to lie in a longer file, say where a v1 grid
    // is, as when the file is loaded.
    state->geometry = Geometry::fromHeader(state->header);
    settleGrid(*state);
    return state;
}

} // namespace parascope
