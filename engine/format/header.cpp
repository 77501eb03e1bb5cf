#include "engine/format/header.h"

#include "engine/base/littleendian.h"

#include <algorithm>
#include <cstring>

namespace parascope {

namespace {

constexpr std::array<HeaderFieldInfo, 11> kFields{{
    {HeaderField::Magic, "magic", 0, 16},
    {HeaderField::Version, "version", 16, 4},
    {HeaderField::Heads, "heads", 20, 4},
    {HeaderField::Cylinders, "cylinders", 24, 4},
    {HeaderField::Tracks, "tracks", 28, 4},
    {HeaderField::BatEntries, "bat_entries", 32, 4},
    {HeaderField::Sectors, "nb_sectors", 36, 8},
    {HeaderField::InUse, "in_use", 44, 4},
    {HeaderField::DataOffset, "data_off", 48, 4},
    {HeaderField::Flags, "flags", 52, 4},
    {HeaderField::ExtensionOffset, "ext_off", 56, 8},
}};

constexpr std::size_t place(HeaderField field)
{
    return kFields[static_cast<std::size_t>(field)].offset;
}

bool hasMagic(std::span<const std::byte> bytes, std::string_view magic)
{
    return std::memcmp(bytes.data(), magic.data(), magic.size()) == 0;
}

} // namespace

std::span<const HeaderFieldInfo> headerFields()
{
    return kFields;
}

std::uint64_t Header::value(HeaderField field) const
{
    switch (field) {
    case HeaderField::Magic:
        return 0;
    case HeaderField::Version:
        return version;
    case HeaderField::Heads:
        return heads;
    case HeaderField::Cylinders:
        return cylinders;
    case HeaderField::Tracks:
        return tracks;
    case HeaderField::BatEntries:
        return batEntries;
    case HeaderField::Sectors:
        return sectors;
    case HeaderField::InUse:
        return inUse;
    case HeaderField::DataOffset:
        return dataOffset;
    case HeaderField::Flags:
        return flags;
    case HeaderField::ExtensionOffset:
        return extensionOffset;
    }
    return 0;
}

Result<Header> decodeHeader(std::span<const std::byte, kHeaderBytes> bytes, const std::string &path)
{
    Header header;
    std::ranges::copy(bytes, header.raw.begin());
    if (hasMagic(bytes, kMagicV1))
        header.format = FormatVersion::V1;
    else if (hasMagic(bytes, kMagicV2))
        header.format = FormatVersion::V2;
    else
        return failure(ErrorCode::NotAnImage, path);

    const auto field32 = [&](HeaderField field) {
        return littleEndian<std::uint32_t>(bytes, place(field));
    };
    header.version = field32(HeaderField::Version);
    header.heads = field32(HeaderField::Heads);
    header.cylinders = field32(HeaderField::Cylinders);
    header.tracks = field32(HeaderField::Tracks);
    header.batEntries = field32(HeaderField::BatEntries);
    header.sectors = littleEndian<std::uint64_t>(bytes, place(HeaderField::Sectors));
    header.inUse = field32(HeaderField::InUse);
    header.dataOffset = field32(HeaderField::DataOffset);
    header.flags = field32(HeaderField::Flags);
    header.extensionOffset =
        littleEndian<std::uint64_t>(bytes, place(HeaderField::ExtensionOffset));

    if (header.version != kRequiredVersion)
        return failure(ErrorCode::UnsupportedVersion, path, 0, header.version);
    if (header.tracks == 0 || header.tracks > kMaxTracks)
        return failure(ErrorCode::ClusterSizeOutOfRange, path, 0, header.tracks);
    if (header.batEntries > kMaxBatEntries)
        return failure(ErrorCode::TooManyEntries, path, 0, header.batEntries);
    return header;
}

std::array<std::byte, kHeaderBytes> encodeHeader(const Header &header)
{
    std::array<std::byte, kHeaderBytes> bytes{};
    const std::string_view magic = header.format == FormatVersion::V1 ? kMagicV1 : kMagicV2;
    std::memcpy(bytes.data(), magic.data(), magic.size());
    for (const HeaderFieldInfo &info : kFields) {
        if (info.size == 4)
            storeLittleEndian(bytes, info.offset,
                              static_cast<std::uint32_t>(header.value(info.field)));
        else if (info.size == 8)
            storeLittleEndian(bytes, info.offset, header.value(info.field));
    }
    return bytes;
}

CloseTag closeTag(std::uint32_t inUse)
{
    switch (inUse) {
    case kInUseClosed:
        return CloseTag::Closed;
    case kInUseOpen:
        return CloseTag::NotClosed;
    case kInUseExtension:
        return CloseTag::ExtensionKept;
    default:
        break;
    }
    const std::optional<std::string> text = inUseText(inUse);
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    if (text && text->starts_with("pd") && isDigit((*text)[2]) && isDigit((*text)[3]))
        return CloseTag::ParallelsDesktop;
    return CloseTag::Unknown;
}

std::optional<std::string> inUseText(std::uint32_t inUse)
{
    std::string text(4, '\0');
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(inUse >> (8 * i));
        if (c < 0x20 || c > 0x7E)
            return std::nullopt;
        text[i] = static_cast<char>(c);
    }
    return text;
}

} // namespace parascope
