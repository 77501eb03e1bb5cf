#include "engine/disk/guestreader.h"

#include <algorithm>
#include <utility>

namespace parascope {

namespace {

/// Size of the pieces that a failed read is repeated in: a page of the host's cache.
constexpr std::uint64_t kPieceBytes = 4096;

/// Whether `next` is the same kind as `last` and goes on where it ends, in the guest and in the
/// file.
bool continues(const GuestExtent &last, const GuestExtent &next)
{
    return last.source == next.source && last.hasHost == next.hasHost &&
           last.guest.end() == next.guest.offset &&
           (!last.hasHost || last.host + last.guest.length == next.host);
}

/// The part of an extent from `begin` (counted from its start) with `length` bytes.
GuestExtent part(const GuestExtent &extent, std::uint64_t begin, std::uint64_t length,
                 GuestSource source)
{
    GuestExtent result = extent;
    result.guest = {extent.guest.offset + begin, length};
    result.source = source;
    if (extent.hasHost)
        result.host = extent.host + begin;
    return result;
}

void clear(std::span<std::byte> bytes)
{
    std::ranges::fill(bytes, std::byte{0});
}

/// What guest bytes without a host place are in this image.
GuestExtent without(const ImageState &state, ByteRange guest, GuestSource source)
{
    return {guest, state.isLayer() ? GuestSource::NotInThisFile : source, HostOffset(), false};
}

/// Appends how `guest`, bytes of one cluster that has an entry in the table, is made up.
bool appendCluster(std::vector<GuestExtent> &extents, const ImageState &state,
                   std::uint32_t cluster, ByteRange guest, std::size_t limit)
{
    if (!state.isEntryReadable(cluster))
        return appendExtent(extents, {guest, GuestSource::Unreadable, HostOffset(), false}, limit);
    const std::uint32_t entry = state.bat[cluster];
    if (entry == 0)
        return appendExtent(extents, without(state, guest, GuestSource::Unallocated), limit);

    const HostOffset place = state.geometry.placeOf(entry);
    const GuestExtent whole{guest, GuestSource::Missing,
                            place + guest.offset % state.geometry.clusterBytes, true};
    const std::uint64_t host = whole.host.value();
    const std::uint64_t inFile =
        host < state.fileSize ? std::min(guest.length, state.fileSize - host) : 0;
    const bool isMetadata = place.value() < state.geometry.tableEnd;
    return appendExtent(
               extents,
               part(whole, 0, inFile, isMetadata ? GuestSource::Metadata : GuestSource::Data),
               limit) &&
           appendExtent(extents, part(whole, inFile, guest.length - inFile, GuestSource::Missing),
                        limit);
}

/// Reads the bytes of one Data or Metadata extent and appends what became of it. False when `stop`
/// ended it.
bool readExtent(const BlockFile &file, const GuestExtent &extent, std::span<std::byte> out,
                std::vector<GuestExtent> &extents, const StopQuery &stop)
{
    if (stop && stop())
        return false;
    const std::uint64_t host = extent.host.value();
    const Result<std::size_t> count = file.readAt(host, out);
    if (count) {
        // Less than asked for: the file became shorter since it was opened.
        clear(out.subspan(*count));
        appendExtent(extents, part(extent, 0, *count, extent.source));
        appendExtent(extents, part(extent, *count, out.size() - *count, GuestSource::Missing));
        return true;
    }
    if (host / kPieceBytes == (host + out.size() - 1) / kPieceBytes) {
        clear(out);
        appendExtent(extents, part(extent, 0, out.size(), GuestSource::Unreadable));
        return true;
    }
    // One bad place must not cost its neighbours: again, piece by piece.
    for (std::size_t done = 0; done < out.size();) {
        const std::uint64_t toBoundary = kPieceBytes - (host + done) % kPieceBytes;
        const std::size_t length =
            std::size_t(std::min<std::uint64_t>(toBoundary, out.size() - done));
        if (!readExtent(file, part(extent, done, length, extent.source), out.subspan(done, length),
                        extents, stop))
            return false;
        done += length;
    }
    return true;
}

} // namespace

bool appendExtent(std::vector<GuestExtent> &extents, const GuestExtent &next, std::size_t limit)
{
    if (next.guest.isEmpty())
        return true;
    if (!extents.empty() && continues(extents.back(), next)) {
        extents.back().guest.length += next.guest.length;
        return true;
    }
    if (extents.size() >= limit)
        return false;
    extents.push_back(next);
    return true;
}

bool readFileBytes(const BlockFile &file, std::uint64_t offset, std::span<std::byte> out,
                   std::vector<GuestExtent> &extents, const StopQuery &stop)
{
    return out.empty() ||
           readExtent(file, {{offset, out.size()}, GuestSource::Data, HostOffset(offset), true},
                      out, extents, stop);
}

GuestReader::GuestReader(ImageStatePtr state, std::shared_ptr<const BlockFile> file)
    : m_state(std::move(state)), m_file(std::move(file))
{}

std::vector<GuestExtent> GuestReader::extents(GuestOffset offset, std::uint64_t length,
                                              std::size_t limit) const
{
    std::vector<GuestExtent> extents;
    if (offset.value() >= diskBytes())
        return extents;
    const std::uint64_t end = offset.value() + std::min(length, diskBytes() - offset.value());
    const std::uint64_t clusterBytes = m_state->geometry.clusterBytes;
    for (std::uint64_t at = offset.value(); at < end;) {
        const std::uint64_t cluster = at / clusterBytes;
        if (cluster >= m_state->bat.size()) {
            appendExtent(extents, without(*m_state, {at, end - at}, GuestSource::BeyondTable),
                         limit);
            break;
        }
        const std::uint64_t next = std::min(end, (cluster + 1) * clusterBytes);
        if (!appendCluster(extents, *m_state, std::uint32_t(cluster), {at, next - at}, limit))
            break;
        at = next;
    }
    return extents;
}

Result<std::vector<GuestExtent>> GuestReader::read(GuestOffset offset, std::span<std::byte> out,
                                                   const StopQuery &stop) const
{
    std::vector<GuestExtent> result;
    if (out.empty() && offset.value() <= diskBytes())
        return result;
    if (offset.value() >= diskBytes())
        return failure(ErrorCode::OutOfRange, m_file->path(), 0, offset.value());

    std::size_t done = 0;
    for (const GuestExtent &extent : extents(offset, out.size())) {
        const auto target = out.subspan(done, std::size_t(extent.guest.length));
        done += target.size();
        if (extent.source == GuestSource::Data || extent.source == GuestSource::Metadata) {
            if (!readExtent(*m_file, extent, target, result, stop))
                return failure(ErrorCode::Cancelled, m_file->path());
        } else {
            clear(target);
            appendExtent(result, extent);
        }
    }
    clear(out.subspan(done));
    return result;
}

} // namespace parascope
