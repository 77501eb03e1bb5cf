#include "engine/map/classifier.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <limits>
#include <map>

namespace parascope {

namespace {

// Far enough ahead that a bit of a shuffled table has arrived from memory when it is needed.
constexpr std::size_t kPrefetchDistance = 64;

} // namespace

Classifier::Classifier(const ImageState &state, Detail detail)
    : m_result(std::make_shared<Classification>())
    , m_geometry(state.geometry)
    , m_detail(detail)
    , m_fileSize(state.fileSize)
    , m_diskClusters(state.geometry.diskClusters())
    , m_isExtensionValid(state.isExtensionValid())
    , m_originSectors(static_cast<std::uint32_t>(state.geometry.grid.origin / kSectorBytes))
    , m_tracks(state.header.tracks)
    , m_firstDataCell(state.geometry.grid.origin == 0 ? 0 : 1)
{
    constexpr std::uint64_t kLargestEntry = std::numeric_limits<std::uint32_t>::max();
    // Cells that no entry can name need no bit; the extension's place can lie beyond them.
    const HostCluster lastNameable =
        m_geometry.grid.cellAt(m_geometry.placeOf(kLargestEntry) + m_geometry.clusterBytes);
    const std::uint64_t cells =
        std::min(m_geometry.grid.cellCount(m_fileSize), lastNameable.value() + 1);
    m_result->m_used = ClusterBits(cells);
    if (detail == Detail::Maps)
        m_result->m_fragmentedCells = ClusterBits(cells);

    const std::uint64_t low =
        std::max<std::uint64_t>(divideRoundingUp(m_geometry.tableEnd, m_geometry.entryBytes), 1);
    if (m_fileSize >= m_geometry.clusterBytes) {
        const std::uint64_t high =
            std::min((m_fileSize - m_geometry.clusterBytes) / m_geometry.entryBytes, kLargestEntry);
        if (low <= high) {
            m_hasOrdinary = true;
            m_lowEntry = static_cast<std::uint32_t>(low);
            m_entrySpan = static_cast<std::uint32_t>(high - low);
        }
    }
    if (m_isExtensionValid)
        reserveExtension(state);
}

void Classifier::feed(std::uint32_t first, std::span<const std::uint32_t> entries)
{
    const bool isV1 = m_geometry.format == FormatVersion::V1;
    if (m_detail == Detail::Maps)
        isV1 ? walk<true, true>(first, entries) : walk<false, true>(first, entries);
    else
        isV1 ? walk<true, false>(first, entries) : walk<false, false>(first, entries);

    for (std::uint64_t cluster = std::max<std::uint64_t>(first, m_diskClusters);
         cluster < first + entries.size(); ++cluster) {
        if (entries[cluster - first] != 0)
            add(static_cast<std::uint32_t>(cluster), ClusterFlag::BeyondDisk);
    }
}

namespace {

// Whether 64 entries count up one by one; compiles to a handful of vector instructions.
bool areConsecutive64(const std::uint32_t *entries)
{
    std::uint32_t difference = 0;
    for (std::uint32_t i = 0; i < 64; ++i)
        difference |= entries[i] ^ (entries[0] + i);
    return difference == 0;
}

} // namespace

// The hot loop: a healthy entry costs a range test, a bit and a comparison with its neighbour; a
// run of neighbours costs next to nothing.
template <bool isV1, bool withMaps>
void Classifier::walk(std::uint32_t first, std::span<const std::uint32_t> entries)
{
    ClusterBits &used = m_result->m_used;
    ClusterBits &fragmentedCells = m_result->m_fragmentedCells;
    const bool hasOrdinary = m_hasOrdinary;
    const std::uint32_t low = m_lowEntry;
    const std::uint32_t span = m_entrySpan;
    const std::uint32_t step = isV1 ? m_tracks : 1;
    const std::size_t size = entries.size();
    std::uint64_t previous = m_previous;
    std::uint64_t nonZero = 0;
    std::uint64_t fragmented = 0;
    std::uint32_t highest = m_result->m_highestEntry;

    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t entry = entries[i];
        if constexpr (!isV1) {
            if (entry == previous + 1 && i + 64 <= size && hasOrdinary && span >= 63 &&
                entry - low <= span - 63 && areConsecutive64(&entries[i]) &&
                used.setIfClear64(entry)) {
                nonZero += 64;
                previous = entry + 63;
                highest = std::max(highest, entry + 63);
                i += 63;
                continue;
            }
            if (i + kPrefetchDistance < size) {
                const std::uint32_t ahead = entries[i + kPrefetchDistance];
                if (hasOrdinary && ahead - low <= span) {
                    used.prefetch(ahead);
                    if constexpr (withMaps)
                        fragmentedCells.prefetch(ahead);
                }
            }
        }
        if (entry == 0) {
            previous = 0;
            continue;
        }
        ++nonZero;
        highest = std::max(highest, entry);
        const bool isFragment = previous != 0 && previous + step != entry;
        fragmented += isFragment;
        previous = entry;
        if (!hasOrdinary || entry - low > span) [[unlikely]] {
            lookCloser(first + static_cast<std::uint32_t>(i), entry);
            continue;
        }
        std::uint64_t cell = entry;
        if constexpr (isV1) {
            const std::uint32_t distance = entry - m_originSectors;
            const std::uint32_t index = distance / m_tracks;
            if (entry < m_originSectors || index * m_tracks != distance) [[unlikely]] {
                lookCloser(first + static_cast<std::uint32_t>(i), entry);
                continue;
            }
            cell = std::uint64_t(index) + m_firstDataCell;
        }
        if (used.testAndSet(cell)) [[unlikely]]
            lookCloser(first + static_cast<std::uint32_t>(i), entry);
        if constexpr (withMaps) {
            if (isFragment)
                fragmentedCells.testAndSet(cell);
        }
    }
    m_previous = static_cast<std::uint32_t>(previous);
    m_result->m_nonZero += nonZero;
    m_result->m_qemuFragmented += fragmented;
    m_result->m_highestEntry = highest;
}

// Everything that the hot loop does not know to be healthy.
void Classifier::lookCloser(std::uint32_t cluster, std::uint32_t entry)
{
    const HostOffset place = m_geometry.placeOf(entry);
    const ByteRange range{place.value(), m_geometry.clusterBytes};
    if (place.value() > roundedUp(m_fileSize, kSectorBytes)) // QEMU counts a file in sectors
        ++m_result->m_qemuOutside;
    if (place.value() >= m_fileSize) {
        ++m_result->m_outside;
        add(cluster, ClusterFlag::OutsideFile);
        return;
    }
    if (place.value() < m_geometry.tableEnd) {
        add(cluster, ClusterFlag::InsideMetadata);
        return;
    }
    ClusterFlags flags;
    if (m_isExtensionValid && isOnExtension(range))
        flags |= ClusterFlag::OnExtension;
    if (!m_geometry.grid.isOnGrid(place)) {
        flags |= m_geometry.gridHasMajority ? ClusterFlag::Misaligned : ClusterFlag::OffGrid;
        ++m_result->m_offGrid;
        m_misplaced.push_back({entry, cluster});
    } else if (m_result->m_used.testAndSet(m_geometry.grid.cellAt(place).value())) {
        m_wanted.push_back(entry);
    }
    if (range.end() > m_fileSize)
        flags |= ClusterFlag::CutByEnd;
    if (flags)
        add(cluster, flags);
}

void Classifier::add(std::uint32_t cluster, ClusterFlags flags)
{
    m_found.push_back({cluster, static_cast<std::uint32_t>(flags.toInt())});
}

bool Classifier::isOnExtension(ByteRange place) const
{
    const auto &places = m_result->m_extensionPlaces;
    // Places are all one cluster long and sorted, so only the neighbours can overlap.
    auto at = std::ranges::lower_bound(places, place.offset, {}, &ByteRange::offset);
    return (at != places.end() && at->overlaps(place)) ||
           (at != places.begin() && std::prev(at)->overlaps(place));
}

// The extension's clusters are in use: an entry that claims one of them is looked at closer.
void Classifier::reserveExtension(const ImageState &state)
{
    std::vector<ByteRange> places{state.extension.place};
    for (const DirtyBitmap &bitmap : state.extension.content.bitmaps) {
        for (const std::uint64_t sector : bitmap.l1) {
            const auto offset = checkedMultiply(sector, kSectorBytes);
            if (sector > 1 && offset && *offset < m_fileSize)
                places.push_back({*offset, m_geometry.clusterBytes});
        }
    }
    std::ranges::sort(places, {}, &ByteRange::offset);
    places.erase(std::unique(places.begin(), places.end()), places.end());
    for (const ByteRange &place : places) {
        const std::uint64_t end = std::min(place.end(), m_fileSize);
        for (std::uint64_t cell = m_geometry.grid.cellAt(HostOffset(place.offset)).value();
             cell <= m_geometry.grid.cellAt(HostOffset(end - 1)).value(); ++cell) {
            if (cell < m_result->m_used.count())
                m_result->m_used.testAndSet(cell);
        }
    }
    m_result->m_extensionPlaces = std::move(places);
}

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

ClassificationPtr classify(ImageStatePtr state, Classifier::Detail detail)
{
    Classifier classifier(*state, detail);
    std::uint32_t first = 0;
    for (const auto &chunk : state->bat.chunks()) {
        classifier.feed(first, chunk->entries());
        first += static_cast<std::uint32_t>(chunk->entries().size());
    }
    return classifier.finish(std::move(state));
}

} // namespace parascope
