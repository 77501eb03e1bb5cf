#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"

#include <string>

namespace parascope {

/// Between two steps of work on the image at `path`. Error: Cancelled.
[[nodiscard]] inline Result<void> stopIfCancelled(const JobControl &control,
                                                  const std::string &path)
{
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, path);
    return {};
}

} // namespace parascope
