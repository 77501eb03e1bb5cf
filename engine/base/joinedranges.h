#pragma once

#include "engine/base/byterange.h"

#include <algorithm>
#include <vector>

namespace parascope {

/// Ranges in any order, which may overlap, made ascending and apart; those that touch become one.
[[nodiscard]] inline std::vector<ByteRange> joinedRanges(std::vector<ByteRange> ranges)
{
    std::ranges::sort(ranges, {}, &ByteRange::offset);
    std::vector<ByteRange> result;
    for (const ByteRange &range : ranges) {
        if (!result.empty() && range.offset <= result.back().end())
            result.back().length =
                std::max(range.end(), result.back().end()) - result.back().offset;
        else
            result.push_back(range);
    }
    return result;
}

} // namespace parascope
