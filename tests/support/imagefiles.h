#pragma once

#include "engine/io/blockfile.h"

#include <filesystem>
#include <vector>

namespace parascope::test {

/// Whether a file of the host has exactly these contents.
[[nodiscard]] bool holds(const std::filesystem::path &path, const BlockFile &contents);

/// What changes leave beside an image: its undo files, lines that point to one, and files that were
/// being made and should be gone.
[[nodiscard]] std::vector<std::filesystem::path> undoFiles(const std::filesystem::path &image);

} // namespace parascope::test
