#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <span>

namespace parascope {

/// A set of cluster indices below 2^33, as bits. Memory is reserved as addresses only and becomes
/// real where a bit is set, so that a file that claims to be huge costs nothing. Movable, not
/// copyable.
class ClusterBits
{
public:
    ClusterBits() = default;
    /// Room for indices below `count`; all clear. Throws std::bad_alloc.
    explicit ClusterBits(std::uint64_t count);

    [[nodiscard]] std::uint64_t count() const { return m_count; }

    /// `index` must be below count().
    [[nodiscard]] bool test(std::uint64_t index) const
    {
        return m_words[index / 64] >> (index % 64) & 1U;
    }
    /// Sets the bit and says whether it was set before.
    bool testAndSet(std::uint64_t index)
    {
        std::uint64_t &word = m_words[index / 64];
        const std::uint64_t bit = 1ULL << (index % 64);
        const bool was = word & bit;
        word |= bit;
        return was;
    }
    /// Sets 64 bits from `first` on, unless one of them was set before: then nothing changes, and
    /// false comes back. first + 64 must not be above count().
    [[nodiscard]] bool setIfClear64(std::uint64_t first)
    {
        std::uint64_t *word = m_words.get() + first / 64;
        const unsigned shift = first % 64;
        const std::uint64_t low = ~0ULL << shift;
        const std::uint64_t high = shift == 0 ? 0 : ~low;
        if ((word[0] & low) != 0 || (shift != 0 && (word[1] & high) != 0))
            return false;
        word[0] |= low;
        if (shift != 0)
            word[1] |= high;
        return true;
    }
    /// `index` must be below count().
    void clear(std::uint64_t index) { m_words[index / 64] &= ~(1ULL << (index % 64)); }
    /// Hints that `index` (below count()) is about to be changed.
    void prefetch(std::uint64_t index) const { __builtin_prefetch(m_words.get() + index / 64, 1); }

    /// First index ≥ from that is set (or clear); count() when there is none.
    [[nodiscard]] std::uint64_t nextSet(std::uint64_t from) const { return next<false>(from); }
    [[nodiscard]] std::uint64_t nextClear(std::uint64_t from) const { return next<true>(from); }
    /// Last index that is set; nothing when all are clear.
    [[nodiscard]] std::optional<std::uint64_t> lastSet() const;
    /// Set bits in [first, last).
    [[nodiscard]] std::uint64_t countSet(std::uint64_t first, std::uint64_t last) const;

private:
    struct Unmap
    {
        Unmap() {}
        explicit Unmap(std::size_t mapped) : bytes(mapped) {}
        std::size_t bytes{};
        void operator()(std::uint64_t *words) const;
    };

    template <bool isClearWanted>
    [[nodiscard]] std::uint64_t next(std::uint64_t from) const;
    [[nodiscard]] std::uint64_t wordCount() const { return (m_count + 63) / 64; }

    std::uint64_t m_count = 0;
    std::unique_ptr<std::uint64_t[], Unmap> m_words;
};

} // namespace parascope
