// The part of GuestWriter that ends writing.

#include "engine/image/imageloader.h"
#include "engine/write/cutplace.h"
#include "engine/write/guestwriter.h"

#include <algorithm>

namespace parascope {

Result<void> GuestWriter::close()
{
    if (m_failure)
        return tl::unexpected(*m_failure);
    if (m_phase == Phase::Closed)
        return {};
    if (m_phase != Phase::Untouched) {
        m_phase = Phase::Closing;
        if (const Step closed = writeTable().and_then([this] { return closeFile(); }); !closed)
            return closed;
    }
    m_phase = Phase::Closed;
    return {};
}

/// First byte of the file behind all that is referred to.
std::uint64_t GuestWriter::usedEnd() const
{
    std::uint64_t end = firstDataPlace(geometry());
    if (const std::uint32_t highest = m_state.highestEntry())
        end = std::max(end, geometry().placeOf(highest).value() + geometry().clusterBytes);
    return m_bitmaps ? std::max(end, m_bitmaps->usedEnd()) : end;
}

/// What was freed and not used again reads as zeros, and takes no room: at the end of the file
/// later, other writers may take it for new, and what is given up is gone.
Result<void> GuestWriter::clearUnused(std::uint64_t end)
{
    for (const ByteRange &range : m_allocator.unused().ranges()) {
        const ByteRange kept = range.intersected({0, end});
        if (kept.isEmpty())
            continue;
        m_hasUnsynced = true;
        const Result<bool> isHole = m_image->makeHole(kept);
        if (!isHole)
            return tl::unexpected(isHole.error());
        if (*isHole)
            continue;
        if (const Step written = writeZeros(kept.offset, kept.length); !written)
            return written;
    }
    return {};
}

/// Whether the extension lies on the grid that the next one to open the image will see.
bool GuestWriter::isExtensionOnGrid(std::uint64_t fileSize) const
{
    if (m_state.header().format == FormatVersion::V2)
        return true;
    ImageState next;
    next.header = m_state.header();
    next.fileSize = fileSize;
    next.bat = m_state.state()->bat;
    next.geometry = Geometry::fromHeader(next.header);
    settleGrid(next);
    return next.geometry.grid.isOnGrid(HostOffset(m_state.extension().place.offset));
}

/// When the table on the disk is that in memory.
Result<void> GuestWriter::closeFile()
{
    const std::uint64_t end = cutPlace(*m_image, usedEnd(), m_allocator.end(), m_allocator.unused(),
                                       geometry().clusterBytes);
    // A v1 grid is what the entries say: without them a valid extension may come
    // to lie off it.
    if (m_bitmaps && !isExtensionOnGrid(end))
        detachExtension();
    if (m_bitmaps) {
        m_hasUnsynced = true;
        if (const Step finished = m_bitmaps->finish(*m_image); !finished)
            return finished;
    }
    if (const Step cleared = clearUnused(end); !cleared)
        return cleared;
    const Result<std::uint64_t> size = m_image->size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size > end) {
        m_hasUnsynced = true;
        if (const Step cut = m_image->setSize(end); !cut)
            return cut;
    }
    if (m_hasUnsynced) {
        if (const Step synced = syncFile(); !synced)
            return synced;
    }
    m_state.setFileSize(end);
    if (m_bitmaps) {
        ImageExtension extension = m_state.extension();
        extension.content = m_bitmaps->content();
        m_state.setHeader(m_state.header(), extension);
    }
    return writeHeader(m_state.header(), m_bitmaps ? kInUseExtension : kInUseClosed);
}

} // namespace parascope
