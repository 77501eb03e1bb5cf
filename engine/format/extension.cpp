#include "engine/format/extension.h"

#include "engine/base/checked.h"
#include "engine/base/littleendian.h"

#include <QCryptographicHash>

#include <algorithm>
#include <bit>

namespace parascope {

namespace {

// Layout: format.md, "Format extension".
constexpr std::size_t kMd5Place = 8;
constexpr std::size_t kFirstSection = kExtensionChecksumFrom; // right behind the checksum
constexpr std::size_t kSectionHeaderBytes = 24;
constexpr std::size_t kBitmapHeaderBytes = 32;

std::array<std::byte, 16> md5(std::span<const std::byte> bytes)
{
    const QByteArray digest = QCryptographicHash::hash(
        QByteArrayView(bytes.data(), qsizetype(bytes.size())), QCryptographicHash::Md5);
    std::array<std::byte, 16> result{};
    std::ranges::copy(std::as_bytes(std::span(digest.constData(), std::size_t(digest.size()))),
                      result.begin());
    return result;
}

void decodeBitmap(std::span<const std::byte> data, Extension &extension)
{
    if (data.size() < kBitmapHeaderBytes) {
        extension.bitmapCut = true;
        return;
    }
    DirtyBitmap bitmap;
    bitmap.sectors = littleEndian<std::uint64_t>(data, 0);
    std::ranges::copy(data.subspan(8, 16), bitmap.id.begin());
    bitmap.granularity = littleEndian<std::uint32_t>(data, 24);
    bitmap.l1Size = littleEndian<std::uint32_t>(data, 28);

    const std::size_t room = (data.size() - kBitmapHeaderBytes) / sizeof(std::uint64_t);
    if (bitmap.l1Size > room)
        extension.bitmapCut = true;
    bitmap.l1.resize(std::min<std::size_t>(bitmap.l1Size, room));
    for (std::size_t i = 0; i < bitmap.l1.size(); ++i)
        bitmap.l1[i] = littleEndian<std::uint64_t>(data, kBitmapHeaderBytes + 8 * i);
    extension.bitmaps.push_back(std::move(bitmap));
}

} // namespace

Extension decodeExtension(std::span<const std::byte> cluster)
{
    if (cluster.size() < kFirstSection)
        return {};
    return decodeExtension(cluster, cluster.size(), md5(cluster.subspan(kFirstSection)));
}

Extension decodeExtension(std::span<const std::byte> start, std::uint64_t clusterBytes,
                          const std::array<std::byte, 16> &md5)
{
    Extension extension;
    extension.magic = littleEndian<std::uint64_t>(start, 0);
    std::ranges::copy(start.subspan(kMd5Place, 16), extension.storedMd5.begin());
    extension.computedMd5 = md5;

    const std::span cluster = start.first(std::min<std::uint64_t>(start.size(), clusterBytes));
    std::size_t place = kFirstSection;
    while (place <= cluster.size() && cluster.size() - place >= kSectionHeaderBytes) {
        ExtensionSection section;
        section.magic = littleEndian<std::uint64_t>(cluster, place);
        section.flags = littleEndian<std::uint64_t>(cluster, place + 8);
        if (section.magic == 0) {
            extension.sectionsEnd = true;
            break;
        }
        section.data = {place + kSectionHeaderBytes,
                        littleEndian<std::uint32_t>(cluster, place + 16)};
        if (section.data.length > cluster.size() - section.data.offset) {
            if (section.magic == kDirtyBitmapMagic)
                extension.bitmapCut = true;
            break;
        }
        if (section.magic == kDirtyBitmapMagic)
            decodeBitmap(
                cluster.subspan(std::size_t(section.data.offset), std::size_t(section.data.length)),
                extension);
        place = std::size_t(section.data.offset + roundedUp(section.data.length, 8));
        extension.sections.push_back(section);
    }
    return extension;
}

std::optional<std::uint64_t> bitmapL1Size(std::uint64_t sectors, std::uint32_t granularity,
                                          std::uint64_t clusterBytes)
{
    if (!std::has_single_bit(granularity) || clusterBytes == 0)
        return std::nullopt;
    const std::uint64_t bits = divideRoundingUp(sectors, granularity);
    return divideRoundingUp(divideRoundingUp(bits, 8), clusterBytes);
}

} // namespace parascope
