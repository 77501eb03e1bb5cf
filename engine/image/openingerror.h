#pragma once

#include "engine/base/error.h"

#include <filesystem>

namespace parascope {

/// Adds to an error of opening `path` what helps a person: whom the file belongs to (NoPermission),
/// what it is instead (NotAnImage, TooSmall; see foreign.h). Goes into `detail`, which is left
/// alone when it says something already. Reads at most the beginning and the end of the file; never
/// fails.
[[nodiscard]] Error explainedOpeningError(Error error, const std::filesystem::path &path);

} // namespace parascope
