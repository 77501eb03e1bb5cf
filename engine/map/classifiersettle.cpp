// The part of Classifier that settles what cannot be known before the walk is over: who else claims
// a place, where the data starts, and where what is in use ends.
#include "engine/base/checked.h"
#include "engine/map/classifier.h"

#include <algorithm>
#include <limits>
#include <map>
#include <utility>

namespace parascope {

ClassificationPtr Classifier::finish(ImageStatePtr state)
{
    settleShared(*state);
    settleDataStart(*state);
    settleOverlaps();
    settleFragments(*state);
    if (!m_isExtensionValid)
        settleStaleExtension(*state);
    settleEnd();
    addUnreadable(*state);
    mergeExceptions();
    m_result->m_state = std::move(state);
    return std::exchange(m_result, nullptr);
}

// Who claims the places that were claimed twice? A second walk collects all of their owners, and
// those of the grid cells that an entry off the grid reaches into.
void Classifier::settleShared(const ImageState &state)
{
    std::vector<std::uint32_t> reached = m_wanted;
    for (const Place &misplaced : m_misplaced) {
        const HostCluster cell = m_geometry.grid.cellAt(m_geometry.placeOf(misplaced.entry));
        for (const HostCluster touched : {cell, cell + 1}) {
            const std::uint64_t start = m_geometry.grid.startOf(touched).value();
            if (start >= m_geometry.tableEnd && start < m_fileSize &&
                touched.value() < m_result->m_used.count() &&
                m_result->m_used.test(touched.value()))
                reached.push_back(static_cast<std::uint32_t>(start / m_geometry.entryBytes));
        }
    }
    std::vector<Place> places = m_misplaced;
    if (!reached.empty()) {
        std::ranges::sort(reached);
        reached.erase(std::unique(reached.begin(), reached.end()), reached.end());
        ClusterBits isReached(m_result->m_used.count());
        for (const std::uint32_t entry : reached)
            isReached.testAndSet(m_geometry.grid.cellAt(m_geometry.placeOf(entry)).value());
        std::uint32_t cluster = 0;
        for (const auto &chunk : state.bat.chunks()) {
            for (const std::uint32_t entry : chunk->entries()) {
                const HostOffset place = m_geometry.placeOf(entry);
                if (entry >= reached.front() && entry <= reached.back() &&
                    isReached.test(m_geometry.grid.cellAt(place).value()) &&
                    m_geometry.grid.isOnGrid(place))
                    places.push_back({entry, cluster});
                ++cluster;
            }
        }
    }
    std::ranges::sort(places);
    for (auto from = places.begin(); from != places.end();) {
        const auto to = std::find_if(from, places.end(),
                                     [&](const Place &p) { return p.entry != from->entry; });
        if (to - from > 1) {
            m_result->m_shared.insert(m_result->m_shared.end(), from, to);
            add(from->cluster, ClusterFlag::Shared);
            for (auto other = from + 1; other != to; ++other)
                add(other->cluster, ClusterFlag::Shared | ClusterFlag::Duplicate);
        }
        from = to;
    }

    // Keepers on the grid: the lowest cluster of each place that a misplaced entry reaches into.
    for (const Place &misplaced : m_misplaced) {
        const HostOffset start = m_geometry.placeOf(misplaced.entry);
        const HostCluster cell = m_geometry.grid.cellAt(start);
        for (const HostCluster touched : {cell, cell + 1}) {
            const std::uint64_t at =
                m_geometry.grid.startOf(touched).value() / m_geometry.entryBytes;
            const auto keeper =
                std::ranges::lower_bound(places, Place{static_cast<std::uint32_t>(at), 0});
            if (at <= std::numeric_limits<std::uint32_t>::max() && keeper != places.end() &&
                keeper->entry == at &&
                m_geometry.grid.isOnGrid(m_geometry.placeOf(keeper->entry))) {
                m_result->m_overlaps.push_back({misplaced.cluster, keeper->cluster});
                break;
            }
        }
    }
}

// Among entries off the grid the lower one keeps the place (design: Precedence). Taken in the order
// of clusters, each either owns its place or overlaps one that is owned already.
void Classifier::settleOverlaps()
{
    auto &overlaps = m_result->m_overlaps;
    std::ranges::sort(overlaps);
    std::vector<Place> byCluster = m_misplaced;
    std::ranges::sort(byCluster, {}, &Place::cluster);
    std::map<std::uint64_t, std::uint32_t> owned; // start of place → cluster
    std::vector<Classification::Overlap> among;
    for (const Place &misplaced : byCluster) {
        if (std::ranges::binary_search(overlaps, misplaced.cluster, {},
                                       &Classification::Overlap::cluster))
            continue;
        const std::uint64_t start = m_geometry.placeOf(misplaced.entry).value();
        auto after = owned.lower_bound(start);
        if (after != owned.end() && after->first == start)
            continue; // the very same place is a duplicate, not an overlap
        if (after != owned.end() && after->first < start + m_geometry.clusterBytes)
            among.push_back({misplaced.cluster, after->second});
        else if (after != owned.begin() &&
                 std::prev(after)->first + m_geometry.clusterBytes > start)
            among.push_back({misplaced.cluster, std::prev(after)->second});
        else
            owned.emplace(start, misplaced.cluster);
    }
    overlaps.insert(overlaps.end(), among.begin(), among.end());
    std::ranges::sort(overlaps);
    for (const auto &overlap : overlaps)
        add(overlap.cluster, ClusterFlag::Overlap);

    for (const Place &misplaced : m_misplaced) {
        const std::uint64_t start = m_geometry.placeOf(misplaced.entry).value();
        const std::uint64_t last = std::min(start + m_geometry.clusterBytes, m_fileSize) - 1;
        m_result->m_used.testAndSet(m_geometry.grid.cellAt(HostOffset(start)).value());
        m_result->m_used.testAndSet(m_geometry.grid.cellAt(HostOffset(last)).value());
    }
}

// QEMU counts a step to or from a place outside the file as a fragment; to us it says nothing.
void Classifier::settleFragments(const ImageState &state)
{
    const std::uint64_t step = m_geometry.format == FormatVersion::V1 ? m_tracks : 1;
    const auto isOutside = [&](std::uint32_t entry) {
        return m_geometry.placeOf(entry).value() >= m_fileSize;
    };
    std::uint64_t meaningless = 0;
    for (const Exception &exception : m_found) {
        if (!(exception.flags & static_cast<std::uint32_t>(ClusterFlag::OutsideFile)))
            continue;
        const std::uint32_t cluster = exception.cluster;
        const std::uint64_t entry = state.bat[cluster];
        if (cluster > 0) {
            const std::uint32_t before = state.bat[cluster - 1];
            meaningless += before != 0 && before + step != entry;
        }
        if (cluster + 1 < state.bat.size()) {
            const std::uint32_t after = state.bat[cluster + 1];
            if (after != 0 && !isOutside(after) && entry + step != after) {
                ++meaningless;
                const std::uint64_t cell =
                    m_geometry.grid.cellAt(m_geometry.placeOf(after)).value();
                if (m_detail == Detail::Maps)
                    m_result->m_fragmentedCells.clear(cell);
            }
        }
    }
    m_result->m_fragmented = m_result->m_qemuFragmented - meaningless;
}

// An extension that is not valid is kept where nothing else wants its place (finding
// extension.stale).
void Classifier::settleStaleExtension(const ImageState &state)
{
    if (state.extension.presence != ImageExtension::Presence::Read ||
        !state.extension.content.hasMagic())
        return;
    const std::uint64_t first =
        m_geometry.grid.cellAt(HostOffset(state.extension.place.offset)).value();
    const std::uint64_t last =
        m_geometry.grid.cellAt(HostOffset(state.extension.place.end() - 1)).value();
    if (last >= m_result->m_used.count() || m_result->m_used.test(first) ||
        m_result->m_used.test(last))
        return;
    ClusterBits &used = m_result->m_used;
    std::vector<std::uint64_t> cells{first, last};
    std::vector<ByteRange> places{state.extension.place};
    for (const DirtyBitmap &bitmap : state.extension.content.bitmaps) {
        for (const std::uint64_t sector : bitmap.l1) {
            const auto offset = checkedMultiply(sector, kSectorBytes);
            if (sector <= 1 || !offset || *offset >= m_fileSize ||
                !m_geometry.grid.isOnGrid(HostOffset(*offset)))
                continue;
            const std::uint64_t cell = m_geometry.grid.cellAt(HostOffset(*offset)).value();
            if (cell < used.count() && !used.test(cell)) {
                places.push_back({*offset, m_geometry.clusterBytes});
                cells.push_back(cell);
            }
        }
    }
    for (const std::uint64_t cell : cells)
        used.testAndSet(cell);
    std::ranges::sort(places, {}, &ByteRange::offset);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    m_result->m_extensionPlaces = std::move(places);
}

// Before the places off the grid are marked as used: only entries on the grid say where the data
// starts.
void Classifier::settleDataStart(const ImageState &state)
{
    const ClusterBits &used = m_result->m_used;
    const auto isExtensionCell = [&](std::uint64_t cell) {
        return isOnExtension(m_geometry.grid.rangeOf(HostCluster(cell), m_fileSize));
    };
    std::uint64_t lowest = used.nextSet(0);
    while (lowest < used.count() && isExtensionCell(lowest))
        lowest = used.nextSet(lowest + 1);
    std::optional<std::uint64_t> lowestPlace;
    if (lowest < used.count())
        lowestPlace = m_geometry.grid.startOf(HostCluster(lowest)).value();
    m_result->m_dataStart = judgeDataStart(state, lowestPlace);
}

void Classifier::settleEnd()
{
    std::uint64_t end = std::max(m_geometry.tableEnd, m_result->m_dataStart.bytes);
    if (const auto last = m_result->m_used.lastSet())
        end = std::max(end, m_geometry.grid.startOf(HostCluster(*last) + 1).value());
    for (const ByteRange &place : m_result->m_extensionPlaces)
        end = std::max(end, place.end());
    for (const Place &misplaced : m_misplaced) // cut by the end, it reaches beyond the last cell
        end = std::max(end, m_geometry.placeOf(misplaced.entry).value() + m_geometry.clusterBytes);
    m_result->m_usedEnd = end;
}

void Classifier::addUnreadable(const ImageState &state)
{
    for (const ByteRange &range : state.unreadable) {
        const ByteRange inTable =
            range.intersected({kHeaderBytes, 4 * std::uint64_t(state.bat.size())});
        if (inTable.isEmpty())
            continue;
        const std::uint64_t first = (inTable.offset - kHeaderBytes) / 4;
        const std::uint64_t last = (inTable.end() - kHeaderBytes + 3) / 4;
        for (std::uint64_t cluster = first; cluster < last; ++cluster)
            add(static_cast<std::uint32_t>(cluster), ClusterFlag::Unreadable);
    }
}

void Classifier::mergeExceptions()
{
    if (!std::ranges::is_sorted(m_found, {}, &Exception::cluster))
        std::ranges::sort(m_found, {}, &Exception::cluster);
    for (const Exception &exception : m_found) {
        if (!m_result->m_exceptions.empty() && m_result->m_exceptions.back() == exception.cluster) {
            m_result->m_flags.back() |= exception.flags;
        } else {
            m_result->m_exceptions.push_back(exception.cluster);
            m_result->m_flags.push_back(exception.flags);
        }
    }
    m_found = {};
}

} // namespace parascope
