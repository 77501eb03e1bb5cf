#include "engine/session/changeclaims.h"

#include <sys/stat.h>

namespace parascope {

std::optional<ChangeClaims::Key> ChangeClaims::keyOf(const std::filesystem::path &image)
{
    struct stat status = {};
    if (::stat(image.c_str(), &status) != 0)
        return std::nullopt;
    return Key(status.st_dev, status.st_ino);
}

} // namespace parascope
