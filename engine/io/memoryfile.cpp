#include "engine/io/memoryfile.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <cerrno>

namespace parascope {

MemoryFile::MemoryFile(std::span<const std::byte> contents)
{
    write(0, contents);
}

Result<std::size_t> MemoryFile::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    if (offset >= m_size)
        return std::size_t(0);
    out = out.first(std::size_t(std::min<std::uint64_t>(out.size(), m_size - offset)));

    std::size_t done = 0;
    while (done < out.size()) {
        const std::uint64_t place = offset + done;
        const std::size_t inPage = std::size_t(place % kPageBytes);
        const std::size_t count = std::min(out.size() - done, std::size_t(kPageBytes) - inPage);
        const auto target = out.subspan(done, count);
        const auto page = m_pages.find(place / kPageBytes);
        if (page == m_pages.end())
            std::ranges::fill(target, std::byte{0});
        else
            std::ranges::copy(std::span(page->second).subspan(inPage, count), target.begin());
        done += count;
    }
    return done;
}

Result<StorageExtent> MemoryFile::extentAt(std::uint64_t offset) const
{
    if (offset >= m_size)
        return StorageExtent{{offset, 0}, false};

    std::uint64_t index = offset / kPageBytes;
    auto page = m_pages.lower_bound(index);
    const bool isHole = page == m_pages.end() || page->first != index;
    std::uint64_t end = m_size;
    if (isHole) {
        if (page != m_pages.end())
            end = page->first * kPageBytes;
    } else {
        while (page != m_pages.end() && page->first == index) {
            ++page;
            ++index;
        }
        end = index * kPageBytes;
    }
    return StorageExtent{{offset, std::min(end, m_size) - offset}, isHole};
}

Result<void> MemoryFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    if (!checkedAdd(offset, bytes.size()))
        return failure(ErrorCode::WriteFailed, m_path, EFBIG, offset);
    write(offset, bytes);
    return {};
}

Result<void> MemoryFile::setSize(std::uint64_t size)
{
    resize(size);
    return {};
}

Result<bool> MemoryFile::makeHole(ByteRange range)
{
    auto page = m_pages.lower_bound(range.offset / kPageBytes);
    while (page != m_pages.end() && page->first * kPageBytes < range.end()) {
        const ByteRange whole{page->first * kPageBytes, kPageBytes};
        const ByteRange part = range.intersected(whole);
        if (part == whole) {
            page = m_pages.erase(page);
            continue;
        }
        std::ranges::fill(std::span(page->second).subspan(part.offset - whole.offset, part.length),
                          std::byte{0});
        ++page;
    }
    return true;
}

void MemoryFile::resize(std::uint64_t size)
{
    if (size < m_size) {
        const std::uint64_t kept = size / kPageBytes;
        const std::size_t inPage = std::size_t(size % kPageBytes);
        auto cut = m_pages.lower_bound(kept);
        // What is cut off must not come back when the file grows again.
        if (cut != m_pages.end() && cut->first == kept && inPage != 0) {
            std::ranges::fill(std::span(cut->second).subspan(inPage), std::byte{0});
            ++cut;
        }
        m_pages.erase(cut, m_pages.end());
    }
    m_size = size;
}

void MemoryFile::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    std::size_t done = 0;
    while (done < bytes.size()) {
        const std::uint64_t place = offset + done;
        const std::size_t inPage = std::size_t(place % kPageBytes);
        const std::size_t count = std::min(bytes.size() - done, std::size_t(kPageBytes) - inPage);
        std::vector<std::byte> &page = m_pages[place / kPageBytes];
        page.resize(std::size_t(kPageBytes));
        std::ranges::copy(bytes.subspan(done, count), std::span(page).subspan(inPage).begin());
        done += count;
    }
    if (!bytes.empty())
        m_size = std::max(m_size, offset + bytes.size());
}

} // namespace parascope
