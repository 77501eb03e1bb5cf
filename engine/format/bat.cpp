#include "engine/format/bat.h"

#include <cstdlib>
#include <new>

#include <sys/mman.h>

namespace parascope {

namespace {

// Full chunks start on a huge page's border: one page fault instead of 512 for each 2 MiB, which is
// a third of the time that reading a large table from the page cache takes.
constexpr std::size_t kHugePage = 2U << 20U;

} // namespace

BatChunk::BatChunk(std::uint32_t count) : m_entries(nullptr), m_count(count)
{
    const std::size_t bytes = std::size_t(count) * sizeof(std::uint32_t);
    if (bytes < kHugePage) {
        m_entries = static_cast<std::uint32_t *>(std::calloc(count == 0 ? 1 : count, sizeof(std::uint32_t)));
    } else {
        const std::size_t room = (bytes + kHugePage - 1) / kHugePage * kHugePage;
        // Fresh anonymous memory is zero already; mapping twice the alignment's worth is avoided by
        // letting the allocator align.
        void *memory = std::aligned_alloc(kHugePage, room);
        if (memory) {
            madvise(memory, room, MADV_HUGEPAGE);
            m_entries = static_cast<std::uint32_t *>(memory);
            std::fill_n(m_entries, count, 0U);
        }
    }
    if (!m_entries)
        throw std::bad_alloc();
}

BatChunk::~BatChunk()
{
    std::free(m_entries);
}

Bat::Bat(std::vector<std::shared_ptr<const BatChunk>> chunks) : m_chunks(std::move(chunks))
{
    m_data.reserve(m_chunks.size());
    for (const auto &chunk : m_chunks) {
        m_data.push_back(chunk->entries().data());
        m_size += static_cast<std::uint32_t>(chunk->entries().size());
    }
}

std::span<const std::uint32_t> Bat::from(std::uint32_t index) const
{
    if (index >= m_size)
        return {};
    return m_chunks[index / BatChunk::kEntries]->entries().subspan(index % BatChunk::kEntries);
}

} // namespace parascope
