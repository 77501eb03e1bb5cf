#pragma once

#include "engine/base/byterange.h"

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

namespace parascope {

/// Bytes of a file that are of one kind, as ranges that are apart: what a writer has freed, say.
/// Costs memory by the number of ranges, not by their length. One thread.
class PlaceSet
{
public:
    /// Parts of `range` may be in the set already.
    void add(ByteRange range);
    /// All of `range` must be in the set.
    void remove(ByteRange range);
    /// Removes and returns the lowest `length` bytes that lie in one range; nothing when there is
    /// no such range. Quick when every range is a multiple of `length`.
    [[nodiscard]] std::optional<ByteRange> take(std::uint64_t length);
    /// Moves everything of `other` into this set.
    void absorb(PlaceSet &other);

    [[nodiscard]] bool isEmpty() const { return m_ends.empty(); }
    /// Ascending, apart, and not even touching.
    [[nodiscard]] std::vector<ByteRange> ranges() const;
    /// Where the range begins that ends at `end`; `end` itself when none does.
    [[nodiscard]] std::uint64_t startOfRangeTo(std::uint64_t end) const;
    /// Where the last range ends that begins before `place`, which lies in none; 0 when there is no
    /// such range.
    [[nodiscard]] std::uint64_t endOfRangeBefore(std::uint64_t place) const;

private:
    std::map<std::uint64_t, std::uint64_t> m_ends; ///< by the start of the range
};

} // namespace parascope
