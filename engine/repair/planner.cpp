#include "engine/repair/planner.h"

#include "engine/base/checked.h"
#include "engine/check/precedence.h"
#include "engine/repair/bitmapupdate.h"
#include "engine/repair/placement.h"
#include "engine/repair/planactions.h"
#include "engine/repair/sharedplaces.h"
#include "engine/repair/stayingfindings.h"

#include <algorithm>
#include <unordered_map>
#include <utility>

namespace parascope {

namespace {

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
        , m_staying(*m_plan)
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
        m_plan->actions = possibleActions(*m_report, m_plan->choices);
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
    void forbid();
    void planHeader();
    void growTable(PlannedAction &action);
    void planEntries();
    void planLength();
    [[nodiscard]] Result<void> planExtension(const BlockFile &file);
    void planClosing();
    [[nodiscard]] PlanPtr finish();

    [[nodiscard]] PlannedAction *actionOf(FindingId id);
    [[nodiscard]] Action chosen(FindingId id) const { return chosenAction(*m_plan, id); }
    [[nodiscard]] std::uint32_t keeperOf(std::uint32_t cluster);
    [[nodiscard]] Action entryAction(std::uint32_t cluster, ClusterFlags flags,
                                     FindingId &answering);
    [[nodiscard]] std::uint64_t newClustersFrom();
    [[nodiscard]] bool detachesExtension();
    [[nodiscard]] bool canBitmapsLearn() const;

    std::shared_ptr<Plan> m_plan;
    ReportPtr m_report;
    const ImageState &m_state;
    const Classification &m_classification;
    PlanLimits m_limits;
    StayingFindings m_staying;
    std::uint64_t m_newEnd = 0;                                 ///< end of the last new cluster
    std::unordered_map<std::uint32_t, std::uint32_t> m_keepers; ///< by entry
    std::vector<ByteRange> m_completed; ///< guest ranges whose missing end becomes zeros
};

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

std::uint32_t Planner::keeperOf(std::uint32_t cluster)
{
    // Asked once per place: thousands may share one.
    const std::uint32_t entry = m_state.bat[cluster];
    const auto known = m_keepers.find(entry);
    if (known != m_keepers.end())
        return known->second;
    const std::vector<std::uint32_t> sharers = m_classification.sharersOf(cluster);
    return m_keepers[entry] = keeperAmong(sharers, entry, m_plan->choices);
}

Action Planner::entryAction(std::uint32_t cluster, ClusterFlags flags, FindingId &answering)
{
    // Every sharer of a place but the keeper gives way; who that is may be chosen.
    if (flags & ClusterFlag::Shared) {
        flags.setFlag(ClusterFlag::Duplicate, keeperOf(cluster) != cluster);
    }
    // Without the extension the entry owns the place, and what else is wrong with it counts.
    if ((flags & ClusterFlag::OnExtension) && detachesExtension())
        flags.setFlag(ClusterFlag::OnExtension, false);
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
        ClusterFlags flags;
    };
    std::vector<Wish> wishes;
    std::vector<std::uint32_t> keptOutside;
    const auto &clusters = m_classification.exceptions();
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto flags = ClusterFlags::fromInt(m_classification.exceptionFlags()[i]);
        FindingId answering{};
        const Action action = entryAction(clusters[i], flags, answering);
        if (!doesNothing(action))
            wishes.push_back({clusters[i], action, answering, flags});
        else
            m_staying.add(flags);
        if (doesNothing(action) && (flags & ClusterFlag::OutsideFile))
            keptOutside.push_back(m_state.bat[clusters[i]]);
    }
    std::ranges::sort(keptOutside);
    m_staying.keepOutside(keptOutside);

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
                m_staying.add(wish.flags);
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
                m_staying.add(wish.flags);
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
    // What is only partly in the file, or not at all, would come to lie in bytes that are new.
    const std::uint64_t wholeClusters =
        m_state.fileSize - std::min(m_state.fileSize, m_state.geometry.clusterBytes);
    const bool isPartlyOutside =
        m_state.extension.presence == ImageExtension::Presence::OutsideFile ||
        std::ranges::any_of(m_state.extension.content.bitmaps, [&](const DirtyBitmap &bitmap) {
            return std::ranges::any_of(bitmap.l1, [&](std::uint64_t entry) {
                return entry > 1 && entry > wholeClusters / kSectorBytes;
            });
        });
    if (isPartlyOutside && m_plan->finalSize > m_state.fileSize)
        return true;
    return std::ranges::any_of(m_plan->actions, [](const PlannedAction &action) {
        return action.isChosen && action.refusal == Refusal::None &&
               action.action == Action::Detach;
    });
}

// Bits are not written where a guest cluster lies, nor into an extension that contradicts itself. A
// bitmap that misses a change would cost a backup data, so then it is given up.
bool Planner::canBitmapsLearn() const
{
    return !m_staying.has(FindingId::TableOnExtension) &&
           std::ranges::none_of(m_report->groups(), [](const FindingGroup &group) {
               return group.severity == Severity::Error && isAboutExtension(group.id);
           });
}

Result<void> Planner::planExtension(const BlockFile &file)
{
    std::vector<ByteRange> changed = m_plan->readsDifferently;
    changed.insert(changed.end(), m_completed.begin(), m_completed.end());
    const bool mustLearn = m_state.isExtensionValid() && !changed.empty();
    if (detachesExtension() || (mustLearn && !canBitmapsLearn())) {
        m_plan->header.extensionOffset = 0;
        return {};
    }
    if (!mustLearn)
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
    m_staying.complete();
    return std::exchange(m_plan, nullptr);
}

} // namespace

Result<PlanPtr> planRepair(ReportPtr report, const RepairChoices &choices, const BlockFile &file,
                           const PlanLimits &limits)
{
    return Planner(std::move(report), choices, limits).make(file);
}

} // namespace parascope
