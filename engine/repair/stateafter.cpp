#include "engine/format/extension.h"
#include "engine/repair/planner.h"

#include <algorithm>

namespace parascope {

namespace {

// Copies the chunks that change; all others are shared with the state before.
Bat changedTable(const Bat &before, const std::vector<EntryChange> &changes, std::uint32_t entries)
{
    std::vector<std::shared_ptr<const BatChunk>> chunks = before.chunks();
    for (auto from = changes.begin(); from != changes.end();) {
        const std::uint32_t chunk = from->cluster / BatChunk::kEntries;
        auto copy =
            std::make_shared<BatChunk>(static_cast<std::uint32_t>(chunks[chunk]->entries().size()));
        std::ranges::copy(chunks[chunk]->entries(), copy->entries().begin());
        for (; from != changes.end() && from->cluster / BatChunk::kEntries == chunk; ++from)
            copy->entries()[from->cluster % BatChunk::kEntries] = from->to;
        chunks[chunk] = std::move(copy);
    }
    // A grown table: the new entries are zero.
    std::uint32_t size = before.size();
    while (size < entries) {
        const std::uint32_t inLast = size % BatChunk::kEntries;
        const std::uint32_t count = std::min(BatChunk::kEntries, entries - (size - inLast));
        auto chunk = std::make_shared<BatChunk>(count);
        if (inLast != 0) {
            std::ranges::copy(chunks.back()->entries(), chunk->entries().begin());
            chunks.pop_back();
        }
        chunks.push_back(std::move(chunk));
        size += count - inLast;
    }
    return Bat(std::move(chunks));
}

// The extension as it will be decoded from its changed cluster.
void changeExtension(ImageState &state, const Plan &plan)
{
    if (state.header.extensionOffset == 0) {
        state.extension = {};
        return;
    }
    for (const ByteChange &change : plan.kept) {
        if (change.offset == state.extension.place.offset)
            state.extension.content = decodeExtension(change.bytes);
    }
}

} // namespace

ImageStatePtr stateAfter(const Plan &plan)
{
    Header header = plan.header;
    header.inUse = plan.closeValue;
    const auto state = changedState(*plan.before, header,
                                    changedTable(plan.before->bat, plan.entries, header.batEntries),
                                    plan.finalSize);
    changeExtension(*state, plan);
    return state;
}

} // namespace parascope
