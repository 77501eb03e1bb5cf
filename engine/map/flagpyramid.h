#pragma once

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

namespace parascope {

/// Sets of flags of ever longer stretches of clusters, so that a question about any range costs
/// only a few steps. Level 0 holds one set per leaf of leafSize() clusters, each level above one
/// per 16 below. `Flags` is a set: |= joins, & meets, and it is false when empty. Immutable.
template <class Flags>
class FlagPyramid
{
public:
    FlagPyramid() = default;
    /// `leafSize` clusters per value of `leaves`.
    FlagPyramid(std::uint64_t leafSize, std::vector<Flags> leaves) : m_leafSize(leafSize)
    {
        m_levels.push_back(std::move(leaves));
        while (m_levels.back().size() > kFanOut) {
            const std::vector<Flags> &below = m_levels.back();
            std::vector<Flags> level((below.size() + kFanOut - 1) / kFanOut);
            for (std::size_t i = 0; i < below.size(); ++i)
                level[i / kFanOut] |= below[i];
            m_levels.push_back(std::move(level));
        }
    }

    [[nodiscard]] std::uint64_t leafSize() const { return m_leafSize; }
    [[nodiscard]] std::uint64_t leafCount() const
    {
        return m_levels.empty() ? 0 : m_levels.front().size();
    }

    /// OR over leaves [first, last); clamped.
    [[nodiscard]] Flags any(std::uint64_t first, std::uint64_t last) const
    {
        Flags flags{};
        last = std::min(last, leafCount());
        for (const std::vector<Flags> &level : m_levels) {
            const bool isTop = &level == &m_levels.back();
            // Take the ends that do not fill a node of the level above; the rest is asked there.
            while (first < last && (isTop || first % kFanOut != 0))
                flags |= level[first++];
            while (first < last && (isTop || last % kFanOut != 0))
                flags |= level[--last];
            if (first >= last)
                break;
            first /= kFanOut;
            last /= kFanOut;
        }
        return flags;
    }

    /// First leaf ≥ from, or last leaf < before, that meets `mask`.
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from, const Flags &mask) const
    {
        std::size_t level = 0;
        while (level < m_levels.size()) {
            if (from >= m_levels[level].size())
                return std::nullopt;
            if (m_levels[level][from] & mask) {
                if (level == 0)
                    return from;
                --level;
                from *= kFanOut;
                continue;
            }
            ++from;
            // A whole node lies ahead: step over it in one go.
            while (from % kFanOut == 0 && level + 1 < m_levels.size()) {
                from /= kFanOut;
                ++level;
            }
        }
        return std::nullopt;
    }
    [[nodiscard]] std::optional<std::uint64_t> previous(std::uint64_t before,
                                                        const Flags &mask) const
    {
        std::size_t level = 0;
        before = std::min(before, leafCount());
        while (before > 0) {
            if (m_levels[level][before - 1] & mask) {
                if (level == 0)
                    return before - 1;
                before = std::min<std::uint64_t>(before * kFanOut, m_levels[level - 1].size());
                --level;
                continue;
            }
            --before;
            while (before % kFanOut == 0 && before > 0 && level + 1 < m_levels.size()) {
                before /= kFanOut;
                ++level;
            }
        }
        return std::nullopt;
    }

    /// OR over clusters [first, last) of the first `count`, which the leaves cover; `directly`
    /// answers for the ends of the range, which are shorter than two leaves.
    template <class Directly>
    [[nodiscard]] Flags over(std::uint64_t first, std::uint64_t last, std::uint64_t count,
                             Directly directly) const
    {
        last = std::min(last, count);
        if (first >= last)
            return {};
        const std::uint64_t firstLeaf = (first + m_leafSize - 1) / m_leafSize;
        const std::uint64_t lastLeaf =
            last == count ? (last + m_leafSize - 1) / m_leafSize : last / m_leafSize;
        if (firstLeaf >= lastLeaf)
            return directly(first, last);
        Flags flags = any(firstLeaf, lastLeaf);
        flags |= directly(first, firstLeaf * m_leafSize);
        flags |= directly(std::min(lastLeaf * m_leafSize, last), last);
        return flags;
    }
    /// First cluster ≥ from, or last one < before, of the first `count` that meets `mask`; `at`
    /// answers for one.
    template <class At>
    [[nodiscard]] std::optional<std::uint64_t> nextCluster(std::uint64_t from, const Flags &mask,
                                                           std::uint64_t count, At at) const
    {
        for (auto leaf = next(from / m_leafSize, mask); leaf; leaf = next(*leaf + 1, mask)) {
            const std::uint64_t end = std::min((*leaf + 1) * m_leafSize, count);
            for (std::uint64_t index = std::max(from, *leaf * m_leafSize); index < end; ++index) {
                if (at(index) & mask)
                    return index;
            }
        }
        return std::nullopt;
    }
    template <class At>
    [[nodiscard]] std::optional<std::uint64_t>
    previousCluster(std::uint64_t before, const Flags &mask, std::uint64_t count, At at) const
    {
        before = std::min(before, count);
        for (auto leaf = previous((before + m_leafSize - 1) / m_leafSize, mask); leaf;
             leaf = previous(*leaf, mask)) {
            const std::uint64_t first = *leaf * m_leafSize;
            for (std::uint64_t index = std::min(first + m_leafSize, before); index > first;
                 --index) {
                if (at(index - 1) & mask)
                    return index - 1;
            }
        }
        return std::nullopt;
    }

private:
    static constexpr std::uint64_t kFanOut = 16;

    std::uint64_t m_leafSize = 1;
    std::vector<std::vector<Flags>> m_levels;
};

} // namespace parascope
