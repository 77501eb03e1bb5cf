#include "engine/io/newname.h"

#include <cerrno>
#include <cstdio>
#include <fcntl.h>
#include <random>
#include <string>
#include <sys/stat.h>
#include <unistd.h>

namespace parascope::newname {

std::filesystem::path temporary(const std::filesystem::path &folder, std::string_view purpose)
{
    constexpr std::string_view kLetters = "abcdefghijklmnopqrstuvwxyz";
    constexpr int kCount = 8;
    std::random_device random;
    std::string name(".parascope-");
    name.append(purpose).append(1, '-');
    for (int i = 0; i < kCount; ++i)
        name += kLetters[random() % kLetters.size()];
    return folder / name;
}

int renameToFree(const std::filesystem::path &from, const std::filesystem::path &to)
{
    if (::renameat2(AT_FDCWD, from.c_str(), AT_FDCWD, to.c_str(), RENAME_NOREPLACE) == 0)
        return 0;
    if (errno != EINVAL && errno != ENOSYS)
        return errno;
    // File systems without it have links (not for folders), or (FAT) neither; then only a look is
    // left.
    if (::link(from.c_str(), to.c_str()) == 0) {
        ::unlink(from.c_str());
        return 0;
    }
    if (errno != EPERM && errno != EOPNOTSUPP && errno != ENOSYS)
        return errno;
    struct stat status = {};
    if (::lstat(to.c_str(), &status) == 0)
        return EEXIST;
    return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

} // namespace parascope::newname
