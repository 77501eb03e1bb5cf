#pragma once

#include "app/cli/command.h"

#include <string>

namespace parascope::cli {

/// The file that a command works on which is for single images: `path` itself, or the only image of
/// the bundle that it names. Says on standard error why there is none, which images the disk has,
/// and `advice` (may be empty).
[[nodiscard]] tl::expected<std::string, ExitCode> oneImageAt(const std::string &path,
                                                             const QString &advice,
                                                             const Arguments &arguments,
                                                             Context &context);

} // namespace parascope::cli
