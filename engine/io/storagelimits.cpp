#include "engine/io/storagelimits.h"

#include <algorithm>
#include <array>
#include <sys/resource.h>
#include <sys/vfs.h>
#include <unistd.h>

namespace parascope {

StorageLimits storageLimits(const std::filesystem::path &place)
{
    StorageLimits limits;
    // Beyond its own limit (ulimit -f) a process is not told but ended.
    struct rlimit own = {};
    if (::getrlimit(RLIMIT_FSIZE, &own) == 0 && own.rlim_cur != RLIM_INFINITY)
        limits.largestFile = own.rlim_cur;
    struct statfs system = {};
    if (::statfs(place.c_str(), &system) != 0)
        return limits;
    limits.freeBytes = std::uint64_t(system.f_bavail) * static_cast<std::uint64_t>(system.f_bsize);
    // The system tells how many bits a file's length may have on this file system, which is an
    // upper bound (ext4 itself ends at 2^32 blocks).
    const long bits = ::pathconf(place.c_str(), _PC_FILESIZEBITS);
    if (bits > 0 && bits < 64)
        limits.largestFile = std::min<std::uint64_t>(limits.largestFile,
                                                     (1ULL << static_cast<unsigned>(bits - 1)) - 1);
    constexpr std::int64_t kExt4Magic = 0xEF53;
    if (system.f_type == kExt4Magic)
        limits.largestFile = std::min<std::uint64_t>(
            limits.largestFile, 0xFFFFFFFFULL * static_cast<std::uint64_t>(system.f_bsize));
    return limits;
}

bool keepsInodes(const std::filesystem::path &place)
{
    constexpr std::array<std::uint32_t, 6> kNumberedAnew = {
        0x4D44,     // FAT
        0x2011BAB0, // exFAT
        0x65735546, // FUSE
        0xFF534D42, // CIFS
        0xFE534D42, // SMB 2
        0x517B      // SMB
    };
    struct statfs system = {};
    if (::statfs(place.c_str(), &system) != 0)
        return true;
    return std::ranges::find(kNumberedAnew, static_cast<std::uint32_t>(system.f_type)) ==
           kNumberedAnew.end();
}

} // namespace parascope
