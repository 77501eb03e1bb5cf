#pragma once

#include "app/cli/command.h"
#include "engine/disk/disk.h"

#include <optional>

namespace parascope::cli {

/// Why a disk cannot be opened: an error, and a sentence that says more than its own words.
struct DiskRefusal
{
    Error error;
    QString words; ///< may be empty
};

/// The bundle that `path` names: its folder, descriptor, marker, a machine's folder with one disk;
/// any of its images when `--snapshot` is given. Nothing when it is to be opened as an image.
/// Failures that opening it as an image would tell better are none here.
[[nodiscard]] tl::expected<std::optional<BundlePtr>, DiskRefusal>
bundleAt(const std::string &path, const Arguments &arguments);

/// Opens the bundle's disk from the layer that the arguments name, or the one that was handed over,
/// or the top.
[[nodiscard]] tl::expected<DiskPtr, DiskRefusal>
openBundle(const BundlePtr &bundle, const Arguments &arguments, JobControl &control);

/// What the arguments say of how a bundle is opened. `guid` stays empty.
[[nodiscard]] DiskOptions diskOptions(const Arguments &arguments);

/// Says on standard error what could not be done.
[[nodiscard]] ExitCode reported(Context &context, const std::string &path,
                                const DiskRefusal &refusal);
/// Says on standard error which layers of the disk cannot be read, and why.
void warnOfClosedLayers(const std::string &path, const Disk &disk, Context &context);
/// Where the whole disk is of which `path` is a part, for those who asked for the part.
[[nodiscard]] QString wholeDiskHint(const std::string &path);

} // namespace parascope::cli
