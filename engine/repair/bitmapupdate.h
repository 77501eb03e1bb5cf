#pragma once

#include "engine/io/blockfile.h"
#include "engine/repair/plan.h"

namespace parascope {

/// The bytes that change so that every dirty bitmap of a valid extension marks `guestRanges` as
/// dirty (format.md, "Format extension"): bits in clusters of bits, "all set" where a cluster of
/// bits does not exist yet, and the extension's checksum. Error: ReadFailed.
[[nodiscard]] Result<std::vector<ByteChange>> markDirty(const ImageState &state,
                                                        const std::vector<ByteRange> &guestRanges,
                                                        const BlockFile &file);

} // namespace parascope
