#include "ui/document/keepers.h"

#include "engine/repair/sharedplaces.h"

namespace parascope::ui {

namespace {

/// The entry that names a place of which the keeper can be chosen.
std::optional<std::uint32_t> entryOf(const ReportPtr &report, GuestCluster cluster)
{
    if (!report || !report->classification() || cluster.value() >= report->state()->bat.size())
        return std::nullopt;
    const auto index = static_cast<std::uint32_t>(cluster.value());
    if (!canChooseKeeper(*report->classification(), index))
        return std::nullopt;
    return report->state()->bat[index];
}

} // namespace

bool Keepers::canKeep(const ReportPtr &report, GuestCluster cluster)
{
    return entryOf(report, cluster).has_value();
}

std::optional<GuestCluster> Keepers::chosenFor(const ReportPtr &report, GuestCluster cluster) const
{
    const auto entry = entryOf(report, cluster);
    const auto row = entry ? m_rows.find(*entry) : m_rows.end();
    return row == m_rows.end() ? std::nullopt : std::optional(GuestCluster(row->second));
}

bool Keepers::choose(const ReportPtr &report, GuestCluster cluster)
{
    const auto entry = entryOf(report, cluster);
    if (!entry || chosenFor(report, cluster) == cluster)
        return false;
    m_rows[*entry] = static_cast<std::uint32_t>(cluster.value());
    return true;
}

bool Keepers::forget(const ReportPtr &report, GuestCluster cluster)
{
    const auto entry = entryOf(report, cluster);
    return entry && m_rows.erase(*entry) > 0;
}

bool Keepers::prune(const ReportPtr &report)
{
    return std::erase_if(m_rows, [&report](const auto &row) {
               return entryOf(report, GuestCluster(row.second)) != row.first;
           }) > 0;
}

} // namespace parascope::ui
