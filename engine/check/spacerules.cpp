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

// VirtualBox begins the data one sector later when header and BAT fill whole sectors;
// in an image without clusters nothing but the length of the file shows that.
bool isSpareSector(const RuleInput &input, std::uint64_t end)
{
    return input.state.header.format == FormatVersion::V1 && input.state.header.dataOffset == 0 &&
           input.classification.nonZero() == 0 && input.state.header.tableEnd() == end &&
           end % kSectorBytes == 0 && input.state.fileSize == end + kSectorBytes;
}

Tail tailOf(const RuleInput &input)
{
    const std::uint64_t cluster = input.state.geometry.clusterBytes;
    const std::uint64_t end = input.classification.usedEnd();
    if (input.state.fileSize <= end || input.state.isTableCutOff() || isSpareSector(input, end))
        return {};
    const std::uint64_t whole = (input.state.fileSize - end) / cluster * cluster;
    return {{end, whole}, {end + whole, input.state.fileSize - end - whole}};
}

RuleFindings tailFindings(FindingId id, ByteRange range, Contents contents, bool isCut)
{
    RuleFindings findings(id);
    if (range.isEmpty())
        return findings;
    findings.ranges.push_back(range);
    findings.contents.push_back(contents);
    findings.bytes = range.length;
    findings.ticked = isCut;
    return findings;
}

} // namespace

std::vector<RuleFindings> checkTail(const RuleInput &input, ContentProbe &probe, bool mayCut)
{
    const Tail tail = tailOf(input);
    const Contents clusters = probe.contentsOf(tail.clusters);
    const Contents rest = probe.contentsOf(tail.rest);
    // Something in it could be what a damaged entry pointed to: only known zeros are cut by
    // default. A cut ends the file, so both parts share their fate.
    const bool isCut = mayCut && clusters == Contents::Zeros && rest == Contents::Zeros;
    return {tailFindings(FindingId::SpaceLeakedTail, tail.clusters, clusters, isCut),
            tailFindings(FindingId::SpacePartialTail, tail.rest, rest, isCut)};
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
