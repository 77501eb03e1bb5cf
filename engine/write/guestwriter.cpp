#include "engine/write/guestwriter.h"

#include "engine/base/checked.h"
#include "engine/write/cutplace.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;
/// Pieces that are placed before the first of them is written.
constexpr std::size_t kMostPieces = 4096;

} // namespace

std::optional<FindingId> writeObstacle(const Report &report)
{
    for (const FindingGroup &group : report.groups()) {
        // New clusters want a grid; and where none has a majority, each of them
        // could make one.
        if (group.severity == Severity::Error || group.id == FindingId::TableMisaligned)
            return group.id;
    }
    return std::nullopt;
}

GuestWriter::GuestWriter(const Report &report, std::shared_ptr<WritableFile> image,
                         WriterOptions options)
    : m_image(std::move(image))
    , m_options(std::move(options))
    , m_allocator(report.state()->geometry, report.state()->fileSize,
                  firstDataPlace(report.state()->geometry), m_options.growth)
    , m_zeros(std::size_t(std::min(kStepBytes, report.state()->geometry.clusterBytes)))
    , m_state(report.state())
{}

Result<std::unique_ptr<GuestWriter>>
GuestWriter::open(const Report &report, std::shared_ptr<WritableFile> image, WriterOptions options)
{
    const ImageState &state = *report.state();
    if (report.verdict() == Verdict::NotFinal)
        return failure(ErrorCode::InUse, image->path());
    if (const auto obstacle = writeObstacle(report))
        return failure(ErrorCode::Unsupported, image->path(), 0, std::uint64_t(*obstacle),
                       QLatin1String(catalogueEntry(*obstacle).name));
    const Result<std::uint64_t> size = image->size();
    if (!size)
        return tl::unexpected(size.error());
    std::array<std::byte, kHeaderBytes> header{};
    if (const auto read = readFully(*image, 0, header); !read)
        return tl::unexpected(read.error());
    if (*size != state.fileSize || header != state.header.raw)
        return failure(ErrorCode::FileChanged, image->path());

    std::unique_ptr<GuestWriter> writer(
        new GuestWriter(report, std::move(image), std::move(options)));
    if (state.isExtensionValid()) {
        Result<BitmapKeeper> bitmaps = BitmapKeeper::open(state, *writer->m_image);
        if (!bitmaps)
            return tl::unexpected(bitmaps.error());
        writer->m_bitmaps = std::move(*bitmaps);
    }
    return writer;
}

Result<void> GuestWriter::requireUsable(GuestOffset offset, std::uint64_t length) const
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (m_phase == Phase::Closing || m_phase == Phase::Closed)
        return failure(ErrorCode::Unsupported, m_image->path());
    if (offset.value() > diskBytes() || length > diskBytes() - offset.value())
        return failure(ErrorCode::OutOfRange, m_image->path(), 0,
                       std::max(offset.value(), diskBytes()));
    return {};
}

Result<void> GuestWriter::syncFile()
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    auto synced = m_image->sync();
    if (synced)
        m_hasUnsynced = false;
    else
        m_failure = synced.error(); // a second try would say that all is well, and it is not
    return synced;
}

Result<void> GuestWriter::writeHeader(Header header, std::uint32_t inUse)
{
    header.inUse = inUse;
    m_state.setHeader(header, m_state.extension());
    m_hasUnsynced = true;
    return m_image->writeAt(0, m_state.header().raw).and_then([this] { return syncFile(); });
}

void GuestWriter::detachExtension()
{
    m_bitmaps.reset();
    Header header = m_state.header();
    header.extensionOffset = 0;
    m_state.setHeader(header, {});
    m_hasDetached = true;
}

/// Before the first change: whoever finds the image in the middle of it sees that it is open.
Result<void> GuestWriter::begin()
{
    if (m_phase == Phase::Open)
        return {};
    if (!m_bitmaps && m_state.header().extensionOffset != 0)
        detachExtension();
    Header header = m_state.header();
    header.flags &= ~kFlagEmpty;
    auto begun = writeHeader(header, kInUseOpen);
    if (begun)
        m_phase = Phase::Open;
    return begun;
}

Result<void> GuestWriter::mark(ByteRange guest)
{
    if (!m_bitmaps)
        return {};
    m_hasUnsynced = true;
    return m_bitmaps->mark(guest, *m_image);
}

/// The table names the new place of a piece, whose bytes are in the file.
void GuestWriter::name(const Piece &piece)
{
    m_state.name(piece.cluster, piece.room->entry, m_allocator.fileSize());
    ++m_counts.allocated;
}

Result<GuestWriter::Piece> GuestWriter::pieceAt(ByteRange guest)
{
    const std::uint64_t clusterBytes = geometry().clusterBytes;
    const auto cluster = static_cast<std::uint32_t>(guest.offset / clusterBytes);
    const std::uint64_t inCluster = guest.offset % clusterBytes;
    Piece piece{cluster, 0, guest.length, std::nullopt};
    if (const std::uint32_t entry = m_state.entry(cluster)) {
        piece.host = geometry().placeOf(entry).value() + inCluster;
        return piece;
    }
    // Bytes of a cluster that only a parent has must come from there.
    const bool isWhole = guest.length == geometry().guestRange(GuestCluster(cluster)).length;
    if (m_state.isLayer() && !isWhole && !m_options.parent)
        return failure(ErrorCode::PartOfDisk, m_image->path(), 0, guest.offset);
    if (m_allocator.isWaiting())
        m_allocator.readersAreAt(m_state.oldestReader());
    const Result<Allocator::Room> room = m_allocator.allocate(*m_image);
    m_hasUnsynced = true;
    if (!room)
        return tl::unexpected(room.error());
    piece.room = *room;
    piece.host = room->place + inCluster;
    return piece;
}

/// Finds a place for each part of `guest`. On an error `pieces` holds those before it.
Result<void> GuestWriter::resolve(ByteRange guest, std::vector<Piece> &pieces)
{
    const std::uint64_t clusterBytes = geometry().clusterBytes;
    while (!guest.isEmpty() && pieces.size() < kMostPieces) {
        const std::uint64_t length =
            std::min(guest.length, clusterBytes - guest.offset % clusterBytes);
        const Result<Piece> piece = pieceAt({guest.offset, length});
        if (!piece)
            return tl::unexpected(piece.error());
        pieces.push_back(*piece);
        guest = {guest.offset + length, guest.length - length};
    }
    return {};
}

Result<void> GuestWriter::write(GuestOffset offset, std::span<const std::byte> bytes)
{
    if (const Step usable = requireUsable(offset, bytes.size()); !usable)
        return usable;
    if (bytes.empty())
        return {};
    if (const Step ready = begin().and_then([&] {
            return mark({offset.value(), bytes.size()});
        });
        !ready)
        return ready;
    std::uint64_t at = offset.value();
    while (!bytes.empty()) {
        std::vector<Piece> pieces;
        const Step resolved = resolve({at, bytes.size()}, pieces);
        std::size_t length = 0;
        for (const Piece &piece : pieces)
            length += std::size_t(piece.length);
        if (const Step written = writePieces(pieces, bytes.first(length)); !written)
            return written;
        if (!resolved)
            return resolved;
        at += length;
        bytes = bytes.subspan(length);
    }
    return {};
}

/// Writes pieces, neighbours in the file in one call, and names new places in the table when their
/// bytes are in the file. After an error the others are given back.
Result<void> GuestWriter::writePieces(std::span<const Piece> pieces,
                                      std::span<const std::byte> bytes)
{
    Step result;
    while (!pieces.empty()) {
        std::size_t count = 1;
        std::uint64_t length = pieces[0].length;
        while (count < pieces.size() && pieces[count].host == pieces[0].host + length)
            length += pieces[count++].length;
        const auto run = pieces.first(count);
        for (const Piece &piece : run) {
            if (result && piece.room)
                result = fillAround(piece);
        }
        m_hasUnsynced = true;
        if (result)
            result = m_image->writeAt(run.front().host, bytes.first(std::size_t(length)));
        for (const Piece &piece : run) {
            if (!piece.room)
                continue;
            if (result)
                name(piece);
            else
                m_allocator.giveBack(*piece.room);
        }
        pieces = pieces.subspan(count);
        bytes = bytes.subspan(std::size_t(length));
    }
    return result;
}

/// What a new cluster holds beside the bytes that are written into it.
Result<void> GuestWriter::fillAround(const Piece &piece)
{
    const std::uint64_t clusterBytes = geometry().clusterBytes;
    const std::uint64_t guest = std::uint64_t(piece.cluster) * clusterBytes;
    const std::uint64_t place = piece.room->place;
    const std::uint64_t before = piece.host - place;
    const std::uint64_t behind = before + piece.length;
    const bool isZero = piece.room->isZero;
    return fill(guest, place, before, isZero).and_then([&] {
        return fill(guest + behind, place + behind, clusterBytes - behind, isZero);
    });
}

/// What the disk showed until now goes to `host`; `isZero`: the bytes there are zeros already.
Result<void> GuestWriter::fill(std::uint64_t guest, std::uint64_t host, std::uint64_t length,
                               bool isZero)
{
    std::uint64_t done = 0;
    if (m_state.isLayer() && guest < diskBytes()) {
        const std::uint64_t shown = std::min(length, diskBytes() - guest);
        std::vector<std::byte> buffer;
        for (; done < shown; done += buffer.size()) {
            buffer.resize(std::size_t(std::min(kStepBytes, shown - done)));
            if (const Step copied =
                    m_options.parent(GuestOffset(guest + done), buffer).and_then([&] {
                        return m_image->writeAt(host + done, buffer);
                    });
                !copied)
                return copied;
        }
    }
    return writeZeros(host + done, isZero ? 0 : length - done);
}

Result<void> GuestWriter::writeZeros(std::uint64_t host, std::uint64_t length)
{
    for (std::uint64_t done = 0; done < length;) {
        const std::uint64_t step = std::min<std::uint64_t>(m_zeros.size(), length - done);
        if (const Step written =
                m_image->writeAt(host + done, std::span(m_zeros).first(std::size_t(step)));
            !written)
            return written;
        done += step;
    }
    return {};
}

/// Data first, then the entries that name it.
Result<void> GuestWriter::writeTable()
{
    if (m_hasUnsynced) {
        if (const Step synced = syncFile(); !synced)
            return synced;
    }
    if (!m_state.isTableDirty())
        return {};
    m_hasUnsynced = true;
    if (const Step written = m_state.writeTable(*m_image); !written)
        return written;
    if (const Step synced = syncFile(); !synced)
        return synced;
    m_allocator.tableIsSynced();
    return {};
}

Result<void> GuestWriter::flush()
{
    return requireUsable(GuestOffset(0), 0).and_then([this] {
        return m_phase == Phase::Open ? writeTable() : Step{};
    });
}

} // namespace parascope
