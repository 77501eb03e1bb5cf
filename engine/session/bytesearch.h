#pragma once

#include "engine/session/imagesession.h"

namespace parascope {

/// Looks for a pattern, in steps of 1 MiB, so that memory stays bounded and a cancel is met after
/// one I/O call. Clusters that are not allocated, and holes of the file, are skipped where they
/// cannot hold the pattern. Bytes that are missing or cannot be read never match. Knows no threads;
/// Failed only when nothing could be searched at all. `guest` is what the bytes of the disk come
/// from, and may be null for ByteSpace::File.
[[nodiscard]] SearchReply searchBytes(const SearchRequest &request, const DiskPtr &guest,
                                      const std::shared_ptr<const BlockFile> &file,
                                      JobControl &control);

} // namespace parascope
