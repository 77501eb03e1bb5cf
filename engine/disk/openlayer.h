#pragma once

#include "engine/disk/disk.h"

namespace parascope {

/// What opening a disk gives to the opening of its layers.
struct LayerOpening
{
    const Bundle &bundle;
    bool followOutside = false;
    std::uint64_t generation = 1;
    DiskPtr previous; ///< its layers are taken over where they are still what they were
};

/// Opens one file of a bundle. What cannot be opened is no error: the reason is in the layer.
/// `image` is one of the descriptor, `place` where it is. An image whose magic says so is an
/// expanding one, even if the descriptor says Plain. Errors: Cancelled.
[[nodiscard]] Result<DiskLayerPtr> openLayer(const LayerOpening &opening,
                                             const DescriptorImage &image, const ImagePlace &place,
                                             JobControl &control);

} // namespace parascope
