#include "engine/session/newfileplace.h"

#include "engine/io/storagelimits.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace parascope {

namespace {

NewFilePlace::Folder folderAt(const std::filesystem::path &folder)
{
    struct stat status = {};
    if (::stat(folder.c_str(), &status) != 0)
        return errno == EACCES    ? NewFilePlace::Folder::NotWritable
               : errno == ENOTDIR ? NewFilePlace::Folder::NotAFolder
                                  : NewFilePlace::Folder::Missing;
    if (!S_ISDIR(status.st_mode))
        return NewFilePlace::Folder::NotAFolder;
    // By the rights that opening would go by, and no file system that is read-only.
    return ::faccessat(AT_FDCWD, folder.c_str(), W_OK | X_OK, AT_EACCESS) == 0
               ? NewFilePlace::Folder::Usable
               : NewFilePlace::Folder::NotWritable;
}

NewFilePlace::Name nameAt(const std::filesystem::path &path)
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) == 0)
        return S_ISREG(status.st_mode) ? NewFilePlace::Name::Taken : NewFilePlace::Name::Unusable;
    if (errno == ENAMETOOLONG)
        return NewFilePlace::Name::TooLong;
    // A link that leads nowhere, or one that cannot be followed.
    return ::lstat(path.c_str(), &status) == 0 ? NewFilePlace::Name::Unusable
                                               : NewFilePlace::Name::Free;
}

} // namespace

NewFilePlace lookAtPlace(const std::filesystem::path &path)
{
    NewFilePlace place;
    place.path = path;
    const std::filesystem::path folder = path.parent_path();
    place.folder = folderAt(folder);
    if (place.folder != NewFilePlace::Folder::Usable)
        return place;
    place.name = nameAt(path);
    const StorageLimits limits = storageLimits(folder);
    place.freeBytes = limits.freeBytes;
    place.largestFile = limits.largestFile;
    return place;
}

} // namespace parascope
