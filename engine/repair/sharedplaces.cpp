#include "engine/repair/sharedplaces.h"

#include "engine/check/precedence.h"

#include <algorithm>
#include <iterator>

namespace parascope {

namespace {

/// Whether repair would answer a cluster that shares its place by giving it another one, were it
/// not the keeper.
bool isAnsweredAsShared(ClusterFlags flags)
{
    return (flags & ClusterFlag::Shared) &&
           answeringFinding(flags | ClusterFlag::Duplicate) == FindingId::TableDuplicate;
}

} // namespace

Result<SharedPlacesPtr> SharedPlaces::of(const Report &report, const JobControl &control)
{
    struct Named
    {
        std::uint32_t entry;
        std::uint32_t cluster;
        auto operator<=>(const Named &) const = default;
    };
    const Classification &classification = *report.classification();
    const auto &clusters = classification.exceptions();
    std::vector<Named> named;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (i % 65536 == 0 && control.isCancelled())
            return failure(ErrorCode::Cancelled, report.state()->path);
        if (isAnsweredAsShared(ClusterFlags::fromInt(classification.exceptionFlags()[i])))
            named.push_back({report.state()->bat[clusters[i]], clusters[i]});
    }
    std::ranges::sort(named);
    std::shared_ptr<SharedPlaces> places(new SharedPlaces);
    places->m_clusters.reserve(named.size());
    for (auto from = named.begin(); from != named.end();) {
        const auto to = std::find_if(from, named.end(),
                                     [from](const Named &one) { return one.entry != from->entry; });
        if (to - from > 1) {
            places->m_entries.push_back(from->entry);
            std::transform(from, to, std::back_inserter(places->m_clusters),
                           [](const Named &one) { return one.cluster; });
            places->m_ends.push_back(places->m_clusters.size());
        }
        from = to;
    }
    return places;
}

std::span<const std::uint32_t> SharedPlaces::sharers(std::size_t place) const
{
    const std::size_t begin = place == 0 ? 0 : m_ends[place - 1];
    return std::span(m_clusters).subspan(begin, m_ends[place] - begin);
}

std::optional<std::size_t> SharedPlaces::find(std::uint32_t entry) const
{
    const auto found = std::ranges::lower_bound(m_entries, entry);
    if (found == m_entries.end() || *found != entry)
        return std::nullopt;
    return static_cast<std::size_t>(found - m_entries.begin());
}

std::uint32_t keeperAmong(std::span<const std::uint32_t> sharers, std::uint32_t entry,
                          const RepairChoices &choices)
{
    const auto row = choices.keepers.find(entry);
    if (row != choices.keepers.end() && std::ranges::binary_search(sharers, row->second))
        return row->second;
    const auto action = choices.chosen.find(FindingId::TableDuplicate);
    const bool firstGivesWay = action != choices.chosen.end() && action->second == Action::Move;
    return sharers[firstGivesWay && sharers.size() > 1 ? 1 : 0];
}

bool canChooseKeeper(const Classification &classification, std::uint32_t cluster)
{
    return isAnsweredAsShared(classification.exceptionOf(cluster));
}

} // namespace parascope
