#pragma once

#include "engine/disk/disk.h"
#include "engine/disk/guestreader.h"

namespace parascope {

/// A stretch of the disk, what it is, and which layer of which storage it comes from. `bytes.guest`
/// counts from the start of the disk; `bytes.host` is a place in the layer's file.
struct DiskExtent
{
    GuestExtent bytes;
    std::uint32_t storage = 0;                ///< index into Disk::storages, when there is one
    std::uint8_t layer = LayerIndex::kNobody; ///< index into its chain, or kNobody

    [[nodiscard]] bool hasLayer() const { return layer != LayerIndex::kNobody; }

    bool operator==(const DiskExtent &) const = default;
};

/// Reads what the guest sees of a disk. Right for every offset and length, across storages and
/// layers. Holds no state but the disk; safe for concurrent use.
///
/// What no layer has is Unallocated. LayerMissing: the layer that should have it is not open, or no
/// storage covers the place. BeyondTable also: beyond the disk of the picked layer, although the
/// storage reaches there. Of a lone image everything is as GuestReader says.
class DiskReader
{
public:
    explicit DiskReader(DiskPtr disk);

    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    [[nodiscard]] std::uint64_t diskBytes() const { return m_disk->diskBytes; }
    /// The file of a layer that extents() named; null when it is not open.
    [[nodiscard]] const std::shared_ptr<const BlockFile> &fileOf(const DiskExtent &extent) const;

    /// How [offset, offset + length) is made up, without reading data. Stretches that go on in the
    /// same file come as one. Clamped to the disk; at most `limit`, so the result may end early.
    [[nodiscard]] std::vector<DiskExtent> extents(GuestOffset offset, std::uint64_t length,
                                                  std::size_t limit = SIZE_MAX) const;

    /// Fills `out` (everything that is not readable data becomes zeros) and says how it is made up.
    /// Errors: OutOfRange (nothing of the range is inside the disk), Cancelled (`stop` ended it).
    [[nodiscard]] Result<std::vector<DiskExtent>> read(GuestOffset offset, std::span<std::byte> out,
                                                       const StopQuery &stop = {}) const;

private:
    class Walk;
    struct Layer
    {
        GuestReader reader;
        std::uint64_t reach; ///< up to where it is seen through the layers above it
    };

    DiskPtr m_disk;
    std::vector<std::vector<Layer>> m_layers; ///< beside storages and chains
};

} // namespace parascope
