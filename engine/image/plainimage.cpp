#include "engine/image/plainimage.h"

#include "engine/base/checked.h"

#include <algorithm>

namespace parascope {

namespace {

/// No image has it: decodeHeader() refuses all versions but one.
constexpr std::uint32_t kNoHeader = 0;
/// As Geometry::fromHeader() has it: sums of an offset and a length must not wrap.
constexpr std::uint64_t kLargestDisk = (1ULL << 63U) - kSectorBytes;

std::uint64_t shownClusterBytes(std::uint64_t wanted, std::uint64_t fileBytes)
{
    const bool isPossible = wanted != 0 && wanted % kSectorBytes == 0 &&
                            wanted / kSectorBytes <= std::uint64_t(kMaxTracks);
    std::uint64_t bytes = isPossible ? wanted : kPlainClusterBytes;
    while (divideRoundingUp(fileBytes, bytes) > kMaxBatEntries)
        bytes *= 2;
    return bytes;
}

} // namespace

Result<ImageStatePtr> plainState(const BlockFile &file, DiskMembership membership,
                                 std::uint64_t clusterBytes, std::uint64_t generation)
{
    const Result<std::uint64_t> size = file.size();
    if (!size)
        return tl::unexpected(size.error());
    auto state = std::make_shared<ImageState>();
    state->path = file.path();
    state->membership = std::move(membership);
    state->generation = generation;
    state->fileSize = *size;
    if (const auto *hostFile = dynamic_cast<const HostFile *>(&file))
        state->identity = hostFile->identity().value_or(FileIdentity{});
    Geometry &geometry = state->geometry;
    geometry.diskBytes = std::min(*size, kLargestDisk);
    geometry.clusterBytes = shownClusterBytes(clusterBytes, geometry.diskBytes);
    geometry.entryBytes = geometry.clusterBytes;
    geometry.tableEnd = 0;
    geometry.grid.clusterBytes = geometry.clusterBytes;
    state->header.version = kNoHeader;
    state->header.batEntries = static_cast<std::uint32_t>(geometry.diskClusters());
    return state;
}

bool isPlain(const ImageState &state)
{
    return state.header.version == kNoHeader;
}

bool isWithoutHeader(const Error &error)
{
    return error.code == ErrorCode::NotAnImage || error.code == ErrorCode::TooSmall;
}

} // namespace parascope
