#pragma once

#include "app/cli/command.h"
#include "engine/check/report.h"
#include "engine/io/hostfile.h"

#include <memory>

namespace parascope::cli {

/// An image that was opened and checked before it is changed as a whole.
struct CheckedImage
{
    std::shared_ptr<HostFile> file;
    ReportPtr report; ///< never null
};

/// Opens and checks an image. Where it cannot be changed now, or
/// not without --output, says why and gives the exit code.
[[nodiscard]] tl::expected<CheckedImage, ExitCode>
openForChange(const std::string &path, const Arguments &arguments, Context &context);

} // namespace parascope::cli
