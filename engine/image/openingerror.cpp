#include "engine/image/openingerror.h"

#include "engine/format/foreign.h"
#include "engine/io/hostfile.h"

#include <array>
#include <pwd.h>
#include <sys/stat.h>

namespace parascope {

namespace {

/// Name or number of the user who owns the file; empty when the folder does not let us look.
QString ownerOf(const std::filesystem::path &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return {};
    struct passwd entry = {};
    struct passwd *found = nullptr;
    std::array<char, 4096> buffer{};
    if (::getpwuid_r(status.st_uid, &entry, buffer.data(), buffer.size(), &found) == 0 && found)
        return QString::fromLocal8Bit(found->pw_name);
    return QString::number(status.st_uid);
}

} // namespace

Error explainedOpeningError(Error error, const std::filesystem::path &path)
{
    if (!error.detail.isEmpty())
        return error;
    if (error.code == ErrorCode::NoPermission)
        error.detail = ownerOf(path);
    if (error.code == ErrorCode::NotAnImage || error.code == ErrorCode::TooSmall) {
        if (const auto file = HostFile::open(path))
            return withForeignFormat(std::move(error), **file);
    }
    return error;
}

} // namespace parascope
