#include "engine/transfer/scratchfolder.h"

#include "engine/io/newname.h"
#include "engine/io/writablehostfile.h"

#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <utility>

namespace parascope {

namespace {

/// 0, or errno.
int moveTo(const std::filesystem::path &from, const std::filesystem::path &target, bool overwrite)
{
    if (!overwrite)
        return newname::renameToFree(from, target);
    return ::rename(from.c_str(), target.c_str()) == 0 ? 0 : errno;
}

} // namespace

Result<ScratchFolder> ScratchFolder::beside(const std::filesystem::path &target)
{
    std::error_code problem;
    const std::filesystem::path folder =
        std::filesystem::absolute(target, problem).lexically_normal().parent_path();
    std::string name = folder / ".parascope-export-XXXXXX";
    if (::mkdtemp(name.data()) != nullptr)
        return ScratchFolder(name);
    const int systemError = errno;
    const ErrorCode code = systemError == ENOENT || systemError == ENOTDIR ? ErrorCode::NotFound
                           : systemError == EACCES || systemError == EPERM || systemError == EROFS
                               ? ErrorCode::NoWritePermission
                               : ErrorCode::WriteFailed;
    return failure(code, target.native(), systemError);
}

ScratchFolder::ScratchFolder(ScratchFolder &&other) noexcept
    : m_path(std::exchange(other.m_path, {}))
{}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;
    if (!m_path.empty())
        std::filesystem::remove_all(m_path, ignored);
}

Result<void> ScratchFolder::moveOut(const char *name, const std::filesystem::path &target,
                                    bool overwrite) const
{
    const auto file = WritableHostFile::open(m_path / name);
    if (!file)
        return tl::unexpected(file.error());
    if (const Result<void> synced = (*file)->sync(); !synced)
        return synced;
    // What a symbolic link leads to is replaced, not the link.
    std::error_code problem;
    std::filesystem::path place = std::filesystem::canonical(target, problem);
    if (problem || !overwrite)
        place = target;
    if (const int systemError = moveTo(m_path / name, place, overwrite); systemError != 0)
        return failure(systemError == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::WriteFailed,
                       target.native(), systemError);
    return syncFolder(place.parent_path());
}

} // namespace parascope
