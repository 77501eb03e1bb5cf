#pragma once

#include "engine/create/newimage.h"

#include <span>

namespace parascope {

/// Neighbouring clusters of the disk that are allocated.
struct ClusterRun
{
    std::uint32_t first = 0;
    std::uint32_t count = 0;

    bool operator==(const ClusterRun &) const = default;
};

/// Writes the table of a new image whose clusters lie in the file in the order of the disk, without
/// gaps, from the start of the data. `runs` ascend. The place of the table reads as zeros before;
/// stretches without entries are not written. At most 1 MiB per call to `file`. Errors:
/// WriteFailed, Cancelled; NewDiskSize when an entry cannot name its cluster (v1).
[[nodiscard]] Result<void> writeTable(const NewImageLayout &layout,
                                      std::span<const ClusterRun> runs, WritableFile &file,
                                      const JobControl &control);

} // namespace parascope
