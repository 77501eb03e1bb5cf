#pragma once

#include "engine/io/blockfile.h"
#include "engine/repair/plan.h"

#include <functional>

namespace parascope {

/// The bytes that change so that every dirty bitmap of a valid extension marks `guestRanges` as
/// dirty (format.md, "Format extension"): bits in clusters of bits, "all set" where a cluster of
/// bits does not exist yet, and the extension's checksum. Error: ReadFailed.
[[nodiscard]] Result<std::vector<ByteChange>> markDirty(const ImageState &state,
                                                        const std::vector<ByteRange> &guestRanges,
                                                        const BlockFile &file);

/// The bytes of a valid extension's cluster after clusters of the file moved: every cluster of bits
/// is named by its new place, which `moved` gives for the old one (bytes). Other sections stay as
/// they are. Error: ReadFailed.
[[nodiscard]] Result<std::vector<std::byte>>
extensionAfterMove(const ImageState &state,
                   const std::function<std::uint64_t(std::uint64_t)> &moved, const BlockFile &file);

} // namespace parascope
