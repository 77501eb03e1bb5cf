#pragma once

#include "engine/base/units.h"
#include "engine/create/newimage.h"
#include "engine/create/tablewriter.h"

#include <vector>

namespace parascope {

/// Fills a new image with the contents of a disk, in ascending order: clusters are allocated in
/// sequence, without waste, and those that hold only zeros are left out. So the result is as small
/// as the format allows, and a guest reads neighbours beside each other.
///
/// Data reaches the file before the table that points to it, and the image says "open" from the
/// first write until finish(). Allocated clusters have their room on the disk: those of up to 1 MiB
/// have no holes inside (ploop refuses such files), larger ones are reserved where the file system
/// can. One thread.
class ImageFiller
{
public:
    /// Starts an image in `file`, which is new and empty. `layout` is one without preallocation.
    /// File and `control` outlive the filler; it only asks whether it is cancelled, between I/O
    /// calls, and reports no progress. Errors: WriteFailed.
    [[nodiscard]] static Result<ImageFiller> begin(const NewImageLayout &layout, WritableFile &file,
                                                   const JobControl &control);

    /// Puts `bytes` at `offset` of the disk. Offsets ascend: never before the end of an earlier
    /// call. What is skipped reads as zeros. Bytes may cross clusters; at most 1 MiB in one call.
    /// Errors: WriteFailed; OutOfRange (beyond the disk, or not behind the earlier calls);
    /// NewDiskSize (v1: the file became longer than entries can name); Cancelled. After an error
    /// only destruction makes sense.
    [[nodiscard]] Result<void> append(GuestOffset offset, std::span<const std::byte> bytes);

    /// As append(), with `range` of another file (at most 1 MiB). Bytes are looked at only as far
    /// as it takes to see that they are not all zeros; the rest is shared or copied inside the
    /// system where it can do so. Errors: also ReadFailed, FileChanged (the source ends earlier).
    [[nodiscard]] Result<void> appendFrom(const BlockFile &source, ByteRange range,
                                          GuestOffset offset);

    /// Writes the table and closes the image; not synced afterwards. Once, at the end. Errors:
    /// WriteFailed, Cancelled.
    [[nodiscard]] Result<void> finish();

    [[nodiscard]] const NewImageLayout &layout() const { return m_layout; }
    [[nodiscard]] std::uint64_t allocatedClusters() const { return m_allocated; }
    /// Whether the disk's last cluster, which may be cut short by its end, is among them.
    [[nodiscard]] bool isLastClusterAllocated() const
    {
        return m_allocated > 0 && isAllocated(m_layout.clusterCount - 1);
    }
    /// Length of the file when it is finished now.
    [[nodiscard]] std::uint64_t fileBytes() const
    {
        return m_layout.dataStart + m_allocated * m_layout.header.clusterBytes();
    }

private:
    ImageFiller(const NewImageLayout &layout, WritableFile &file, const JobControl &control);

    /// A part of one cluster of the disk.
    [[nodiscard]] Result<void> appendPart(const BlockFile &source, ByteRange range,
                                          std::uint64_t offset);
    [[nodiscard]] Result<void> appendRead(const BlockFile &source, ByteRange range,
                                          std::uint64_t offset);
    [[nodiscard]] Result<bool> readsAsZeros(const BlockFile &source, ByteRange range);
    [[nodiscard]] Result<void> beginAppending(std::uint64_t offset, std::uint64_t length);
    [[nodiscard]] Result<void> allocate(std::uint64_t cluster);
    /// Room for the file up to `end`.
    [[nodiscard]] Result<void> reserve(std::uint64_t end);
    /// Whether zeros are written for what nobody gives, beyond reserving room.
    [[nodiscard]] bool fillsGaps() const;
    [[nodiscard]] Result<void> fillUpTo(std::uint64_t place);
    [[nodiscard]] bool isAllocated(std::uint64_t cluster) const;
    /// Place in the file of a byte of the cluster that was allocated last.
    [[nodiscard]] std::uint64_t placeOf(std::uint64_t offset) const;
    [[nodiscard]] Result<void> writeThrough(std::uint64_t place, std::span<const std::byte> bytes);
    /// The file is written up to `end` now; the system is told to begin with putting it on the
    /// disk.
    void wrote(std::uint64_t end);
    [[nodiscard]] Result<void> stopWhenCancelled() const;

    NewImageLayout m_layout;
    WritableFile *m_file;
    const JobControl *m_control;
    std::vector<ClusterRun> m_runs; ///< the table follows from these
    std::uint64_t m_allocated = 0;
    std::uint64_t m_end = 0;  ///< of what was appended, in the disk
    std::uint64_t m_reserved; ///< the file has its room up to here
    std::uint64_t m_filled;   ///< the file was written up to here
    std::uint64_t m_begun;    ///< and the system told to store it up to here
    bool m_canReserve = true;
    bool m_canClone = true;
    std::vector<std::byte> m_buffer; ///< for appendFrom()
};

} // namespace parascope
