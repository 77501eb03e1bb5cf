#include "engine/io/newfile.h"

#include "engine/io/imagelocks.h"
#include "engine/io/newname.h"

#include <cerrno>
#include <cstdio>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

namespace parascope {

namespace {

constexpr int kNameAttempts = 100;
/// Writers announce about 1 MiB at a time. Enough to keep any disk busy while more is read.
constexpr std::size_t kMostUnderWay = 32;

/// What the name stands for, a link itself included; nothing when it is free.
Result<std::optional<struct stat>> lookAt(const std::filesystem::path &path)
{
    struct stat status = {};
    if (::lstat(path.c_str(), &status) == 0)
        return status;
    switch (errno) {
    case ENOENT: // or a folder on the way; making the file will tell
        return std::nullopt;
    case ENOTDIR:
        return failure(ErrorCode::NotFound, path.native());
    case EACCES:
        return failure(ErrorCode::NoWritePermission, path.native());
    default: // such as a name that is too long
        return failure(ErrorCode::WriteFailed, path.native(), errno);
    }
}

/// Whether a file may be replaced: a regular one that nobody uses, and that `mayReplace` lets go.
/// Where the system cannot tell it may: those who have the old file open keep it.
Result<void> confirmReplaceable(const std::filesystem::path &path,
                                const NewFile::MayReplace &mayReplace)
{
    if (const auto may = mayReplace ? mayReplace(path) : Result<void>(); !may)
        return may;
    const Result<std::shared_ptr<HostFile>> old = HostFile::open(path);
    // A file that may not be read may still be replaced.
    if (!old)
        return old.error().code == ErrorCode::NoPermission ? Result<void>()
                                                           : tl::unexpected(old.error());
    struct stat status = {};
    if (::fstat((*old)->descriptor(), &status) != 0 || !S_ISREG(status.st_mode))
        return failure(ErrorCode::NotRegular, path.native());
    const ImageUse use = (*old)->use();
    if (use == ImageUse::Writer || use == ImageUse::Reader)
        return failure(ErrorCode::InUse, path.native());
    return {};
}

/// The file that is to be replaced, links followed; `target` itself when its name is free.
Result<std::filesystem::path> finalName(const std::filesystem::path &target, bool overwrite,
                                        const NewFile::MayReplace &mayReplace)
{
    if (!target.has_filename())
        return failure(ErrorCode::NotFound, target.native());
    const auto status = lookAt(target);
    if (!status)
        return tl::unexpected(status.error());
    if (!*status)
        return target;
    if (!overwrite)
        return failure(ErrorCode::AlreadyExists, target.native(), EEXIST);
    if (const auto replaceable = confirmReplaceable(target, mayReplace); !replaceable)
        return tl::unexpected(replaceable.error());
    if (!S_ISLNK((*status)->st_mode))
        return target;
    std::error_code error;
    std::filesystem::path resolved = std::filesystem::canonical(target, error);
    if (error)
        return failure(ErrorCode::NotFound, target.native(), error.value());
    return resolved;
}

/// Whoever could use the old file shall be able to use the new one. Not everybody may give files
/// away; then it stays ours.
void takeOverRights(int descriptor, const std::filesystem::path &old)
{
    struct stat status = {};
    if (::stat(old.c_str(), &status) != 0)
        return;
    mode_t mode = status.st_mode & 0777U;
    // The rights of a group are not given to another one.
    if (::fchown(descriptor, status.st_uid, status.st_gid) != 0)
        mode &= ~mode_t(S_IRWXG);
    [[maybe_unused]] const int permitted = ::fchmod(descriptor, mode);
}

} // namespace

NewFile::NewFile(int descriptor, std::shared_ptr<HostFile> reader, std::filesystem::path target,
                 std::filesystem::path temporary, bool overwrite, MayReplace mayReplace)
    : WritableHostFile(descriptor, std::move(reader))
    , m_target(std::move(target))
    , m_temporary(std::move(temporary))
    , m_overwrite(overwrite)
    , m_mayReplace(std::move(mayReplace))
{}

NewFile::~NewFile()
{
    if (!m_temporary.empty())
        ::unlink(m_temporary.c_str());
}

Result<std::shared_ptr<NewFile>> NewFile::create(const std::filesystem::path &target,
                                                 bool overwrite, MayReplace mayReplace)
{
    // Errors speak of the name that the caller knows.
    const auto namingTarget = [&](Error error) {
        error.path = target.native();
        return error;
    };
    Result<std::filesystem::path> name = finalName(target, overwrite, mayReplace);
    if (!name)
        return tl::unexpected(name.error());
    std::filesystem::path temporary;
    Result<int> descriptor = failure(ErrorCode::AlreadyExists);
    for (int i = 0; i < kNameAttempts && !descriptor; ++i) {
        temporary = newname::temporary(name->parent_path(), "new");
        descriptor = openAnew(temporary);
        if (!descriptor && descriptor.error().code != ErrorCode::AlreadyExists)
            break;
    }
    if (!descriptor)
        return tl::unexpected(namingTarget(descriptor.error()));
    // Nobody can have locked a file that is just made. Where there are no locks, it is a name that
    // nobody knows.
    [[maybe_unused]] const ImageUse use = locks::takeWriterLocks(*descriptor);
    if (overwrite)
        takeOverRights(*descriptor, *name);
    Result<std::shared_ptr<HostFile>> reader = HostFile::open(temporary);
    if (!reader) {
        ::close(*descriptor);
        ::unlink(temporary.c_str());
        return tl::unexpected(namingTarget(reader.error()));
    }
    return std::shared_ptr<NewFile>(new NewFile(*descriptor, std::move(*reader), std::move(*name),
                                                std::move(temporary), overwrite,
                                                std::move(mayReplace)));
}

void NewFile::beginSync(ByteRange range)
{
    WritableHostFile::beginSync(range);
    m_underWay.push_back(range);
    if (m_underWay.size() <= kMostUnderWay)
        return;
    const Result<void> done = finishSync(m_underWay.front());
    m_underWay.pop_front();
    if (m_underWayDone)
        m_underWayDone = done;
}

Result<void> NewFile::sync()
{
    return m_underWayDone ? WritableHostFile::sync() : m_underWayDone;
}

Result<void> NewFile::keep()
{
    if (const auto synced = sync(); !synced)
        return synced;
    if (const auto named = takeName(); !named)
        return named;
    return syncFolder(m_target.parent_path());
}

Result<void> NewFile::takeName()
{
    if (m_overwrite) {
        const auto status = lookAt(m_target);
        if (!status)
            return tl::unexpected(status.error());
        if (const auto free = *status ? confirmReplaceable(m_target, m_mayReplace) : Result<void>();
            !free)
            return free;
    }
    int systemError = 0;
    if (!m_overwrite)
        systemError = newname::renameToFree(m_temporary, m_target);
    else if (::rename(m_temporary.c_str(), m_target.c_str()) != 0)
        systemError = errno;
    if (systemError != 0)
        return failure(systemError == EEXIST ? ErrorCode::AlreadyExists : ErrorCode::WriteFailed,
                       path(), systemError);
    m_temporary.clear();
    return {};
}

} // namespace parascope
