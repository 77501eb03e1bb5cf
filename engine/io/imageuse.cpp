#include "engine/io/hostfile.h"

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <optional>

namespace parascope {

namespace {

/// QEMU's lock bytes (format.md §4): 100 + i says "I use permission i", 200 + i "I do not share
/// it".
constexpr off_t kUsesFirst = 100;
constexpr off_t kUsesWrite = 101;
constexpr off_t kUsesResize = 103;
constexpr off_t kRefusesFirst = 200;
/// Room for more permissions than today's four.
constexpr off_t kPermissions = 8;

/// Whether somebody else holds a lock on these bytes; nothing when the system cannot say.
std::optional<bool> isLocked(int descriptor, off_t first, off_t count)
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

ImageUse useByLocks(int descriptor)
{
    const std::optional<bool> writes = isLocked(descriptor, kUsesWrite, 1);
    const std::optional<bool> resizes = isLocked(descriptor, kUsesResize, 1);
    if (writes.value_or(false) || resizes.value_or(false))
        return ImageUse::Writer;
    const std::optional<bool> uses = isLocked(descriptor, kUsesFirst, kPermissions);
    const std::optional<bool> refuses = isLocked(descriptor, kRefusesFirst, kPermissions);
    if (uses.value_or(false) || refuses.value_or(false))
        return ImageUse::Reader;
    return writes && resizes && uses && refuses ? ImageUse::Free : ImageUse::CannotTell;
}

/// Asks for a read lease, which the system refuses while any process here has the file open for
/// writing, and gives it back at once. Whoever opens the file for writing in between waits for that
/// moment only.
ImageUse useByLease(int descriptor)
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

} // namespace

ImageUse HostFile::use() const
{
    const ImageUse locks = useByLocks(m_descriptor);
    if (locks == ImageUse::Writer)
        return locks;
    const ImageUse lease = useByLease(m_descriptor);
    if (lease == ImageUse::Writer || locks == ImageUse::Free)
        return lease;
    return locks;
}

} // namespace parascope
