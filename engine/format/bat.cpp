#include "engine/format/bat.h"

#include <cstdlib>
#include <new>
#include <sys/mman.h>

namespace parascope {

namespace {

// Full chunks are mapped by themselves, on a huge page's border: one page fault instead of 512 for
// each 2 MiB, and fresh from the system they are zero without being touched.
constexpr std::size_t kHugePage = 2U << 20U;

bool isMapped(std::size_t bytes)
{
    return bytes >= kHugePage;
}

std::size_t mappedSize(std::size_t bytes)
{
    return (bytes + kHugePage - 1) / kHugePage * kHugePage;
}

std::byte *mapAligned(std::size_t room)
{
    // Twice the alignment's worth of addresses, of which the surplus is given back.
    void *memory = mmap(nullptr, room + kHugePage, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    auto *start = static_cast<std::byte *>(memory);
    const std::size_t misfit = reinterpret_cast<std::uintptr_t>(start) % kHugePage;
    const std::size_t before = misfit == 0 ? 0 : kHugePage - misfit;
    if (before != 0)
        munmap(start, before);
    if (before != kHugePage)
        munmap(start + before + room, kHugePage - before);
    madvise(start + before, room, MADV_HUGEPAGE);
    return start + before;
}

} // namespace

BatChunk::BatChunk(std::uint32_t count) : m_entries(nullptr), m_count(count)
{
    const std::size_t bytes = std::size_t(count) * sizeof(std::uint32_t);
    void *memory = isMapped(bytes) ? mapAligned(mappedSize(bytes))
                                   : std::calloc(count == 0 ? 1 : count, sizeof(std::uint32_t));
    if (!memory)
        throw std::bad_alloc();
    m_entries = static_cast<std::uint32_t *>(memory);
}

BatChunk::~BatChunk()
{
    const std::size_t bytes = std::size_t(m_count) * sizeof(std::uint32_t);
    if (isMapped(bytes))
        munmap(m_entries, mappedSize(bytes));
    else
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
