#pragma once

#include "engine/disk/disk.h"

#include <map>
#include <tuple>

namespace parascope {

/// Layers that are open already, to be taken over instead of opened again. Each is found in
/// logarithmic time, however many there are.
class KnownLayers
{
public:
    KnownLayers() = default;
    /// Those of the chains of a disk; null: none.
    explicit KnownLayers(const DiskPtr &disk);

    /// Of equal ones the first is kept; one that is not open is of no use and left out.
    void add(const DiskLayerPtr &layer);
    /// The layer of the same image at the same place, if its file is still what it was when it was
    /// opened; null when there is none.
    [[nodiscard]] DiskLayerPtr find(const DescriptorImage &image, const ImagePlace &place) const;
    /// A layer of the same version of the same file, whatever image it is of; null when there is
    /// none. A descriptor may name one file as many images; it is read once. `isPlain`: what the
    /// descriptor says of it.
    [[nodiscard]] DiskLayerPtr sameFile(const FileIdentity &identity, bool isPlain) const;

private:
    /// Path, kind and staleness of the place; the image's GUID, type and file as written.
    using Key = std::tuple<std::string, ImagePlace::Kind, bool, QString, QString, std::string>;
    std::map<Key, DiskLayerPtr> m_layers;
    /// Device, inode, and whether it is said to be Plain.
    std::map<std::tuple<std::uint64_t, std::uint64_t, bool>, DiskLayerPtr> m_files;
};

} // namespace parascope
