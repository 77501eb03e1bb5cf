#include "engine/write/allocator.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <cerrno>

namespace parascope {

Allocator::Allocator(const Geometry &geometry, std::uint64_t fileSize, std::uint64_t dataStart,
                     GrowthOptions options)
    : m_clusterBytes(geometry.clusterBytes)
    , m_entryBytes(geometry.entryBytes)
    , m_options(options)
    , m_growth(geometry, std::max(fileSize, dataStart), {}, {}, fileSize)
    , m_end(fileSize)
    , m_fileSize(fileSize)
{
    m_options.preallocBytes =
        roundedUp(std::max(options.preallocBytes, m_clusterBytes), m_clusterBytes);
}

Result<Allocator::Room> Allocator::allocate(WritableFile &file)
{
    if (const auto again = m_reusable.take(m_clusterBytes)) {
        m_free.remove(*again);
        return Room{static_cast<std::uint32_t>(again->offset / m_entryBytes), again->offset, false};
    }
    // A copy, so that a place that could not be had is tried again the next time.
    Placement growth = m_growth;
    const std::optional<std::uint32_t> entry = growth.next();
    if (!entry)
        return failure(
            ErrorCode::WriteFailed, file.path(), EFBIG, m_end,
            QStringLiteral(
                QT_TRANSLATE_NOOP("parascope::text", "no table entry can name a place behind %1"))
                .arg(m_end));
    const std::uint64_t end = growth.end();
    if (const auto grown = growTo(end, file); !grown)
        return tl::unexpected(grown.error());
    const std::uint64_t place = end - m_clusterBytes;
    m_free.add({m_end, place - m_end}); // up to the grid, or to the start of the data
    m_end = end;
    m_growth = std::move(growth);
    return Room{*entry, place, true};
}

void Allocator::giveBack(const Room &room)
{
    m_free.add({room.place, m_clusterBytes});
    m_reusable.add({room.place, m_clusterBytes});
}

void Allocator::release(std::uint64_t place, std::uint64_t generation)
{
    m_free.add({place, m_clusterBytes});
    if (m_released.empty() || m_released.back().generation != generation)
        m_released.push_back({generation, {}});
    m_released.back().places.add({place, m_clusterBytes});
}

void Allocator::tableIsSynced()
{
    for (Released &released : m_released)
        m_waiting.push_back(std::move(released));
    m_released.clear();
}

void Allocator::readersAreAt(std::uint64_t generation)
{
    while (!m_waiting.empty() && m_waiting.front().generation < generation) {
        m_reusable.absorb(m_waiting.front().places);
        m_waiting.pop_front();
    }
}

Result<void> Allocator::growTo(std::uint64_t end, WritableFile &file)
{
    if (end <= m_fileSize)
        return {};
    const std::uint64_t more = m_options.preallocBytes;
    const std::uint64_t ample = checkedAdd(end, more).value_or(end);
    auto extended = extend(ample, file);
    if (!extended && ample > end) // room for what is needed may still be there
        extended = extend(end, file);
    // Asked, not computed: a reservation that failed may have left the file longer.
    const Result<std::uint64_t> size = file.size();
    if (!size)
        return tl::unexpected(size.error());
    m_fileSize = std::max(m_fileSize, *size);
    if (extended && m_fileSize < end)
        return failure(ErrorCode::FileChanged, file.path());
    return extended;
}

Result<void> Allocator::extend(std::uint64_t size, WritableFile &file) const
{
    if (m_options.mode == GrowthMode::Falloc && size > m_fileSize) {
        const Result<bool> reserved = file.reserve({m_fileSize, size - m_fileSize});
        if (!reserved)
            return tl::unexpected(reserved.error());
        if (*reserved)
            return {};
    }
    return file.setSize(size);
}

} // namespace parascope
