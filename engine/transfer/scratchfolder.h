#pragma once

#include "engine/base/error.h"

#include <filesystem>

namespace parascope {

/// A folder beside a file to be made, for what comes before it. Gone with everything in it when the
/// object goes.
class ScratchFolder
{
public:
    /// Makes ".parascope-export-" and six letters in the folder of `target`, for this user alone.
    /// Errors: NotFound, NoWritePermission, WriteFailed.
    [[nodiscard]] static Result<ScratchFolder> beside(const std::filesystem::path &target);
    ~ScratchFolder();
    ScratchFolder(ScratchFolder &&other) noexcept;
    ScratchFolder(const ScratchFolder &) = delete;
    ScratchFolder &operator=(const ScratchFolder &) = delete;
    ScratchFolder &operator=(ScratchFolder &&) = delete;

    /// Absolute.
    [[nodiscard]] std::filesystem::path operator/(const char *name) const { return m_path / name; }

    /// Syncs a file of the folder and gives it the name of `target`, which is certain on return.
    /// Errors: AlreadyExists (and not `overwrite`), WriteFailed.
    [[nodiscard]] Result<void> moveOut(const char *name, const std::filesystem::path &target,
                                       bool overwrite) const;

private:
    explicit ScratchFolder(std::filesystem::path path) : m_path(std::move(path)) {}

    std::filesystem::path m_path;
};

} // namespace parascope
