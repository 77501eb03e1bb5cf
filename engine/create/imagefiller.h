#pragma once

#include "engine/base/units.h"
#include "engine/create/newimage.h"

#include <vector>

namespace parascope {

/// Fills a new image with the contents of a disk, in ascending order: clusters are allocated in
/// sequence, without waste, and those that hold only zeros are left out. So the result is as small
/// as the format allows, and a guest reads neighbours beside each other.
///
/// Data reaches the file before the table that points to it, and the image says "open" from the
/// first write until finish(). Allocated clusters have their room on the disk (no holes inside)
/// where the file system can reserve it. One thread; no cancelling by itself: callers ask between
/// calls, which write at most what they are given.
class ImageFiller
{
public:
    /// Starts an image in `file`, which is new and empty and outlives the filler. `layout` is one
    /// without preallocation. Errors: WriteFailed.
    [[nodiscard]] static Result<ImageFiller> begin(const NewImageLayout &layout,
                                                   WritableFile &file);

    /// Puts `bytes` at `offset` of the disk. Offsets ascend: never before the end of an earlier
    /// call. What is skipped reads as zeros. Bytes may cross clusters; at most 1 MiB in one call.
    /// Errors: WriteFailed; OutOfRange (beyond the disk); NewDiskSize (v1: the file became longer
    /// than entries can name). After an error only destruction makes sense.
    [[nodiscard]] Result<void> append(GuestOffset offset, std::span<const std::byte> bytes);

    /// As append(), with `range` of another file (at most 1 MiB). Bytes are looked at only as far
    /// as it takes to see that they are not all zeros; the rest is shared or copied inside the
    /// system where it can do so. Errors: also ReadFailed, FileChanged (the source ends earlier).
    [[nodiscard]] Result<void> appendFrom(const BlockFile &source, ByteRange range,
                                          GuestOffset offset);

    /// Writes the table and closes the image; not synced afterwards. Once, at the end. Errors:
    /// WriteFailed, Cancelled.
    [[nodiscard]] Result<void> finish(JobControl &control);

    [[nodiscard]] const NewImageLayout &layout() const { return m_layout; }
    [[nodiscard]] std::uint64_t allocatedClusters() const { return m_allocated; }
    /// Length of the file when it is finished now.
    [[nodiscard]] std::uint64_t fileBytes() const
    {
        return m_layout.dataStart + m_allocated * m_layout.header.clusterBytes();
    }

private:
    /// Neighbouring clusters of the disk that are allocated; the table follows from these.
    struct Run
    {
        std::uint32_t first = 0;
        std::uint32_t count = 0;
    };

    ImageFiller(const NewImageLayout &layout, WritableFile &file);

    [[nodiscard]] Result<void> allocate(std::uint64_t cluster);
    [[nodiscard]] Result<void> reserveUpTo(std::uint64_t end);
    [[nodiscard]] Result<void> writeTable(JobControl &control);

    NewImageLayout m_layout;
    WritableFile *m_file;
    std::vector<Run> m_runs; ///< ascending
    std::uint64_t m_allocated = 0;
    std::uint64_t m_end = 0;      ///< of what was appended, in the disk
    std::uint64_t m_reserved = 0; ///< the file has its room up to here
    bool m_canReserve = true;
    std::vector<std::byte> m_buffer; ///< 1 MiB, for appendFrom()
};

} // namespace parascope
