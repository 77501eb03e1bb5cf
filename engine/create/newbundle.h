#pragma once

#include "engine/create/newimage.h"
#include "engine/format/diskdescriptor.h"

#include <functional>
#include <string>
#include <vector>

namespace parascope {

/// What Parallels Desktop gives one part of a split disk: 3989504 sectors (format.md §5).
inline constexpr std::uint64_t kUsualPartBytes = 3989504ULL * 512;

/// What a new bundle shall be: a .hdd folder with a descriptor and one v1 image per part, as
/// Parallels Desktop makes it. Sizes in bytes.
struct NewBundleOptions
{
    std::uint64_t diskBytes = 0; ///< rounded up to sectors
    std::uint64_t clusterBytes = kDefaultClusterBytes;
    /// Disk bytes per image, rounded up to clusters; 0: one image has the whole disk.
    std::uint64_t partBytes = 0;
    Preallocation preallocation = Preallocation::Off;

    bool operator==(const NewBundleOptions &) const = default;
};

/// One image of a new bundle.
struct NewBundlePart
{
    std::string fileName; ///< bytes; in the bundle's folder
    ByteRange range;      ///< of the disk
    NewImageLayout layout;

    bool operator==(const NewBundlePart &) const = default;
};

/// A new bundle on paper. A value.
struct NewBundleLayout
{
    std::string name; ///< bytes: of the folder, and of the empty marker file in it
    DiskDescriptor descriptor;
    std::vector<NewBundlePart> parts;

    [[nodiscard]] std::uint64_t diskBytes() const;
    [[nodiscard]] std::uint64_t fileBytes() const;        ///< of all images when they are made
    [[nodiscard]] std::uint64_t largestFileBytes() const; ///< when every cluster is allocated

    bool operator==(const NewBundleLayout &) const = default;
};

/// Lays out a bundle for the folder `target`. Pure but for the disk's identifier, which is random.
/// The geometry's product is the size of the disk exactly, as the descriptor wants it. Errors:
/// those of layOutNewImage(); NewDiskSize also for more than kMaxDescriptorImages parts;
/// InvalidDescriptor for a name that XML cannot hold (not UTF-8, or with control characters).
[[nodiscard]] Result<NewBundleLayout> layOutNewBundle(const std::filesystem::path &target,
                                                      const NewBundleOptions &options);

/// Refuses what the file system of the folder `target` certainly cannot hold, as far as it tells.
/// Errors: FileTooLarge (an image when it is made; `number`: the limit); WriteFailed (no room for
/// what is taken at once).
[[nodiscard]] Result<void> confirmRoom(const NewBundleLayout &layout, Preallocation preallocation,
                                       const std::filesystem::path &target);

/// Fills the image of a part; the file is new and empty.
using PartFiller = std::function<Result<void>(const NewBundlePart &part, WritableFile &file)>;

/// Makes the folder `target` with the images that `fill` writes, descriptor, its backup and the
/// marker; what exists under that name is never replaced. All appears under its name when it is
/// complete and synced; on failure and on cancel nothing stays behind. Errors: those of `fill`,
/// NewFolder and NewFile; Cancelled.
[[nodiscard]] Result<void> makeBundle(const std::filesystem::path &target,
                                      const NewBundleLayout &layout, const PartFiller &fill,
                                      const JobControl &control);

/// Makes an empty bundle. Errors: also FileTooLarge, and WriteFailed when the room that was asked
/// for is not there, both before anything is written. Progress counts bytes of the files.
[[nodiscard]] Result<NewBundleLayout> createBundle(const std::filesystem::path &target,
                                                   const NewBundleOptions &options,
                                                   JobControl &control);

} // namespace parascope
