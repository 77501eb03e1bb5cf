#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/format/header.h"
#include "engine/io/writablefile.h"

#include <filesystem>
#include <optional>

namespace parascope {

/// What is made of the data area of a new image. All four read as zeros and are healthy. The format
/// has no mark for "reserved, but zero", so all but Off allocate every cluster, in sequence.
enum class Preallocation
{
    Off,      ///< header and empty table; clusters are allocated by whoever writes
    Metadata, ///< the table is complete and the file has its full length, as a hole
    Falloc,   ///< as Metadata, and the file system reserves the room (zeros are written where it
              ///< cannot)
    Full      ///< as Metadata, and zeros are written
};

inline constexpr std::uint64_t kDefaultClusterBytes = 1024ULL * 1024;

/// What a new image shall be. Sizes in bytes; both are rounded up to sectors.
struct NewImageOptions
{
    FormatVersion format = FormatVersion::V2;
    std::uint64_t diskBytes = 0;
    std::uint64_t clusterBytes = kDefaultClusterBytes;
    Preallocation preallocation = Preallocation::Off;

    bool operator==(const NewImageOptions &) const = default;
};

/// A new image on paper. A value.
struct NewImageLayout
{
    Header header;               ///< as it stands in the file when the image is complete and closed
    std::uint64_t dataStart = 0; ///< bytes; header and table end before
    std::uint64_t clusterCount = 0;     ///< of the disk = entries of the table
    std::uint64_t fileBytes = 0;        ///< length of the file when it is made
    std::uint64_t largestFileBytes = 0; ///< length when every cluster is allocated

    bool operator==(const NewImageLayout &) const = default;
};

/// Entries that the table of a new image may have. The format allows 536870911, but QEMU reads
/// header and table in one request, which ends at 2^31 − 512 bytes: it opens no more than this.
inline constexpr std::uint32_t kMaxNewEntries = 536870768;

/// The largest disk, in bytes, that programs open with this format and cluster size:
/// kMaxNewEntries clusters, and in v1 not more than 2^32 − 1 sectors. 0 for a cluster size that
/// nobody opens.
[[nodiscard]] std::uint64_t largestDisk(FormatVersion format, std::uint64_t clusterBytes);

/// Lays out a new image: v2 as QEMU's create does, v1 as Parallels Desktop (entries in sectors, its
/// geometry). Pure. What no program could open is refused (format.md §1):
/// NewClusterSize (0 or over 4186127 sectors), NewDiskSize (over largestDisk(); or, with
/// preallocation, a v1 disk whose last clusters lie beyond the 2^32 sectors that entries can name).
[[nodiscard]] Result<NewImageLayout> layOutNewImage(const NewImageOptions &options);

/// The place of the `index`-th cluster of the data area as a table entry; nothing when an entry
/// cannot name it (v1 beyond 2^32 − 1 sectors).
[[nodiscard]] std::optional<std::uint32_t> entryForSlot(const NewImageLayout &layout,
                                                        std::uint64_t index);

/// Writes a complete image into `file`, which is new and empty. Not synced. Progress counts bytes.
/// Errors: WriteFailed, Cancelled; the file is then of no use.
[[nodiscard]] Result<void> writeNewImage(const NewImageLayout &layout, Preallocation preallocation,
                                         WritableFile &file, JobControl &control);

/// Makes an image file: lays out, writes, and puts it in place under its name (NewFile); on failure
/// and on cancel nothing stays behind. Errors: those of layOutNewImage(), writeNewImage(),
/// createReplacing(); before anything is written FileTooLarge, and WriteFailed when the room that
/// was asked for is not there.
[[nodiscard]] Result<NewImageLayout> createImage(const std::filesystem::path &target,
                                                 const NewImageOptions &options, bool overwrite,
                                                 JobControl &control);

} // namespace parascope
