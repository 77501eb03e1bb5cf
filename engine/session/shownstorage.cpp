#include "engine/session/shownstorage.h"

#include "engine/disk/lazylayerindex.h"

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

} // namespace

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
    if (first->state && isSameVersion(first->identity, state->identity)) {
        only = *found;
    } else {
        auto layer = std::make_shared<DiskLayer>(*first);
        layer->identity = state->identity;
        layer->state = state;
        layer->file = file;
        layer->plainBytes = 0;
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
