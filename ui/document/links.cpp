#include "ui/document/links.h"

#include "engine/image/plainimage.h"

#include <algorithm>

namespace parascope::ui {

namespace {

bool isAboutUnusedBytes(FindingId id)
{
    return id == FindingId::SpaceLeakedTail || id == FindingId::SpacePartialTail ||
           id == FindingId::SpaceLeakedInside;
}

constexpr std::uint64_t kMostOwners = 1000;

/// Of a raw file, in which each cluster lies at its own place.
std::vector<GuestCluster> clustersOf(const Geometry &geometry, ByteRange range)
{
    std::vector<GuestCluster> clusters;
    range = range.intersected({0, geometry.diskBytes});
    for (std::uint64_t at = range.offset / geometry.clusterBytes;
         at * geometry.clusterBytes < range.end() && clusters.size() < kMostOwners; ++at)
        clusters.push_back(GuestCluster(at));
    return clusters;
}

} // namespace

Links::Links(ImageStatePtr state, ReportPtr report, ReverseMapPtr reverse)
    : m_state(std::move(state)), m_report(std::move(report)), m_reverse(std::move(reverse))
{}

std::optional<HostOffset> Links::placeOf(GuestCluster cluster) const
{
    if (!m_state)
        return std::nullopt;
    if (isPlain(*m_state) && cluster.value() < m_state->declaredClusters())
        return HostOffset(cluster.value() * m_state->geometry.clusterBytes);
    if (cluster.value() >= m_state->bat.size())
        return std::nullopt;
    const std::uint32_t entry = m_state->bat[static_cast<std::uint32_t>(cluster.value())];
    if (entry == 0)
        return std::nullopt;
    return m_state->geometry.placeOf(entry);
}

std::optional<HostCluster> Links::cellOf(GuestCluster cluster) const
{
    const auto place = placeOf(cluster);
    if (!place || place->value() >= m_state->fileSize)
        return std::nullopt;
    return m_state->geometry.grid.cellAt(*place);
}

std::vector<GuestCluster> Links::ownersOf(ByteRange range) const
{
    if (m_state && isPlain(*m_state))
        return clustersOf(m_state->geometry, range);
    return m_reverse ? m_reverse->owners(range) : std::vector<GuestCluster>();
}

std::vector<GuestCluster> Links::sharersOf(GuestCluster cluster) const
{
    if (!m_report || !m_report->classification())
        return {};
    std::vector<GuestCluster> sharers;
    for (const std::uint32_t sharer :
         m_report->classification()->sharersOf(static_cast<std::uint32_t>(cluster.value()))) {
        if (sharers.size() == kMostOwners)
            break;
        sharers.push_back(GuestCluster(sharer));
    }
    return sharers.size() > 1 ? sharers : std::vector<GuestCluster>();
}

std::optional<FindingRef> Links::findingAt(GuestCluster cluster) const
{
    if (!m_report)
        return std::nullopt;
    for (std::size_t group = 0; group < m_report->groups().size(); ++group) {
        if (const auto index = m_report->indexOf(group, cluster))
            return FindingRef{group, index};
    }
    return std::nullopt;
}

std::optional<FindingRef> Links::findingAt(HostOffset place) const
{
    if (!m_report)
        return std::nullopt;
    for (std::size_t group = 0; group < m_report->groups().size(); ++group) {
        if (!isAboutUnusedBytes(m_report->groups()[group].id))
            continue;
        // Ranges ascend: the last one that begins at or before the place.
        std::uint64_t low = 0;
        std::uint64_t high = m_report->groups()[group].count;
        while (low < high) {
            const std::uint64_t middle = low + (high - low) / 2;
            const auto range = m_report->finding(group, middle).host;
            if (range && range->offset <= place.value())
                low = middle + 1;
            else
                high = middle;
        }
        if (low == 0)
            continue;
        const auto range = m_report->finding(group, low - 1).host;
        if (range && range->contains(place.value()))
            return FindingRef{group, low - 1};
    }
    return std::nullopt;
}

std::optional<HostOffset> Links::toFile(GuestOffset offset) const
{
    if (!m_state)
        return std::nullopt;
    const auto place = placeOf(m_state->geometry.clusterAt(offset));
    if (!place)
        return std::nullopt;
    const HostOffset byte = *place + offset.value() % m_state->geometry.clusterBytes;
    return byte.value() < m_state->fileSize ? std::optional(byte) : std::nullopt;
}

std::optional<GuestOffset> Links::toGuest(HostOffset offset) const
{
    for (const GuestCluster owner : ownersOf({offset.value(), 1})) {
        const auto place = placeOf(owner);
        if (!place || *place > offset)
            continue;
        const std::uint64_t inside = offset - *place;
        const ByteRange range = m_state->geometry.guestRange(owner);
        if (inside < range.length)
            return GuestOffset(range.offset + inside);
    }
    return std::nullopt;
}

void Links::addOwners(Selection &selection, GuestCluster cluster) const
{
    selection.owners = sharersOf(cluster);
    if (!selection.owners.empty() || !m_reverse || !m_state)
        return;
    // Overlapping clusters share bytes without naming the same place.
    if (const auto place = placeOf(cluster)) {
        selection.owners = ownersOf({place->value(), m_state->geometry.clusterBytes});
        if (selection.owners.size() == 1)
            selection.owners.clear();
    }
}

Selection Links::atGuest(GuestCluster cluster) const
{
    Selection selection;
    selection.guest = cluster;
    selection.host = cellOf(cluster);
    addOwners(selection, cluster);
    selection.finding = findingAt(cluster);
    selection.space = ByteSpace::Guest;
    if (m_state)
        selection.offset = cluster.value() * m_state->geometry.clusterBytes;
    return selection;
}

Selection Links::atHost(HostCluster cell) const
{
    Selection selection;
    selection.host = cell;
    selection.space = ByteSpace::File;
    if (!m_state)
        return selection;
    const HostOffset start = m_state->geometry.grid.startOf(cell);
    selection.offset = start.value();
    const auto owners = ownersOf(m_state->geometry.grid.rangeOf(cell, m_state->fileSize));
    if (!owners.empty()) {
        selection.guest = owners.front();
        addOwners(selection, owners.front());
        if (owners.size() > selection.owners.size())
            selection.owners = owners.size() > 1 ? owners : std::vector<GuestCluster>();
        selection.finding = findingAt(owners.front());
    } else {
        selection.finding = findingAt(start);
    }
    return selection;
}

Selection Links::atBytes(ByteSpace space, std::uint64_t offset, std::uint64_t length) const
{
    Selection selection;
    if (m_state && space == ByteSpace::Guest) {
        selection = atGuest(m_state->geometry.clusterAt(GuestOffset(offset)));
    } else if (m_state) {
        const HostCluster cell = m_state->geometry.grid.cellAt(HostOffset(offset));
        selection = atHost(cell);
        // Of several clusters in a cell the one is meant that holds this very byte.
        if (const auto guest = toGuest(HostOffset(offset))) {
            const GuestCluster cluster = m_state->geometry.clusterAt(*guest);
            if (cluster != selection.guest) {
                selection = atGuest(cluster);
                selection.host = cell;
            }
        }
        if (!selection.guest && !selection.finding)
            selection.finding = findingAt(HostOffset(offset));
    }
    selection.space = space;
    selection.offset = offset;
    selection.length = length;
    return selection;
}

Selection Links::atFinding(const FindingRef &ref) const
{
    Selection selection;
    if (m_report && m_state && ref.group < m_report->groups().size()) {
        const Finding finding = m_report->finding(ref.group, ref.index.value_or(0));
        if (finding.guest) {
            selection = atGuest(*finding.guest);
        } else if (finding.host) {
            const HostOffset place(finding.host->offset);
            if (place.value() < m_state->fileSize)
                selection = atHost(m_state->geometry.grid.cellAt(place));
            selection.space = ByteSpace::File;
            selection.offset = place.value();
            selection.length = std::min(finding.host->length, m_state->geometry.clusterBytes);
        }
        selection.finding = ref;
    }
    return selection;
}

} // namespace parascope::ui
