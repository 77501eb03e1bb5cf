#pragma once

#include "engine/check/report.h"
#include "engine/disk/disklayer.h"

#include <array>

namespace parascope {

/// What the checkers of the vendors count in an image, and Parascope too.
enum class ClusterCount : std::uint8_t
{
    Duplicate,  ///< entries of the table whose place another one has
    Outside,    ///< entries that name a place behind the end of the file
    OnMetadata, ///< entries that name header or table
    CutOff,     ///< clusters that the end of the file cuts
    Referenced, ///< entries of the table that name a place in the file
    Wasted      ///< clusters of the file that nothing names
};
inline constexpr std::size_t kClusterCounts = 6;

/// What the check of one image of a disk found, in numbers: for lists of many images, where reports
/// with their tables would take all memory. A value.
struct LayerVerdict
{
    FileIdentity identity; ///< of the file as it was checked
    std::uint64_t errors = 0;
    std::uint64_t leaks = 0;
    std::uint64_t notes = 0;
    std::uint64_t wastedBytes = 0;
    std::array<std::uint64_t, kClusterCounts> counts{}; ///< by ClusterCount
    bool isInUse = false; ///< a writer has it, or it changed meanwhile: nothing here is final

    [[nodiscard]] std::uint64_t count(ClusterCount which) const
    {
        return counts[static_cast<std::size_t>(which)];
    }

    bool operator==(const LayerVerdict &) const = default;
};

/// The numbers of `report`, which checkLayer() made of `layer`.
[[nodiscard]] LayerVerdict verdictOf(const DiskLayer &layer, const Report &report);

} // namespace parascope
