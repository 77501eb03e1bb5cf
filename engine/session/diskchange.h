#pragma once

#include "engine/check/bundlereport.h"
#include "engine/disk/disk.h"

#include <filesystem>
#include <optional>

namespace parascope {

/// The first file of a disk that is no longer what was read, or is gone: a layer that `disk` has
/// open, an image that `report` is about, or the descriptor; nothing while all are what they were.
/// `disk` and `report` may be null; `but`: a file that is not looked at. Asks the host system,
/// which may take long; for threads in the background.
[[nodiscard]] std::optional<std::filesystem::path> changedFileOf(const Bundle &bundle,
                                                                 const Disk *disk,
                                                                 const BundleReport *report,
                                                                 const std::filesystem::path &but);

/// Whether what was judged are the files that the disk has open, as they were then.
[[nodiscard]] bool isReportOn(const BundleReport &report, const Disk &disk);

} // namespace parascope
