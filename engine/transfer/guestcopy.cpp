#include "engine/transfer/guestcopy.h"

#include "engine/io/hostfile.h"
#include "engine/transfer/readahead.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kPieceBytes = 1024ULL * 1024;
/// Holes that are shorter cost more than they save.
constexpr std::uint64_t kLeastHole = 64ULL * 1024;
constexpr std::size_t kExtentsAtOnce = 1024;

} // namespace

bool TransferSource::isUnchanged() const
{
    const auto *host = dynamic_cast<const HostFile *>(file.get());
    if (!host)
        return true;
    const Result<FileIdentity> now = host->identity();
    return now && isSameVersion(*now, state->identity);
}

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
    : m_source(source)
    , m_reader(source.state, source.file)
    , m_onDamage(onDamage)
    , m_progress(progress)
{}

Result<void> GuestCopy::run(ByteRange range, GuestSink &sink)
{
    const std::uint64_t disk = m_source.diskBytes();
    if (range.offset > disk || range.length > disk - range.offset)
        return failure(ErrorCode::OutOfRange, m_source.file->path(), 0, range.offset);
    for (std::uint64_t at = range.offset; at < range.end();) {
        const auto extents = m_reader.extents(GuestOffset(at), range.end() - at, kExtentsAtOnce);
        ReadAhead ahead(dynamic_cast<const HostFile *>(m_source.file.get()), extents);
        for (const GuestExtent &extent : extents) {
            if (const Result<void> copied = copyExtent(extent, sink, ahead); !copied)
                return copied;
        }
        at = extents.back().guest.end();
    }
    return {};
}

Result<void> GuestCopy::copyExtent(const GuestExtent &extent, GuestSink &sink, ReadAhead &ahead)
{
    if (m_progress.control().isCancelled())
        return failure(ErrorCode::Cancelled, m_source.file->path());
    if (extent.source == GuestSource::Data)
        return copyData(extent, sink, ahead);
    if (extent.source == GuestSource::NotInThisFile)
        m_bytesNotInThisFile += extent.guest.length;
    if (isDamage(extent.source)) {
        if (const Result<void> accepted = damaged({extent.guest, extent.source}); !accepted)
            return accepted;
    }
    return zeros(extent.guest, sink);
}

Result<void> GuestCopy::copyData(const GuestExtent &extent, GuestSink &sink, ReadAhead &ahead)
{
    for (std::uint64_t done = 0; done < extent.guest.length;) {
        const std::uint64_t rest = extent.guest.length - done;
        const std::uint64_t host = extent.host.value() + done;
        const StorageExtent storage = storageAt(host);
        const std::uint64_t stretch =
            std::min(rest, std::max(storage.range.end() - host, std::uint64_t(1)));
        const bool isHole = storage.isHole && (stretch == rest || stretch >= kLeastHole);
        const std::uint64_t length =
            isHole ? stretch : std::min({rest, std::max(stretch, kLeastHole), kPieceBytes});
        const ByteRange guest{extent.guest.offset + done, length};
        const Result<void> copied = isHole ? zeros(guest, sink) : copyPiece(guest, host, sink);
        if (!copied)
            return copied;
        ahead.advance(length);
        done += length;
    }
    return {};
}

Result<void> GuestCopy::copyPiece(ByteRange guest, std::uint64_t host, GuestSink &sink)
{
    if (m_progress.control().isCancelled())
        return failure(ErrorCode::Cancelled, m_source.file->path());
    if (m_tryFrom) {
        const Result<bool> passed =
            sink.writeFrom(*m_source.file, {host, guest.length}, guest.offset);
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
    for (const GuestExtent &part : *parts) {
        if (isDamage(part.source))
            accepted = damaged({part.guest, part.source});
        else
            m_dataBytes += part.guest.length;
        if (!accepted)
            break;
        sound += static_cast<std::size_t>(part.guest.length);
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
    return failure(ErrorCode::DamagedPlace, m_source.file->path(), 0, place.guest.offset);
}

StorageExtent GuestCopy::storageAt(std::uint64_t host)
{
    if (!m_storage.range.contains(host)) {
        const Result<StorageExtent> storage = m_source.file->extentAt(host);
        // What cannot be asked, or is behind the end by now, is read: that will tell.
        m_storage = storage && !storage->range.isEmpty()
                        ? *storage
                        : StorageExtent{{host, kPieceBytes}, false};
    }
    return m_storage;
}

} // namespace parascope
