#pragma once

#include "app/cli/command.h"
#include "engine/disk/bundle.h"
#include "engine/repair/choices.h"

#include <functional>

namespace parascope::cli {

/// Repairs one image of a disk, as `repair IMAGE` does.
using RepairOne = std::function<ExitCode(const std::string &path)>;

/// `repair` of a disk of several files: its descriptor first, then the images of the layer in use,
/// or of the one that --snapshot names.
[[nodiscard]] ExitCode repairDisk(const std::string &path, const BundlePtr &bundle,
                                  const Arguments &arguments, RepairPolicy policy,
                                  const RepairOne &repairOne, Context &context);

/// `undo` of a change of a descriptor. Nothing when `path` is neither an undo file of that kind nor
/// a bundle that has one.
[[nodiscard]] std::optional<ExitCode> undoDisk(const std::string &path, const Arguments &arguments,
                                               Context &context);

} // namespace parascope::cli
