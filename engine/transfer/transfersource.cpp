#include "engine/transfer/transfersource.h"

#include <algorithm>
#include <sys/stat.h>

namespace parascope {

std::optional<std::string> TransferSource::changedFile() const
{
    const DiskLayerPtr changed = disk()->changedLayer();
    return changed ? std::optional(changed->file->path()) : std::nullopt;
}

bool TransferSource::hasFile(const std::filesystem::path &path) const
{
    struct stat status = {};
    if (::stat(path.c_str(), &status) != 0)
        return false;
    const auto isIt = [&](const DiskLayerPtr &layer) {
        return layer->identity.inode != 0 && layer->identity.device == status.st_dev &&
               layer->identity.inode == status.st_ino;
    };
    const DiskPtr read = disk();
    return std::ranges::any_of(read->storages, [&](const DiskStorage &storage) {
        return std::ranges::any_of(storage.chain, isIt);
    });
}

} // namespace parascope
