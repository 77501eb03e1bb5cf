#pragma once

#include "engine/base/error.h"

#include <QByteArray>
#include <QString>

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace parascope {

/// Names inside a bundle.
inline constexpr const char *kDescriptorName = "DiskDescriptor.xml";
inline constexpr const char *kDescriptorBackupName = "DiskDescriptor.xml.Backup";

/// The layer that a machine writes to, where the descriptor does not name another one.
inline constexpr const char *kTopGuid = "{5fbaabe3-6958-40ff-92a7-860e329aab41}";
/// A vendor's backup of a layer; never the top.
inline constexpr const char *kBackupGuid = "{704718e1-2314-44c8-9087-d78ed36b0f4e}";
/// No parent; no encryption.
inline constexpr const char *kZeroGuid = "{00000000-0000-0000-0000-000000000000}";

/// Largest descriptor that is read, in bytes.
inline constexpr std::uint64_t kMaxDescriptorBytes = 16ULL * 1024 * 1024;
/// Most images, and most snapshots, that a descriptor may list. Real disks have some hundreds.
inline constexpr std::size_t kMaxDescriptorImages = 65536;

/// `text` as GUIDs are compared here: trimmed, lower case, in braces. Empty stays empty.
[[nodiscard]] QString unifiedGuid(const QString &text);
/// Whether `text` has the form of a GUID in braces; upper and lower case count.
[[nodiscard]] bool isGuid(std::string_view text);
/// The last GUID in a name such as `NAME.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds`,
/// unified; empty when there is none. The name is bytes.
[[nodiscard]] QString guidInName(std::string_view name);

/// Whether `written`, a path in a descriptor, leads to a file called `name` in some folder. A
/// backslash may separate folders, or be part of the name.
[[nodiscard]] bool namesFile(std::string_view written, std::string_view name);

/// The bytes of a text, for decodeDescriptor(); they stay the text's.
[[nodiscard]] inline std::span<const std::byte> bytesOf(const QByteArray &text)
{
    return std::as_bytes(std::span(text.constData(), static_cast<std::size_t>(text.size())));
}

/// One image of a storage: the file that holds one layer.
struct DescriptorImage
{
    QString guid;           ///< unified; empty when missing
    QString type;           ///< "Compressed" or "Plain", as found
    std::string file;       ///< bytes as written in the XML (UTF-8), backslashes kept; may be empty
    std::uint64_t line = 0; ///< of the element; 0 in a descriptor that was not read

    /// The bytes of the disk and nothing else; anything but "Plain" is taken for an expanding
    /// image.
    [[nodiscard]] bool isPlain() const;

    bool operator==(const DescriptorImage &) const = default;
};

/// A stretch of the disk with one image per layer. In sectors; `end` is exclusive. Nothing: missing
/// or not a number.
struct DescriptorStorage
{
    std::optional<std::uint64_t> start;
    std::optional<std::uint64_t> end;
    std::optional<std::uint64_t> blockSize; ///< cluster size
    std::vector<DescriptorImage> images;
    std::uint64_t line = 0; ///< of the element

    bool operator==(const DescriptorStorage &) const = default;
};

/// A snapshot and the one it stands on (zero GUID = root). GUIDs are unified.
struct DescriptorShot
{
    QString guid;
    QString parentGuid;
    std::uint64_t line = 0; ///< of the element

    bool operator==(const DescriptorShot &) const = default;
};

/// The disk's geometry as the descriptor gives it. Nothing: missing or not a number.
struct DescriptorGeometry
{
    std::optional<std::uint64_t> cylinders;
    std::optional<std::uint64_t> heads;
    std::optional<std::uint64_t> sectors; ///< per track

    /// Cylinders × heads × sectors; nothing when one is not known, or beyond 64 bits.
    [[nodiscard]] std::optional<std::uint64_t> product() const;

    bool operator==(const DescriptorGeometry &) const = default;
};

/// An element without elements, by its name and its text as found.
struct DescriptorEntry
{
    QString name;
    QString text;

    bool operator==(const DescriptorEntry &) const = default;
};

/// What a descriptor lacks, or says in a way that cannot be understood. It is read all the same.
struct DescriptorProblem
{
    enum class Kind
    {
        Missing,    ///< the element is not there (or empty)
        NotANumber, ///< `text` stands where a number should
        Repeated    ///< the element is there more than once; the first one counts
    };
    Kind kind = Kind::Missing;
    QString element;        ///< its name, such as "Disk_size"
    QString text;           ///< as found, cut to 40 characters
    std::uint64_t line = 0; ///< of the element, or of the one that lacks it

    bool operator==(const DescriptorProblem &) const = default;
};

/// What a DiskDescriptor.xml says (format.md §5), as a value; no opinion about health. Elements
/// that are not listed here are not lost: changedDescriptor() keeps the text around its changes.
struct DiskDescriptor
{
    QString rootName = QStringLiteral("Parallels_disk_image"); ///< or Virtuozzo_disk_image
    QString version = QStringLiteral("1.0");                   ///< the root's attribute

    std::optional<std::uint64_t> diskSectors; ///< Disk_size
    DescriptorGeometry geometry;
    std::optional<std::uint64_t> logicSectorSize;    ///< bytes
    std::optional<std::uint64_t> physicalSectorSize; ///< bytes
    std::optional<std::uint64_t> padding;
    QString encryptionEngine; ///< unified GUID; empty when missing
    QString uid;              ///< unified GUID; empty when missing
    QString name;
    /// Miscellaneous, in order: the vendor checker's counters (DupBlocksCnt …) and others.
    std::vector<DescriptorEntry> miscellaneous;
    bool isSuspended = false; ///< a SuspendState is 1: the disk must not be modified

    std::vector<DescriptorStorage> storages;
    QString topGuid; ///< unified; empty when there is none
    std::vector<DescriptorShot> shots;

    std::vector<DescriptorProblem> problems; ///< in the order of the text, at most 1000

    /// An engine is named: what the images hold is not what the guest reads.
    [[nodiscard]] bool isEncrypted() const;
    /// The number that an entry of Miscellaneous holds; nothing when there is none.
    [[nodiscard]] std::optional<std::uint64_t> counter(const QString &entryName) const;

    bool operator==(const DiskDescriptor &) const = default;
};

/// Reads a descriptor, however incomplete: what is missing or no number is in `problems`. DTDs and
/// entities are refused. Errors: InvalidDescriptor (not well-formed, another root element, too
/// long, too many images) with line and reason in `detail`, and the line in `number`. `path` is
/// only for the error.
[[nodiscard]] Result<DiskDescriptor> decodeDescriptor(std::span<const std::byte> xml,
                                                      const std::string &path = {});

/// A whole new descriptor in the form that the vendors write: UTF-8, four spaces per level, line
/// feeds. Values that are not set are left out; `problems` and lines do not matter.
[[nodiscard]] QByteArray encodeDescriptor(const DiskDescriptor &descriptor);

} // namespace parascope
