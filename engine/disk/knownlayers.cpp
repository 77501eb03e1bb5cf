#include "engine/disk/knownlayers.h"

namespace parascope {

KnownLayers::KnownLayers(const DiskPtr &disk)
{
    if (!disk)
        return;
    for (const DiskStorage &storage : disk->storages) {
        for (const DiskLayerPtr &layer : storage.chain)
            add(layer);
    }
}

void KnownLayers::add(const DiskLayerPtr &layer)
{
    const ImagePlace &place = layer->place;
    if (layer->isOpen())
        m_layers.try_emplace(Key(place.path.native(), place.kind, place.isPathStale, layer->guid,
                                 layer->type, layer->written),
                             layer);
}

DiskLayerPtr KnownLayers::find(const DescriptorImage &image, const ImagePlace &place) const
{
    if (m_layers.empty())
        return nullptr;
    const auto found = m_layers.find(Key(place.path.native(), place.kind, place.isPathStale,
                                         image.guid, image.type, image.file));
    return found != m_layers.end() && found->second->isUnchanged() ? found->second : nullptr;
}

} // namespace parascope
