#include "engine/disk/stillthere.h"

#include "engine/io/smallfile.h"

#include <algorithm>
#include <sys/stat.h>

namespace parascope {

bool isStillThere(const DiskLayer &layer)
{
    struct stat named = {};
    return layer.isOpen() && ::stat(layer.place.path.c_str(), &named) == 0 &&
           layer.identity.device == named.st_dev && layer.identity.inode == named.st_ino &&
           layer.isUnchanged();
}

namespace {

DiskLayerPtr replacedOf(const std::vector<DiskLayerPtr> &layers, const std::filesystem::path &but)
{
    const auto found = std::ranges::find_if(layers, [&](const DiskLayerPtr &layer) {
        const bool isOfHost = layer->isOpen() && layer->identity.inode != 0;
        return isOfHost && layer->place.path != but && !isStillThere(*layer);
    });
    return found == layers.end() ? nullptr : *found;
}

} // namespace

DiskLayerPtr replacedLayer(const Disk &disk, const std::filesystem::path &but)
{
    for (const DiskStorage &storage : disk.storages) {
        if (const DiskLayerPtr layer = replacedOf(storage.chain, but))
            return layer;
    }
    return nullptr;
}

DiskLayerPtr replacedLayer(const BundleLayers &layers, const std::filesystem::path &but)
{
    for (const std::vector<DiskLayerPtr> &images : layers) {
        if (const DiskLayerPtr layer = replacedOf(images, but))
            return layer;
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
