#pragma once

#include "engine/io/hostfile.h"

#include <functional>
#include <memory>

namespace parascope {

/// A file as a session needs it: its bytes, and what the system says of it. Every member may be
/// called from any thread.
struct OpenedImage
{
    std::shared_ptr<const BlockFile> file;
    std::function<Result<FileIdentity>()> identity;       ///< of the open file now
    std::function<Result<FileIdentity>()> identityOfPath; ///< of whatever the path names now
    std::function<ImageUse()> use;                        ///< never fails
    /// Not 0: a descriptor calls the file Plain. Without a header it is the bytes of the disk then,
    /// and shown in clusters of this size (see image/plainimage.h).
    std::uint64_t plainClusterBytes = 0;
};

/// How a session gets at its file. The default is openHostImage(); tests hand in files that fail,
/// block or change.
using ImageOpener = std::function<Result<OpenedImage>(const std::filesystem::path &)>;

/// Opens a file of the host system. Errors: those of HostFile::open().
[[nodiscard]] Result<OpenedImage> openHostImage(const std::filesystem::path &path);

/// Opens a file of the host system that a descriptor calls Plain; `clusterBytes`, not 0, as above.
[[nodiscard]] ImageOpener plainOpener(std::uint64_t clusterBytes);

} // namespace parascope
