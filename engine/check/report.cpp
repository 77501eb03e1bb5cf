#include "engine/check/report.h"

#include "engine/check/precedence.h"

#include <algorithm>

namespace parascope {

Finding Report::finding(std::size_t group, std::uint64_t index) const
{
    const FindingGroup &kind = m_groups[group];
    const Items &items = m_items[group];
    if (!items.singles.empty())
        return items.singles[index];

    const CatalogueEntry &entry = catalogueEntry(kind.id);
    Finding finding;
    finding.id = kind.id;
    finding.actionOf = kind.id;
    finding.severity = kind.severity;
    finding.action = kind.severity == entry.severity ? entry.action : Action::None;
    finding.ticked = kind.ticked;
    if (!items.ranges.empty()) {
        finding.host = items.ranges[index];
        finding.contents = items.contents[index];
        if (kind.severity == Severity::Leak && !kind.ticked)
            finding.action = Action::Keep;
        return finding;
    }

    const std::uint32_t cluster = items.clusters[index];
    const Geometry &geometry = m_state->geometry;
    finding.guest = GuestCluster(cluster);
    finding.host =
        ByteRange{geometry.placeOf(m_state->bat[cluster]).value(), geometry.clusterBytes};
    finding.value = m_state->bat[cluster];
    const ClusterFlags flags = m_classification->exceptionOf(cluster);
    if (kind.id == FindingId::TableDuplicate || kind.id == FindingId::TableOverlap) {
        if (const auto owner = m_classification->ownerOf(cluster))
            finding.owner = GuestCluster(*owner);
    }
    const auto answering = answeringFinding(flags);
    if (kind.id != FindingId::TableBeyondDisk && answering && *answering != kind.id) {
        finding.actionOf = *answering;
        finding.action = catalogueEntry(*answering).action;
        if (const auto answeringGroup = groupOf(*answering))
            finding.ticked = m_groups[*answeringGroup].ticked;
    }
    return finding;
}

std::optional<std::size_t> Report::groupOf(FindingId id) const
{
    const auto found = std::ranges::find(m_groups, id, &FindingGroup::id);
    if (found == m_groups.end())
        return std::nullopt;
    return std::size_t(found - m_groups.begin());
}

std::uint64_t Report::count(FindingId id) const
{
    const auto group = groupOf(id);
    return group ? m_groups[*group].count : 0;
}

std::uint64_t Report::count(Severity severity) const
{
    std::uint64_t sum = 0;
    for (const FindingGroup &group : m_groups)
        sum += group.severity == severity ? group.count : 0;
    return sum;
}

std::optional<std::uint64_t> Report::indexOf(std::size_t group, GuestCluster guest) const
{
    const std::vector<std::uint32_t> &clusters = m_items[group].clusters;
    const auto found = std::ranges::lower_bound(clusters, guest.value());
    if (found == clusters.end() || *found != guest.value())
        return std::nullopt;
    return std::uint64_t(found - clusters.begin());
}

Verdict Report::verdict() const
{
    if (m_conditions.use == ImageUse::Writer || m_conditions.changedWhileOpen)
        return Verdict::NotFinal;
    if (count(Severity::Error) > 0)
        return Verdict::Errors;
    return count(Severity::Leak) > 0 ? Verdict::OnlyLeaks : Verdict::Clean;
}

bool Report::isRepairForbidden() const
{
    return std::ranges::any_of(
        m_groups, [](const FindingGroup &group) { return catalogueEntry(group.id).forbidsRepair; });
}

bool Report::isRepairUseful() const
{
    return !isRepairForbidden() &&
           std::ranges::any_of(m_groups, [](const FindingGroup &group) { return group.ticked; });
}

} // namespace parascope
