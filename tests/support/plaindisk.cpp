#include "tests/support/plaindisk.h"

#include "engine/disk/guestreader.h"
#include "engine/io/writablefile.h"

#include <algorithm>
#include <array>

namespace parascope::test {

namespace {

constexpr std::uint64_t kStep = 1U << 20U;

/// Calls `visit` with each stretch of the guest of at most 1 MiB, and its bytes; empty bytes stand
/// for zeros that need not be read.
template <class Visit>
void forEachStretch(const ImageStatePtr &state, const std::shared_ptr<const BlockFile> &file,
                    Visit visit)
{
    const GuestReader reader(state, file);
    for (const GuestExtent &extent : reader.extents(GuestOffset(0), reader.diskBytes())) {
        for (std::uint64_t done = 0; done < extent.guest.length;) {
            ByteRange part{extent.guest.offset + done, extent.guest.length - done};
            bool isZero = extent.source != GuestSource::Data;
            if (!isZero) {
                const StorageExtent stored = file->extentAt(extent.host.value() + done).value();
                part.length =
                    std::min(part.length, std::max<std::uint64_t>(stored.range.length, 1));
                isZero = stored.isHole;
            }
            std::vector<std::byte> bytes;
            if (!isZero) {
                part.length = std::min(part.length, kStep);
                bytes.resize(std::size_t(part.length));
                if (!reader.read(GuestOffset(part.offset), bytes))
                    qFatal("the guest cannot be read");
            }
            visit(part, bytes);
            done += part.length;
        }
    }
}

} // namespace

PlainDisk::PlainDisk(const ImageStatePtr &state, const std::shared_ptr<const BlockFile> &file)
    : m_size(state->geometry.diskBytes)
{
    forEachStretch(state, file, [this](ByteRange part, std::span<const std::byte> bytes) {
        if (!bytes.empty())
            write(part.offset, bytes);
    });
}

void PlainDisk::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const std::size_t inPage = std::size_t(offset % kPageBytes);
        const std::size_t count = std::min(bytes.size(), std::size_t(kPageBytes) - inPage);
        std::vector<std::byte> &page = m_pages[offset / kPageBytes];
        page.resize(std::size_t(kPageBytes));
        std::ranges::copy(bytes.first(count), page.begin() + std::ptrdiff_t(inPage));
        offset += count;
        bytes = bytes.subspan(count);
    }
}

void PlainDisk::zero(ByteRange range)
{
    for (auto page = m_pages.lower_bound(range.offset / kPageBytes);
         page != m_pages.end() && page->first * kPageBytes < range.end();) {
        const std::uint64_t start = page->first * kPageBytes;
        const ByteRange part = range.intersected({start, kPageBytes});
        if (part.length == kPageBytes) {
            page = m_pages.erase(page);
            continue;
        }
        std::ranges::fill(std::span(page->second)
                              .subspan(std::size_t(part.offset - start), std::size_t(part.length)),
                          std::byte{0});
        ++page;
    }
}

std::vector<std::byte> PlainDisk::read(ByteRange range) const
{
    std::vector<std::byte> bytes(std::size_t(range.length));
    for (auto page = m_pages.lower_bound(range.offset / kPageBytes);
         page != m_pages.end() && page->first * kPageBytes < range.end(); ++page) {
        const std::uint64_t start = page->first * kPageBytes;
        const ByteRange part = range.intersected({start, kPageBytes});
        std::ranges::copy(std::span(page->second)
                              .subspan(std::size_t(part.offset - start), std::size_t(part.length)),
                          bytes.begin() + std::ptrdiff_t(part.offset - range.offset));
    }
    return bytes;
}

bool PlainDisk::isZero(ByteRange range) const
{
    for (auto page = m_pages.lower_bound(range.offset / kPageBytes);
         page != m_pages.end() && page->first * kPageBytes < range.end(); ++page) {
        const std::uint64_t start = page->first * kPageBytes;
        const ByteRange part = range.intersected({start, kPageBytes});
        if (!parascope::isZero(
                std::span(page->second)
                    .subspan(std::size_t(part.offset - start), std::size_t(part.length))))
            return false;
    }
    return true;
}

std::int64_t PlainDisk::difference(const ImageStatePtr &state,
                                   const std::shared_ptr<const BlockFile> &file,
                                   const std::vector<ByteRange> &ignored) const
{
    if (state->geometry.diskBytes != m_size)
        return std::int64_t(m_size);
    std::int64_t where = -1;
    forEachStretch(state, file, [&](ByteRange part, std::span<const std::byte> bytes) {
        if (where >= 0 || (bytes.empty() && isZero(part)))
            return;
        const std::vector<std::byte> zeros(bytes.empty() ? std::size_t(part.length) : 0);
        const std::span<const std::byte> found = bytes.empty() ? zeros : bytes;
        const std::vector<std::byte> expected = read(part);
        auto skip = ignored.begin();
        for (std::size_t i = 0; i < expected.size(); ++i) {
            while (skip != ignored.end() && skip->end() <= part.offset + i)
                ++skip;
            const bool counts = skip == ignored.end() || !skip->contains(part.offset + i);
            if (counts && expected[i] != found[i]) {
                where = std::int64_t(part.offset + i);
                return;
            }
        }
    });
    return where;
}

void DiskChange::applyTo(PlainDisk &disk) const
{
    if (kind == Kind::Write)
        disk.write(range.offset, bytes());
    else
        disk.zero(range);
}

QString DiskChange::words() const
{
    constexpr std::array kNames = {"write", "zero", "discard"};
    return QStringLiteral("%1 %2 +%3 (%4)")
        .arg(QLatin1String(kNames.at(std::size_t(kind))))
        .arg(range.offset)
        .arg(range.length)
        .arg(int(fill));
}

DiskChange randomChange(QRandomGenerator &random, std::uint64_t diskBytes,
                        std::uint64_t clusterBytes)
{
    const auto below = [&](std::uint64_t end) -> std::uint64_t {
        return end == 0 ? 0 : random.generate64() % end;
    };
    DiskChange change;
    const unsigned roll = random.bounded(10U);
    change.kind = roll < 6   ? DiskChange::Kind::Write
                  : roll < 8 ? DiskChange::Kind::Zero
                             : DiskChange::Kind::Discard;
    change.fill = std::byte(1 + random.bounded(255U));
    // Bytes are only made for writes, so these stay short where clusters are large.
    const std::uint64_t most = change.kind == DiskChange::Kind::Write
                                   ? std::min<std::uint64_t>(4 * clusterBytes, 1U << 18U)
                                   : 4 * clusterBytes;
    std::uint64_t offset = below(diskBytes);
    std::uint64_t length = 1 + below(most);
    switch (random.bounded(6U)) {
    case 0: // whole clusters
        offset = offset / clusterBytes * clusterBytes;
        length = clusterBytes * (1 + below(3));
        break;
    case 1: // sectors
        offset = offset / 512 * 512;
        length = 512 * (1 + below(16));
        break;
    case 2: // across a border
        offset = offset / clusterBytes * clusterBytes;
        offset -= std::min(offset, std::uint64_t(below(700)));
        break;
    case 3: // the end of the disk
        offset = diskBytes - std::min(diskBytes, length);
        break;
    case 4: // a few bytes
        length = 1 + below(20);
        break;
    default:
        break;
    }
    length = std::min(length, diskBytes - offset);
    if (change.kind == DiskChange::Kind::Write)
        length = std::min(length, std::max<std::uint64_t>(most, 1));
    change.range = {offset, length};
    return change;
}

} // namespace parascope::test
