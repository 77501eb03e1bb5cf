#include "engine/write/bitmapkeeper.h"

#include "engine/base/checked.h"
#include "engine/base/littleendian.h"

#include <QCryptographicHash>

#include <algorithm>

namespace parascope {

namespace {

// Layout: format.md, "Format extension".
constexpr std::uint64_t kMd5Place = 8;
constexpr std::uint64_t kSectionHeaderBytes = 24;
constexpr std::uint64_t kL1InSection = 32; // size, id, granularity and l1_size come before
constexpr std::uint64_t kAllClear = 0;
constexpr std::uint64_t kAllSet = 1;

constexpr std::uint64_t kPageBytes = 4096;
constexpr std::size_t kMostPages = 4096;
constexpr std::uint64_t kStepBytes = 1U << 20U;

Result<void> readInSteps(const BlockFile &file, std::uint64_t offset, std::span<std::byte> out)
{
    for (std::size_t done = 0; done < out.size(); done += kStepBytes) {
        const auto part = out.subspan(done, std::min<std::size_t>(kStepBytes, out.size() - done));
        if (const auto read = readFully(file, offset + done, part); !read)
            return read;
    }
    return {};
}

/// Sets bits [first, last] of `bytes`, LSB first; whether one was clear before.
bool setBitsIn(std::span<std::byte> bytes, std::uint64_t first, std::uint64_t last)
{
    bool hasChanged = false;
    for (std::uint64_t bit = first; bit <= last;) {
        const bool isWhole = bit % 8 == 0 && last - bit >= 7;
        const std::byte mask = isWhole ? std::byte{0xFF} : std::byte(1U << (bit % 8));
        std::byte &byte = bytes[std::size_t(bit / 8)];
        hasChanged = hasChanged || (byte & mask) != mask;
        byte |= mask;
        bit += isWhole ? 8 : 1;
    }
    return hasChanged;
}

} // namespace

Result<BitmapKeeper> BitmapKeeper::open(const ImageState &state, const BlockFile &file)
{
    BitmapKeeper keeper;
    keeper.m_place = state.extension.place;
    keeper.m_clusterBytes = state.geometry.clusterBytes;
    keeper.m_content = state.extension.content;
    std::uint64_t end = kExtensionChecksumFrom;
    for (const ExtensionSection &section : keeper.m_content.sections)
        end = section.data.offset + roundedUp(section.data.length, 8);
    std::vector<std::byte> sections(std::size_t(end + kSectionHeaderBytes));
    if (const auto read = readInSteps(file, keeper.m_place.offset, sections); !read)
        return tl::unexpected(read.error());
    keeper.keepSections(sections);
    return keeper;
}

/// Leaves out the sections that must not outlive a change by somebody who does not know them.
void BitmapKeeper::keepSections(std::span<const std::byte> sections)
{
    m_sections.assign(sections.begin(), sections.begin() + kExtensionChecksumFrom);
    for (const ExtensionSection &section : m_content.sections) {
        const bool isBitmap = section.magic == kDirtyBitmapMagic;
        if (!isBitmap && !(section.flags & kSectionTransit)) {
            m_areSectionsChanged = true;
            continue;
        }
        const std::uint64_t start = section.data.offset - kSectionHeaderBytes;
        if (isBitmap)
            m_l1Places.push_back(m_sections.size() + kSectionHeaderBytes + kL1InSection);
        const auto bytes =
            sections.subspan(std::size_t(start),
                             std::size_t(kSectionHeaderBytes + roundedUp(section.data.length, 8)));
        m_sections.insert(m_sections.end(), bytes.begin(), bytes.end());
    }
    m_sections.resize(sections.size()); // the closing section, and what was dropped, are zeros
}

/// Calls `visit` for each stretch of bits that `guest` is covered by, bitmap by bitmap.
template <class Visit>
Result<void> BitmapKeeper::forEachRun(ByteRange guest, Visit visit) const
{
    if (guest.isEmpty())
        return {};
    const std::uint64_t bitsPerCluster = m_clusterBytes * 8;
    for (std::size_t i = 0; i < m_content.bitmaps.size(); ++i) {
        const DirtyBitmap &bitmap = m_content.bitmaps[i];
        const std::uint64_t bitBytes = std::uint64_t(bitmap.granularity) * kSectorBytes;
        const std::uint64_t last = (guest.end() - 1) / bitBytes;
        for (std::uint64_t at = guest.offset / bitBytes; at <= last;) {
            const std::uint64_t index = at / bitsPerCluster;
            if (index >= bitmap.l1.size())
                break;
            const std::uint64_t base = index * bitsPerCluster;
            const std::uint64_t until = std::min(last, base + bitsPerCluster - 1);
            if (const Result<void> visited = visit(BitRun{i, index, at - base, until - base});
                !visited)
                return visited;
            at = until + 1;
        }
    }
    return {};
}

Result<void> BitmapKeeper::mark(ByteRange guest, WritableFile &file)
{
    return forEachRun(guest, [&](const BitRun &run) -> Result<void> {
        std::uint64_t &entry = m_content.bitmaps[run.bitmap].l1[std::size_t(run.l1Index)];
        if (entry == kAllSet)
            return {};
        if (entry != kAllClear)
            return setBits(entry * kSectorBytes, run.first, run.last, file);
        entry = kAllSet;
        storeLittleEndian(std::span(m_sections),
                          std::size_t(m_l1Places[run.bitmap] + 8 * run.l1Index), kAllSet);
        m_areSectionsChanged = true;
        return {};
    });
}

std::vector<ByteRange> BitmapKeeper::written(ByteRange guest) const
{
    std::vector<ByteRange> ranges{{m_place.offset, m_sections.size()}};
    const auto visited = forEachRun(guest, [&](const BitRun &run) -> Result<void> {
        const std::uint64_t entry = m_content.bitmaps[run.bitmap].l1[std::size_t(run.l1Index)];
        if (entry == kAllSet || entry == kAllClear)
            return {};
        const std::uint64_t from = run.first / 8 / kPageBytes * kPageBytes;
        const std::uint64_t to = std::min(roundedUp(run.last / 8 + 1, kPageBytes), m_clusterBytes);
        ranges.push_back({entry * kSectorBytes + from, to - from});
        return {};
    });
    Q_ASSERT(visited);
    return ranges;
}

/// Bits [first, last] of the cluster of bits at `place`, page by page.
Result<void> BitmapKeeper::setBits(std::uint64_t place, std::uint64_t first, std::uint64_t last,
                                   WritableFile &file)
{
    constexpr std::uint64_t kPageBits = 8 * kPageBytes;
    for (std::uint64_t at = first; at <= last;) {
        const std::uint64_t base = at / kPageBits * kPageBits;
        const std::uint64_t until = std::min(last, base + kPageBits - 1);
        const Result<Page *> page =
            pageAt(place + base / 8, std::min(kPageBytes, m_clusterBytes - base / 8), file);
        if (!page)
            return tl::unexpected(page.error());
        if (setBitsIn((*page)->bytes, at - base, until - base))
            (*page)->isDirty = true;
        at = until + 1;
    }
    return {};
}

Result<BitmapKeeper::Page *> BitmapKeeper::pageAt(std::uint64_t start, std::uint64_t length,
                                                  WritableFile &file)
{
    if (const auto known = m_pages.find(start); known != m_pages.end())
        return &known->second;
    if (m_pages.size() >= kMostPages) {
        if (const auto written = writePages(file); !written)
            return tl::unexpected(written.error());
        m_pages.clear();
    }
    Page page;
    page.bytes.resize(std::size_t(length));
    if (const auto read = readFully(file, start, page.bytes); !read)
        return tl::unexpected(read.error());
    return &m_pages.emplace(start, std::move(page)).first->second;
}

Result<void> BitmapKeeper::writePages(WritableFile &file)
{
    for (auto &[place, page] : m_pages) {
        if (!page.isDirty)
            continue;
        if (const auto written = file.writeAt(place, page.bytes); !written)
            return written;
        page.isDirty = false;
    }
    return {};
}

std::uint64_t BitmapKeeper::usedEnd() const
{
    std::uint64_t end = m_place.end();
    for (const DirtyBitmap &bitmap : m_content.bitmaps) {
        for (const std::uint64_t sector : bitmap.l1) {
            if (sector != kAllClear && sector != kAllSet)
                end = std::max(end, sector * kSectorBytes + m_clusterBytes);
        }
    }
    return end;
}

Result<void> BitmapKeeper::writeSections(WritableFile &file)
{
    QCryptographicHash hash(QCryptographicHash::Md5);
    const auto add = [&hash](std::span<const std::byte> bytes) {
        hash.addData(QByteArrayView(bytes.data(), qsizetype(bytes.size())));
    };
    add(std::span(m_sections).subspan(kExtensionChecksumFrom));
    std::vector<std::byte> buffer;
    for (std::uint64_t done = m_sections.size(); done < m_place.length; done += buffer.size()) {
        buffer.resize(std::size_t(std::min(kStepBytes, m_place.length - done)));
        if (const auto read = readFully(file, m_place.offset + done, buffer); !read)
            return read;
        add(buffer);
    }
    std::array<std::byte, 16> md5{};
    std::ranges::transform(hash.result(), md5.begin(), [](char c) { return std::byte(c); });
    std::ranges::copy(md5, m_sections.begin() + kMd5Place);
    for (std::size_t done = 0; done < m_sections.size(); done += kStepBytes) {
        const auto part =
            std::span(m_sections)
                .subspan(done, std::min<std::size_t>(kStepBytes, m_sections.size() - done));
        if (const auto written = file.writeAt(m_place.offset + done, part); !written)
            return written;
    }
    m_content = decodeExtension(m_sections, m_clusterBytes, md5);
    return {};
}

Result<void> BitmapKeeper::finish(WritableFile &file)
{
    if (const auto written = writePages(file); !written)
        return written;
    if (!m_areSectionsChanged)
        return {};
    if (const auto written = writeSections(file); !written)
        return written;
    m_areSectionsChanged = false;
    return {};
}

} // namespace parascope
