#include "engine/base/checked.h"
#include "engine/check/rules.h"

#include <algorithm>

namespace parascope {

namespace {

// Behind the last cluster in use: whole clusters, then what is left over.
struct Tail
{
    ByteRange clusters;
    ByteRange rest;
};

Tail tailOf(const RuleInput &input)
{
    const std::uint64_t cluster = input.state.geometry.clusterBytes;
    const std::uint64_t end = input.classification.usedEnd();
    if (input.state.fileSize <= end || input.state.isTableCutOff())
        return {};
    const std::uint64_t whole = (input.state.fileSize - end) / cluster * cluster;
    return {{end, whole}, {end + whole, input.state.fileSize - end - whole}};
}

RuleFindings tailFindings(FindingId id, ByteRange range, ContentProbe &probe, bool mayCut)
{
    RuleFindings findings(id);
    if (range.isEmpty())
        return findings;
    const Contents contents = probe.contentsOf(range);
    findings.ranges.push_back(range);
    findings.contents.push_back(contents);
    findings.bytes = range.length;
    // Something in it could be what a damaged entry pointed to: only known zeros are cut by
    // default.
    findings.ticked = mayCut && contents == Contents::Zeros;
    return findings;
}

} // namespace

RuleFindings checkLeakedTail(const RuleInput &input, ContentProbe &probe, bool mayCut)
{
    return tailFindings(FindingId::SpaceLeakedTail, tailOf(input).clusters, probe, mayCut);
}

RuleFindings checkPartialTail(const RuleInput &input, ContentProbe &probe, bool mayCut)
{
    // The rest behind whole leaked clusters shares their fate: cutting it alone would help nobody.
    const Tail tail = tailOf(input);
    return tailFindings(FindingId::SpacePartialTail, tail.rest, probe, mayCut);
}

RuleFindings checkLeakedInside(const RuleInput &input, ContentProbe &probe)
{
    RuleFindings findings(FindingId::SpaceLeakedInside);
    const ClusterBits &used = input.classification.used();
    const HostGrid &grid = input.state.geometry.grid;
    const std::optional<std::uint64_t> last = used.lastSet();
    if (!last || input.state.isTableCutOff())
        return findings;
    const std::uint64_t dataStart = input.classification.dataStart().bytes;
    std::uint64_t cell = grid.cellAt(HostOffset(dataStart)).value();
    if (grid.startOf(HostCluster(cell)).value() < dataStart)
        ++cell;
    for (cell = used.nextClear(cell); cell < *last; cell = used.nextClear(cell)) {
        const std::uint64_t end = used.nextSet(cell);
        const std::uint64_t offset = grid.startOf(HostCluster(cell)).value();
        const ByteRange range{offset, grid.startOf(HostCluster(end)).value() - offset};
        findings.ranges.push_back(range);
        findings.contents.push_back(probe.contentsOf(range));
        findings.bytes += range.length;
        cell = end;
    }
    return findings;
}

RuleFindings checkShort(const RuleInput &input)
{
    RuleFindings findings(FindingId::SpaceShort);
    const std::uint64_t start = input.classification.dataStart().bytes;
    const ImageState &state = input.state;
    if (state.isTableCutOff() || state.fileSize >= start || input.classification.nonZero() != 0)
        return findings;
    findings.ranges.push_back({state.fileSize, start - state.fileSize});
    findings.contents.push_back(Contents::NotExamined);
    findings.bytes = start - state.fileSize;
    return findings;
}

} // namespace parascope
