#pragma once

#include "engine/disk/guestreader.h"
#include "engine/io/memoryfile.h"

#include <algorithm>

/// Images put together by hand, for the tests of the guest reader: they need no loader.
namespace parascope::test {

/// An image in the making: a state and a file, filled cluster by cluster.
struct TestImage
{
    std::shared_ptr<ImageState> state = std::make_shared<ImageState>();
    std::shared_ptr<MemoryFile> file = std::make_shared<MemoryFile>();

    /// `entries` of the table as they stand in the file; the disk has `diskBytes`.
    TestImage(FormatVersion format, std::uint32_t tracks, std::uint64_t diskBytes,
              const std::vector<std::uint32_t> &entries)
    {
        Header &header = state->header;
        header.format = format;
        header.tracks = tracks;
        header.batEntries = std::uint32_t(entries.size());
        header.sectors = diskBytes / kSectorBytes;
        state->geometry = Geometry::fromHeader(header);
        auto chunk = std::make_shared<BatChunk>(header.batEntries);
        std::ranges::copy(entries, chunk->entries().begin());
        if (!entries.empty())
            state->bat = Bat({chunk});
    }

    /// Makes the file `bytes` long, full of bytes that depend on their place and are never 0.
    void fill(std::uint64_t bytes)
    {
        file->resize(0);
        file->write(0, hostBytes(0, std::size_t(bytes)));
        state->fileSize = bytes;
    }

    static std::vector<std::byte> hostBytes(std::uint64_t offset, std::size_t length)
    {
        std::vector<std::byte> bytes(length);
        for (std::size_t i = 0; i < length; ++i)
            bytes[i] = std::byte(((offset + i) * 2654435761U >> 13U) % 255 + 1);
        return bytes;
    }

    [[nodiscard]] GuestReader reader(const std::shared_ptr<const BlockFile> &source = {}) const
    {
        return {state, source ? source : file};
    }
};

inline constexpr std::uint64_t kCluster = 64 * 1024;

/// A v2 image with clusters of 64 KiB and a file of `fileClusters` full clusters.
inline TestImage simple(const std::vector<std::uint32_t> &entries, std::uint64_t fileClusters = 8)
{
    TestImage image(FormatVersion::V2, 128, entries.size() * kCluster, entries);
    image.fill(fileClusters * kCluster);
    return image;
}

inline GuestExtent extent(std::uint64_t offset, std::uint64_t length, GuestSource source)
{
    return {{offset, length}, source, HostOffset(), false};
}

inline GuestExtent extent(std::uint64_t offset, std::uint64_t length, GuestSource source,
                          std::uint64_t host)
{
    return {{offset, length}, source, HostOffset(host), true};
}

using Extents = std::vector<GuestExtent>;

} // namespace parascope::test
