#pragma once

#include "engine/io/newfile.h"

namespace parascope {

/// NewFile::create() for whatever people give a name to: with `overwrite` too it replaces no image
/// of a suspended machine, by what the descriptor says then. Errors: those of NewFile; Suspended.
[[nodiscard]] Result<std::shared_ptr<NewFile>> createReplacing(const std::filesystem::path &target,
                                                               bool overwrite);

} // namespace parascope
