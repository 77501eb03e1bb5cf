#include "engine/transfer/convert.h"

#include "engine/base/checked.h"
#include "engine/check/contentprobe.h"
#include "engine/create/newimage.h"
#include "engine/repair/bitmapupdate.h"
#include "engine/transfer/changedtable.h"
#include "engine/transfer/stopifcancelled.h"

#include <limits>

namespace parascope {

namespace {

constexpr std::uint64_t kWithoutLimit = ~0ULL;
constexpr std::uint64_t kLargest32 = std::numeric_limits<std::uint32_t>::max();

InPlaceRefusal refusalForV1(const Report &report)
{
    const Header &header = report.state()->header;
    if (header.diskSectors() > kMaxSectorsV1)
        return InPlaceRefusal::DiskTooLarge;
    const std::uint64_t highest = report.classification()->highestEntry();
    return highest * header.tracks > kLargest32 ? InPlaceRefusal::NotNameable
                                                : InPlaceRefusal::None;
}

// The header in the other format, with the geometry that a new image of that format has: v1 is for
// Parallels Desktop, v2 for QEMU (format.md §5). Where nobody would make such an image it keeps its
// own.
Header convertedHeader(const ImageState &state, FormatVersion format)
{
    Header header = state.header;
    header.format = format;
    header.sectors = header.diskSectors();
    header.flags &= ~kFlagConverting;
    NewImageOptions asNew;
    asNew.format = format;
    asNew.diskBytes = state.geometry.diskBytes;
    asNew.clusterBytes = state.geometry.clusterBytes;
    if (const auto layout = layOutNewImage(asNew)) {
        header.heads = layout->header.heads;
        header.cylinders = layout->header.cylinders;
    }
    return header;
}

/// Plans the conversion to v2.
class ToV2
{
public:
    ToV2(InPlacePlan &plan, const BlockFile &file, JobControl &control)
        : m_plan(plan)
        , m_state(plan.change.before())
        , m_cluster(m_state.geometry.clusterBytes)
        , m_file(file)
        , m_control(control)
    {}

    [[nodiscard]] Result<InPlaceRefusal> make();

private:
    void collectPlaces();
    [[nodiscard]] Result<void> planMoves();
    [[nodiscard]] Result<void> moveExtension(Header &header, ImageExtension &extension);

    /// The place on v2's grid for a cluster that lies at `place`: there, or the next one.
    [[nodiscard]] std::uint64_t moved(std::uint64_t place) const
    {
        return roundedUp(place, m_cluster);
    }

    InPlacePlan &m_plan;
    const ImageState &m_state;
    const std::uint64_t m_cluster;
    const BlockFile &m_file;
    JobControl &m_control;
    std::vector<std::uint64_t> m_places; ///< of all clusters, ascending; when some have to move
    std::uint64_t m_lowest = ~0ULL;      ///< place afterwards
    std::uint64_t m_end = 0;             ///< of the last cluster afterwards
    bool m_hasMoves = false;
};

// Clusters of the guest, and those of an extension that is kept. Healthy: all of them are whole,
// and none overlaps another.
void ToV2::collectPlaces()
{
    const auto look = [&](std::uint64_t place) {
        m_hasMoves = m_hasMoves || place % m_cluster != 0;
        m_lowest = std::min(m_lowest, moved(place));
        m_end = std::max(m_end, moved(place) + m_cluster);
    };
    const auto forEach = [&](auto visit) {
        for (const auto &chunk : m_state.bat.chunks()) {
            for (const std::uint32_t entry : chunk->entries()) {
                if (entry != 0)
                    visit(m_state.geometry.placeOf(entry).value());
            }
        }
        if (m_state.isExtensionValid()) {
            for (const ByteRange &place : m_plan.change.report->classification()->extensionPlaces())
                visit(place.offset);
        }
    };
    forEach(look);
    if (!m_hasMoves)
        return;
    forEach([&](std::uint64_t place) { m_places.push_back(place); });
    std::ranges::sort(m_places);
}

// From the last cluster down: what a copy overwrites was copied before, or belongs to nobody.
Result<void> ToV2::planMoves()
{
    ContentProbe probe(m_file, kWithoutLimit, m_control);
    const bool movesExtension = m_state.isExtensionValid();
    for (std::size_t i = m_places.size(); i-- > 0;) {
        const std::uint64_t from = m_places[i];
        const std::uint64_t to = moved(from);
        if (from == to)
            continue;
        if (const auto go = stopIfCancelled(m_control, m_state.path); !go)
            return go;
        const std::uint64_t next = i + 1 < m_places.size() ? m_places[i + 1] : m_state.fileSize;
        const ByteRange between = ByteRange{from + m_cluster, to - from}.intersected(
            {0, std::min(next, m_state.fileSize)});
        if (!between.isEmpty() && probe.contentsOf(between) != Contents::Zeros)
            m_plan.unreferencedLost += between.length;
        ++m_plan.movedClusters;
        // The extension's own cluster is written anew.
        if (!movesExtension || from != m_state.extension.place.offset)
            m_plan.change.copies.push_back({from, to});
        m_control.report(m_places.size() - i, m_places.size());
    }
    return stopIfCancelled(m_control, m_state.path);
}

Result<void> ToV2::moveExtension(Header &header, ImageExtension &extension)
{
    if (m_state.extension.presence == ImageExtension::Presence::None || !m_hasMoves)
        return {};
    if (!m_state.isExtensionValid()) {
        // Nobody may trust it any more, and what it names moves.
        header.extensionOffset = 0;
        extension = {};
        m_plan.detachesExtension = true;
        return {};
    }
    auto bytes = extensionAfterMove(
        m_state, [this](std::uint64_t place) { return moved(place); }, m_file);
    if (!bytes)
        return tl::unexpected(bytes.error());
    extension.place.offset = moved(extension.place.offset);
    extension.content = decodeExtension(*bytes);
    header.extensionOffset = extension.place.offset / kSectorBytes;
    m_plan.change.written.push_back({extension.place.offset, std::move(*bytes)});
    return {};
}

Result<InPlaceRefusal> ToV2::make()
{
    collectPlaces();
    if (const auto planned = planMoves(); !planned)
        return tl::unexpected(planned.error());
    if (m_plan.unreferencedLost > 0 && !m_plan.options.overwriteUnreferenced)
        return InPlaceRefusal::UnreferencedData;

    Header header = convertedHeader(m_state, FormatVersion::V2);
    const std::uint64_t start =
        moved(std::max(m_state.geometry.dataStart, m_state.geometry.tableEnd));
    const std::uint64_t dataStart = std::min(start, m_lowest);
    if (dataStart / kSectorBytes > kLargest32)
        return InPlaceRefusal::NotNameable;
    header.dataOffset = static_cast<std::uint32_t>(dataStart / kSectorBytes);
    // ploop takes all that stands before the data for entries: what the first cluster leaves there
    // must not look like some, nor what belongs to nobody, where that may be overwritten.
    const std::uint64_t first = m_places.empty() ? dataStart : m_places.front();
    const std::uint64_t from =
        m_plan.options.overwriteUnreferenced ? m_state.geometry.tableEnd : first;
    if (from < dataStart && from < m_state.fileSize)
        m_plan.change.zeroed.push_back({from, std::min(dataStart, m_state.fileSize) - from});
    ImageExtension extension = m_state.extension;
    if (const auto done = moveExtension(header, extension); !done)
        return tl::unexpected(done.error());

    Result<Bat> table = changedTable(
        m_state,
        [&](std::uint32_t entry) {
            return static_cast<std::uint32_t>(divideRoundingUp(entry, m_state.header.tracks));
        },
        m_control);
    if (!table)
        return tl::unexpected(table.error());
    const std::uint64_t end = std::max({m_state.fileSize, m_end, dataStart});
    const auto after = changedState(m_state, header, std::move(*table), end);
    after->extension = std::move(extension);
    m_plan.change.after = after;
    m_plan.change.grownSize = end;
    return InPlaceRefusal::None;
}

Result<InPlaceRefusal> toV1(InPlacePlan &plan, const JobControl &control)
{
    const ImageState &state = plan.change.before();
    if (const InPlaceRefusal refusal = refusalForV1(*plan.change.report);
        refusal != InPlaceRefusal::None)
        return refusal;
    const Header header = convertedHeader(state, FormatVersion::V1);
    Result<Bat> table = changedTable(
        state,
        [&](std::uint32_t entry) {
            return static_cast<std::uint32_t>(entry * state.header.tracks);
        },
        control);
    if (!table)
        return tl::unexpected(table.error());
    plan.change.after = changedState(state, header, std::move(*table), state.fileSize);
    plan.change.grownSize = state.fileSize;
    return InPlaceRefusal::None;
}

} // namespace

Result<InPlaceRefusal> planConvert(InPlacePlan &plan, const BlockFile &file, JobControl &control)
{
    if (plan.change.before().header.format == plan.options.format)
        return InPlaceRefusal::SameFormat;
    return plan.options.format == FormatVersion::V1 ? toV1(plan, control)
                                                    : ToV2(plan, file, control).make();
}

} // namespace parascope
