#include "engine/session/judgeddisk.h"

#include "engine/base/jobcontrol.h"

namespace parascope {

namespace {

/// Incomplete when `control` was cancelled.
std::vector<std::uint64_t> clustersOf(const std::vector<DiskLayerPtr> &layers,
                                      const JobControl &control)
{
    std::vector<std::uint64_t> counts;
    for (const DiskLayerPtr &layer : layers) {
        if (control.isCancelled())
            break;
        counts.push_back(layer->ownClusters());
    }
    return counts;
}

} // namespace

Result<JudgedDisk> judgeDisk(const BundlePtr &bundle, const DiskOptions &options,
                             JobControl &control)
{
    const Result<BundleReportPtr> report = checkBundle(bundle, options, control);
    if (!report)
        return tl::unexpected(report.error());
    JudgedDisk judged;
    judged.report = *report;
    for (const std::vector<DiskLayerPtr> &layers : (*report)->layers)
        judged.ownClusters.push_back(clustersOf(layers, control));
    judged.orphanClusters = clustersOf((*report)->orphans, control);
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled);
    if (Result<BundlePlan> plan = planBundleRepair(*report, RepairPolicy::All))
        judged.offers = std::move(plan->offers);
    return judged;
}

} // namespace parascope
