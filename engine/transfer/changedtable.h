#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/image/imagestate.h"

#include <algorithm>

namespace parascope {

/// The table of `state` with `newEntry` of every entry that is not 0, in the order of the guest.
/// Chunks in which nothing changes are shared with it. Error: Cancelled.
template <class NewEntry>
[[nodiscard]] Result<Bat> changedTable(const ImageState &state, NewEntry newEntry,
                                       const JobControl &control)
{
    std::vector<std::shared_ptr<const BatChunk>> chunks = state.bat.chunks();
    for (auto &chunk : chunks) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, state.path);
        const std::span<const std::uint32_t> entries = chunk->entries();
        std::shared_ptr<BatChunk> copy;
        for (std::size_t i = 0; i < entries.size(); ++i) {
            if (entries[i] == 0)
                continue;
            const std::uint32_t entry = newEntry(entries[i]);
            if (entry == entries[i])
                continue;
            if (!copy) {
                copy = std::make_shared<BatChunk>(static_cast<std::uint32_t>(entries.size()));
                std::ranges::copy(entries, copy->entries().begin());
            }
            copy->entries()[i] = entry;
        }
        if (copy)
            chunk = std::move(copy);
    }
    return Bat(std::move(chunks));
}

} // namespace parascope
