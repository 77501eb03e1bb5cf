#pragma once

#include "engine/io/blockfile.h"

namespace parascope {

/// Whether the bytes of a file can be those of a disk, one after the other. Refused is what holds a
/// disk in another form, so that its bytes would make no sense to a machine: images of other
/// programs, Parallels images, archives. Judged by well-known signatures at the beginning and the
/// end. Errors: NotAnImage, with what it is (foreignKindOf()); Unsupported (a Parallels image);
/// ReadFailed.
[[nodiscard]] Result<void> confirmRawDisk(const BlockFile &file);

} // namespace parascope
