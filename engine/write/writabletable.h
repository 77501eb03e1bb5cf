#pragma once

#include "engine/format/bat.h"
#include "engine/io/writablefile.h"
#include "engine/map/clusterbits.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace parascope {

/// A BAT that changes: begins with the chunks of an image's state and copies those that it changes,
/// once. Remembers which blocks of the file have to be written. One thread at a time.
class WritableTable
{
public:
    /// Blocks of the file, counted from byte 0, that are written as one.
    static constexpr std::uint64_t kBlockBytes = 4096;

    explicit WritableTable(const Bat &bat);

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    /// `index` must be below size().
    [[nodiscard]] std::uint32_t operator[](std::uint32_t index) const
    {
        return m_chunks[index / BatChunk::kEntries]->entries()[index % BatChunk::kEntries];
    }
    void set(std::uint32_t index, std::uint32_t entry);
    /// The highest entry; 0 when all are 0. Looks at all of them.
    [[nodiscard]] std::uint32_t highest() const;

    /// The table as it is now, immutable: it shares its chunks until they are changed again.
    [[nodiscard]] Bat share();

    [[nodiscard]] bool isDirty() const { return m_dirtyCount > 0; }
    /// Writes the blocks that were changed since they were written last, neighbours in one call of
    /// at most 1 MiB. Error: WriteFailed; blocks that were not written stay dirty.
    [[nodiscard]] Result<void> writeDirty(WritableFile &file);

    /// Bytes of the file that a change of the entries first … last writes, for a table of `size`
    /// entries.
    [[nodiscard]] static ByteRange blocksOf(std::uint32_t first, std::uint32_t last,
                                            std::uint32_t size);

private:
    std::uint32_t m_size;
    std::vector<std::shared_ptr<const BatChunk>> m_chunks;
    std::vector<std::shared_ptr<BatChunk>> m_own; ///< the same chunk where nobody shares it
    ClusterBits m_dirty;                          ///< by block
    std::uint64_t m_dirtyCount = 0;
};

} // namespace parascope
