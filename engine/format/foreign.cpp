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
    const char *name;
};

/// In order of trust: what cannot be an accident first, boot sectors last.
constexpr Signature kSignatures[] = {
    {0, "QFI\xFB"sv, "a QEMU image (qcow2)"},
    {0, "QED\0"sv, "a QEMU image (QED)"},
    {64, "\x7F\x10\xDA\xBE"sv, "a VirtualBox image (VDI)"},
    {0, "KDMV"sv, "a VMware image (VMDK)"},
    {0, "COWD"sv, "a VMware image (VMDK)"},
    {0, "# Disk DescriptorFile"sv, "the description of a VMware image (VMDK)"},
    {0, "vhdxfile"sv, "a Hyper-V image (VHDX)"},
    {0, "conectix"sv, "a Virtual PC image (VHD)"},
    {0, "Bochs Virtual HD Image"sv, "a Bochs image"},
    {0, "LUKS\xBA\xBE"sv, "an encrypted disk (LUKS)"},
    {0, "\x1F\x8B"sv, "a gzip archive; unpack it first"},
    {0, "BZh"sv, "a bzip2 archive; unpack it first"},
    {0,
     "\xFD"
     "7zXZ\0"sv,
     "an xz archive; unpack it first"},
    {0, "\x28\xB5\x2F\xFD"sv, "a zstd archive; unpack it first"},
    {0, "PK\x03\x04"sv, "a zip archive; unpack it first"},
    {0, "7z\xBC\xAF\x27\x1C"sv, "a 7z archive; unpack it first"},
    {0, "Rar!\x1A\x07"sv, "a rar archive; unpack it first"},
    {257, "ustar"sv, "a tar archive; unpack it first"},
    {32769, "CD001"sv, "a CD or DVD image (ISO 9660)"},
    {512, "EFI PART"sv, "a raw disk with a partition table (GPT)"},
    {4096, "EFI PART"sv, "a raw disk with a partition table (GPT)"},
    {3, "NTFS    "sv, "a bare file system (NTFS)"},
    {3, "EXFAT   "sv, "a bare file system (exFAT)"},
    {82, "FAT32   "sv, "a bare file system (FAT)"},
    {54, "FAT1"sv, "a bare file system (FAT)"},
    {0, "XFSB"sv, "a bare file system (XFS)"},
    {1080, "\x53\xEF"sv, "a bare file system (ext)"},
    {1024, "H+\0\x04"sv, "a bare file system (HFS+)"},
    {510, "\x55\xAA"sv, "a raw disk with a partition table (MBR)"},
};

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

} // namespace

QString foreignFormatName(std::span<const std::byte> head)
{
    if (head.empty())
        return QStringLiteral("an empty file, such as the marker that lies in the folder of a "
                              "Parallels disk; the disk itself is in the .hds files beside it");
    const std::string_view text = asText(head);
    if (isXml(text)) {
        const std::string_view start = text.substr(0, 4096);
        const bool isDescriptor = start.find("Parallels_disk_image") != start.npos ||
                                  start.find("Virtuozzo_disk_image") != start.npos;
        return isDescriptor
                   ? QStringLiteral(
                         "the description of a Parallels disk (DiskDescriptor.xml); open the "
                         ".hds file that it names")
                   : QStringLiteral("an XML document");
    }
    for (const Signature &signature : kSignatures) {
        if (matches(head, signature))
            return QString::fromLatin1(signature.name);
    }
    if (std::ranges::all_of(head, [](std::byte byte) { return byte == std::byte{0}; }))
        return QStringLiteral("a file that begins with zeros: a raw disk, or a file whose contents "
                              "were lost");
    return {};
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

    const Result<std::uint64_t> size = file.size();
    constexpr std::string_view kVhdFooter = "conectix";
    std::array<std::byte, kVhdFooter.size()> footer{};
    if (size && *size >= 2 * kSectorBytes && *size % kSectorBytes == 0 &&
        file.readAt(*size - kSectorBytes, footer) == Result<std::size_t>(footer.size()) &&
        asText(footer) == kVhdFooter)
        error.detail = QStringLiteral("a Virtual PC image (VHD)");
    else
        error.detail = foreignFormatName(head);
    return error;
}

} // namespace parascope
