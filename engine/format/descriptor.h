#pragma once

#include "engine/base/error.h"

#include <QString>

#include <cstdint>
#include <span>
#include <vector>

namespace parascope {

inline constexpr const char *kTopGuid = "{5fbaabe3-6958-40ff-92a7-860e329aab41}";
inline constexpr const char *kZeroGuid = "{00000000-0000-0000-0000-000000000000}";

/// One image of a storage: the file that holds one layer.
struct DescriptorImage
{
    QString guid;     ///< with braces, lower case
    QString type;     ///< "Compressed" or "Plain", as found
    std::string file; ///< bytes as written in the XML (UTF-8), backslashes kept
};

/// A stretch of the disk with one image per snapshot. Sectors; `end` is exclusive.
struct DescriptorStorage
{
    std::uint64_t start = 0;
    std::uint64_t end = 0;
    std::uint64_t blockSize = 0; ///< cluster size in sectors
    std::vector<DescriptorImage> images;
};

/// A snapshot and the one it stands on (zero GUID = root).
struct DescriptorShot
{
    QString guid;
    QString parentGuid;
};

/// What a DiskDescriptor.xml says (format.md §5); no opinion about health.
struct Descriptor
{
    QString rootName; ///< Parallels_disk_image or Virtuozzo_disk_image
    QString name;
    std::uint64_t diskSectors = 0;
    std::vector<DescriptorStorage> storages;
    QString topGuid;          ///< as written; empty when there is none
    bool isSuspended = false; ///< SuspendState is 1: the disk must not be modified
    std::vector<DescriptorShot> shots;
};

/// Largest descriptor that is read, in bytes.
inline constexpr std::uint64_t kMaxDescriptorBytes = 16ULL * 1024 * 1024;

/// Reads a descriptor. DTDs and entities are refused. Errors: InvalidDescriptor with line and
/// reason in `detail`. `path` is only for the error.
[[nodiscard]] Result<Descriptor> decodeDescriptor(std::span<const std::byte> xml,
                                                  const std::string &path = {});

} // namespace parascope
