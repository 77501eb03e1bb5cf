#pragma once

#include "app/cli/arguments.h"
#include "engine/create/newimage.h"

namespace parascope::cli {

/// What --format, --cluster-size and --preallocation ask for, as far as a command knows them; the
/// size of the disk stays 0. Nothing given means the defaults. The failure is a sentence for the
/// user. Limits are not judged here.
[[nodiscard]] tl::expected<NewImageOptions, QString> newImageOptions(const Arguments &arguments);

} // namespace parascope::cli
