#include "engine/io/writablehostfile.h"

#include "engine/base/checked.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace parascope {

namespace {

constexpr std::uint64_t kMaxPlace = std::numeric_limits<off_t>::max();
constexpr std::uint64_t kCloneStep = 1024ULL * 1024;

template <class Call>
auto undisturbed(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

ErrorCode writingErrorCode(int systemError)
{
    switch (systemError) {
    case EACCES:
    case EPERM:
    case EROFS:
        return ErrorCode::NoWritePermission;
    case EEXIST:
        return ErrorCode::AlreadyExists;
    case ENOENT:
    case ENOTDIR:
        return ErrorCode::NotFound;
    case EISDIR:
        return ErrorCode::IsDirectory;
    case EWOULDBLOCK: // somebody has a lease
    case ETXTBSY:
    case EBUSY:
        return ErrorCode::InUse;
    default:
        return ErrorCode::WriteFailed;
    }
}

/// File systems that share no blocks: there a copy inside the system goes page by page, and takes
/// longer than large reads and writes.
bool copiesSlowly(int descriptor)
{
    constexpr std::int64_t kExt4Magic = 0xEF53; // and its ancestors
    constexpr std::int64_t kTmpfsMagic = 0x01021994;
    struct statfs system = {};
    return ::fstatfs(descriptor, &system) == 0 &&
           (system.f_type == kExt4Magic || system.f_type == kTmpfsMagic);
}

} // namespace

WritableHostFile::WritableHostFile(int descriptor, std::shared_ptr<HostFile> reader)
    : m_descriptor(descriptor), m_reader(std::move(reader))
{}

WritableHostFile::~WritableHostFile()
{
    ::close(m_descriptor);
}

Result<int> WritableHostFile::openForWriting(const HostFile &reader)
{
    const std::string path = reader.path();
    const Result<FileIdentity> read = reader.identity();
    if (!read)
        return tl::unexpected(read.error());
    const int descriptor = undisturbed(
        [&] { return ::open(path.c_str(), O_RDWR | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); });
    if (descriptor < 0) {
        const int systemError = errno;
        return failure(writingErrorCode(systemError), path, systemError);
    }
    struct stat status = {};
    const bool isSame = ::fstat(descriptor, &status) == 0 && status.st_dev == read->device &&
                        status.st_ino == read->inode;
    const int flags = ::fcntl(descriptor, F_GETFL);
    if (!isSame || flags < 0 || ::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) != 0) {
        ::close(descriptor);
        return failure(ErrorCode::FileChanged, path);
    }
    return descriptor;
}

Result<int> WritableHostFile::openAnew(const std::filesystem::path &path)
{
    const int descriptor = undisturbed([&] {
        return ::open(path.c_str(), O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOCTTY, 0666);
    });
    if (descriptor < 0) {
        const int systemError = errno;
        return failure(writingErrorCode(systemError), path.native(), systemError);
    }
    return descriptor;
}

Result<std::shared_ptr<WritableHostFile>>
WritableHostFile::create(const std::filesystem::path &path)
{
    const Result<int> descriptor = openAnew(path);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    Result<std::shared_ptr<HostFile>> reader = HostFile::open(path);
    if (!reader) {
        ::close(*descriptor);
        ::unlink(path.c_str());
        return tl::unexpected(reader.error());
    }
    std::shared_ptr<WritableHostFile> file(new WritableHostFile(*descriptor, std::move(*reader)));
    file->m_isNameUncertain = true;
    return file;
}

Result<std::shared_ptr<WritableHostFile>> WritableHostFile::open(const std::filesystem::path &path)
{
    Result<std::shared_ptr<HostFile>> reader = HostFile::open(path);
    if (!reader)
        return tl::unexpected(reader.error());
    const Result<int> descriptor = openForWriting(**reader);
    if (!descriptor)
        return tl::unexpected(descriptor.error());
    return std::shared_ptr<WritableHostFile>(new WritableHostFile(*descriptor, std::move(*reader)));
}

Result<void> WritableHostFile::writeAt(std::uint64_t offset, std::span<const std::byte> bytes)
{
    const std::optional<std::uint64_t> end = checkedAdd(offset, bytes.size());
    if (!end || *end > kMaxPlace)
        return failure(ErrorCode::WriteFailed, path(), EFBIG, offset);
    std::size_t done = 0;
    while (done < bytes.size()) {
        const ssize_t count = undisturbed([&] {
            return ::pwrite(m_descriptor, bytes.data() + done, bytes.size() - done,
                            off_t(offset + done));
        });
        if (count <= 0)
            return failure(ErrorCode::WriteFailed, path(), count < 0 ? errno : EIO, offset + done);
        done += std::size_t(count);
    }
    return {};
}

Result<void> WritableHostFile::setSize(std::uint64_t size)
{
    if (size > kMaxPlace)
        return failure(ErrorCode::WriteFailed, path(), EFBIG, size);
    if (undisturbed([&] { return ::ftruncate(m_descriptor, off_t(size)); }) != 0)
        return failure(ErrorCode::WriteFailed, path(), errno, size);
    return {};
}

Result<void> WritableHostFile::sync()
{
    if (undisturbed([&] { return ::fsync(m_descriptor); }) != 0)
        return failure(ErrorCode::WriteFailed, path(), errno);
    if (m_isNameUncertain) {
        const std::filesystem::path file = m_reader->path();
        if (const Result<void> synced = syncFolder(file.parent_path()); !synced)
            return synced;
        m_isNameUncertain = false;
    }
    return {};
}

Result<bool> WritableHostFile::cloneFrom(const BlockFile &source, ByteRange range,
                                         std::uint64_t target)
{
    const auto *writable = dynamic_cast<const WritableHostFile *>(&source);
    const auto *host =
        writable ? writable->m_reader.get() : dynamic_cast<const HostFile *>(&source);
    if (host == nullptr || range.length > kCloneStep || copiesSlowly(m_descriptor))
        return false;
    while (!range.isEmpty()) {
        off_t from = off_t(range.offset);
        off_t to = off_t(target);
        const ssize_t count = ::copy_file_range(host->descriptor(), &from, m_descriptor, &to,
                                                std::size_t(range.length), 0);
        if (count < 0 && errno == EINTR)
            continue;
        if (count <= 0) {
            // Everything that a plain copy might get over, or will explain better.
            if (count < 0 && (errno == ENOSPC || errno == EDQUOT))
                return failure(ErrorCode::WriteFailed, path(), errno, target);
            return false;
        }
        range = {range.offset + std::uint64_t(count), range.length - std::uint64_t(count)};
        target += std::uint64_t(count);
    }
    return true;
}

void WritableHostFile::beginSync(ByteRange range)
{
    if (range.end() <= kMaxPlace)
        ::sync_file_range(m_descriptor, off_t(range.offset), off_t(range.length),
                          SYNC_FILE_RANGE_WRITE);
}

Result<void> WritableHostFile::finishSync(ByteRange range)
{
    if (range.isEmpty() || range.end() > kMaxPlace)
        return {};
    const int result = undisturbed([&] {
        return ::sync_file_range(m_descriptor, off_t(range.offset), off_t(range.length),
                                 SYNC_FILE_RANGE_WAIT_BEFORE);
    });
    // Where there is no such thing, sync() has all the work.
    if (result != 0 && errno != ENOSYS && errno != EINVAL && errno != ESPIPE)
        return failure(ErrorCode::WriteFailed, path(), errno, range.offset);
    ::posix_fadvise(m_descriptor, off_t(range.offset), off_t(range.length), POSIX_FADV_DONTNEED);
    return {};
}

Result<bool> WritableHostFile::reserve(ByteRange range)
{
    if (range.isEmpty())
        return true;
    const std::optional<std::uint64_t> end = checkedAdd(range.offset, range.length);
    if (!end || *end > kMaxPlace)
        return failure(ErrorCode::WriteFailed, path(), EFBIG, range.offset);
    return allocation(0, range);
}

Result<bool> WritableHostFile::makeHole(ByteRange range)
{
    const std::optional<std::uint64_t> end = checkedAdd(range.offset, range.length);
    if (!end || *end > kMaxPlace)
        return failure(ErrorCode::WriteFailed, path(), EFBIG, range.offset);
    return range.isEmpty() ? true : allocation(FALLOC_FL_PUNCH_HOLE | FALLOC_FL_KEEP_SIZE, range);
}

/// fallocate(); false where the file system has no such thing.
Result<bool> WritableHostFile::allocation(int mode, ByteRange range)
{
    const int result = undisturbed(
        [&] { return ::fallocate(m_descriptor, mode, off_t(range.offset), off_t(range.length)); });
    if (result == 0)
        return true;
    if (errno == EOPNOTSUPP || errno == ENOSYS || errno == EINVAL || errno == ENODEV)
        return false;
    return failure(ErrorCode::WriteFailed, path(), errno, range.offset);
}

void WritableHostFile::dropCache() const
{
    ::posix_fadvise(m_descriptor, 0, 0, POSIX_FADV_DONTNEED);
}

Result<void> syncFolder(const std::filesystem::path &folder)
{
    const std::filesystem::path name = folder.empty() ? std::filesystem::path(".") : folder;
    const int descriptor =
        undisturbed([&] { return ::open(name.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
    if (descriptor < 0)
        return failure(ErrorCode::WriteFailed, name.native(), errno);
    const int result = undisturbed([&] { return ::fsync(descriptor); });
    const int systemError = errno;
    ::close(descriptor);
    // Some file systems (network, FUSE) have no such thing for folders; their files are certain.
    if (result != 0 && systemError != EINVAL && systemError != ENOSYS && systemError != EOPNOTSUPP)
        return failure(ErrorCode::WriteFailed, name.native(), systemError);
    return {};
}

} // namespace parascope
