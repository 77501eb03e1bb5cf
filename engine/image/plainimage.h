#pragma once

#include "engine/image/imagestate.h"
#include "engine/io/blockfile.h"

namespace parascope {

/// What a raw file is shown in where nobody says otherwise, in bytes.
inline constexpr std::uint64_t kPlainClusterBytes = 1U << 20U;

/// A raw file that a descriptor calls Plain, as a state like that of other images, so that it can
/// be looked at in the same way: disk and file are the same bytes at the same offsets. It has no
/// header (all fields that only a header has are 0) and no table (`bat` is empty), so nothing of it
/// can be classified or checked. declaredClusters() are the clusters that it is shown in.
///
/// `clusterBytes` may come from a descriptor: what no image could have becomes kPlainClusterBytes,
/// and it is doubled until the clusters are no more than a table may have. Errors: those of
/// BlockFile::size().
[[nodiscard]] Result<ImageStatePtr> plainState(const BlockFile &file, DiskMembership membership,
                                               std::uint64_t clusterBytes,
                                               std::uint64_t generation);
/// Whether a state is one of plainState().
[[nodiscard]] bool isPlain(const ImageState &state);

/// Whether a file could not be opened as an image because it has no header: then it is raw, if its
/// descriptor says so. A file with a header is an image, whatever the descriptor says.
[[nodiscard]] bool isWithoutHeader(const Error &error);

} // namespace parascope
