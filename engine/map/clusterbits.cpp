#include "engine/map/clusterbits.h"

#include <algorithm>
#include <bit>

namespace parascope {

std::uint64_t *ClusterBits::addPiece(std::uint64_t piece)
{
    m_pieces[piece] = std::make_unique<std::uint64_t[]>(kPieceWords);
    return m_pieces[piece].get();
}

std::uint64_t ClusterBits::nextSet(std::uint64_t from) const
{
    while (from < m_count) {
        const std::uint64_t *piece = m_pieces[from / kPieceBits].get();
        const std::uint64_t pieceEnd = (from / kPieceBits + 1) * kPieceBits;
        if (!piece) {
            from = pieceEnd;
            continue;
        }
        while (from < pieceEnd) {
            const std::uint64_t word = piece[from % kPieceBits / 64] >> (from % 64);
            if (word != 0)
                return std::min(from + std::uint64_t(std::countr_zero(word)), m_count);
            from = (from / 64 + 1) * 64;
        }
    }
    return m_count;
}

std::uint64_t ClusterBits::nextClear(std::uint64_t from) const
{
    while (from < m_count) {
        const std::uint64_t *piece = m_pieces[from / kPieceBits].get();
        const std::uint64_t pieceEnd = (from / kPieceBits + 1) * kPieceBits;
        if (!piece)
            return from;
        while (from < pieceEnd) {
            const std::uint64_t word = ~piece[from % kPieceBits / 64] >> (from % 64);
            if (word != 0)
                return std::min(from + std::uint64_t(std::countr_zero(word)), m_count);
            from = (from / 64 + 1) * 64;
        }
    }
    return m_count;
}

std::optional<std::uint64_t> ClusterBits::lastSet() const
{
    for (std::size_t p = m_pieces.size(); p-- > 0;) {
        if (!m_pieces[p])
            continue;
        for (std::uint64_t w = kPieceWords; w-- > 0;) {
            if (const std::uint64_t word = m_pieces[p][w])
                return p * kPieceBits + w * 64 + 63 - std::uint64_t(std::countl_zero(word));
        }
    }
    return std::nullopt;
}

std::uint64_t ClusterBits::countSet(std::uint64_t first, std::uint64_t last) const
{
    last = std::min(last, m_count);
    std::uint64_t sum = 0;
    while (first < last) {
        const std::uint64_t *piece = m_pieces[first / kPieceBits].get();
        const std::uint64_t stop = std::min(last, (first / kPieceBits + 1) * kPieceBits);
        if (!piece) {
            first = stop;
            continue;
        }
        while (first < stop) {
            std::uint64_t word = piece[first % kPieceBits / 64] >> (first % 64);
            const std::uint64_t bits = std::min(64 - first % 64, stop - first);
            if (bits < 64)
                word &= (1ULL << bits) - 1;
            sum += std::uint64_t(std::popcount(word));
            first += bits;
        }
    }
    return sum;
}

} // namespace parascope
