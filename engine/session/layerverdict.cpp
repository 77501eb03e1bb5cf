#include "engine/session/layerverdict.h"

namespace parascope {

namespace {

std::array<std::uint64_t, kClusterCounts> countsOf(const Report &report)
{
    const Statistics &statistics = report.statistics();
    const std::uint64_t cluster = report.state()->geometry.clusterBytes;
    return {report.count(FindingId::TableDuplicate),
            report.count(FindingId::TableOutsideFile),
            report.count(FindingId::TableInsideMetadata),
            report.count(FindingId::TableCutByEnd),
            statistics.allocatedClusters,
            cluster == 0 ? 0 : statistics.wastedBytes / cluster};
}

} // namespace

LayerVerdict verdictOf(const DiskLayer &layer, const Report &report)
{
    LayerVerdict verdict;
    verdict.identity = layer.identity;
    verdict.errors = report.count(Severity::Error);
    verdict.leaks = report.count(Severity::Leak);
    verdict.notes = report.count(Severity::Note);
    verdict.wastedBytes = report.statistics().wastedBytes;
    verdict.counts = countsOf(report);
    verdict.isInUse = report.verdict() == Verdict::NotFinal;
    return verdict;
}

} // namespace parascope
