#include "engine/create/imagefiller.h"

#include "engine/base/checked.h"
#include "engine/create/zeroroom.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kStep = 1ULL << 20U;
/// Room is reserved ahead of the data in steps as long as those of QEMU's writer. That keeps the
/// file together on the disk, and writing into reserved room is quicker.
constexpr std::uint64_t kReserveAhead = 128ULL << 20U;
/// As much as a write at most, so that nobody waits long for one of them.
constexpr std::uint64_t kSyncStep = 1ULL << 20U;
/// What data begins with shows nearly always that it is not all zeros.
constexpr std::uint64_t kGlance = 4096;
/// From this size on it pays to let the system copy cluster by cluster.
constexpr std::uint64_t kCloneFrom = 64ULL * 1024;
/// Up to this size, bytes of an allocated cluster that nobody gives are written as zeros: ploop
/// refuses files with holes, or with room that was only reserved. Larger ones are only reserved.
constexpr std::uint64_t kMostFilled = kDefaultClusterBytes;

} // namespace

ImageFiller::ImageFiller(const NewImageLayout &layout, WritableFile &file,
                         const JobControl &control)
    : m_layout(layout)
    , m_file(&file)
    , m_control(&control)
    , m_reserved(layout.dataStart)
    , m_filled(layout.dataStart)
    , m_begun(layout.dataStart)
{}

Result<ImageFiller> ImageFiller::begin(const NewImageLayout &layout, WritableFile &file,
                                       const JobControl &control)
{
    ImageFiller filler(layout, file, control);
    Header open = layout.header;
    open.inUse = kInUseOpen;
    return makeTableRoom(layout.dataStart, file, control)
        .and_then([&] { return file.writeAt(0, encodeHeader(open)); })
        .map([&] { return std::move(filler); });
}

Result<void> ImageFiller::append(GuestOffset offset, std::span<const std::byte> bytes)
{
    if (const auto begun = beginAppending(offset.value(), bytes.size()); !begun)
        return begun;
    // Neighbours in the disk are neighbours in the file, so they are written in one go.
    const std::uint64_t clusterBytes = m_layout.header.clusterBytes();
    std::uint64_t pendingPlace = 0;
    std::size_t pendingFrom = 0;
    std::size_t at = 0;
    const auto flush = [&] {
        const std::size_t length = at - pendingFrom;
        return length == 0 ? Result<void>()
                           : writeThrough(pendingPlace, bytes.subspan(pendingFrom, length));
    };
    while (at < bytes.size()) {
        const std::uint64_t guest = offset.value() + at;
        const std::size_t length = std::size_t(
            std::min<std::uint64_t>(bytes.size() - at, clusterBytes - guest % clusterBytes));
        if (isZero(bytes.subspan(at, length))) {
            if (const auto written = flush(); !written)
                return written;
            at += length;
            pendingFrom = at;
            continue;
        }
        if (const auto allocated = allocate(guest / clusterBytes); !allocated)
            return allocated;
        if (pendingFrom == at)
            pendingPlace = placeOf(guest);
        at += length;
    }
    return flush();
}

Result<void> ImageFiller::appendFrom(const BlockFile &source, ByteRange range, GuestOffset offset)
{
    const std::uint64_t clusterBytes = m_layout.header.clusterBytes();
    if (clusterBytes < kCloneFrom || !m_canClone)
        return appendRead(source, range, offset.value());
    if (const auto begun = beginAppending(offset.value(), range.length); !begun)
        return begun;
    for (std::uint64_t at = 0; at < range.length;) {
        const std::uint64_t guest = offset.value() + at;
        const std::uint64_t length =
            std::min(range.length - at, clusterBytes - guest % clusterBytes);
        if (const auto done = appendPart(source, {range.offset + at, length}, guest); !done)
            return done;
        at += length;
    }
    return {};
}

Result<void> ImageFiller::finish()
{
    return fillUpTo(fileBytes())
        .and_then([&] { return m_file->setSize(fileBytes()); })
        .and_then([&] { return writeTable(m_layout, m_runs, *m_file, *m_control); })
        .and_then([&] { return stopWhenCancelled(); })
        .and_then([&] { return m_file->writeAt(0, encodeHeader(m_layout.header)); });
}

Result<void> ImageFiller::appendPart(const BlockFile &source, ByteRange range, std::uint64_t offset)
{
    const Result<bool> zeros = readsAsZeros(source, range);
    if (!zeros)
        return tl::unexpected(zeros.error());
    if (*zeros)
        return {};
    if (const auto allocated = allocate(offset / m_layout.header.clusterBytes()); !allocated)
        return allocated;
    if (m_canClone) {
        const std::uint64_t place = placeOf(offset);
        const auto going = fillUpTo(place).and_then([&] { return stopWhenCancelled(); });
        if (!going)
            return going;
        const Result<bool> cloned = m_file->cloneFrom(source, range, place);
        if (!cloned)
            return tl::unexpected(cloned.error());
        m_canClone = *cloned;
        if (m_canClone) {
            wrote(place + range.length);
            return {};
        }
    }
    const std::span part = std::span(m_buffer).first(range.length);
    return readFully(source, range.offset, part).and_then([&] {
        return writeThrough(placeOf(offset), part);
    });
}

Result<void> ImageFiller::appendRead(const BlockFile &source, ByteRange range, std::uint64_t offset)
{
    if (range.length > kStep)
        return failure(ErrorCode::OutOfRange, m_file->path(), 0, offset);
    if (const auto going = stopWhenCancelled(); !going)
        return going;
    m_buffer.resize(kStep);
    const std::span part = std::span(m_buffer).first(range.length);
    return readFully(source, range.offset, part).and_then([&] {
        return append(GuestOffset(offset), part);
    });
}

Result<bool> ImageFiller::readsAsZeros(const BlockFile &source, ByteRange range)
{
    m_buffer.resize(kStep);
    for (const std::uint64_t length : {std::min(kGlance, range.length), range.length}) {
        if (const auto going = stopWhenCancelled(); !going)
            return tl::unexpected(going.error());
        const std::span part = std::span(m_buffer).first(length);
        if (const auto read = readFully(source, range.offset, part); !read)
            return tl::unexpected(read.error());
        if (!isZero(part))
            return false;
    }
    return true;
}

Result<void> ImageFiller::beginAppending(std::uint64_t offset, std::uint64_t length)
{
    const std::optional<std::uint64_t> end = checkedAdd(offset, length);
    const std::uint64_t diskBytes = m_layout.header.diskSectors() * kSectorBytes;
    if (offset < m_end || !end || *end > diskBytes || length > kStep)
        return failure(ErrorCode::OutOfRange, m_file->path(), 0, offset);
    m_end = *end;
    return {};
}

Result<void> ImageFiller::allocate(std::uint64_t cluster)
{
    if (isAllocated(cluster))
        return {};
    if (!entryForSlot(m_layout, m_allocated))
        return failure(ErrorCode::NewDiskSize, m_file->path(), 0,
                       m_allocated * m_layout.header.clusterBytes());
    const auto index = static_cast<std::uint32_t>(cluster);
    if (!m_runs.empty() && m_runs.back().first + m_runs.back().count == index)
        ++m_runs.back().count;
    else
        m_runs.push_back({index, 1});
    ++m_allocated;
    return reserve(fileBytes());
}

Result<void> ImageFiller::reserve(std::uint64_t end)
{
    if (!m_canReserve || end <= m_reserved)
        return {};
    const std::uint64_t ahead =
        std::max(end, std::min(m_reserved + kReserveAhead, m_layout.largestFileBytes));
    Result<bool> reserved = m_file->reserve({m_reserved, ahead - m_reserved});
    std::uint64_t reached = ahead;
    // Near a full disk, or the file system's largest file, there may still be room for what is
    // needed.
    if (!reserved && ahead > end) {
        reserved = m_file->reserve({m_reserved, end - m_reserved});
        reached = end;
    }
    if (!reserved)
        return tl::unexpected(reserved.error());
    m_canReserve = *reserved;
    if (m_canReserve)
        m_reserved = reached;
    return {};
}

bool ImageFiller::isAllocated(std::uint64_t cluster) const
{
    return !m_runs.empty() && m_runs.back().first + m_runs.back().count - 1 == cluster;
}

std::uint64_t ImageFiller::placeOf(std::uint64_t offset) const
{
    const std::uint64_t clusterBytes = m_layout.header.clusterBytes();
    return m_layout.dataStart + (m_allocated - 1) * clusterBytes + offset % clusterBytes;
}

bool ImageFiller::fillsGaps() const
{
    return m_layout.header.clusterBytes() <= kMostFilled;
}

Result<void> ImageFiller::fillUpTo(std::uint64_t place)
{
    if (!fillsGaps() || place <= m_filled)
        return {};
    return writeZeros({m_filled, place - m_filled}, *m_file, *m_control);
}

Result<void> ImageFiller::writeThrough(std::uint64_t place, std::span<const std::byte> bytes)
{
    return fillUpTo(place)
        .and_then([&] { return stopWhenCancelled(); })
        .and_then([&] { return m_file->writeAt(place, bytes); })
        .map([&] { wrote(place + bytes.size()); });
}

void ImageFiller::wrote(std::uint64_t end)
{
    m_filled = end;
    if (end < m_begun + kSyncStep)
        return;
    m_file->beginSync({m_begun, end - m_begun});
    m_begun = end;
}

Result<void> ImageFiller::stopWhenCancelled() const
{
    if (m_control->isCancelled())
        return failure(ErrorCode::Cancelled, m_file->path());
    return {};
}

} // namespace parascope
