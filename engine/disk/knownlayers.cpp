#include "engine/disk/knownlayers.h"

#include "engine/disk/stillthere.h"

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
    if (!layer->isOpen())
        return;
    const bool isPlain = DescriptorImage{layer->guid, layer->type, layer->written}.isPlain();
    if (layer->identity.inode != 0)
        m_files.try_emplace({layer->identity.device, layer->identity.inode, isPlain}, layer);
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
    return found != m_layers.end() && isStillThere(*found->second) ? found->second : nullptr;
}

DiskLayerPtr KnownLayers::sameFile(const FileIdentity &identity, bool isPlain) const
{
    const auto found = m_files.find({identity.device, identity.inode, isPlain});
    return found != m_files.end() && isSameVersion(found->second->identity, identity)
               ? found->second
               : nullptr;
}

} // namespace parascope
