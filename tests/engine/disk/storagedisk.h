#pragma once

#include "engine/disk/disk.h"
#include "engine/disk/lazylayerindex.h"
#include "tests/engine/disk/guestimage.h"

/// Disks put together by hand: one storage, as the window shows it.
namespace parascope::test {

inline DiskLayerPtr layerOf(const TestImage &image)
{
    auto layer = std::make_shared<DiskLayer>();
    layer->state = image.state;
    layer->file = image.file;
    return layer;
}

/// A layer whose file is not there.
inline DiskLayerPtr closedLayer()
{
    auto layer = std::make_shared<DiskLayer>();
    layer->problem = Error{};
    return layer;
}

/// A storage alone, from its start to the end of the picked layer.
inline DiskPtr diskOf(DiskChain chain)
{
    auto disk = std::make_shared<Disk>();
    disk->bundle = std::make_shared<Bundle>();
    disk->diskBytes = chain.front()->diskBytes();
    DiskStorage storage;
    storage.range = {0, disk->diskBytes};
    storage.chain = std::move(chain);
    if (storage.chain.size() > 1)
        storage.lazyIndex = std::make_shared<LazyLayerIndex>(storage.chain);
    disk->storages.push_back(std::move(storage));
    return disk;
}

} // namespace parascope::test
