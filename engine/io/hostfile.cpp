#include "engine/io/hostfile.h"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <limits>
#include <sys/stat.h>
#include <unistd.h>

namespace parascope {

static_assert(sizeof(off_t) == 8, "places in a file need 64 bits");

namespace {

constexpr std::uint64_t kMaxPlace = std::numeric_limits<off_t>::max();

/// open() that is not disturbed by signals; -1 and errno as usual.
int openUndisturbed(const char *path, int flags)
{
    int descriptor = -1;
    do {
        descriptor = ::open(path, flags);
    } while (descriptor < 0 && errno == EINTR);
    return descriptor;
}

int openReadOnly(const char *path, int flags)
{
    const int descriptor = openUndisturbed(path, flags | O_NOATIME);
    // Only the owner of a file may ask for O_NOATIME.
    return descriptor < 0 && errno == EPERM ? openUndisturbed(path, flags) : descriptor;
}

/// Opens without ever waiting for the other side of a FIFO or for a device.
int openWithoutWaiting(const char *path)
{
    constexpr int flags = O_RDONLY | O_CLOEXEC | O_NOCTTY;
    const int descriptor = openReadOnly(path, flags | O_NONBLOCK);
    if (descriptor >= 0 || errno != EWOULDBLOCK)
        return descriptor;
    // Somebody has a write lease on the file. The holder was told by the first attempt, and gives
    // it back; an ordinary file can be waited for.
    struct stat status = {};
    if (::stat(path, &status) != 0 || !S_ISREG(status.st_mode)) {
        errno = EWOULDBLOCK;
        return -1;
    }
    return openReadOnly(path, flags);
}

ErrorCode openErrorCode(int systemError)
{
    switch (systemError) {
    case ENOENT:
    case ENOTDIR:
    case ENAMETOOLONG:
    case ELOOP: // a link that leads to itself
        return ErrorCode::NotFound;
    case EACCES:
    case EPERM:
        return ErrorCode::NoPermission;
    case ENXIO: // a socket
    case ENODEV:
        return ErrorCode::NotRegular;
    default:
        return ErrorCode::ReadFailed;
    }
}

std::int64_t nanoseconds(const struct timespec &time)
{
    return std::int64_t(time.tv_sec) * 1'000'000'000 + time.tv_nsec;
}

FileIdentity identityFrom(const struct stat &status)
{
    FileIdentity identity;
    identity.device = status.st_dev;
    identity.inode = status.st_ino;
    identity.size = std::uint64_t(std::max<off_t>(0, status.st_size));
    identity.modifiedNs = nanoseconds(status.st_mtim);
    identity.changedNs = nanoseconds(status.st_ctim);
    return identity;
}

} // namespace

Result<std::shared_ptr<HostFile>> HostFile::open(const std::filesystem::path &path)
{
    const int descriptor = openWithoutWaiting(path.c_str());
    if (descriptor < 0) {
        const int systemError = errno;
        return failure(openErrorCode(systemError), path.native(), systemError);
    }
    std::shared_ptr<HostFile> file(new HostFile(descriptor, path));

    struct stat status = {};
    if (::fstat(descriptor, &status) != 0)
        return failure(ErrorCode::ReadFailed, path.native(), errno);
    if (S_ISDIR(status.st_mode))
        return failure(ErrorCode::IsDirectory, path.native());
    if (!S_ISREG(status.st_mode) && !S_ISBLK(status.st_mode))
        return failure(ErrorCode::NotRegular, path.native());

    const int flags = ::fcntl(descriptor, F_GETFL);
    if (flags < 0 || ::fcntl(descriptor, F_SETFL, flags & ~O_NONBLOCK) != 0)
        return failure(ErrorCode::ReadFailed, path.native(), errno);
    return file;
}

HostFile::HostFile(int descriptor, std::filesystem::path path)
    : m_descriptor(descriptor), m_path(std::move(path))
{}

HostFile::~HostFile()
{
    ::close(m_descriptor);
}

std::string HostFile::path() const
{
    return m_path.native();
}

Result<std::uint64_t> HostFile::size() const
{
    return identity().map(&FileIdentity::size);
}

Result<std::size_t> HostFile::readAt(std::uint64_t offset, std::span<std::byte> out) const
{
    if (offset >= kMaxPlace)
        return std::size_t(0); // no file reaches this far
    if (out.size() > kMaxPlace - offset)
        out = out.first(std::size_t(kMaxPlace - offset));

    std::size_t done = 0;
    while (done < out.size()) {
        const ssize_t count =
            ::pread(m_descriptor, out.data() + done, out.size() - done, off_t(offset + done));
        if (count == 0)
            break;
        if (count > 0)
            done += std::size_t(count);
        else if (errno != EINTR)
            return failure(ErrorCode::ReadFailed, path(), errno, offset + done);
    }
    return done;
}

Result<StorageExtent> HostFile::extentAt(std::uint64_t offset) const
{
    const Result<std::uint64_t> end = size();
    if (!end)
        return tl::unexpected(end.error());
    if (offset >= *end)
        return StorageExtent{{offset, 0}, false};

    const auto extentTo = [&](std::uint64_t to, bool isHole) {
        return StorageExtent{{offset, std::min(to, *end) - offset}, isHole};
    };
    const off_t data = ::lseek(m_descriptor, off_t(offset), SEEK_DATA);
    if (data < 0) {
        if (errno == ENXIO) // no data up to the end
            return extentTo(*end, true);
        if (errno == EINVAL || errno == EOPNOTSUPP) // such as a block device
            return extentTo(*end, false);
        return failure(ErrorCode::ReadFailed, path(), errno, offset);
    }
    if (std::uint64_t(data) > offset)
        return extentTo(std::uint64_t(data), true);
    const off_t hole = ::lseek(m_descriptor, off_t(offset), SEEK_HOLE);
    // Fails only when the file was cut in this moment; the next read will show it.
    return extentTo(hole > data ? std::uint64_t(hole) : *end, false);
}

void HostFile::willRead(ByteRange range) const
{
    if (range.offset >= kMaxPlace)
        return;
    const std::uint64_t length = std::min(range.length, kMaxPlace - range.offset);
    ::posix_fadvise(m_descriptor, off_t(range.offset), off_t(length), POSIX_FADV_WILLNEED);
}

Result<FileIdentity> HostFile::identity() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0)
        return failure(ErrorCode::ReadFailed, path(), errno);
    FileIdentity identity = identityFrom(status);
    if (S_ISBLK(status.st_mode)) {
        // fstat does not know the size of a device. Moving the position is harmless: no read uses
        // it.
        const off_t end = ::lseek(m_descriptor, 0, SEEK_END);
        if (end < 0)
            return failure(ErrorCode::ReadFailed, path(), errno);
        identity.size = std::uint64_t(end);
    }
    return identity;
}

Result<FileIdentity> HostFile::identityOfPath() const
{
    struct stat named = {};
    if (::stat(m_path.c_str(), &named) != 0) {
        const int systemError = errno;
        return failure(openErrorCode(systemError), path(), systemError);
    }
    FileIdentity identity = identityFrom(named);
    if (S_ISBLK(named.st_mode)) {
        // The size of a device is known only to those who have it open: to us, when it is ours.
        struct stat opened = {};
        if (::fstat(m_descriptor, &opened) == 0 && opened.st_rdev == named.st_rdev)
            identity.size = size().value_or(0);
    }
    return identity;
}

} // namespace parascope
