#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace parascope {

/// qemu-img as found in PATH; the path is empty when it is not installed.
[[nodiscard]] std::filesystem::path findQemuImg();

/// Runs qemu-img to its end. `progress`, which may be empty, gets the percentage that `-p` prints
/// (0 to 100). On cancel it is ended (SIGTERM), and its end is waited for.
/// Errors: ProgramMissing; WriteFailed with what it said in `detail`, and `path` as the file that
/// is meant; Cancelled.
[[nodiscard]] Result<void> runQemuImg(std::vector<std::string> arguments,
                                      const std::function<void(double)> &progress,
                                      const std::string &path, const JobControl &control);

} // namespace parascope
