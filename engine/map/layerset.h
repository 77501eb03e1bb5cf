#pragma once

#include "engine/disk/layerindex.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstdint>

namespace parascope {

/// Which layers of a chain occur in a stretch of clusters: indices into the chain, and
/// LayerIndex::kNobody for what no layer has. A value.
class LayerSet
{
public:
    constexpr LayerSet() = default;
    constexpr explicit LayerSet(std::uint8_t layer) { insert(layer); }

    constexpr void insert(std::uint8_t layer) { m_words[layer / kBits] |= bit(layer); }
    constexpr void remove(std::uint8_t layer) { m_words[layer / kBits] &= ~bit(layer); }
    [[nodiscard]] constexpr bool contains(std::uint8_t layer) const
    {
        return (m_words[layer / kBits] & bit(layer)) != 0;
    }
    [[nodiscard]] constexpr bool isEmpty() const
    {
        return std::ranges::all_of(m_words, [](std::uint64_t word) { return word == 0; });
    }
    [[nodiscard]] constexpr std::size_t size() const
    {
        std::size_t size = 0;
        for (const std::uint64_t word : m_words)
            size += static_cast<std::size_t>(std::popcount(word));
        return size;
    }
    /// The layer that is nearest to the picked one; kNobody also when there is none.
    [[nodiscard]] constexpr std::uint8_t newest() const
    {
        for (std::size_t i = 0; i < m_words.size(); ++i) {
            if (m_words[i] != 0)
                return static_cast<std::uint8_t>(
                    i * kBits + static_cast<std::size_t>(std::countr_zero(m_words[i])));
        }
        return LayerIndex::kNobody;
    }

    constexpr LayerSet &operator|=(const LayerSet &other)
    {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            m_words[i] |= other.m_words[i];
        return *this;
    }
    [[nodiscard]] friend constexpr LayerSet operator&(LayerSet one, const LayerSet &other)
    {
        for (std::size_t i = 0; i < one.m_words.size(); ++i)
            one.m_words[i] &= other.m_words[i];
        return one;
    }
    constexpr explicit operator bool() const { return !isEmpty(); }
    constexpr bool operator==(const LayerSet &) const = default;

private:
    static constexpr std::size_t kBits = 64;
    static constexpr std::uint64_t bit(std::uint8_t layer)
    {
        return std::uint64_t(1) << (layer % kBits);
    }

    std::array<std::uint64_t, 4> m_words{};
};

} // namespace parascope
