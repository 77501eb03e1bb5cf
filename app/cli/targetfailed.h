#pragma once

#include "app/cli/command.h"

#include <filesystem>

namespace parascope::cli {

/// Why a new file or folder cannot be made, as a sentence that looks at what stands there: a folder
/// of that name, or no folder to put it into. Empty when the error's own words say it.
[[nodiscard]] QString targetProblem(const std::filesystem::path &target, const Error &error);

/// Says on standard error why a new file or folder could not be made. `error` may be about another
/// file too; Cancelled says nothing.
[[nodiscard]] ExitCode targetFailed(Context &context, const std::string &target,
                                    const Error &error);

} // namespace parascope::cli
