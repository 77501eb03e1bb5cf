#pragma once

#include "engine/disk/disk.h"

namespace parascope {

/// Whether the place of a layer still names the file that was opened, as it was then. To whoever
/// has it open, a file stays as it was when another one was put in its place. False for layers that
/// are not open, and for files in memory.
[[nodiscard]] bool isStillThere(const DiskLayer &layer);

/// The first open layer of the disk whose file in the host system was changed or replaced; null
/// when all are what they were. `but`: a file that is not looked at.
[[nodiscard]] DiskLayerPtr replacedLayer(const Disk &disk, const std::filesystem::path &but = {});

/// The same for all images of a bundle, whatever the disk is looked at from.
[[nodiscard]] DiskLayerPtr replacedLayer(const BundleLayers &layers,
                                         const std::filesystem::path &but = {});

/// Whether DiskDescriptor.xml holds what it held when the bundle was read, or is still missing.
/// Reads it.
[[nodiscard]] bool isDescriptorStillThere(const Bundle &bundle);

} // namespace parascope
