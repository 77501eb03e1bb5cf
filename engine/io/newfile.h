#pragma once

#include "engine/io/writablehostfile.h"

#include <deque>
#include <functional>

namespace parascope {

/// A file of the host system while it is being made. It is written under a name of its own beside
/// the target; only keep() gives it the target's name, and without keep() it is removed with the
/// object. So a job that fails, is cancelled or forgotten leaves nothing behind, and what stood
/// under the target's name stays whole until the new file is complete. (A program that is killed
/// leaves the file under its first name, ".parascope-new-" and eight letters.)
///
/// While the object lives it holds the locks of a QEMU writer: QEMU and its tools refuse the file.
/// One thread at a time.
class NewFile : public WritableHostFile
{
public:
    /// An error when a file, which is not in use, must not be replaced.
    using MayReplace = std::function<Result<void>(const std::filesystem::path &)>;

    /// Makes an empty file (mode 0666 less the umask). Whatever `target` names already is refused,
    /// unless `overwrite` is set and it is a regular file that nobody uses; a symbolic link is then
    /// followed, and the file that it leads to is replaced in keep(). `mayReplace` is asked about a
    /// file that would be replaced, now and in keep().
    ///
    /// Errors: AlreadyExists, NotFound (no such folder), NoWritePermission (a read-only file system
    /// too), WriteFailed; with `overwrite` also IsDirectory, NotRegular, InUse (somebody has the
    /// old file open under QEMU's locks, or open for writing), and those of `mayReplace`.
    [[nodiscard]] static Result<std::shared_ptr<NewFile>>
    create(const std::filesystem::path &target, bool overwrite, MayReplace mayReplace = {});
    ~NewFile() override;

    /// The target's path, also while the file does not have that name yet.
    [[nodiscard]] std::string path() const override { return m_target.native(); }

    /// Keeps the file from filling the system's memory: when some 32 MiB are under way, it waits
    /// for the oldest of them, and has the system forget them. So the writer is never far ahead of
    /// the disk, sync() has little left to do, and what others have in the cache (above all the
    /// source of a copy) stays there. For files that are written once, from start to end; files
    /// that are smaller than that stay in the cache.
    void beginSync(ByteRange range) override;
    /// Error: also when a write that beginSync() began has failed.
    [[nodiscard]] Result<void> sync() override;

    /// Syncs the file and gives it its name, which is certain on return. The file stays open, and
    /// its locks held, until the object goes. Once only. Errors: AlreadyExists (somebody else made
    /// such a file meanwhile, and `overwrite` was not set), WriteFailed, with `overwrite` those of
    /// create(); the file is then removed with the object.
    [[nodiscard]] Result<void> keep();

private:
    NewFile(int descriptor, std::shared_ptr<HostFile> reader, std::filesystem::path target,
            std::filesystem::path temporary, bool overwrite, MayReplace mayReplace);

    [[nodiscard]] Result<void> takeName();

    std::filesystem::path m_target;
    std::filesystem::path m_temporary; ///< empty once it has its own name
    bool m_overwrite;
    MayReplace m_mayReplace;
    std::deque<ByteRange> m_underWay; ///< to the disk, the oldest first
    Result<void> m_underWayDone;      ///< the first that failed
};

} // namespace parascope
