#include "engine/disk/disk.h"

#include "engine/disk/lazylayerindex.h"

#include <algorithm>

namespace parascope {

std::uint64_t DiskStorage::visibleBytes() const
{
    const DiskLayer &layer = *chain.front();
    return layer.isOpen() ? layer.diskBytes() : range.end() - origin;
}

LayerIndexPtr DiskStorage::layerIndex() const
{
    return lazyIndex ? lazyIndex->get().value_or(nullptr) : nullptr;
}

bool Disk::isLoneLayer() const
{
    return !bundle && !storages.empty() && picked().state && picked().state->isLayer();
}

bool Disk::isEncrypted() const
{
    return bundle && bundle->descriptor.isEncrypted();
}

bool Disk::isSuspended() const
{
    if (bundle)
        return bundle->descriptor.isSuspended;
    return !storages.empty() && picked().state && picked().state->membership.isSuspended;
}

std::vector<DiskLayerPtr> Disk::closedLayers() const
{
    std::vector<DiskLayerPtr> closed;
    for (const DiskStorage &storage : storages) {
        for (const DiskLayerPtr &layer : storage.chain) {
            if (!layer->isOpen())
                closed.push_back(layer);
        }
    }
    return closed;
}

DiskLayerPtr Disk::changedLayer() const
{
    for (const DiskStorage &storage : storages) {
        for (const DiskLayerPtr &layer : storage.chain) {
            if (!layer->isUnchanged())
                return layer;
        }
    }
    return nullptr;
}

DiskPtr diskOfImage(ImageStatePtr state, std::shared_ptr<const BlockFile> file)
{
    auto layer = std::make_shared<DiskLayer>();
    auto disk = std::make_shared<Disk>();
    disk->source.given = state->path;
    disk->generation = state->generation;
    disk->diskBytes = state->geometry.diskBytes;
    layer->guid = state->membership.guid;
    layer->place = {ImagePlace::Kind::Inside, state->path, false};
    layer->identity = state->identity;
    layer->state = std::move(state);
    layer->file = std::move(file);
    DiskStorage storage;
    storage.range = {0, disk->diskBytes};
    storage.chain.push_back(std::move(layer));
    disk->storages.push_back(std::move(storage));
    return disk;
}

} // namespace parascope
