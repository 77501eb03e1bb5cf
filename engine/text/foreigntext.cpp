#include "engine/text/foreigntext.h"

#include "engine/text/translation.h"

#include <string_view>

namespace parascope::text {

namespace {

/// Formats of other virtual machines and of disks as they are.
QString diskKind(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Qcow2:
        return Words::tr("a QEMU image (qcow2)");
    case ForeignKind::Qed:
        return Words::tr("a QEMU image (QED)");
    case ForeignKind::Vdi:
        return Words::tr("a VirtualBox image (VDI)");
    case ForeignKind::Vmdk:
        return Words::tr("a VMware image (VMDK)");
    case ForeignKind::VmdkDescription:
        return Words::tr("the description of a VMware image (VMDK)");
    case ForeignKind::Vhdx:
        return Words::tr("a Hyper-V image (VHDX)");
    case ForeignKind::Vhd:
        return Words::tr("a Virtual PC or Hyper-V image (VHD)");
    case ForeignKind::Bochs:
        return Words::tr("a Bochs image");
    case ForeignKind::Dmg:
        return Words::tr("an Apple disk image (DMG)");
    case ForeignKind::Luks:
        return Words::tr("an encrypted raw disk (LUKS)");
    case ForeignKind::Iso:
        return Words::tr("a CD or DVD image (ISO 9660)");
    case ForeignKind::RawGpt:
        return Words::tr("a raw disk with a partition table (GPT)");
    case ForeignKind::RawApple:
        return Words::tr("a raw disk with a partition table (Apple)");
    case ForeignKind::RawMbr:
        return Words::tr("a raw disk with a partition table (MBR)");
    case ForeignKind::LinuxVolume:
        return Words::tr("a raw disk of a volume group (LVM)");
    case ForeignKind::Zeros:
        return Words::tr("a file that begins with zeros");
    default:
        return {};
    }
}

QString archiveKind(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Gzip:
        return Words::tr("a compressed file (gzip)");
    case ForeignKind::Bzip2:
        return Words::tr("a compressed file (bzip2)");
    case ForeignKind::Xz:
        return Words::tr("a compressed file (xz)");
    case ForeignKind::Zstd:
        return Words::tr("a compressed file (zstd)");
    case ForeignKind::Zip:
        return Words::tr("an archive (zip)");
    case ForeignKind::SevenZip:
        return Words::tr("an archive (7z)");
    case ForeignKind::Rar:
        return Words::tr("an archive (rar)");
    case ForeignKind::Tar:
        return Words::tr("an archive (tar)");
    default:
        return {};
    }
}

/// The short name of a bare file system, which is the same in every language.
QString fileSystem(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Ntfs:
        return QStringLiteral("NTFS");
    case ForeignKind::ExFat:
        return QStringLiteral("exFAT");
    case ForeignKind::Fat:
        return QStringLiteral("FAT");
    case ForeignKind::Xfs:
        return QStringLiteral("XFS");
    case ForeignKind::Ext:
        return QStringLiteral("ext");
    case ForeignKind::HfsPlus:
        return QStringLiteral("HFS+");
    case ForeignKind::Apfs:
        return QStringLiteral("APFS");
    default:
        return {};
    }
}

QString adviceToImport(ForeignKind kind)
{
    if (kind == ForeignKind::Unknown)
        return Words::tr("What it is could not be told: perhaps a raw disk, which can be imported, "
                         "or an image whose beginning was lost.");
    if (kind == ForeignKind::Zeros)
        return Words::tr("It may be a raw disk, which can be imported, or a file whose contents "
                         "were lost.");
    return Words::tr("Importing it makes a Parallels image of it, and leaves the file as it is.");
}

QString adviceToOpenBeside(ForeignKind kind)
{
    if (kind == ForeignKind::Empty)
        return Words::tr("Such a file marks the folder of a Parallels disk; the disk itself is in "
                         "the .hds files beside it.");
    if (kind == ForeignKind::MachineSettings)
        return Words::tr("The disks of the machine are in the .hdd folders beside it.");
    return Words::tr("The disk itself is in the .hds files beside it.");
}

/// As a shell reads it back: the bytes themselves where they are plain text, else escaped.
QString quoted(const std::string &bytes)
{
    const QString shown = path(bytes);
    if (shown.toStdString() != bytes || bytes.find_first_of("\n\\") != bytes.npos) {
        QString escaped = QStringLiteral("$'");
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            if (value < 0x20 || value >= 0x7F || byte == '\'' || byte == '\\')
                escaped += QStringLiteral("\\x%1").arg(value, 2, 16, QChar(u'0'));
            else
                escaped += QLatin1Char(byte);
        }
        return escaped + u'\'';
    }
    return u'\'' + QString(shown).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

} // namespace

QString foreignKind(ForeignKind kind)
{
    switch (kind) {
    case ForeignKind::Empty:
        return Words::tr("an empty file");
    case ForeignKind::DiskDescriptor:
        return Words::tr("the description of a Parallels disk");
    case ForeignKind::MachineSettings:
        return Words::tr("the settings of a Parallels virtual machine");
    case ForeignKind::Xml:
        return Words::tr("an XML document");
    default:
        break;
    }
    if (const QString name = fileSystem(kind); !name.isEmpty())
        return Words::tr("a raw disk without partitions (%1)").arg(name);
    const QString archive = archiveKind(kind);
    return archive.isEmpty() ? diskKind(kind) : archive;
}

QString foreignAdvice(ForeignKind kind)
{
    if (kind == ForeignKind::Iso)
        return Words::tr("A virtual machine reads it as a CD or DVD. There is nothing to check or "
                         "repair in it here.");
    switch (foreignUse(kind)) {
    case ForeignUse::OpenBeside:
        return adviceToOpenBeside(kind);
    case ForeignUse::Convert:
        return Words::tr("“qemu-img convert -O parallels” makes a Parallels image of it, and "
                         "leaves the file as it is.");
    case ForeignUse::Import:
        return adviceToImport(kind);
    case ForeignUse::Unpack:
        return Words::tr("Unpack it first, then open what was in it.");
    case ForeignUse::None:
        break;
    }
    return {};
}

QString foreignHeadline(const Error &error)
{
    if (error.code == ErrorCode::IsDirectory)
        return Words::tr("This is a folder, not a disk image.");
    const QString kind = foreignKind(foreignKindOf(error));
    if (!kind.isEmpty())
        return Words::tr("This is %1, not a Parallels disk image.").arg(kind);
    return error.code == ErrorCode::NotAnImage ? Words::tr("This is not a Parallels disk image.")
                                               : QString();
}

QString imagesHeading(const FolderImages &found)
{
    if (found.images.empty())
        return Words::tr("No disk image (.hds, .hdd) lies there.");
    if (found.isDisk)
        return Words::tr("The images of the disk:");
    return found.isCut ? Words::tr("The first of the disk images there:")
                       : Words::tr("The disk images there:");
}

QString imageSize(const FolderImage &image, const QLocale &locale)
{
    const QString bytes = size(image.bytes, locale);
    return image.isFolder ? Words::tr("folder · %1").arg(bytes) : bytes;
}

QString convertCommand(const std::string &source, const std::string &target)
{
    return QStringLiteral("qemu-img convert -O parallels %1 %2")
        .arg(quoted(source), quoted(target));
}

} // namespace parascope::text
