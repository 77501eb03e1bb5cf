// The part of GuestWriter that makes the guest read zeros, and gives clusters back.

#include "engine/write/guestwriter.h"

#include <algorithm>

namespace parascope {

Result<void> GuestWriter::writeZeroes(GuestOffset offset, std::uint64_t length, JobControl &control)
{
    if (const Step usable = requireUsable(offset, length); !usable)
        return usable;
    const std::uint64_t clusterBytes = geometry().clusterBytes;
    const std::uint64_t end = offset.value() + length;
    for (std::uint64_t at = offset.value(); at < end;) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, m_image->path());
        const std::uint64_t next = std::min(end, at - at % clusterBytes + clusterBytes);
        if (const Step zeroed = zeroCluster(static_cast<std::uint32_t>(at / clusterBytes),
                                            {at, next - at}, control);
            !zeroed)
            return zeroed;
        at = next;
        control.report(at - offset.value(), length);
    }
    return {};
}

Result<void> GuestWriter::zeroCluster(std::uint32_t cluster, ByteRange guest, JobControl &control)
{
    const bool isAllocated = m_state.entry(cluster) != 0;
    if (m_state.isLayer())
        return zeroInPlace(guest, control);
    if (!isAllocated)
        return {};
    const bool isWhole = guest.length == geometry().guestRange(GuestCluster(cluster)).length;
    return isWhole ? unallocate(cluster, guest) : zeroInPlace(guest, control);
}

Result<void> GuestWriter::unallocate(std::uint32_t cluster, ByteRange guest)
{
    return begin().and_then([&] { return mark(guest); }).map([&] {
        const std::uint64_t place = geometry().placeOf(m_state.entry(cluster)).value();
        m_allocator.release(place, m_state.forget(cluster));
        ++m_counts.freed;
    });
}

/// In a layer: a part of a cluster that it did not have, or all of it. The new cluster is complete
/// when the table names it.
Result<void> GuestWriter::zeroNewCluster(ByteRange guest)
{
    if (const Step ready = begin().and_then([&] { return mark(guest); }); !ready)
        return ready;
    const Result<Piece> piece = pieceAt(guest);
    if (!piece)
        return tl::unexpected(piece.error());
    const Step filled = fillAround(*piece).and_then(
        [&] { return writeZeros(piece->host, piece->room->isZero ? 0 : guest.length); });
    if (filled)
        name(*piece);
    else
        m_allocator.giveBack(*piece->room);
    return filled;
}

/// Overwrites a part of one cluster.
Result<void> GuestWriter::zeroInPlace(ByteRange guest, JobControl &control)
{
    if (m_state.entry(static_cast<std::uint32_t>(guest.offset / geometry().clusterBytes)) == 0)
        return zeroNewCluster(guest);
    for (std::uint64_t done = 0; done < guest.length;) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, m_image->path());
        const std::uint64_t step = std::min<std::uint64_t>(m_zeros.size(), guest.length - done);
        if (const Step written = write(GuestOffset(guest.offset + done),
                                       std::span(m_zeros).first(std::size_t(step)));
            !written)
            return written;
        done += step;
    }
    return {};
}

} // namespace parascope
