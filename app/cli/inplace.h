#pragma once

#include "app/cli/command.h"
#include "engine/transfer/inplaceplan.h"

namespace parascope::cli {

/// What `compact` and `convert` have in common: check, plan, carry out (or only tell, --dry-run),
/// and say what was done. `command`: its name, for messages.
[[nodiscard]] ExitCode runInPlace(const char *command, const InPlaceOptions &options,
                                  const Arguments &arguments, Context &context);

} // namespace parascope::cli
