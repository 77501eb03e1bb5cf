#include "engine/session/shownstorage.h"

#include "engine/disk/lazylayerindex.h"
#include "engine/image/plainimage.h"

#include <algorithm>
#include <system_error>

namespace parascope {

namespace {

bool isSameFile(const DiskLayer &layer, const ImageState &state)
{
    if (layer.identity.inode != 0 && layer.identity.device == state.identity.device &&
        layer.identity.inode == state.identity.inode)
        return true;
    // A file that was replaced since has its name only.
    std::error_code error;
    const std::filesystem::path path = std::filesystem::absolute(state.path, error);
    return !error && path.lexically_normal() == layer.place.path.lexically_normal();
}

/// Whether a disk has the very file open that was loaded, and takes it for the same thing.
bool isAsLoaded(const DiskLayer &layer, const ImageState &state)
{
    return layer.isOpen() && layer.isPlain() == isPlain(state) &&
           isSameVersion(layer.identity, state.identity);
}

} // namespace

DiskPtr diskOf(const ImageStatePtr &state, const std::shared_ptr<const BlockFile> &file)
{
    DiskPtr alone = diskOfImage(state, file);
    if (!isPlain(*state))
        return alone;
    auto disk = std::make_shared<Disk>(*alone);
    auto layer = std::make_shared<DiskLayer>(*disk->storages.front().chain.front());
    layer->plainBytes = state->fileSize;
    layer->state.reset();
    disk->storages.front().chain.front() = std::move(layer);
    return disk;
}

DiskPtr shownStorage(const DiskPtr &disk, std::size_t storage, const ImageStatePtr &state,
                     const std::shared_ptr<const BlockFile> &file)
{
    if (!disk || !disk->bundle || !state || !file)
        return nullptr;
    const auto found = std::ranges::find(disk->storages, storage, &DiskStorage::index);
    if (found == disk->storages.end() || !isSameFile(*found->chain.front(), *state))
        return nullptr;
    auto shown = std::make_shared<Disk>(*disk);
    shown->generation = state->generation;
    shown->diskBytes = state->geometry.diskBytes;
    const DiskLayerPtr &first = found->chain.front();
    DiskStorage only;
    if (isAsLoaded(*first, *state)) {
        only = *found;
    } else {
        auto layer = std::make_shared<DiskLayer>(*first);
        layer->identity = state->identity;
        layer->state = isPlain(*state) ? nullptr : state;
        layer->file = file;
        layer->plainBytes = isPlain(*state) ? state->fileSize : 0;
        layer->problem.reset();
        only.index = found->index;
        only.chain = found->chain;
        only.chain.front() = std::move(layer);
        if (only.chain.size() > 1)
            only.lazyIndex = std::make_shared<LazyLayerIndex>(only.chain);
    }
    only.range = {0, shown->diskBytes};
    only.origin = 0;
    shown->storages = {std::move(only)};
    return shown;
}

} // namespace parascope
