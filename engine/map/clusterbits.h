#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// A set of cluster indices below 2^33, kept as bits in pieces that exist only where a bit is set, so that a file
/// that claims to be huge costs nothing.
class ClusterBits
{
public:
    static constexpr std::uint64_t kPieceBits = 1ULL << 19U; ///< 64 KiB
    static constexpr std::uint64_t kPieceWords = kPieceBits / 64;

    ClusterBits() = default;
    /// Room for indices below `count`; all clear.
    explicit ClusterBits(std::uint64_t count) : m_count(count), m_pieces((count + kPieceBits - 1) / kPieceBits) { }

    [[nodiscard]] std::uint64_t count() const { return m_count; }

    /// `index` must be below count().
    [[nodiscard]] bool test(std::uint64_t index) const
    {
        const std::uint64_t *piece = m_pieces[index / kPieceBits].get();
        return piece && (piece[index % kPieceBits / 64] >> (index % 64) & 1U);
    }
    /// Sets the bit and says whether it was set before.
    bool testAndSet(std::uint64_t index)
    {
        std::uint64_t *words = m_pieces[index / kPieceBits].get();
        if (!words) [[unlikely]]
            words = addPiece(index / kPieceBits);
        std::uint64_t &word = words[index % kPieceBits / 64];
        const std::uint64_t bit = 1ULL << (index % 64);
        const bool was = word & bit;
        word |= bit;
        return was;
    }
    /// Hints that `index` (below count()) is about to be used.
    void prefetch(std::uint64_t index) const
    {
        if (const std::uint64_t *piece = m_pieces[index / kPieceBits].get())
            __builtin_prefetch(piece + index % kPieceBits / 64, 1);
    }

    /// `index` must be below count().
    void clear(std::uint64_t index)
    {
        if (std::uint64_t *piece = m_pieces[index / kPieceBits].get())
            piece[index % kPieceBits / 64] &= ~(1ULL << (index % 64));
    }

    /// First index ≥ from that is set (or clear); count() when there is none.
    [[nodiscard]] std::uint64_t nextSet(std::uint64_t from) const;
    [[nodiscard]] std::uint64_t nextClear(std::uint64_t from) const;
    /// Last index that is set; nothing when all are clear.
    [[nodiscard]] std::optional<std::uint64_t> lastSet() const;
    /// Set bits in [first, last).
    [[nodiscard]] std::uint64_t countSet(std::uint64_t first, std::uint64_t last) const;

private:
    std::uint64_t *addPiece(std::uint64_t piece);

    std::uint64_t m_count = 0;
    std::vector<std::unique_ptr<std::uint64_t[]>> m_pieces;
};

} // namespace parascope
