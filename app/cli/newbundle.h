#pragma once

#include "app/cli/command.h"
#include "engine/create/newimage.h"

namespace parascope::cli {

/// `create --bundle`. `options` has the size of the disk and what other options ask for.
[[nodiscard]] ExitCode runCreateBundle(const Arguments &arguments, const NewImageOptions &options,
                                       Context &context);
/// `import --bundle`.
[[nodiscard]] ExitCode runImportBundle(const Arguments &arguments, const NewImageOptions &options,
                                       Context &context);

/// Says why an import failed, and what could be done.
[[nodiscard]] ExitCode importFailed(const Error &error, const std::string &target,
                                    Context &context);

/// Why the options for new images do not go together, as a sentence for the user; nothing when they
/// do. Asked whether or not a bundle is to be made; `targetIndex`: which argument names it.
[[nodiscard]] std::optional<QString> bundleOptionsProblem(const Arguments &arguments,
                                                          std::size_t targetIndex);

} // namespace parascope::cli
