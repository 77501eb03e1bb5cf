#pragma once

#include <QString>

#include <filesystem>

namespace parascope::test {

/// What the three checkers find wrong with an image that has just been made; empty when nothing.
/// Ours must not even have a note, qemu-img check must end with 0, and so must ploop's check where
/// the image is of the kind that it knows (format.md §2): clusters of a power of two from 32 KiB to
/// 64 MiB, at least one of them allocated (it wants a mark on empty ones), under 2 TiB.
[[nodiscard]] QString wrongWithImage(const std::filesystem::path &path);

/// Whether two files have the same length and bytes; holes are not read.
[[nodiscard]] bool sameFiles(const std::filesystem::path &a, const std::filesystem::path &b);

} // namespace parascope::test
