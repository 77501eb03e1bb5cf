#pragma once

#include "engine/base/error.h"

#include <QByteArray>

#include <filesystem>

namespace parascope {

/// All bytes of a file that is meant to be short, opened as HostFile does. Errors: those of
/// HostFile; Unsupported (longer than `most` bytes, which `detail` says; nothing is read then).
[[nodiscard]] Result<QByteArray> readSmallFile(const std::filesystem::path &path,
                                               std::uint64_t most);

} // namespace parascope
