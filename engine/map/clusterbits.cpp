#include "engine/map/clusterbits.h"

#include <algorithm>
#include <bit>
#include <new>
#include <sys/mman.h>

namespace parascope {

namespace {

// Bits of a shuffled table are touched all over: huge pages spare most misses of the address cache.
// Above this size they would make too much real where few bits are set.
constexpr std::size_t kLargestHugePaged = 64U << 20U;

} // namespace

void ClusterBits::Unmap::operator()(std::uint64_t *words) const
{
    munmap(words, bytes);
}

ClusterBits::ClusterBits(std::uint64_t count) : m_count(count)
{
    if (count == 0)
        return;
    const std::size_t bytes = wordCount() * sizeof(std::uint64_t);
    void *memory = mmap(nullptr, bytes, PROT_READ | PROT_WRITE,
                        MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE, -1, 0);
    if (memory == MAP_FAILED)
        throw std::bad_alloc();
    if (bytes <= kLargestHugePaged)
        madvise(memory, bytes, MADV_HUGEPAGE);
    m_words = {static_cast<std::uint64_t *>(memory), Unmap{bytes}};
}

template <bool isClearWanted>
std::uint64_t ClusterBits::next(std::uint64_t from) const
{
    while (from < m_count) {
        const std::uint64_t raw = m_words[from / 64];
        const std::uint64_t word = (isClearWanted ? ~raw : raw) >> (from % 64);
        if (word != 0)
            return std::min(from + std::uint64_t(std::countr_zero(word)), m_count);
        from = (from / 64 + 1) * 64;
    }
    return m_count;
}

template std::uint64_t ClusterBits::next<false>(std::uint64_t from) const;
template std::uint64_t ClusterBits::next<true>(std::uint64_t from) const;

std::optional<std::uint64_t> ClusterBits::lastSet() const
{
    for (std::uint64_t w = wordCount(); w-- > 0;) {
        if (const std::uint64_t word = m_words[w])
            return w * 64 + 63 - std::uint64_t(std::countl_zero(word));
    }
    return std::nullopt;
}

std::uint64_t ClusterBits::countSet(std::uint64_t first, std::uint64_t last) const
{
    last = std::min(last, m_count);
    std::uint64_t sum = 0;
    while (first < last) {
        std::uint64_t word = m_words[first / 64] >> (first % 64);
        const std::uint64_t bits = std::min(64 - first % 64, last - first);
        if (bits < 64)
            word &= (1ULL << bits) - 1;
        sum += std::uint64_t(std::popcount(word));
        first += bits;
    }
    return sum;
}

} // namespace parascope
