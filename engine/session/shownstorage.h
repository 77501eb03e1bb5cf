#pragma once

#include "engine/disk/disk.h"

namespace parascope {

/// The part of a disk that one open image stands for, as a disk of its own: its storage alone, with
/// the whole chain of layers. Offsets and clusters are those of the image; where the image ends,
/// this ends. Its first layer is the image itself, as it was loaded: when the file is another
/// version than the disk has (it was written to since), the other layers still stand behind it.
/// `storage` is the descriptor's index.
///
/// Null when the disk has no such storage, or looks at it from another file than the image's.
[[nodiscard]] DiskPtr shownStorage(const DiskPtr &disk, std::size_t storage,
                                   const ImageStatePtr &state,
                                   const std::shared_ptr<const BlockFile> &file);

/// The image as a disk of one layer, without what it is a part of.
[[nodiscard]] DiskPtr diskOf(const ImageStatePtr &state,
                             const std::shared_ptr<const BlockFile> &file);

} // namespace parascope
