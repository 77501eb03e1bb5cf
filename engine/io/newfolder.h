#pragma once

#include "engine/base/error.h"

#include <filesystem>

namespace parascope {

/// A folder of the host system while it is being made. It is filled under a name of its own beside
/// the target; only keep() gives it the target's name, and without keep() it is removed with
/// everything in it. (A program that is killed leaves it under its first name,
/// ".parascope-new-" and eight letters.) One thread at a time.
class NewFolder
{
public:
    /// Makes an empty folder (mode 0777 less the umask). Whatever `target` names already is
    /// refused. Errors: AlreadyExists, NotFound (no such parent, or `target` has no name),
    /// NoWritePermission (a read-only file system too), WriteFailed.
    [[nodiscard]] static Result<NewFolder> create(const std::filesystem::path &target);
    ~NewFolder();
    NewFolder(NewFolder &&other) noexcept;
    NewFolder(const NewFolder &) = delete;
    NewFolder &operator=(const NewFolder &) = delete;
    NewFolder &operator=(NewFolder &&) = delete;

    /// Where the folder is now; absolute when `target` was.
    [[nodiscard]] const std::filesystem::path &path() const { return m_temporary; }
    /// The path that it will have.
    [[nodiscard]] const std::filesystem::path &target() const { return m_target; }

    /// Syncs the names in the folder and gives it its own, which is certain on return. The contents
    /// of the files are for their makers to sync. Once only. Errors: AlreadyExists (somebody else
    /// made such a folder meanwhile), WriteFailed.
    [[nodiscard]] Result<void> keep();

private:
    NewFolder(std::filesystem::path target, std::filesystem::path temporary);

    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty once it has its own name
};

} // namespace parascope
