#pragma once

#include "app/cli/command.h"
#include "engine/disk/bundle.h"
#include "engine/repair/choices.h"

#include <functional>

namespace parascope::cli {

/// Repairs one image of a disk, as `repair IMAGE` does.
using RepairOne = std::function<ExitCode(const std::string &path)>;

/// `repair` of a disk of several files: its descriptor first, then the images of the layer in use,
/// of the one that --snapshot names, or of all. Damage in others is said, and counts as left.
[[nodiscard]] ExitCode repairDisk(const std::string &path, const BundlePtr &bundle,
                                  const Arguments &arguments, RepairPolicy policy,
                                  const RepairOne &repairOne, Context &context);

} // namespace parascope::cli
