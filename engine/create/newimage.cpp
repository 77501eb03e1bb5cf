#include "engine/create/newimage.h"

#include "engine/base/checked.h"
#include "engine/base/units.h"
#include "engine/create/tablewriter.h"
#include "engine/create/zeroroom.h"
#include "engine/format/diskgeometry.h"
#include "engine/image/replacing.h"
#include "engine/io/storagelimits.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <limits>

namespace parascope {

namespace {

constexpr std::uint64_t kLargestCluster = std::uint64_t(kMaxTracks) * kSectorBytes;
constexpr std::uint64_t kLargestEntry = std::numeric_limits<std::uint32_t>::max();

/// What QEMU's create writes; nobody addresses by it.
constexpr std::uint32_t kQemuHeads = 16;
constexpr std::uint32_t kQemuTrackSectors = 32;

/// Clusters whose places entries can name, counted from the start of the data.
std::uint64_t nameableClusters(const Header &header)
{
    if (header.format == FormatVersion::V2)
        return kLargestEntry - header.dataOffset / header.tracks + 1;
    return (kLargestEntry - header.dataOffset) / header.tracks + 1;
}

Header headerFor(FormatVersion format, std::uint64_t sectors, std::uint64_t tracks,
                 std::uint64_t entries)
{
    Header header;
    header.format = format;
    header.tracks = static_cast<std::uint32_t>(tracks);
    header.batEntries = static_cast<std::uint32_t>(entries);
    header.sectors = sectors;
    header.dataOffset = static_cast<std::uint32_t>(
        divideRoundingUp(header.tableEnd(), header.clusterBytes()) * tracks);
    if (format == FormatVersion::V2) {
        // The field has 32 bits, and QEMU cuts off what is more.
        header.heads = kQemuHeads;
        header.cylinders = static_cast<std::uint32_t>(sectors / kQemuHeads / kQemuTrackSectors);
    } else {
        const DiskGeometry geometry = parallelsGeometry(sectors);
        header.heads = geometry.heads;
        header.cylinders = static_cast<std::uint32_t>(geometry.cylinders);
    }
    return header;
}

bool takesAllRoom(Preallocation preallocation)
{
    return preallocation == Preallocation::Falloc || preallocation == Preallocation::Full;
}

/// Gives the file its length, and the room that was asked for.
Result<void> makeRoom(const NewImageLayout &layout, Preallocation preallocation, WritableFile &file,
                      JobControl &control)
{
    bool isReserved = false;
    if (takesAllRoom(preallocation)) {
        // Before anything is written: this shows a disk that is too small at once.
        const Result<bool> reserved = reserveUpTo(layout.fileBytes, file, control);
        if (!reserved)
            return tl::unexpected(reserved.error());
        isReserved = *reserved;
    }
    if (preallocation == Preallocation::Full ||
        (preallocation == Preallocation::Falloc && !isReserved))
        return writeZeros({0, layout.fileBytes}, file, control,
                          [&](std::uint64_t done) { control.report(done, layout.fileBytes); });
    return makeTableRoom(layout.dataStart, file, control).and_then([&] {
        return file.setSize(layout.fileBytes);
    });
}

/// Refuses what the file system cannot hold, as far as it tells.
Result<void> confirmRoom(const NewImageLayout &layout, Preallocation preallocation,
                         const std::filesystem::path &target)
{
    const std::filesystem::path folder = target.parent_path();
    const StorageLimits limits = storageLimits(folder.empty() ? "." : folder);
    if (layout.fileBytes > limits.largestFile)
        return failure(ErrorCode::FileTooLarge, target.native(), 0, limits.largestFile);
    if (takesAllRoom(preallocation) && layout.fileBytes > limits.freeBytes)
        return failure(ErrorCode::WriteFailed, target.native(), ENOSPC);
    return {};
}

} // namespace

std::uint64_t largestDisk(FormatVersion format, std::uint64_t clusterBytes)
{
    const std::uint64_t cluster = roundedUp(clusterBytes, kSectorBytes);
    if (cluster == 0 || cluster > kLargestCluster)
        return 0;
    const std::uint64_t covered = kMaxNewEntries * cluster;
    return format == FormatVersion::V2 ? covered : std::min(covered, kMaxSectorsV1 * kSectorBytes);
}

Result<NewImageLayout> layOutNewImage(const NewImageOptions &options)
{
    const std::uint64_t largest = largestDisk(options.format, options.clusterBytes);
    if (largest == 0)
        return failure(ErrorCode::NewClusterSize, {}, 0, kLargestCluster);
    const std::uint64_t disk = roundedUp(options.diskBytes, kSectorBytes);
    if (options.diskBytes > largest || disk > largest)
        return failure(ErrorCode::NewDiskSize, {}, 0, largest);

    const std::uint64_t cluster = roundedUp(options.clusterBytes, kSectorBytes);
    NewImageLayout layout;
    layout.clusterCount = divideRoundingUp(disk, cluster);
    layout.header =
        headerFor(options.format, disk / kSectorBytes, cluster / kSectorBytes, layout.clusterCount);
    layout.dataStart = layout.header.dataOffset * kSectorBytes;
    layout.largestFileBytes = layout.dataStart + layout.clusterCount * cluster;
    const bool isFull = options.preallocation != Preallocation::Off;
    layout.fileBytes = isFull ? layout.largestFileBytes : layout.dataStart;
    if (isFull && layout.clusterCount > nameableClusters(layout.header))
        return failure(ErrorCode::NewDiskSize, {}, 0, nameableClusters(layout.header) * cluster);
    return layout;
}

std::optional<std::uint32_t> entryForSlot(const NewImageLayout &layout, std::uint64_t index)
{
    const Header &header = layout.header;
    if (index >= nameableClusters(header))
        return std::nullopt;
    const std::uint64_t sector = header.dataOffset + index * header.tracks;
    return static_cast<std::uint32_t>(header.format == FormatVersion::V2 ? sector / header.tracks
                                                                         : sector);
}

Result<void> writeNewImage(const NewImageLayout &layout, Preallocation preallocation,
                           WritableFile &file, JobControl &control)
{
    if (const auto room = makeRoom(layout, preallocation, file, control); !room)
        return room;
    if (preallocation != Preallocation::Off) {
        const std::array all = {ClusterRun{0, layout.header.batEntries}};
        if (const auto written = writeTable(layout, all, file, control); !written)
            return written;
    }
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, file.path());
    return file.writeAt(0, encodeHeader(layout.header));
}

Result<NewImageLayout> createImage(const std::filesystem::path &target,
                                   const NewImageOptions &options, bool overwrite,
                                   JobControl &control)
{
    const auto withTarget = [&](Error error) {
        error.path = target.native();
        return error;
    };
    const Result<NewImageLayout> layout = layOutNewImage(options).map_error(withTarget);
    if (!layout)
        return layout;
    if (const auto fits = confirmRoom(*layout, options.preallocation, target); !fits)
        return tl::unexpected(fits.error());
    return createReplacing(target, overwrite).and_then([&](const auto &file) {
        return writeNewImage(*layout, options.preallocation, *file, control)
            .and_then([&] { return file->keep(); })
            .map([&] { return *layout; });
    });
}

} // namespace parascope
