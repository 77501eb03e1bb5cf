#include "engine/map/classifier.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <limits>

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
