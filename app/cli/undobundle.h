#pragma once

#include "app/cli/command.h"

#include <optional>

namespace parascope::cli {

/// `undo` of a change of a descriptor. Nothing when `path` is neither an undo file of that kind nor
/// a bundle, or when it is a bundle of one image and only that can have a change to undo.
[[nodiscard]] std::optional<ExitCode> undoDisk(const std::string &path, const Arguments &arguments,
                                               Context &context);

/// Lists the undo files of an image, and says on standard error why they cannot be listed. Returns
/// how many there are.
std::size_t listUndoFiles(const std::string &image, Context &context);

} // namespace parascope::cli
