#pragma once

#include "engine/base/error.h"
#include "engine/format/diskdescriptor.h"

#include <QString>

#include <filesystem>
#include <optional>
#include <vector>

namespace parascope {

/// What somebody handed over to be opened.
enum class DiskInput
{
    Image,      ///< a file that belongs to no bundle, or that a bundle's descriptor does not name
    Layer,      ///< an image that the descriptor beside it names, or whose name carries a GUID
    Folder,     ///< the bundle
    Descriptor, ///< its DiskDescriptor.xml, or the backup of that
    Marker,     ///< the empty file that bears the bundle's name
    Machine     ///< a .pvm folder; the bundle is one of those in it
};

/// Where a disk is, and which part of it was meant. A value; nothing has been read of the disk.
struct DiskSource
{
    DiskInput input = DiskInput::Image;
    std::filesystem::path given;  ///< as it was handed over
    std::filesystem::path folder; ///< of the bundle; empty for a lone image
    /// The descriptor to read, which may not exist (a folder that has only images). Empty for a
    /// lone image.
    std::filesystem::path descriptor;
    /// The layer that was handed over: unified GUID, and index of its storage. Empty and nothing
    /// when the disk was meant as a whole.
    QString pickedGuid;
    std::optional<std::size_t> pickedStorage;

    /// A disk of one image, without a descriptor.
    [[nodiscard]] bool isLoneImage() const { return folder.empty(); }

    bool operator==(const DiskSource &) const = default;
};

/// Says what `path` is. A folder is a bundle when it has a descriptor, a backup of one, or an image
/// whose name carries a GUID. Gives one disk, or for a machine's folder all that lie in it
/// (ascending by name; at least one). Follows links in `path` itself. Looks at names, at the first
/// 4 KiB of a file, and at a descriptor beside it. A file that is no image is a lone image here:
/// opening it tells why. Errors: NotFound, NoPermission, NotRegular; IsDirectory (a folder with no
/// disk in it); ReadFailed.
[[nodiscard]] Result<std::vector<DiskSource>> findDisks(const std::filesystem::path &path);

} // namespace parascope
