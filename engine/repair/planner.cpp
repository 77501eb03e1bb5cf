#include "engine/repair/planner.h"

#include "engine/base/checked.h"
#include "engine/check/precedence.h"
#include "engine/repair/bitmapupdate.h"
#include "engine/repair/placement.h"

#include <algorithm>

namespace parascope {

namespace {

bool isTail(FindingId id)
{
    return id == FindingId::SpaceLeakedTail || id == FindingId::SpacePartialTail;
}

bool doesNothing(Action action)
{
    return action == Action::None || action == Action::Keep;
}

/// Makes one plan. Each step below looks at one kind of finding and fills its part of the plan.
class Planner
{
public:
    Planner(ReportPtr report, const RepairChoices &choices, const PlanLimits &limits)
        : m_plan(std::make_shared<Plan>())
        , m_report(std::move(report))
        , m_state(*m_report->state())
        , m_classification(*m_report->classification())
        , m_limits(limits)
    {
        m_plan->before = m_report->state();
        m_plan->report = m_report;
        m_plan->choices = choices;
        m_plan->header = m_state.header;
        m_plan->closeValue = m_state.header.inUse;
        m_plan->grownSize = m_state.fileSize;
        m_plan->finalSize = m_state.fileSize;
    }

    [[nodiscard]] Result<PlanPtr> make(const BlockFile &file)
    {
        listActions();
        if (m_report->isRepairForbidden()) {
            forbid();
            return finish();
        }
        planHeader();
        planEntries();
        planLength();
        if (const auto done = planExtension(file); !done)
            return tl::unexpected(done.error());
        planClosing();
        return finish();
    }

private:
    void listActions();
    void forbid();
    void planHeader();
    void growTable(PlannedAction &action);
    void planEntries();
    void planLength();
    [[nodiscard]] Result<void> planExtension(const BlockFile &file);
    void planClosing();
    [[nodiscard]] PlanPtr finish();

    [[nodiscard]] Action wanted(const FindingGroup &group) const;
    [[nodiscard]] PlannedAction *actionOf(FindingId id);
    /// The action that is done for a finding; None when it was not chosen or is refused.
    [[nodiscard]] Action chosen(FindingId id);
    [[nodiscard]] std::uint32_t keeperOf(std::uint32_t cluster) const;
    [[nodiscard]] Action entryAction(std::uint32_t cluster, ClusterFlags flags,
                                     FindingId &answering);
    [[nodiscard]] std::uint64_t newClustersFrom();
    [[nodiscard]] bool detachesExtension();

    std::shared_ptr<Plan> m_plan;
    ReportPtr m_report;
    const ImageState &m_state;
    const Classification &m_classification;
    PlanLimits m_limits;
    std::uint64_t m_newEnd = 0;         ///< end of the last new cluster
    std::vector<ByteRange> m_completed; ///< guest ranges whose missing end becomes zeros
};

PlanGroup groupFor(const FindingGroup &finding, Action action, Loss loss)
{
    if (isTail(finding.id) && !finding.ticked)
        return PlanGroup::GivesUp;
    const CatalogueEntry &entry = catalogueEntry(finding.id);
    if (action != entry.action &&
        (action == Action::Clear || action == Action::Set || action == Action::Detach))
        return PlanGroup::GivesUp;
    if (loss == Loss::GuestReadsDifferently)
        return finding.ticked || action != Action::Clear ? PlanGroup::ReadsDifferently
                                                         : PlanGroup::GivesUp;
    return PlanGroup::NothingChanges;
}

Loss lossFor(FindingId id, Action action)
{
    const CatalogueEntry &entry = catalogueEntry(id);
    if (action == entry.action)
        return entry.loss;
    switch (action) {
    case Action::Clear:
        return Loss::GuestReadsDifferently;
    case Action::Detach:
        return Loss::BackupHistory;
    case Action::Set:
        return Loss::GuestReadsDifferently;
    case Action::Cut:
        return Loss::SpaceOnly;
    default:
        return Loss::Nothing;
    }
}

Action Planner::wanted(const FindingGroup &group) const
{
    const CatalogueEntry &entry = catalogueEntry(group.id);
    const auto row = m_plan->choices.chosen.find(group.id);
    if (row != m_plan->choices.chosen.end())
        return isActionOffered(group.id, row->second) ? row->second : Action::None;
    if (group.severity != entry.severity)
        return Action::None; // a note where nobody knows what is right
    switch (m_plan->choices.policy) {
    case RepairPolicy::Leaks:
        return isTail(group.id) && group.ticked ? entry.action : Action::None;
    case RepairPolicy::Ticked:
        return group.ticked ? entry.action : Action::None;
    case RepairPolicy::All:
        break;
    }
    if (entry.action == Action::None && !entry.others.empty())
        return entry.others.front();
    return entry.action;
}

void Planner::listActions()
{
    for (const FindingGroup &group : m_report->groups()) {
        const CatalogueEntry &entry = catalogueEntry(group.id);
        const Action want = wanted(group);
        PlannedAction action;
        action.id = group.id;
        // What is not wanted is listed with what could be done.
        action.action = !doesNothing(want)           ? want
                        : !doesNothing(entry.action) ? entry.action
                        : entry.others.empty()       ? Action::None
                                                     : entry.others.front();
        if (action.action == Action::None || group.severity != entry.severity)
            continue;
        action.isChosen = !doesNothing(want);
        action.loss = lossFor(group.id, action.action);
        action.group = groupFor(group, action.action, action.loss);
        action.count = group.count;
        action.bytes = group.bytes;
        m_plan->actions.push_back(action);
    }
    std::ranges::stable_sort(m_plan->actions, {}, [](const PlannedAction &action) {
        return std::pair(action.group, action.id);
    });
}

void Planner::forbid()
{
    for (PlannedAction &action : m_plan->actions) {
        if (action.isChosen)
            action.refusal = Refusal::Forbidden;
    }
}

PlannedAction *Planner::actionOf(FindingId id)
{
    const auto found = std::ranges::find(m_plan->actions, id, &PlannedAction::id);
    return found == m_plan->actions.end() ? nullptr : &*found;
}

Action Planner::chosen(FindingId id)
{
    const PlannedAction *action = actionOf(id);
    return action && action->isChosen && action->refusal == Refusal::None ? action->action
                                                                          : Action::None;
}

void Planner::planHeader()
{
    Header &header = m_plan->header;
    if (chosen(FindingId::HeaderEmptyFlag) == Action::Set)
        header.flags &= ~kFlagEmpty;
    if (chosen(FindingId::HeaderDataOffset) == Action::Set)
        header.dataOffset =
            static_cast<std::uint32_t>(m_classification.dataStart().bytes / kSectorBytes);
    if (chosen(FindingId::HeaderSizeHighBits) == Action::Set)
        header.sectors = header.diskSectors();
    if (PlannedAction *tooSmall = actionOf(FindingId::HeaderTableTooSmall);
        tooSmall && tooSmall->isChosen) {
        if (tooSmall->action == Action::Set)
            header.sectors = std::uint64_t(header.batEntries) * header.tracks;
        else
            growTable(*tooSmall);
    }
    if (chosen(FindingId::TableBeyondDisk) == Action::Set) {
        const auto &clusters = m_classification.exceptions();
        for (std::size_t i = clusters.size(); i-- > 0;) {
            if (!(ClusterFlags::fromInt(m_classification.exceptionFlags()[i]) &
                  ClusterFlag::BeyondDisk))
                continue;
            const std::uint64_t sectors = (std::uint64_t(clusters[i]) + 1) * header.tracks;
            if (header.format == FormatVersion::V1 && sectors > kMaxSectorsV1)
                actionOf(FindingId::TableBeyondDisk)->refusal = Refusal::NotPossible;
            else
                header.sectors = sectors;
            break;
        }
    }
}

// A longer table needs room behind it that nothing uses: what lies there must be padding before the
// data.
void Planner::growTable(PlannedAction &action)
{
    const std::uint64_t needed =
        divideRoundingUp(m_state.header.diskSectors(), m_state.header.tracks);
    const std::uint64_t end = kHeaderBytes + 4 * needed;
    const bool fits =
        needed <= kMaxBatEntries && end <= m_classification.dataStart().bytes &&
        end <= m_state.fileSize &&
        std::ranges::none_of(m_classification.extensionPlaces(), [&](const ByteRange &place) {
            return place.overlaps({m_state.geometry.tableEnd, end - m_state.geometry.tableEnd});
        });
    if (!fits) {
        action.refusal = Refusal::NotPossible;
        return;
    }
    m_plan->header.batEntries = static_cast<std::uint32_t>(needed);
    m_plan->zeroed.push_back({m_state.geometry.tableEnd, end - m_state.geometry.tableEnd});
}

// The lowest cluster keeps a shared place, unless the user says otherwise or the others shall stay.
std::uint32_t Planner::keeperOf(std::uint32_t cluster) const
{
    const std::vector<std::uint32_t> sharers = m_classification.sharersOf(cluster);
    const auto row = m_plan->choices.keepers.find(m_state.bat[cluster]);
    if (row != m_plan->choices.keepers.end() &&
        std::ranges::find(sharers, row->second) != sharers.end())
        return row->second;
    const auto choice = m_plan->choices.chosen.find(FindingId::TableDuplicate);
    const bool ownerGivesWay =
        choice != m_plan->choices.chosen.end() && choice->second == Action::Move;
    return sharers[ownerGivesWay && sharers.size() > 1 ? 1 : 0];
}

Action Planner::entryAction(std::uint32_t cluster, ClusterFlags flags, FindingId &answering)
{
    // Every sharer of a place but the keeper gives way; who that is may be chosen.
    if (flags & ClusterFlag::Shared) {
        flags.setFlag(ClusterFlag::Duplicate, keeperOf(cluster) != cluster);
    }
    if (const auto id = answeringFinding(flags)) {
        answering = *id;
        return chosen(*id);
    }
    if (flags & ClusterFlag::BeyondDisk) {
        answering = FindingId::TableBeyondDisk;
        return chosen(FindingId::TableBeyondDisk) == Action::Clear ? Action::Clear : Action::None;
    }
    return Action::None;
}

// New clusters go behind everything in use, and behind a tail that stays: what nothing points to
// may be what a lost entry pointed to.
std::uint64_t Planner::newClustersFrom()
{
    const bool isTailKept = (m_report->count(FindingId::SpaceLeakedTail) > 0 &&
                             chosen(FindingId::SpaceLeakedTail) != Action::Cut) ||
                            (m_report->count(FindingId::SpacePartialTail) > 0 &&
                             chosen(FindingId::SpacePartialTail) != Action::Cut);
    const std::uint64_t used = m_classification.usedEnd();
    return isTailKept ? std::max(used, m_state.fileSize) : used;
}

void Planner::planEntries()
{
    struct Wish
    {
        std::uint32_t cluster;
        Action action;
        FindingId answering;
    };
    std::vector<Wish> wishes;
    std::vector<std::uint32_t> keptOutside;
    const auto &clusters = m_classification.exceptions();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto flags = ClusterFlags::fromInt(m_classification.exceptionFlags()[i]);
        FindingId answering{};
        const Action action = entryAction(clusters[i], flags, answering);
        if (!doesNothing(action))
            wishes.push_back({clusters[i], action, answering});
        else if (flags & ClusterFlag::OutsideFile)
            keptOutside.push_back(m_state.bat[clusters[i]]);
    }

    const Geometry &geometry = m_state.geometry;
    Placement placement(geometry, newClustersFrom(), std::move(keptOutside), m_limits,
                        m_state.fileSize);
    for (const Wish &wish : wishes) {
        const std::uint32_t entry = m_state.bat[wish.cluster];
        const ByteRange guest = geometry.guestRange(GuestCluster(wish.cluster));
        switch (wish.action) {
        case Action::Clear:
            m_plan->entries.push_back({wish.cluster, entry, 0, false});
            if (!guest.isEmpty())
                m_plan->readsDifferently.push_back(guest);
            break;
        case Action::Grow: {
            const std::uint64_t end = geometry.placeOf(entry).value() + geometry.clusterBytes;
            PlannedAction &action = *actionOf(wish.answering);
            if (end > m_limits.largestFile) {
                action.refusal = Refusal::FileSystem;
                break;
            }
            action.spaceCost = std::max(action.spaceCost, end - m_state.fileSize);
            m_plan->grownSize = std::max(m_plan->grownSize, end);
            m_completed.push_back(guest);
            break;
        }
        case Action::Copy:
        case Action::Move: {
            PlannedAction &action = *actionOf(wish.answering);
            const std::optional<std::uint32_t> place = placement.next();
            if (!place) {
                action.refusal = placement.refusal();
                break;
            }
            action.spaceCost += geometry.clusterBytes;
            m_plan->entries.push_back({wish.cluster, entry, *place, true});
            break;
        }
        default:
            break;
        }
    }
    m_newEnd = placement.end();
    m_plan->grownSize = std::max(m_plan->grownSize, m_newEnd);
}

void Planner::planLength()
{
    if (chosen(FindingId::SpaceShort) == Action::Grow)
        m_plan->grownSize = std::max(m_plan->grownSize, m_classification.dataStart().bytes);
    m_plan->finalSize = m_plan->grownSize;
    const bool cutsRest = chosen(FindingId::SpacePartialTail) == Action::Cut;
    // What lies behind cannot stay when what lies before it is cut off.
    PlannedAction *tail = actionOf(FindingId::SpaceLeakedTail);
    if (tail && tail->isChosen && m_report->count(FindingId::SpacePartialTail) > 0 && !cutsRest)
        tail->refusal = Refusal::NotPossible;
    const bool cutsClusters = chosen(FindingId::SpaceLeakedTail) == Action::Cut;
    const std::uint64_t inUse = std::max(m_classification.usedEnd(), m_newEnd);
    if (cutsClusters)
        m_plan->finalSize = inUse;
    else if (cutsRest && m_newEnd == 0) {
        // Only what is over after the last whole cluster goes.
        const std::uint64_t cluster = m_state.geometry.clusterBytes;
        m_plan->finalSize = inUse + (m_state.fileSize - inUse) / cluster * cluster;
    }
    m_plan->grownSize = std::max(m_plan->grownSize, m_plan->finalSize);
}

bool Planner::detachesExtension()
{
    if (m_state.header.extensionOffset == 0)
        return false;
    // A crash leaves the extension stale: closing the image as clean would make others trust it.
    if (chosen(FindingId::HeaderNotClosed) == Action::Set)
        return true;
    return std::ranges::any_of(m_plan->actions, [](const PlannedAction &action) {
        return action.isChosen && action.refusal == Refusal::None &&
               action.action == Action::Detach;
    });
}

Result<void> Planner::planExtension(const BlockFile &file)
{
    if (detachesExtension()) {
        m_plan->header.extensionOffset = 0;
        return {};
    }
    if (!m_state.isExtensionValid())
        return {};
    std::vector<ByteRange> changed = m_plan->readsDifferently;
    changed.insert(changed.end(), m_completed.begin(), m_completed.end());
    if (changed.empty())
        return {};
    auto bytes = markDirty(m_state, changed, file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    m_plan->kept = std::move(*bytes);
    return {};
}

void Planner::planClosing()
{
    const bool writesAnything = !m_plan->isEmpty();
    const bool closes = chosen(FindingId::HeaderNotClosed) == Action::Set;
    const bool wasNotClosed = closeTag(m_state.header.inUse) == CloseTag::NotClosed;
    if ((wasNotClosed && !closes) || (!writesAnything && !closes))
        return; // the value that it has stays
    const bool keepsExtension = m_state.isExtensionValid() && m_plan->header.extensionOffset != 0;
    m_plan->closeValue = keepsExtension ? kInUseExtension : kInUseClosed;
}

PlanPtr Planner::finish()
{
    // Neighbouring guest ranges are told as one.
    std::vector<ByteRange> joined;
    for (const ByteRange &range : m_plan->readsDifferently) {
        if (!joined.empty() && joined.back().end() == range.offset)
            joined.back().length += range.length;
        else
            joined.push_back(range);
    }
    m_plan->readsDifferently = std::move(joined);
    for (const FindingGroup &group : m_report->groups()) {
        if (doesNothing(chosen(group.id)))
            m_plan->staying.push_back(group.id);
    }
    // Places that are given up are left as they are; at the end of the file that is a tail.
    const bool givesUpPlaces =
        m_plan->header.extensionOffset != m_state.header.extensionOffset ||
        std::ranges::any_of(m_plan->entries, [this](const EntryChange &change) {
            return change.to == 0 &&
                   m_state.geometry.placeOf(change.from).value() < m_state.fileSize;
        });
    if (givesUpPlaces) {
        m_plan->staying.push_back(FindingId::SpaceLeakedTail);
        m_plan->staying.push_back(FindingId::SpacePartialTail);
    }
    return std::exchange(m_plan, nullptr);
}

} // namespace

Result<PlanPtr> planRepair(ReportPtr report, const RepairChoices &choices, const BlockFile &file,
                           const PlanLimits &limits)
{
    return Planner(std::move(report), choices, limits).make(file);
}

} // namespace parascope
