#pragma once

#include <cstdint>
#include <filesystem>

namespace parascope {

/// What a file system, and this process on it, allow. All ones: not known, or no limit.
struct StorageLimits
{
    std::uint64_t largestFile = ~0ULL; ///< bytes; an upper bound where the system does not say more
    std::uint64_t freeBytes = ~0ULL;   ///< for this user

    bool operator==(const StorageLimits &) const = default;
};

/// Asks the file system that `place`, a file or a folder, lies on. May wait for one that is far
/// away; never fails.
[[nodiscard]] StorageLimits storageLimits(const std::filesystem::path &place);

/// Whether a file there is known by its inode number after the file system was mounted anew: not
/// with FAT, and not for certain with those of other computers and programs (CIFS, FUSE). True
/// where it cannot be asked.
[[nodiscard]] bool keepsInodes(const std::filesystem::path &place);

} // namespace parascope
