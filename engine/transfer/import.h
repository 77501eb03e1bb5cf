#pragma once

#include "engine/create/newimage.h"

#include <filesystem>

namespace parascope {

/// What image to make of a raw disk. A value.
struct ImportOptions
{
    FormatVersion format = FormatVersion::V2;
    std::uint64_t clusterBytes = kDefaultClusterBytes;
    bool overwrite = false;    ///< an existing file may be replaced
    bool verify = false;       ///< the image is read back and compared
    bool takeAnything = false; ///< also what confirmRawDisk() refuses

    bool operator==(const ImportOptions &) const = default;
};

/// What an import has done. Sizes in bytes. A value.
struct ImportResult
{
    std::uint64_t diskBytes = 0;
    std::uint64_t allocatedBytes = 0; ///< clusters that hold data
    std::uint64_t skippedBytes = 0;   ///< of the disk, in clusters of zeros that were left out
    std::uint64_t fileBytes = 0;      ///< length of the image
    bool isVerified = false;          ///< read back and the same

    bool operator==(const ImportResult &) const = default;
};

/// The new image that the options ask for, for a raw disk of `bytes`.
[[nodiscard]] NewImageOptions newImageFor(const ImportOptions &options, std::uint64_t bytes);

/// Makes an image of a raw disk: a file, or a block device, which are only read. Clusters of zeros
/// and holes stay unallocated, the others lie in sequence. A disk whose size is no multiple of a
/// sector gets zeros at its end. The image appears under its name only when it is complete, synced,
/// compared (where asked for), and the raw disk is still what it was; otherwise nothing stays
/// behind. Progress counts bytes of the disk, twice with `verify`.
///
/// Errors: those of HostFile::open() and confirmRawDisk() for `raw`, layOutNewImage() and
/// createReplacing(); AlreadyExists also when `image` is `raw` itself, whatever `overwrite` says;
/// NewDiskSize (v1: the data does not fit below 2 TiB); ReadFailed; WriteFailed, also when the
/// image reads back differently (`detail` says where); FileChanged (the raw disk was written to
/// meanwhile); Cancelled.
[[nodiscard]] Result<ImportResult> importRaw(const std::filesystem::path &raw,
                                             const std::filesystem::path &image,
                                             const ImportOptions &options, JobControl &control);

/// The same between two files that are open; `image` is new and empty, and neither synced nor
/// removed. FileChanged only when `raw` became shorter.
[[nodiscard]] Result<ImportResult> importRaw(const BlockFile &raw, WritableFile &image,
                                             const ImportOptions &options, JobControl &control);

/// Of `range` of the raw disk, which becomes the whole disk of the image. FileChanged when the raw
/// disk ends before.
[[nodiscard]] Result<ImportResult> importRange(const BlockFile &raw, ByteRange range,
                                               WritableFile &image, const ImportOptions &options,
                                               JobControl &control);

/// Reads the disk in `image` and holds it against `range` of the raw one, byte by byte; places that
/// neither stores are not read. `done` is where progress begins. Errors: WriteFailed where they
/// differ (`number`: the first byte of the image's disk), those of loadImage(), ReadFailed,
/// FileChanged, Cancelled.
[[nodiscard]] Result<void> compareWithRaw(const BlockFile &raw, ByteRange range,
                                          const std::shared_ptr<const BlockFile> &image,
                                          JobControl &control, std::uint64_t done = 0);

} // namespace parascope
