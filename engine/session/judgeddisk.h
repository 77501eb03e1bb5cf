#pragma once

#include "engine/check/bundlereport.h"
#include "engine/repair/bundleplan.h"

#include <cstdint>
#include <vector>

namespace parascope {

class JobControl;

/// What a DiskSession knows of a bundle once all of its files were opened. An immutable value.
struct JudgedDisk
{
    BundleReportPtr report;
    std::vector<std::vector<std::uint64_t>> ownClusters; ///< beside report->layers
    std::vector<std::uint64_t> orphanClusters;           ///< beside report->orphans
    std::vector<BundleOffer> offers;                     ///< what can be done about the findings
};

/// Opens every image of the bundle; `options` as for checkBundle(). In any thread. Errors:
/// Cancelled.
[[nodiscard]] Result<JudgedDisk> judgeDisk(const BundlePtr &bundle, const DiskOptions &options,
                                           JobControl &control);

} // namespace parascope
