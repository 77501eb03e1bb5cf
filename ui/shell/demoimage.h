#pragma once

#include "engine/base/error.h"

#include <filesystem>

namespace parascope::ui {

/// Writes a small damaged image, so that a newcomer sees what the program is for: a v2 disk of 1
/// GiB in clusters of 1 MiB, not closed, with runs in and out of sequence, two clusters that share
/// a place, one outside the file, one cut by its end, and wasted clusters inside and at the end.
/// The disk begins with a master boot record and an NTFS boot sector. Sparse: takes a few hundred
/// KiB of disk. Core only.
///
/// Errors: AlreadyExists (the name is taken), WriteFailed.
[[nodiscard]] Result<void> writeDemoImage(const std::filesystem::path &path);

} // namespace parascope::ui
