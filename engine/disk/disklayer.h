#pragma once

#include "engine/disk/imageplace.h"
#include "engine/image/imagestate.h"
#include "engine/io/blockfile.h"

#include <limits>
#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// One layer of one storage: an opened file, or why there is none. Immutable once made, and shared
/// by all disks that have it in a chain.
struct DiskLayer
{
    QString guid;        ///< unified; empty for a lone image
    std::string written; ///< the file as the descriptor names it; empty for a lone image
    QString type;        ///< as the descriptor has it
    ImagePlace place;    ///< where the file is

    std::shared_ptr<const BlockFile> file; ///< null when it could not be opened
    ImageStatePtr state;          ///< of an expanding image; null for Plain ones, and when not open
    std::uint64_t plainBytes = 0; ///< length of a Plain file
    FileIdentity identity;        ///< when it was opened; zeros for files in memory
    /// Why the layer cannot be read: NotFound; Unsupported (it lies outside of the bundle, and
    /// following it was not allowed); NotAnImage and others of ImageLoader.
    std::optional<Error> problem;

    [[nodiscard]] bool isOpen() const { return !problem; }
    /// Open, and the bytes of the disk as they are.
    [[nodiscard]] bool isPlain() const { return isOpen() && !state; }
    /// Size of the disk that the layer knows; 0 when it is not open.
    [[nodiscard]] std::uint64_t diskBytes() const
    {
        return state ? state->geometry.diskBytes : plainBytes;
    }
    /// Up to where the layers below are asked for what it does not have: the end of its disk, as
    /// QEMU does it. Without an end for Plain ones and those that are not open, which ask nobody.
    [[nodiscard]] std::uint64_t reach() const
    {
        return state ? state->geometry.diskBytes : std::numeric_limits<std::uint64_t>::max();
    }
    /// Clusters that the image has a place for, sound or not; counted anew each time. 0 for others.
    [[nodiscard]] std::uint64_t ownClusters() const;
    /// Whether the file is still the version that was opened. True for files that are not of the
    /// host system, and for layers that are not open.
    [[nodiscard]] bool isUnchanged() const;
    /// Whether another program uses the file; Free for files that are not of the host system.
    [[nodiscard]] ImageUse use() const;
};

using DiskLayerPtr = std::shared_ptr<const DiskLayer>;

/// The layers that a reader asks, in this order: the picked one first, the root last.
using DiskChain = std::vector<DiskLayerPtr>;

} // namespace parascope
