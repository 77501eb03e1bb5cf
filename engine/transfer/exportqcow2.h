#pragma once

#include "engine/transfer/exportrun.h"

namespace parascope {

/// Makes a qcow2 image with qemu-img: first a raw copy in a folder of its own beside the target,
/// which qemu-img then converts. (It cannot take the bytes from a pipe, and reading the image
/// itself it would trust damaged tables.) On failure and on cancel both are removed.
/// Errors: those of exportToFile().
[[nodiscard]] Result<ExportResult> exportQcow2(ExportRun &run, const std::filesystem::path &target);

} // namespace parascope
