#include "engine/disk/stillthere.h"

#include "engine/io/smallfile.h"

#include <sys/stat.h>

namespace parascope {

bool isStillThere(const DiskLayer &layer)
{
    struct stat named = {};
    return layer.isOpen() && ::stat(layer.place.path.c_str(), &named) == 0 &&
           layer.identity.device == named.st_dev && layer.identity.inode == named.st_ino &&
           layer.isUnchanged();
}

DiskLayerPtr replacedLayer(const Disk &disk, const std::filesystem::path &but)
{
    for (const DiskStorage &storage : disk.storages) {
        for (const DiskLayerPtr &layer : storage.chain) {
            const bool isOfHost = layer->isOpen() && layer->identity.inode != 0;
            if (isOfHost && layer->place.path != but && !isStillThere(*layer))
                return layer;
        }
    }
    return nullptr;
}

bool isDescriptorStillThere(const Bundle &bundle)
{
    const Result<QByteArray> now =
        readSmallFile(bundle.source.folder / kDescriptorName, kMaxDescriptorBytes);
    return now ? bundle.descriptorText == *now : !bundle.descriptorText;
}

} // namespace parascope
