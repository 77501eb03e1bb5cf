#include "engine/transfer/guestcopy.h"

#include "engine/transfer/readahead.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kPieceBytes = 1024ULL * 1024;
/// Holes that are shorter cost more than they save.
constexpr std::uint64_t kLeastHole = 64ULL * 1024;
constexpr std::size_t kExtentsAtOnce = 1024;

} // namespace

Result<bool> GuestSink::writeFrom(const BlockFile & /*source*/, ByteRange /*range*/,
                                  std::uint64_t /*offset*/)
{
    return false;
}

void TransferProgress::begin(std::uint64_t total)
{
    m_total = total;
    reach(0);
}

void TransferProgress::reach(std::uint64_t done)
{
    m_done = std::min(done, m_total);
    m_control.report(m_done, m_total);
}

void TransferProgress::addZeros(std::uint64_t bytes)
{
    if (m_countsZeros)
        addData(bytes);
}

GuestCopy::GuestCopy(const TransferSource &source, OnDamage onDamage, TransferProgress &progress)
    : m_source(source), m_reader(source.disk()), m_onDamage(onDamage), m_progress(progress)
{}

Result<void> GuestCopy::run(ByteRange range, GuestSink &sink)
{
    const std::uint64_t disk = m_source.diskBytes();
    if (range.offset > disk || range.length > disk - range.offset)
        return failure(ErrorCode::OutOfRange, m_source.path(), 0, range.offset);
    for (std::uint64_t at = range.offset; at < range.end();) {
        const auto extents = m_reader.extents(GuestOffset(at), range.end() - at, kExtentsAtOnce);
        ReadAhead ahead(m_reader, extents);
        for (const DiskExtent &extent : extents) {
            if (const Result<void> copied = copyExtent(extent, sink, ahead); !copied)
                return copied;
        }
        at = extents.back().bytes.guest.end();
    }
    return {};
}

Result<void> GuestCopy::copyExtent(const DiskExtent &extent, GuestSink &sink, ReadAhead &ahead)
{
    if (m_progress.control().isCancelled())
        return failure(ErrorCode::Cancelled, m_source.path());
    const GuestExtent &bytes = extent.bytes;
    if (bytes.source == GuestSource::Data)
        return copyData(extent, sink, ahead);
    if (bytes.source == GuestSource::NotInThisFile)
        m_bytesNotInThisFile += bytes.guest.length;
    if (isDamage(bytes.source)) {
        if (const Result<void> accepted = damaged({bytes.guest, bytes.source}); !accepted)
            return accepted;
    }
    return zeros(bytes.guest, sink);
}

Result<void> GuestCopy::copyData(const DiskExtent &extent, GuestSink &sink, ReadAhead &ahead)
{
    const BlockFile &file = *m_reader.fileOf(extent);
    const ByteRange &all = extent.bytes.guest;
    for (std::uint64_t done = 0; done < all.length;) {
        const std::uint64_t rest = all.length - done;
        const std::uint64_t host = extent.bytes.host.value() + done;
        const StorageExtent storage = storageAt(file, host);
        const std::uint64_t stretch =
            std::min(rest, std::max(storage.range.end() - host, std::uint64_t(1)));
        const bool isHole = storage.isHole && (stretch == rest || stretch >= kLeastHole);
        const std::uint64_t length =
            isHole ? stretch : std::min({rest, std::max(stretch, kLeastHole), kPieceBytes});
        const ByteRange guest{all.offset + done, length};
        const Result<void> copied =
            isHole ? zeros(guest, sink) : copyPiece(guest, file, host, sink);
        if (!copied)
            return copied;
        ahead.advance(length);
        done += length;
    }
    return {};
}

Result<void> GuestCopy::copyPiece(ByteRange guest, const BlockFile &file, std::uint64_t host,
                                  GuestSink &sink)
{
    if (m_progress.control().isCancelled())
        return failure(ErrorCode::Cancelled, m_source.path());
    if (m_tryFrom) {
        const Result<bool> passed = sink.writeFrom(file, {host, guest.length}, guest.offset);
        if (!passed)
            return tl::unexpected(passed.error());
        m_fromWorks = m_fromWorks || *passed;
        m_tryFrom = m_fromWorks;
        if (*passed) {
            m_dataBytes += guest.length;
            m_progress.addData(guest.length);
            return {};
        }
    }
    return readPiece(guest, sink);
}

Result<void> GuestCopy::readPiece(ByteRange guest, GuestSink &sink)
{
    m_buffer.resize(kPieceBytes);
    const auto piece = std::span(m_buffer).first(static_cast<std::size_t>(guest.length));
    const auto parts = m_reader.read(GuestOffset(guest.offset), piece,
                                     [this] { return m_progress.control().isCancelled(); });
    if (!parts)
        return tl::unexpected(parts.error());
    std::size_t sound = 0; // bytes before the place that ends it
    Result<void> accepted;
    for (const DiskExtent &part : *parts) {
        const ByteRange &bytes = part.bytes.guest;
        if (isDamage(part.bytes.source))
            accepted = damaged({bytes, part.bytes.source});
        else
            m_dataBytes += bytes.length;
        if (!accepted)
            break;
        sound += static_cast<std::size_t>(bytes.length);
    }
    if (sound != 0) {
        if (const Result<void> written = sink.write(guest.offset, piece.first(sound)); !written)
            return written;
        m_progress.addData(sound);
    }
    return accepted;
}

Result<void> GuestCopy::zeros(ByteRange guest, GuestSink &sink)
{
    const Result<void> written = sink.writeZeros(guest, m_progress.control());
    if (written)
        m_progress.addZeros(guest.length);
    return written;
}

Result<void> GuestCopy::damaged(const DamagedPlace &place)
{
    m_damage.add(place);
    if (m_onDamage == OnDamage::Zeros)
        return {};
    return failure(ErrorCode::DamagedPlace, m_source.path(), 0, place.guest.offset);
}

StorageExtent GuestCopy::storageAt(const BlockFile &file, std::uint64_t host)
{
    StorageExtent &known = m_stretches[&file];
    if (!known.range.contains(host)) {
        const Result<StorageExtent> storage = file.extentAt(host);
        // What cannot be asked, or is behind the end by now, is read: that will
        // tell.
        known = storage && !storage->range.isEmpty() ? *storage
                                                     : StorageExtent{{host, kPieceBytes}, false};
    }
    return known;
}

} // namespace parascope
