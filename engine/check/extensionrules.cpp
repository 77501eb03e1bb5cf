#include "engine/base/checked.h"
#include "engine/check/rules.h"

#include <algorithm>

namespace parascope {

namespace {

using Presence = ImageExtension::Presence;

// Collects findings about one place each, one group per id.
class ExtensionFindings
{
public:
    void add(FindingId id, ByteRange place, std::uint64_t value = 0)
    {
        auto group = std::ranges::find(m_groups, id, &RuleFindings::id);
        if (group == m_groups.end())
            group = m_groups.insert(m_groups.end(), RuleFindings(id));
        const CatalogueEntry &entry = catalogueEntry(id);
        Finding finding;
        finding.id = id;
        finding.actionOf = id;
        finding.severity = entry.severity;
        finding.action = entry.action;
        finding.ticked = entry.ticked;
        if (!place.isEmpty()) // an offset beyond 64 bits has no place
            finding.host = place;
        finding.value = value;
        group->singles.push_back(finding);
        group->bytes += place.length;
    }
    [[nodiscard]] std::vector<RuleFindings> take() { return std::move(m_groups); }

private:
    std::vector<RuleFindings> m_groups;
};

// Clusters of dirty bits: whole in the file, on the grid, clear of the table, each used once
// (format.md §1: the rules for BAT entries hold for them too).
void checkBitmapClusters(const RuleInput &input, const DirtyBitmap &bitmap,
                         std::vector<std::uint64_t> &seen, ExtensionFindings &findings)
{
    const ImageState &state = input.state;
    for (const std::uint64_t sector : bitmap.l1) {
        if (sector <= 1)
            continue; // all clear, all set
        const auto offset = checkedMultiply(sector, kSectorBytes);
        const auto end = offset ? checkedAdd(*offset, state.geometry.clusterBytes) : std::nullopt;
        const ByteRange place{offset.value_or(0), offset ? state.geometry.clusterBytes : 0};
        if (!end || *end > state.fileSize || *offset < state.geometry.tableEnd ||
            !state.geometry.grid.isOnGrid(HostOffset(*offset)))
            findings.add(FindingId::ExtensionBitmapOutside, place, sector);
        else
            seen.push_back(sector);
    }
}

void checkBitmaps(const RuleInput &input, ExtensionFindings &findings)
{
    const ImageState &state = input.state;
    const ByteRange place = state.extension.place;
    std::vector<std::uint64_t> seen{state.header.extensionOffset};
    for (const DirtyBitmap &bitmap : state.extension.content.bitmaps) {
        const auto needed =
            bitmapL1Size(bitmap.sectors, bitmap.granularity, state.geometry.clusterBytes);
        if (!needed) {
            findings.add(FindingId::ExtensionBitmapGranularity, place, bitmap.granularity);
            continue;
        }
        if (bitmap.sectors != state.header.diskSectors())
            findings.add(FindingId::ExtensionBitmapSize, place, bitmap.sectors);
        else if (bitmap.l1Size != *needed)
            findings.add(FindingId::ExtensionBitmapSize, place, bitmap.l1Size);
        checkBitmapClusters(input, bitmap, seen, findings);
    }
    std::ranges::sort(seen);
    for (auto twin = std::ranges::adjacent_find(seen); twin != seen.end();
         twin = std::adjacent_find(twin + 1, seen.end()))
        findings.add(FindingId::ExtensionBitmapShared,
                     {*twin * kSectorBytes, state.geometry.clusterBytes}, *twin);
}

} // namespace

std::vector<RuleFindings> checkExtension(const RuleInput &input)
{
    const ImageState &state = input.state;
    const ImageExtension &extension = state.extension;
    ExtensionFindings findings;
    if (extension.presence == Presence::None)
        return {};
    const std::uint64_t sector = state.header.extensionOffset;
    if (closeTag(state.header.inUse) != CloseTag::ExtensionKept) {
        // Whoever closed the image did not keep it valid; nobody may trust it, nobody has to mend
        // it.
        findings.add(FindingId::ExtensionStale, extension.place, sector);
        return findings.take();
    }
    if (extension.presence == Presence::OutsideFile) {
        findings.add(FindingId::ExtensionOutsideFile, extension.place, sector);
        return findings.take();
    }
    if (!state.geometry.grid.isOnGrid(HostOffset(extension.place.offset)) ||
        extension.place.offset < state.geometry.tableEnd)
        findings.add(FindingId::ExtensionMisaligned, extension.place, sector);
    if (extension.presence != Presence::Read)
        return findings.take(); // io.unreadable says it
    const Extension &content = extension.content;
    if (!content.hasMagic())
        findings.add(FindingId::ExtensionBadMagic, {extension.place.offset, 8}, content.magic);
    else if (!content.checksumMatches())
        findings.add(FindingId::ExtensionBadChecksum, {extension.place.offset + 8, 16});
    else {
        if (!content.sectionsEnd || content.bitmapCut)
            findings.add(FindingId::ExtensionBadSection, extension.place);
        for (const ExtensionSection &section : content.sections) {
            if (section.magic != kDirtyBitmapMagic && (section.flags & kSectionNecessary))
                findings.add(FindingId::ExtensionUnknownNecessary,
                             {extension.place.offset + section.data.offset, section.data.length},
                             section.magic);
        }
        checkBitmaps(input, findings);
    }
    return findings.take();
}

} // namespace parascope
