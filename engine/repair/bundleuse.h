#pragma once

#include "engine/disk/bundle.h"
#include "engine/io/hostfile.h"

namespace parascope {

/// The image of a bundle whose use by others matters most to somebody who wants to write.
struct BundleUse
{
    ImageUse use = ImageUse::Free;
    std::filesystem::path path; ///< of the image; empty when nobody uses one
};

/// Asks the system about every image that lies in the bundle. Never fails: an image that cannot be
/// opened is one of which nobody can tell.
[[nodiscard]] BundleUse useOfBundle(const Bundle &bundle);

/// Whether the descriptor may be written: a virtual machine keeps what it read of it. Errors:
/// InUse; UseUnknown when that cannot be told and nobody confirmed it. Both name the image.
[[nodiscard]] Result<void> confirmBundleNotInUse(const Bundle &bundle, bool confirmed);

} // namespace parascope
