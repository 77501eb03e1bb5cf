#pragma once

#include "engine/image/imagestate.h"

#include <bit>

namespace parascope::test {

/// Whether ploop's check can judge the image: clusters that are powers of two from 32 KiB on,
/// data_off a multiple of the cluster and not 0, in_use 0, no extension. And it wants the flag
/// "empty" on an image without entries, which QEMU's create does not set.
inline bool isForPloop(const ImageState &state)
{
    bool hasEntry = false;
    for (std::uint32_t cluster = 0; cluster < state.bat.size(); ++cluster)
        hasEntry = hasEntry || state.bat[cluster] != 0;
    const std::uint64_t cluster = state.geometry.clusterBytes;
    return hasEntry && std::has_single_bit(cluster) && cluster >= 32U * 1024 &&
           cluster <= 64U << 20U && state.header.dataOffset != 0 &&
           state.header.dataOffset % state.header.tracks == 0 &&
           state.header.inUse == kInUseClosed && state.header.extensionOffset == 0;
}

} // namespace parascope::test
