#pragma once

#include "engine/base/error.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace parascope {

/// Something in a folder that is named like a disk.
struct FolderImage
{
    std::filesystem::path path;
    std::uint64_t bytes = 0; ///< length of the file; of a disk's folder, of the images in it
    bool isFolder = false;   ///< the folder of a disk (NAME.hdd)

    bool operator==(const FolderImage &) const = default;
};

/// What a folder holds for this program. A value, made in one look.
struct FolderImages
{
    std::vector<FolderImage> images; ///< sorted by name
    bool isCut = false;              ///< there are more, which were left out
    bool isDisk = false;             ///< a DiskDescriptor.xml lies there: it is one disk's folder

    bool operator==(const FolderImages &) const = default;
};

/// More files than this are no folder that somebody looks at file by file.
inline constexpr std::size_t kMostFolderImages = 200;

/// Looks for files named *.hds and *.hdd (upper case too) and for folders named *.hdd that hold
/// such files. Judges by names, so that an image whose header is lost is found; an empty .hdd is
/// only the marker of its folder and left out. Nothing when it is no folder, or may not be read.
[[nodiscard]] FolderImages imagesInFolder(const std::filesystem::path &folder);

/// The image that somebody means who names `path`: of a folder with one image that image, also when
/// it lies one folder deeper; else `path` itself.
[[nodiscard]] std::filesystem::path imageMeantBy(const std::filesystem::path &path);

/// What may have been meant by `path`, which could not be opened: what lies in that folder, or
/// beside a disk's description, marker or machine's settings. Nothing for other errors.
[[nodiscard]] FolderImages imagesInstead(const Error &error, const std::filesystem::path &path);

} // namespace parascope
