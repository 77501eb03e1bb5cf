#include "engine/write/writejournal.h"

#include "engine/base/checked.h"
#include "engine/write/bitmapkeeper.h"
#include "engine/write/cutplace.h"
#include "engine/write/writabletable.h"

#include <QJsonArray>

#include <algorithm>

namespace parascope {

namespace {

/// Data that the call overwrites, and places that it frees.
struct DataPlaces
{
    PlaceSet overwritten;
    PlaceSet freed;
    std::uint64_t usedEnd = 0; ///< behind all that is still referred to
};

/// The clusters that a call unallocates where they are allocated, as [first, end).
std::pair<std::uint64_t, std::uint64_t> freedClusters(const ImageState &state, WriteKind kind,
                                                      ByteRange guest)
{
    if (kind != WriteKind::Zero || state.isLayer())
        return {0, 0};
    const Geometry &geometry = state.geometry;
    return {divideRoundingUp(guest.offset, geometry.clusterBytes),
            guest.end() == geometry.diskBytes ? geometry.diskClusters()
                                              : guest.end() / geometry.clusterBytes};
}

DataPlaces placesOf(const ImageState &state, WriteKind kind, ByteRange guest)
{
    DataPlaces places;
    const Geometry &geometry = state.geometry;
    const auto [firstFreed, freedEnd] = freedClusters(state, kind, guest);
    std::uint32_t highest = 0;
    for (std::uint32_t cluster = 0; cluster < state.bat.size(); ++cluster) {
        if (cluster < firstFreed || cluster >= freedEnd)
            highest = std::max(highest, state.bat[cluster]);
    }
    // An extension does not count: one that is not valid, or comes to lie off the
    // grid, is detached.
    places.usedEnd = firstDataPlace(geometry);
    if (highest != 0)
        places.usedEnd =
            std::max(places.usedEnd, geometry.placeOf(highest).value() + geometry.clusterBytes);
    while (!guest.isEmpty()) {
        const GuestCluster cluster = geometry.clusterAt(GuestOffset(guest.offset));
        const ByteRange whole = geometry.guestRange(cluster);
        const ByteRange part = guest.intersected(whole);
        if (const std::uint32_t entry = state.bat[static_cast<std::uint32_t>(cluster.value())]) {
            const std::uint64_t place = geometry.placeOf(entry).value();
            if (cluster.value() >= firstFreed && cluster.value() < freedEnd)
                places.freed.add({place, geometry.clusterBytes});
            else
                places.overwritten.add({place + (part.offset - whole.offset), part.length});
        }
        guest = {part.end(), guest.end() - part.end()};
    }
    return places;
}

QJsonObject summaryOf(WriteKind kind, ByteRange guest)
{
    const QString action =
        kind == WriteKind::Write ? QStringLiteral("write") : QStringLiteral("discard");
    return {{QStringLiteral("actions"), QJsonArray{QJsonObject{{QStringLiteral("id"), action},
                                                               {QStringLiteral("action"), action},
                                                               {QStringLiteral("count"), 1}}}},
            // As text: a number of JSON holds no more than 2^53.
            {QStringLiteral("guestOffset"), QString::number(guest.offset)},
            {QStringLiteral("guestLength"), QString::number(guest.length)},
            {QStringLiteral("program"), QStringLiteral("Parascope " PARASCOPE_VERSION)}};
}

} // namespace

Result<JournalRequest> journalRequestForWrite(const ImageState &state, WriteKind kind,
                                              ByteRange guest, const BlockFile &image)
{
    DataPlaces places = placesOf(state, kind, guest);
    JournalRequest request;
    request.imagePath = state.path;
    request.device = state.identity.device;
    request.inode = state.identity.inode;
    request.oldSize = state.fileSize;
    request.keptSize =
        cutPlace(image, places.usedEnd, state.fileSize, places.freed, state.geometry.clusterBytes);
    request.headerAndTable = {0, std::min(state.geometry.tableEnd, state.fileSize)};
    request.startedAt = QDateTime::currentDateTime();
    request.summary = summaryOf(kind, guest);

    PlaceSet &overwrites = places.overwritten;
    for (const ByteRange &range : places.freed.ranges())
        overwrites.add(range);
    overwrites.add({0, kHeaderBytes});
    if (!guest.isEmpty()) {
        const auto entryOf = [&](std::uint64_t offset) {
            return static_cast<std::uint32_t>(
                state.geometry.clusterAt(GuestOffset(offset)).value());
        };
        overwrites.add(WritableTable::blocksOf(entryOf(guest.offset), entryOf(guest.end() - 1),
                                               state.bat.size()));
    }
    if (state.isExtensionValid()) {
        const Result<BitmapKeeper> bitmaps = BitmapKeeper::open(state, image);
        if (!bitmaps)
            return tl::unexpected(bitmaps.error());
        for (const ByteRange &range : bitmaps->written(guest))
            overwrites.add(range);
    }
    // What is cut off is saved as the tail; ranges that reach into it must not be named twice.
    for (const ByteRange &range : overwrites.ranges()) {
        const ByteRange kept = range.intersected({0, request.keptSize});
        if (!kept.isEmpty())
            request.overwrites.push_back(kept);
    }
    return request;
}

} // namespace parascope
