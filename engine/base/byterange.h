#pragma once

#include <algorithm>
#include <cstdint>

namespace parascope {

/// Bytes [offset, offset + length). The end must fit into 64 bits.
struct ByteRange
{
    std::uint64_t offset = 0;
    std::uint64_t length = 0;

    bool operator==(const ByteRange &) const = default;

    [[nodiscard]] constexpr std::uint64_t end() const { return offset + length; }
    [[nodiscard]] constexpr bool isEmpty() const { return length == 0; }
    [[nodiscard]] constexpr bool contains(std::uint64_t place) const
    {
        return place >= offset && place - offset < length;
    }
    [[nodiscard]] constexpr bool overlaps(const ByteRange &other) const
    {
        return offset < other.end() && other.offset < end();
    }
    [[nodiscard]] constexpr ByteRange intersected(const ByteRange &other) const
    {
        const std::uint64_t from = std::max(offset, other.offset);
        const std::uint64_t to = std::min(end(), other.end());
        return to > from ? ByteRange{from, to - from} : ByteRange{from, 0};
    }
};

} // namespace parascope
