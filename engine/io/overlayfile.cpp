#include "engine/io/overlayfile.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <cerrno>

namespace parascope {

Result<std::shared_ptr<OverlayFile>> OverlayFile::over(std::shared_ptr<const BlockFile> base)
{
    const Result<std::uint64_t> size = base->size();
    if (!size)
        return tl::unexpected(size.error());
    return std::shared_ptr<OverlayFile>(new OverlayFile(std::move(base), *size));
}

OverlayFile::OverlayFile(std::shared_ptr<const BlockFile> base, std::uint64_t size)
    : m_base(std::move(base)), m_size(size), m_baseEnd(size)
{}

/// What shows through from below, zeros behind it.
Result<void> OverlayFile::readBelow(std::uint64_t offset, std::span<std::byte> out) const
{
    const std::uint64_t there = offset < m_baseEnd ? m_baseEnd - offset : 0;
    const auto below = out.first(std::size_t(std::min<std::uint64_t>(out.size(), there)));
    if (!below.empty())
        if (const Result<void> read = readFully(*m_base, offset, below); !read)
            return read;
    std::ranges::fill(out.subspan(below.size()), std::byte{0});
    return {};
}

Result<std::size_t> OverlayFile::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    if (offset >= m_size)
        return std::size_t(0);
    out = out.first(std::size_t(std::min<std::uint64_t>(out.size(), m_size - offset)));

    std::size_t done = 0;
    while (done < out.size()) {
        const std::uint64_t place = offset + done;
        const std::uint64_t index = place / kPageBytes;
        const auto page = m_pages.lower_bound(index);
        if (page != m_pages.end() && page->first == index) {
            const std::size_t inPage = std::size_t(place % kPageBytes);
            const std::size_t count = std::min(out.size() - done, std::size_t(kPageBytes) - inPage);
            std::ranges::copy(std::span(page->second).subspan(inPage, count),
                              out.subspan(done).begin());
            done += count;
            continue;
        }
        std::uint64_t count = out.size() - done;
        if (page != m_pages.end())
            count = std::min(count, page->first * kPageBytes - place);
        if (const auto read = readBelow(place, out.subspan(done, std::size_t(count))); !read)
            return tl::unexpected(read.error());
        done += std::size_t(count);
    }
    return done;
}

/// A stretch of one kind from `offset`, which lies in the file; the next may be of the same kind.
Result<StorageExtent> OverlayFile::pieceAt(std::uint64_t offset) const
{
    const std::uint64_t index = offset / kPageBytes;
    const auto page = m_pages.lower_bound(index);
    if (page != m_pages.end() && page->first == index)
        return StorageExtent{{offset, std::min((index + 1) * kPageBytes, m_size) - offset}, false};
    std::uint64_t end = m_size;
    if (page != m_pages.end())
        end = std::min(end, page->first * kPageBytes);
    if (offset >= m_baseEnd)
        return StorageExtent{{offset, end - offset}, true};
    end = std::min(end, m_baseEnd);
    Result<StorageExtent> below = m_base->extentAt(offset);
    if (!below)
        return below;
    if (below->range.isEmpty()) // the base became shorter; the next read will say so
        return StorageExtent{{offset, end - offset}, false};
    return StorageExtent{{offset, std::min(below->range.end(), end) - offset}, below->isHole};
}

Result<StorageExtent> OverlayFile::extentAt(std::uint64_t offset) const
{
    if (offset >= m_size)
        return StorageExtent{{offset, 0}, false};
    Result<StorageExtent> whole = pieceAt(offset);
    while (whole && whole->range.end() < m_size) {
        const Result<StorageExtent> next = pieceAt(whole->range.end());
        if (!next)
            return next;
        if (next->isHole != whole->isHole)
            break;
        whole->range.length += next->range.length;
    }
    return whole;
}

Result<void> OverlayFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (!checkedAdd(offset, bytes.size()))
        return failure(ErrorCode::WriteFailed, path(), EFBIG, offset);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const std::uint64_t place = offset + done;
        const std::uint64_t index = place / kPageBytes;
        const std::size_t inPage = std::size_t(place % kPageBytes);
        const std::size_t count = std::min(bytes.size() - done, std::size_t(kPageBytes) - inPage);
        auto page = m_pages.find(index);
        if (page == m_pages.end()) {
            std::vector<std::byte> contents(kPageBytes);
            if (count < kPageBytes)
                if (const auto read = readBelow(index * kPageBytes, contents); !read)
                    return read;
            page = m_pages.emplace(index, std::move(contents)).first;
        }
        std::ranges::copy(bytes.subspan(done, count),
                          std::span(page->second).subspan(inPage).begin());
        done += count;
    }
    if (!bytes.empty())
        m_size = std::max(m_size, offset + bytes.size());
    return {};
}

Result<void> OverlayFile::setSize(std::uint64_t size)
{
    if (size < m_size) {
        auto cut = m_pages.lower_bound(size / kPageBytes);
        const std::size_t inPage = std::size_t(size % kPageBytes);
        if (cut != m_pages.end() && cut->first == size / kPageBytes && inPage != 0) {
            std::ranges::fill(std::span(cut->second).subspan(inPage), std::byte{0});
            ++cut;
        }
        m_pages.erase(cut, m_pages.end());
        m_baseEnd = std::min(m_baseEnd, size);
    }
    m_size = size;
    return {};
}

} // namespace parascope
