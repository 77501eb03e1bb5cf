#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/transfer/importbundle.h"

namespace parascope {

/// What an import will be like, from the size and the holes of the raw disk. Sizes in bytes. A
/// value.
struct ImportForecast
{
    std::uint64_t diskBytes = 0;
    /// Of all images, at most: holes are left out, zeros not looked for.
    std::uint64_t fileBytes = 0;
    std::uint64_t longestFile = 0; ///< the largest of them, at most
    std::size_t files = 1;         ///< images

    bool operator==(const ImportForecast &) const = default;
};

/// Looks at what importRaw() would make of `raw`; reads its first bytes, writes nothing. Errors:
/// those of HostFile::open(), confirmRawDisk() and layOutNewImage(); ReadFailed; Cancelled.
[[nodiscard]] Result<ImportForecast> forecastImport(const std::filesystem::path &raw,
                                                    const ImportOptions &options,
                                                    const JobControl &control);

/// The same of importRawAsBundle(). `target` may be empty. Errors: also those of layOutNewBundle().
[[nodiscard]] Result<ImportForecast> forecastImport(const std::filesystem::path &raw,
                                                    const std::filesystem::path &target,
                                                    const BundleImportOptions &options,
                                                    const JobControl &control);

} // namespace parascope
