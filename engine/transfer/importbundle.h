#pragma once

#include "engine/create/newbundle.h"
#include "engine/transfer/import.h"

namespace parascope {

/// What bundle to make of a raw disk. A value.
struct BundleImportOptions
{
    std::uint64_t clusterBytes = kDefaultClusterBytes;
    std::uint64_t partBytes = 0; ///< as in NewBundleOptions
    bool verify = false;         ///< every image is read back and compared
    bool takeAnything = false;   ///< as in ImportOptions

    bool operator==(const BundleImportOptions &) const = default;
};

/// The new bundle that the options ask for, for a raw disk of `bytes`.
[[nodiscard]] NewBundleOptions newBundleFor(const BundleImportOptions &options,
                                            std::uint64_t bytes);

/// Makes a bundle of a raw disk, as importRaw() makes an image: one v1 image for each part. The
/// result has the sums of all images. Errors: those of importRaw(), layOutNewBundle(),
/// confirmRoom() (before anything is written; what is made of zeros takes no room, so the data
/// itself is not counted) and makeBundle().
[[nodiscard]] Result<ImportResult> importRawAsBundle(const std::filesystem::path &raw,
                                                     const std::filesystem::path &target,
                                                     const BundleImportOptions &options,
                                                     JobControl &control);

} // namespace parascope
