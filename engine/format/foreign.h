#pragma once

#include "engine/io/blockfile.h"

#include <QString>

#include <span>

namespace parascope {

/// What a file is that is no Parallels image.
enum class ForeignKind
{
    Unknown,
    Empty,           ///< no byte, as the marker in the folder of a Parallels disk
    DiskDescriptor,  ///< DiskDescriptor.xml of a Parallels disk
    MachineSettings, ///< config.pvs of a Parallels machine
    Xml,
    Qcow2,
    Qed,
    Vdi,
    Vmdk,
    VmdkDescription, ///< the text that names the files of a VMDK
    Vhdx,
    Vhd,
    Bochs,
    Dmg, ///< of Apple; known by its end
    Luks,
    Gzip,
    Bzip2,
    Xz,
    Zstd,
    Zip,
    SevenZip,
    Rar,
    Tar,
    Iso,
    RawGpt,
    RawApple, ///< Apple partition map
    RawMbr,
    Ntfs, ///< this and the next ones: a file system without partitions
    ExFat,
    Fat,
    Xfs,
    Ext,
    HfsPlus,
    Apfs,
    LinuxVolume, ///< physical volume of LVM
    Zeros        ///< begins with zeros
};

/// What can be done with a file of some kind.
enum class ForeignUse
{
    None,
    OpenBeside, ///< the disk is in the images beside it
    Convert,    ///< qemu-img reads it
    Import,     ///< the bytes of a disk one after the other, or perhaps
    Unpack      ///< whatever is in it has to be unpacked first
};

/// Beginning of a file, in bytes, that is enough for foreignKind().
inline constexpr std::uint64_t kForeignProbeBytes = 64ULL * 1024;

/// `head` is the beginning of the file, at best kForeignProbeBytes; empty when the file is.
/// Recognises by well-known signatures only, so it is a hint and never a reason to refuse a file.
[[nodiscard]] ForeignKind foreignKind(std::span<const std::byte> head);
[[nodiscard]] ForeignUse foreignUse(ForeignKind kind);

/// A short name that stays the same, for Error::detail and scripts: "qcow2"; empty for Unknown.
[[nodiscard]] QString foreignName(ForeignKind kind);
/// The kind of file that an error of opening speaks of; Unknown when it speaks of none.
[[nodiscard]] ForeignKind foreignKindOf(const Error &error);

/// Adds what the file is to an error that says it is no image (NotAnImage, TooSmall) and has no
/// detail yet. Also looks at the end of the file, where some formats have their signature. Other
/// errors come back as they are.
[[nodiscard]] Error withForeignFormat(Error error, const BlockFile &file);

} // namespace parascope
