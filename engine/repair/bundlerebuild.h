#pragma once

#include "engine/check/bundlereport.h"

namespace parascope {

/// Makes a descriptor from nothing but the images of a bundle: their headers, and what their names
/// say (`NAME.hdd.STORAGE.{GUID}.hds`). Used when neither the descriptor nor its backup can be
/// read; `report` is of such a bundle, so that all images are orphans. Pure.
///
/// Storages follow their numbers, and layers the only order that is possible: the well-known GUID
/// is the top, a raw file the root; between them at most one is left. Errors: Unsupported when
/// names and headers leave more than one order, or none; `detail` has the reason.
[[nodiscard]] Result<DiskDescriptor> rebuiltDescriptor(const BundleReport &report);

} // namespace parascope
