#pragma once

#include "engine/image/imagestate.h"

#include <cstdint>
#include <optional>

namespace parascope {

/// Where the data of an image starts, by data_off or by what data_off should be. The rules about
/// the table build on `bytes`; the finding header.data-offset on `problem`.
struct DataStart
{
    enum class Problem
    {
        None,
        Zero,        ///< v2 only: 0 is legal in v1
        OffGrid,     ///< v2: not a multiple of the cluster
        InsideTable, ///< below the end of the BAT
        BeyondFile,
        AboveEntry ///< above a cluster that an entry names, on the grid and clear of the table
    };
    Problem problem = Problem::None;
    std::uint64_t bytes =
        0; ///< data_off as found when there is no problem, else the value that repairs it

    bool operator==(const DataStart &) const = default;
};

/// `lowestPlace`: lowest cluster that an entry names on the grid, clear of the table and in the
/// file. The mended value is that place where there is one, or the highest below it that data_off
/// can name; else the smallest legal value.
[[nodiscard]] DataStart judgeDataStart(const ImageState &state,
                                       std::optional<std::uint64_t> lowestPlace);

} // namespace parascope
