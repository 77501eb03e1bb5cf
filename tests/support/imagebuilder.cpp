#include "tests/support/imagebuilder.h"

#include "engine/base/checked.h"
#include "engine/base/littleendian.h"
#include "engine/base/units.h"

#include <QCryptographicHash>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

namespace parascope::test {

namespace {

template <class T>
void append(std::vector<std::byte> &bytes, T value)
{
    bytes.resize(bytes.size() + sizeof(T));
    storeLittleEndian(std::span(bytes), bytes.size() - sizeof(T), value);
}

// `number` makes the id of the bitmap.
SectionSpec sectionOf(const BitmapSpec &bitmap, std::uint64_t diskSectors, std::size_t number)
{
    SectionSpec section{kDirtyBitmapMagic, 0, {}, {}};
    append<std::uint64_t>(section.data, bitmap.sectors != 0 ? bitmap.sectors : diskSectors);
    for (std::size_t i = 1; i <= 16; ++i)
        section.data.push_back(std::byte(i + number));
    append<std::uint32_t>(section.data, bitmap.granularity);
    append<std::uint32_t>(
        section.data, bitmap.declaredL1Size.value_or(static_cast<std::uint32_t>(bitmap.l1.size())));
    for (const std::uint64_t entry : bitmap.l1)
        append<std::uint64_t>(section.data, entry);
    return section;
}

void append(std::vector<std::byte> &bytes, const SectionSpec &section)
{
    append<std::uint64_t>(bytes, section.magic);
    append<std::uint64_t>(bytes, section.flags);
    append<std::uint32_t>(
        bytes, section.declaredSize.value_or(static_cast<std::uint32_t>(section.data.size())));
    append<std::uint32_t>(bytes, 0);
    bytes.insert(bytes.end(), section.data.begin(), section.data.end());
    bytes.resize(roundedUp(bytes.size(), 8));
}

} // namespace

ImageBuilder &ImageBuilder::tracks(std::uint32_t sectors)
{
    m_tracks = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::entries(std::uint32_t count)
{
    m_entries = count;
    return *this;
}

ImageBuilder &ImageBuilder::diskSectors(std::uint64_t sectors)
{
    m_diskSectors = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::dataStart(std::uint32_t sectors)
{
    m_dataStart = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::headerDataOffset(std::uint32_t sectors)
{
    m_headerDataOffset = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::headerEntries(std::uint32_t count)
{
    m_headerEntries = count;
    return *this;
}

ImageBuilder &ImageBuilder::headerSectors(std::uint64_t sectors)
{
    m_headerSectors = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::headerTracks(std::uint32_t sectors)
{
    m_headerTracks = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::version(std::uint32_t version)
{
    m_version = version;
    return *this;
}

ImageBuilder &ImageBuilder::geometry(std::uint32_t heads, std::uint32_t cylinders)
{
    m_heads = heads;
    m_cylinders = cylinders;
    return *this;
}

ImageBuilder &ImageBuilder::inUse(std::uint32_t value)
{
    m_inUse = value;
    return *this;
}

ImageBuilder &ImageBuilder::flags(std::uint32_t value)
{
    m_flags = value;
    return *this;
}

ImageBuilder &ImageBuilder::extensionOffset(std::uint64_t sectors)
{
    m_extensionOffset = sectors;
    return *this;
}

ImageBuilder &ImageBuilder::map(std::uint32_t guest, std::uint32_t slot)
{
    m_table[guest] = entryFor(slot);
    m_guestIn.emplace(slot, guest); // the first of several owners decides the contents
    reach(slot);
    return *this;
}

ImageBuilder &ImageBuilder::entry(std::uint32_t guest, std::uint32_t value)
{
    m_table[guest] = value;
    return *this;
}

ImageBuilder &ImageBuilder::unreferenced(std::uint32_t slot, std::byte fill)
{
    m_fills[slot] = fill;
    reach(slot);
    return *this;
}

ImageBuilder &ImageBuilder::extension(std::uint32_t slot, ExtensionSpec spec)
{
    reach(slot);
    return extensionAtSector(sectorOf(slot), std::move(spec));
}

ImageBuilder &ImageBuilder::extensionAtSector(std::uint64_t sector, ExtensionSpec spec)
{
    m_extension.emplace(sector, std::move(spec));
    return *this;
}

ImageBuilder &ImageBuilder::cutBy(std::uint64_t bytes)
{
    m_cut += bytes;
    return *this;
}

ImageBuilder &ImageBuilder::extendBy(std::uint64_t bytes, std::byte fill)
{
    m_tails.emplace_back(bytes, fill);
    return *this;
}

ImageBuilder &ImageBuilder::fileSize(std::uint64_t bytes)
{
    m_fileSize = bytes;
    return *this;
}

ImageBuilder &ImageBuilder::unreadable(ByteRange range)
{
    m_unreadable = range;
    return *this;
}

std::uint32_t ImageBuilder::dataStartSectors() const
{
    if (m_dataStart)
        return *m_dataStart;
    const std::uint64_t tableEnd = kHeaderBytes + 4 * std::uint64_t(m_entries);
    return static_cast<std::uint32_t>(roundedUp(tableEnd, clusterBytes()) / kSectorBytes);
}

std::uint64_t ImageBuilder::sectorOf(std::uint32_t slot) const
{
    return dataStartSectors() + std::uint64_t(slot) * m_tracks;
}

std::uint32_t ImageBuilder::entryFor(std::uint32_t slot) const
{
    const std::uint64_t sector = sectorOf(slot);
    return static_cast<std::uint32_t>(m_format == FormatVersion::V1 ? sector : sector / m_tracks);
}

std::uint64_t ImageBuilder::healthySectors() const
{
    return m_diskSectors.value_or(std::uint64_t(m_entries) * m_tracks);
}

void ImageBuilder::reach(std::uint32_t slot)
{
    m_slots = std::max(m_slots, slot + 1);
}

Header ImageBuilder::header() const
{
    Header header;
    header.format = m_format;
    header.version = m_version;
    header.heads = m_heads;
    header.cylinders =
        m_cylinders.value_or(static_cast<std::uint32_t>(healthySectors() / std::uint64_t(16 * 32)));
    header.tracks = m_headerTracks.value_or(m_tracks);
    header.batEntries = m_headerEntries.value_or(m_entries);
    header.sectors = m_headerSectors.value_or(healthySectors());
    header.inUse = m_inUse.value_or(m_extension ? kInUseExtension : kInUseClosed);
    header.dataOffset = m_headerDataOffset.value_or(dataStartSectors());
    header.flags = m_flags;
    header.extensionOffset = m_extensionOffset.value_or(m_extension ? m_extension->first : 0);
    return header;
}

std::vector<std::byte> ImageBuilder::extensionBytes() const
{
    const ExtensionSpec &spec = m_extension->second;
    std::vector<std::byte> bytes;
    append<std::uint64_t>(bytes, spec.magic);
    bytes.resize(24);
    for (std::size_t i = 0; i < spec.bitmaps.size(); ++i)
        append(bytes, sectionOf(spec.bitmaps[i], healthySectors(), i));
    for (const SectionSpec &section : spec.sections)
        append(bytes, section);
    bytes.resize(clusterBytes());
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(bytes.data() + 24, qsizetype(bytes.size() - 24)), QCryptographicHash::Md5);
    std::ranges::copy(std::as_bytes(std::span(digest.constData(), std::size_t(digest.size()))),
                      bytes.begin() + 8);
    if (!spec.goodChecksum)
        bytes[8] ^= std::byte{1};
    return bytes;
}

std::shared_ptr<MemoryFile> ImageBuilder::build() const
{
    auto file = std::make_shared<MemoryFile>();
    file->write(0, encodeHeader(header()));
    std::vector<std::byte> table(4 * std::size_t(m_entries));
    for (const auto &[guest, value] : m_table) {
        if (guest < m_entries)
            storeLittleEndian<std::uint32_t>(table, 4 * std::size_t(guest), value);
    }
    file->write(kHeaderBytes, table);

    const auto byteOf = [this](std::uint32_t slot) {
        return sectorOf(slot) * kSectorBytes;
    };
    for (const auto &[slot, guest] : m_guestIn)
        file->write(byteOf(slot), clusterContents(guest, clusterBytes()));
    for (const auto &[slot, fill] : m_fills) {
        if (fill != std::byte{0})
            file->write(byteOf(slot), std::vector<std::byte>(clusterBytes(), fill));
    }
    if (m_extension)
        file->write(m_extension->first * kSectorBytes, extensionBytes());

    std::uint64_t size = m_fileSize.value_or(byteOf(m_slots)) - m_cut;
    file->resize(size);
    for (const auto &[length, fill] : m_tails) {
        if (fill != std::byte{0})
            file->write(size, std::vector<std::byte>(length, fill));
        size += length;
        file->resize(size);
    }
    return file;
}

std::vector<std::byte> clusterContents(std::uint32_t guest, std::uint64_t bytes)
{
    std::vector<std::byte> contents(bytes);
    for (std::size_t at = 0; at + 8 <= contents.size(); at += 8) {
        storeLittleEndian<std::uint32_t>(contents, at, guest + 1);
        storeLittleEndian<std::uint32_t>(contents, at + 4, static_cast<std::uint32_t>(at));
    }
    return contents;
}

void writeSparse(const BlockFile &file, const std::filesystem::path &path)
{
    const auto expect = [&](bool good) {
        if (!good)
            qFatal("cannot write %s", path.c_str());
    };
    const int descriptor = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
    expect(descriptor >= 0);
    const std::uint64_t size = file.size().value();
    expect(::ftruncate(descriptor, static_cast<off_t>(size)) == 0);
    constexpr std::uint64_t kStep = 1U << 20U;
    for (std::uint64_t offset = 0; offset < size;) {
        const StorageExtent extent = file.extentAt(offset).value();
        for (std::uint64_t at = offset; !extent.isHole && at < extent.range.end();) {
            std::vector<std::byte> bytes(std::min(kStep, extent.range.end() - at));
            expect(file.readAt(at, bytes).value() == bytes.size());
            expect(::pwrite(descriptor, bytes.data(), bytes.size(), static_cast<off_t>(at)) ==
                   static_cast<ssize_t>(bytes.size()));
            at += bytes.size();
        }
        offset = extent.range.end();
    }
    expect(::close(descriptor) == 0);
}

} // namespace parascope::test
