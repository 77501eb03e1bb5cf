#include "engine/io/newfolder.h"

#include "engine/io/newname.h"
#include "engine/io/writablehostfile.h"

#include <cerrno>
#include <sys/stat.h>
#include <utility>

namespace parascope {

namespace {

constexpr int kNameAttempts = 100;
constexpr mode_t kFolderMode = 0777;

ErrorCode codeOf(int systemError)
{
    switch (systemError) {
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::NoWritePermission;
    default:
        return ErrorCode::WriteFailed;
    }
}

} // namespace

NewFolder::NewFolder(std::filesystem::path target, std::filesystem::path temporary)
    : m_target(std::move(target)), m_temporary(std::move(temporary))
{}

NewFolder::NewFolder(NewFolder &&other) noexcept
    : m_target(std::move(other.m_target)), m_temporary(std::exchange(other.m_temporary, {}))
{}

NewFolder::~NewFolder()
{
    std::error_code ignored;
    if (!m_temporary.empty())
        std::filesystem::remove_all(m_temporary, ignored);
}

Result<NewFolder> NewFolder::create(const std::filesystem::path &target)
{
    // "NAME/" means the folder NAME.
    std::filesystem::path name = target.has_filename() ? target : target.parent_path();
    if (!name.has_filename() || name.filename() == "." || name.filename() == "..")
        return failure(ErrorCode::NotFound, target.native());
    struct stat status = {};
    if (::lstat(name.c_str(), &status) == 0)
        return failure(ErrorCode::AlreadyExists, target.native(), EEXIST);
    int systemError = EEXIST;
    for (int i = 0; i < kNameAttempts && systemError == EEXIST; ++i) {
        std::filesystem::path temporary = newname::temporary(name.parent_path(), "new");
        if (::mkdir(temporary.c_str(), kFolderMode) == 0)
            return NewFolder(std::move(name), std::move(temporary));
        systemError = errno;
    }
    return failure(codeOf(systemError), target.native(), systemError);
}

Result<void> NewFolder::keep()
{
    if (const Result<void> synced = syncFolder(m_temporary); !synced)
        return synced;
    if (const int systemError = newname::renameToFree(m_temporary, m_target); systemError != 0)
        return failure(codeOf(systemError), m_target.native(), systemError);
    m_temporary.clear();
    return syncFolder(m_target.parent_path());
}

} // namespace parascope
