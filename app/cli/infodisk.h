#pragma once

#include "app/cli/openeddisk.h"

#include <QByteArray>

namespace parascope::cli {

/// What `info` says of a bundle, as text or as a line of JSON. Opens all its images, of every
/// branch.
[[nodiscard]] tl::expected<QByteArray, DiskRefusal> diskInfo(const std::string &path,
                                                             const BundlePtr &bundle,
                                                             const Arguments &arguments,
                                                             JobControl &control);

} // namespace parascope::cli
