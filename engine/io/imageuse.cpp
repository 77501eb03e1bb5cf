#include "engine/io/hostfile.h"
#include "engine/io/imagelocks.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>

namespace parascope {

std::optional<bool> locks::isLocked(int descriptor, int first, int count)
{
    struct flock lock = {};
    lock.l_type = F_WRLCK; // conflicts with every lock; asking works on a read-only descriptor
    lock.l_whence = SEEK_SET;
    lock.l_start = first;
    lock.l_len = count;
    if (::fcntl(descriptor, F_OFD_GETLK, &lock) != 0)
        return std::nullopt;
    return lock.l_type != F_UNLCK;
}

namespace {

using namespace locks;

/// What a writer holds, and what it tests then (format.md §4).
constexpr std::array kWriterHolds = {kUses + kRead, kUses + kWrite, kUses + kResize,
                                     kRefuses + kWrite, kRefuses + kResize};
constexpr std::array kWriterTests = {kRefuses + kRead, kRefuses + kWrite, kRefuses + kResize,
                                     kUses + kWrite, kUses + kResize};

} // namespace

ImageUse locks::takeWriterLocks(int descriptor)
{
    for (const int byte : kWriterHolds) {
        struct flock lock = {};
        lock.l_type = F_RDLCK;
        lock.l_whence = SEEK_SET;
        lock.l_start = byte;
        lock.l_len = 1;
        if (::fcntl(descriptor, F_OFD_SETLK, &lock) != 0)
            return errno == EAGAIN || errno == EACCES ? ImageUse::Writer : ImageUse::CannotTell;
    }
    ImageUse use = ImageUse::Free;
    for (const int byte : kWriterTests) {
        const std::optional<bool> locked = isLocked(descriptor, byte, 1);
        if (locked.value_or(false))
            return ImageUse::Writer;
        if (!locked)
            use = ImageUse::CannotTell;
    }
    return use;
}

ImageUse locks::useByLease(int descriptor)
{
    // Such an opener raises a signal here. SIGIO, the usual one, would end this program; SIGURG is
    // ignored unless somebody wants it.
    if (::fcntl(descriptor, F_SETSIG, SIGURG) != 0)
        return ImageUse::CannotTell;
    if (::fcntl(descriptor, F_SETLEASE, F_RDLCK) == 0) {
        ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
        return ImageUse::Free;
    }
    // Otherwise: EACCES = not our file, EINVAL = not a regular file or a file system without
    // leases.
    return errno == EAGAIN ? ImageUse::Writer : ImageUse::CannotTell;
}

namespace {

ImageUse useByLocks(int descriptor)
{
    const std::optional<bool> writes = isLocked(descriptor, kUses + kWrite, 1);
    const std::optional<bool> resizes = isLocked(descriptor, kUses + kResize, 1);
    if (writes.value_or(false) || resizes.value_or(false))
        return ImageUse::Writer;
    const std::optional<bool> uses = isLocked(descriptor, kUses, kPermissions);
    const std::optional<bool> refuses = isLocked(descriptor, kRefuses, kPermissions);
    if (uses.value_or(false) || refuses.value_or(false))
        return ImageUse::Reader;
    return writes && resizes && uses && refuses ? ImageUse::Free : ImageUse::CannotTell;
}

} // namespace

ImageUse HostFile::use() const
{
    const ImageUse held = useByLocks(m_descriptor);
    if (held == ImageUse::Writer)
        return held;
    const ImageUse lease = locks::useByLease(m_descriptor);
    if (lease == ImageUse::Writer || held == ImageUse::Free)
        return lease;
    return held;
}

} // namespace parascope
