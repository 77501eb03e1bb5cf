#include "engine/base/checked.h"
#include "engine/check/rules.h"

#include <algorithm>

namespace parascope {

namespace {

RuleFindings nothing(FindingId id)
{
    return RuleFindings(id);
}

// One finding about a header field.
RuleFindings fieldFinding(FindingId id, HeaderField field, std::uint64_t value,
                          std::uint64_t repairedValue = 0)
{
    RuleFindings findings(id);
    const CatalogueEntry &entry = catalogueEntry(id);
    const auto fields = headerFields();
    const auto info = std::ranges::find(fields, field, &HeaderFieldInfo::field);
    Finding finding;
    finding.id = id;
    finding.actionOf = id;
    finding.severity = entry.severity;
    finding.action = entry.action;
    finding.ticked = entry.ticked;
    finding.host = ByteRange{info->offset, info->size};
    finding.value = value;
    finding.repairedValue = repairedValue;
    findings.singles.push_back(finding);
    return findings;
}

} // namespace

RuleFindings checkNotClosed(const RuleInput &input)
{
    const std::uint32_t inUse = input.state.header.inUse;
    if (closeTag(inUse) != CloseTag::NotClosed)
        return nothing(FindingId::HeaderNotClosed);
    return fieldFinding(FindingId::HeaderNotClosed, HeaderField::InUse, inUse, kInUseClosed);
}

RuleFindings checkInUseUnknown(const RuleInput &input)
{
    const std::uint32_t inUse = input.state.header.inUse;
    if (closeTag(inUse) != CloseTag::Unknown)
        return nothing(FindingId::HeaderInUseUnknown);
    return fieldFinding(FindingId::HeaderInUseUnknown, HeaderField::InUse, inUse, inUse);
}

RuleFindings checkConversionInterrupted(const RuleInput &input)
{
    const Header &header = input.state.header;
    if (!(header.flags & kFlagConverting) || closeTag(header.inUse) != CloseTag::NotClosed)
        return nothing(FindingId::HeaderConversionInterrupted);
    return fieldFinding(FindingId::HeaderConversionInterrupted, HeaderField::Flags, header.flags,
                        header.flags);
}

RuleFindings checkEmptyFlag(const RuleInput &input)
{
    const Header &header = input.state.header;
    if (!(header.flags & kFlagEmpty) || input.classification.nonZero() == 0)
        return nothing(FindingId::HeaderEmptyFlag);
    return fieldFinding(FindingId::HeaderEmptyFlag, HeaderField::Flags, header.flags,
                        header.flags & ~kFlagEmpty);
}

RuleFindings checkDataOffset(const RuleInput &input)
{
    const DataStart &start = input.classification.dataStart();
    if (start.problem == DataStart::Problem::None)
        return nothing(FindingId::HeaderDataOffset);
    return fieldFinding(FindingId::HeaderDataOffset, HeaderField::DataOffset,
                        input.state.header.dataOffset, start.bytes / kSectorBytes);
}

RuleFindings checkSize(const RuleInput &input)
{
    const Header &header = input.state.header;
    const bool isEmptyDisk = header.diskSectors() == 0 && header.batEntries > 0;
    // In v1 the high bits do not count (header.size-high-bits), so only v2 can be over its limit.
    const bool isTooLarge = header.format == FormatVersion::V2 &&
                            (header.sectors > (1ULL << 63U) / kSectorBytes ||
                             divideRoundingUp(header.sectors, header.tracks) > kMaxClustersV2);
    if (!isEmptyDisk && !isTooLarge)
        return nothing(FindingId::HeaderSize);
    return fieldFinding(FindingId::HeaderSize, HeaderField::Sectors, header.sectors,
                        header.sectors);
}

RuleFindings checkTableTooSmall(const RuleInput &input)
{
    const Header &header = input.state.header;
    const std::uint64_t covered = std::uint64_t(header.batEntries) * header.tracks;
    if (covered >= header.diskSectors())
        return nothing(FindingId::HeaderTableTooSmall);
    return fieldFinding(FindingId::HeaderTableTooSmall, HeaderField::BatEntries, header.batEntries,
                        header.batEntries);
}

RuleFindings checkSizeHighBits(const RuleInput &input)
{
    const Header &header = input.state.header;
    if (header.format != FormatVersion::V1 || header.sectors == header.diskSectors())
        return nothing(FindingId::HeaderSizeHighBits);
    return fieldFinding(FindingId::HeaderSizeHighBits, HeaderField::Sectors, header.sectors,
                        header.diskSectors());
}

RuleFindings checkUnreadable(const RuleInput &input)
{
    RuleFindings findings(FindingId::IoUnreadable);
    for (const ByteRange &range : input.state.unreadable) {
        findings.ranges.push_back(range);
        findings.contents.push_back(Contents::Unreadable);
        findings.bytes += range.length;
    }
    return findings;
}

RuleFindings checkTableCutOff(const RuleInput &input)
{
    const ImageState &state = input.state;
    RuleFindings findings(FindingId::TableCutOff);
    if (!state.isTableCutOff())
        return findings;
    // The part of the table that is missing: from the first entry that is not wholly in the file.
    const std::uint64_t from = kHeaderBytes + 4 * std::uint64_t(state.bat.size());
    findings.ranges.push_back({from, state.geometry.tableEnd - from});
    findings.contents.push_back(Contents::NotExamined);
    findings.bytes = state.geometry.tableEnd - from;
    return findings;
}

} // namespace parascope
