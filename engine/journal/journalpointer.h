#pragma once

#include "engine/base/error.h"

#include <filesystem>
#include <optional>

namespace parascope {

/// What stands between the image's name and the time in the name of an undo file.
inline constexpr std::string_view kJournalInfix = ".parascope-undo-";

/// Writes a new file of one line that says where the journal is, and syncs it and its name. Errors:
/// as WritableHostFile::create(), WriteFailed; then nothing stays behind.
[[nodiscard]] Result<void> writePointer(const std::filesystem::path &pointer,
                                        const std::filesystem::path &journal);

/// The path in such a file (relative ones count from the file's folder); nothing when it is
/// something else. Errors: as HostFile::open(), ReadFailed.
[[nodiscard]] Result<std::optional<std::filesystem::path>>
readPointer(const std::filesystem::path &pointer);

} // namespace parascope
