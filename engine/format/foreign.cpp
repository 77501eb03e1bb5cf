#include "engine/format/foreign.h"

#include "engine/base/units.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <vector>

namespace parascope {

namespace {

using std::string_view_literals::operator""sv;

/// Bytes at a fixed place that mark a format.
struct Signature
{
    std::size_t offset;
    std::string_view bytes;
    ForeignKind kind;
};

/// In order of trust: what cannot be an accident first, boot sectors last.
constexpr std::array kSignatures = {
    Signature{0, "QFI\xFB"sv, ForeignKind::Qcow2},
    Signature{0, "QED\0"sv, ForeignKind::Qed},
    Signature{64, "\x7F\x10\xDA\xBE"sv, ForeignKind::Vdi},
    Signature{0, "KDMV"sv, ForeignKind::Vmdk},
    Signature{0, "COWD"sv, ForeignKind::Vmdk},
    Signature{0, "# Disk DescriptorFile"sv, ForeignKind::VmdkDescription},
    Signature{0, "vhdxfile"sv, ForeignKind::Vhdx},
    Signature{0, "conectix"sv, ForeignKind::Vhd},
    Signature{0, "Bochs Virtual HD Image"sv, ForeignKind::Bochs},
    Signature{0, "LUKS\xBA\xBE"sv, ForeignKind::Luks},
    Signature{0, "\x1F\x8B"sv, ForeignKind::Gzip},
    Signature{0, "BZh"sv, ForeignKind::Bzip2},
    Signature{0,
              "\xFD"
              "7zXZ\0"sv,
              ForeignKind::Xz},
    Signature{0, "\x28\xB5\x2F\xFD"sv, ForeignKind::Zstd},
    Signature{0, "PK\x03\x04"sv, ForeignKind::Zip},
    Signature{0, "7z\xBC\xAF\x27\x1C"sv, ForeignKind::SevenZip},
    Signature{0, "Rar!\x1A\x07"sv, ForeignKind::Rar},
    Signature{257, "ustar"sv, ForeignKind::Tar},
    Signature{32769, "CD001"sv, ForeignKind::Iso},
    Signature{512, "EFI PART"sv, ForeignKind::RawGpt},
    Signature{4096, "EFI PART"sv, ForeignKind::RawGpt},
    Signature{512, "PM\0\0"sv, ForeignKind::RawApple},
    Signature{512, "LABELONE"sv, ForeignKind::LinuxVolume},
    Signature{3, "NTFS    "sv, ForeignKind::Ntfs},
    Signature{3, "EXFAT   "sv, ForeignKind::ExFat},
    Signature{82, "FAT32   "sv, ForeignKind::Fat},
    Signature{54, "FAT1"sv, ForeignKind::Fat},
    Signature{0, "XFSB"sv, ForeignKind::Xfs},
    Signature{1080, "\x53\xEF"sv, ForeignKind::Ext},
    Signature{1024, "H+\0\x04"sv, ForeignKind::HfsPlus},
    Signature{1024, "HX\0\x05"sv, ForeignKind::HfsPlus},
    Signature{32, "NXSB"sv, ForeignKind::Apfs},
    Signature{510, "\x55\xAA"sv, ForeignKind::RawMbr},
};

/// The same in the last sector.
constexpr std::array kEndSignatures = {
    Signature{0, "conectix"sv, ForeignKind::Vhd}, // of fixed size
    Signature{0, "koly"sv, ForeignKind::Dmg},
};

struct KindInfo
{
    ForeignKind kind;
    const char *name;
    ForeignUse use;
};

constexpr std::array kKinds = {
    KindInfo{ForeignKind::Unknown, "", ForeignUse::Import},
    KindInfo{ForeignKind::Empty, "empty", ForeignUse::OpenBeside},
    KindInfo{ForeignKind::DiskDescriptor, "disk-descriptor", ForeignUse::OpenBeside},
    KindInfo{ForeignKind::MachineSettings, "machine-settings", ForeignUse::OpenBeside},
    KindInfo{ForeignKind::Xml, "xml", ForeignUse::None},
    KindInfo{ForeignKind::Qcow2, "qcow2", ForeignUse::Convert},
    KindInfo{ForeignKind::Qed, "qed", ForeignUse::Convert},
    KindInfo{ForeignKind::Vdi, "vdi", ForeignUse::Convert},
    KindInfo{ForeignKind::Vmdk, "vmdk", ForeignUse::Convert},
    KindInfo{ForeignKind::VmdkDescription, "vmdk-description", ForeignUse::Convert},
    KindInfo{ForeignKind::Vhdx, "vhdx", ForeignUse::Convert},
    KindInfo{ForeignKind::Vhd, "vhd", ForeignUse::Convert},
    KindInfo{ForeignKind::Bochs, "bochs", ForeignUse::Convert},
    KindInfo{ForeignKind::Dmg, "dmg", ForeignUse::Convert},
    KindInfo{ForeignKind::Luks, "luks", ForeignUse::Import},
    KindInfo{ForeignKind::Gzip, "gzip", ForeignUse::Unpack},
    KindInfo{ForeignKind::Bzip2, "bzip2", ForeignUse::Unpack},
    KindInfo{ForeignKind::Xz, "xz", ForeignUse::Unpack},
    KindInfo{ForeignKind::Zstd, "zstd", ForeignUse::Unpack},
    KindInfo{ForeignKind::Zip, "zip", ForeignUse::Unpack},
    KindInfo{ForeignKind::SevenZip, "7z", ForeignUse::Unpack},
    KindInfo{ForeignKind::Rar, "rar", ForeignUse::Unpack},
    KindInfo{ForeignKind::Tar, "tar", ForeignUse::Unpack},
    KindInfo{ForeignKind::Iso, "iso9660", ForeignUse::None},
    KindInfo{ForeignKind::RawGpt, "raw-gpt", ForeignUse::Import},
    KindInfo{ForeignKind::RawApple, "raw-apple", ForeignUse::Import},
    KindInfo{ForeignKind::RawMbr, "raw-mbr", ForeignUse::Import},
    KindInfo{ForeignKind::Ntfs, "ntfs", ForeignUse::Import},
    KindInfo{ForeignKind::ExFat, "exfat", ForeignUse::Import},
    KindInfo{ForeignKind::Fat, "fat", ForeignUse::Import},
    KindInfo{ForeignKind::Xfs, "xfs", ForeignUse::Import},
    KindInfo{ForeignKind::Ext, "ext", ForeignUse::Import},
    KindInfo{ForeignKind::HfsPlus, "hfs+", ForeignUse::Import},
    KindInfo{ForeignKind::Apfs, "apfs", ForeignUse::Import},
    KindInfo{ForeignKind::LinuxVolume, "lvm", ForeignUse::Import},
    KindInfo{ForeignKind::Zeros, "zeros", ForeignUse::Import},
};

const KindInfo &infoOf(ForeignKind kind)
{
    return *std::ranges::find(kKinds, kind, &KindInfo::kind);
}

bool matches(std::span<const std::byte> head, const Signature &signature)
{
    return head.size() >= signature.offset + signature.bytes.size() &&
           std::memcmp(head.data() + signature.offset, signature.bytes.data(),
                       signature.bytes.size()) == 0;
}

std::string_view asText(std::span<const std::byte> head)
{
    return {reinterpret_cast<const char *>(head.data()), head.size()};
}

bool isXml(std::string_view text)
{
    if (text.starts_with("\xEF\xBB\xBF"))
        text.remove_prefix(3);
    const std::size_t first = text.find_first_not_of(" \t\r\n");
    return first != text.npos && text.substr(first).starts_with("<?xml");
}

/// By the name of its outermost element, which stands near the beginning.
ForeignKind kindOfXml(std::string_view text)
{
    const std::string_view start = text.substr(0, 4096);
    const auto names = [&](std::string_view element) {
        return start.find(std::string("<").append(element)) != start.npos;
    };
    if (names("Parallels_disk_image") || names("Virtuozzo_disk_image"))
        return ForeignKind::DiskDescriptor;
    return names("ParallelsVirtualMachine") ? ForeignKind::MachineSettings : ForeignKind::Xml;
}

ForeignKind kindByEnd(const BlockFile &file)
{
    const Result<std::uint64_t> size = file.size();
    if (!size || *size < 2 * kSectorBytes || *size % kSectorBytes != 0)
        return ForeignKind::Unknown;
    std::array<std::byte, kSectorBytes> end{};
    if (file.readAt(*size - kSectorBytes, end) != Result<std::size_t>(end.size()))
        return ForeignKind::Unknown;
    const auto *found = std::ranges::find_if(
        kEndSignatures, [&](const Signature &signature) { return matches(end, signature); });
    return found == kEndSignatures.end() ? ForeignKind::Unknown : found->kind;
}

} // namespace

ForeignKind foreignKind(std::span<const std::byte> head)
{
    if (head.empty())
        return ForeignKind::Empty;
    if (isXml(asText(head)))
        return kindOfXml(asText(head));
    const auto *found = std::ranges::find_if(
        kSignatures, [&](const Signature &signature) { return matches(head, signature); });
    if (found != kSignatures.end())
        return found->kind;
    const bool isZero =
        std::ranges::all_of(head, [](std::byte byte) { return byte == std::byte{0}; });
    return isZero ? ForeignKind::Zeros : ForeignKind::Unknown;
}

ForeignUse foreignUse(ForeignKind kind)
{
    return infoOf(kind).use;
}

QString foreignName(ForeignKind kind)
{
    return QString::fromLatin1(infoOf(kind).name);
}

ForeignKind foreignKindOf(const Error &error)
{
    if (error.code != ErrorCode::NotAnImage && error.code != ErrorCode::TooSmall)
        return ForeignKind::Unknown;
    const auto *found = std::ranges::find_if(
        kKinds, [&](const KindInfo &info) { return error.detail == QLatin1String(info.name); });
    return found == kKinds.end() ? ForeignKind::Unknown : found->kind;
}

Error withForeignFormat(Error error, const BlockFile &file)
{
    const bool wanted = error.code == ErrorCode::NotAnImage || error.code == ErrorCode::TooSmall;
    if (!wanted || !error.detail.isEmpty())
        return error;
    std::vector<std::byte> head(kForeignProbeBytes);
    const Result<std::size_t> got = file.readAt(0, head);
    if (!got)
        return error;
    head.resize(*got);
    ForeignKind kind = kindByEnd(file);
    if (kind == ForeignKind::Unknown)
        kind = foreignKind(head);
    // Of a few zeros there is nothing to say but that they are few.
    if (error.code == ErrorCode::NotAnImage || kind != ForeignKind::Zeros)
        error.detail = foreignName(kind);
    return error;
}

} // namespace parascope
