#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace parascope {

/// 1 Mi entries of a BAT, 4 MiB, in memory of its own. Immutable once shared.
class BatChunk
{
public:
    static constexpr std::uint32_t kEntries = 1U << 20U;

    /// Zeroed room for `count` ≤ kEntries entries.
    explicit BatChunk(std::uint32_t count);
    ~BatChunk();
    BatChunk(const BatChunk &) = delete;
    BatChunk &operator=(const BatChunk &) = delete;

    [[nodiscard]] std::span<std::uint32_t> entries() { return {m_entries, m_count}; }
    [[nodiscard]] std::span<const std::uint32_t> entries() const { return {m_entries, m_count}; }

private:
    std::uint32_t *m_entries;
    std::uint32_t m_count;
};

/// The block allocation table: raw entries (host byte order) in shared immutable chunks, so that a
/// new state shares what did not change. Index = guest cluster; 0 = unallocated. Holds the entries
/// that are in the file; the header may declare more (ImageState::declaredClusters).
class Bat
{
public:
    Bat() = default;
    explicit Bat(std::vector<std::shared_ptr<const BatChunk>> chunks);

    [[nodiscard]] std::uint32_t size() const { return m_size; }
    /// `index` must be below size().
    [[nodiscard]] std::uint32_t operator[](std::uint32_t index) const
    {
        return m_data[index / BatChunk::kEntries][index % BatChunk::kEntries];
    }
    /// The stretch of entries from `index` to the end of its chunk; empty at or beyond size().
    [[nodiscard]] std::span<const std::uint32_t> from(std::uint32_t index) const;

    [[nodiscard]] const std::vector<std::shared_ptr<const BatChunk>> &chunks() const
    {
        return m_chunks;
    }

private:
    std::vector<std::shared_ptr<const BatChunk>> m_chunks; ///< all but the last are full
    std::vector<const std::uint32_t *> m_data;
    std::uint32_t m_size = 0;
};

} // namespace parascope
