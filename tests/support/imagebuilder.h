#pragma once

#include "engine/format/extension.h"
#include "engine/format/header.h"
#include "engine/io/memoryfile.h"

#include <filesystem>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace parascope::test {

/// A dirty bitmap section of the format extension.
struct BitmapSpec
{
    std::uint64_t sectors = 0;                   ///< 0: the disk's size
    std::uint32_t granularity = 128;             ///< sectors per bit
    std::vector<std::uint64_t> l1;               ///< entries as they are stored
    std::optional<std::uint32_t> declaredL1Size; ///< when it is not that of `l1`
};

/// Any other feature section.
struct SectionSpec
{
    std::uint64_t magic = 0;
    std::uint64_t flags = 0;
    std::vector<std::byte> data;
    std::optional<std::uint32_t> declaredSize; ///< when it is not that of `data`
};

/// A format extension; healthy unless told otherwise.
struct ExtensionSpec
{
    std::uint64_t magic = kExtensionMagic;
    bool goodChecksum = true;
    std::vector<BitmapSpec> bitmaps;
    std::vector<SectionSpec> sections; ///< after the bitmaps
};

/// Describes an image, healthy or damaged, and makes it as a sparse file in memory. The start is a
/// healthy empty image as `qemu-img create` makes it, with 16 clusters of 64 KiB. A value.
///
/// Places in the file are said in *slots*: cluster places counted from the start of the data, which
/// does not move when the header's data_off is damaged. Each cluster that map() places is filled
/// with bytes that tell its guest number. The file ends behind the highest slot that was named.
class ImageBuilder
{
public:
    explicit ImageBuilder(FormatVersion format = FormatVersion::V2) : m_format(format) {}

    // Healthy shapes. What places are counted from follows from them, so they come first.
    ImageBuilder &tracks(std::uint32_t sectors);
    ImageBuilder &entries(std::uint32_t count);
    /// Size of the disk; without it, entries × tracks.
    ImageBuilder &diskSectors(std::uint64_t sectors);
    /// Start of the data, in sectors; the header says so too. Without it, as QEMU's create: the end
    /// of the BAT rounded up to a cluster.
    ImageBuilder &dataStart(std::uint32_t sectors);

    // What the header says, whatever the file is like.
    ImageBuilder &headerDataOffset(std::uint32_t sectors);
    ImageBuilder &headerEntries(std::uint32_t count);
    ImageBuilder &headerSectors(std::uint64_t sectors);
    ImageBuilder &headerTracks(std::uint32_t sectors);
    ImageBuilder &version(std::uint32_t version);
    ImageBuilder &geometry(std::uint32_t heads, std::uint32_t cylinders);
    ImageBuilder &inUse(std::uint32_t value);
    ImageBuilder &flags(std::uint32_t value);
    ImageBuilder &extensionOffset(std::uint64_t sectors);

    /// Guest cluster `guest` lies in `slot`, with contents.
    ImageBuilder &map(std::uint32_t guest, std::uint32_t slot);
    /// The BAT entry as stored, without contents.
    ImageBuilder &entry(std::uint32_t guest, std::uint32_t value);
    /// Makes the file reach to the end of `slot`, which nothing names; its bytes are `fill`.
    ImageBuilder &unreferenced(std::uint32_t slot, std::byte fill);
    /// Places a format extension in `slot` and sets ext_off; in_use becomes v2.1 unless it was set.
    ImageBuilder &extension(std::uint32_t slot, ExtensionSpec spec);
    /// The same at any sector; the file must reach there by other means.
    ImageBuilder &extensionAtSector(std::uint64_t sector, ExtensionSpec spec);
    /// A slot of bitmap bits, so that the file reaches there.
    ImageBuilder &bitmapBits(std::uint32_t slot) { return unreferenced(slot, std::byte{0x55}); }

    // The end of the file, after everything else.
    ImageBuilder &cutBy(std::uint64_t bytes);
    ImageBuilder &extendBy(std::uint64_t bytes, std::byte fill = {});
    ImageBuilder &fileSize(std::uint64_t bytes);

    /// Bytes of the file that cannot be read; only a note for whoever wraps the file (FaultyFile).
    ImageBuilder &unreadable(ByteRange range);
    [[nodiscard]] const std::optional<ByteRange> &unreadableRange() const { return m_unreadable; }

    [[nodiscard]] std::uint32_t dataStartSectors() const;
    /// First sector of a slot, and what a BAT entry for it is.
    [[nodiscard]] std::uint64_t sectorOf(std::uint32_t slot) const;
    [[nodiscard]] std::uint32_t entryFor(std::uint32_t slot) const;

    [[nodiscard]] std::shared_ptr<MemoryFile> build() const;

private:
    [[nodiscard]] std::uint64_t clusterBytes() const { return std::uint64_t(m_tracks) * 512; }
    [[nodiscard]] std::uint64_t healthySectors() const;
    [[nodiscard]] Header header() const;
    [[nodiscard]] std::vector<std::byte> extensionBytes() const;
    void reach(std::uint32_t slot);

    FormatVersion m_format;
    std::uint32_t m_tracks = 128;
    std::uint32_t m_entries = 16;
    std::optional<std::uint64_t> m_diskSectors;
    std::optional<std::uint32_t> m_dataStart;

    std::optional<std::uint32_t> m_headerDataOffset;
    std::optional<std::uint32_t> m_headerEntries;
    std::optional<std::uint64_t> m_headerSectors;
    std::optional<std::uint32_t> m_headerTracks;
    std::uint32_t m_version = 2;
    std::uint32_t m_heads = 16;
    std::optional<std::uint32_t> m_cylinders;
    std::optional<std::uint32_t> m_inUse;
    std::uint32_t m_flags = 0;
    std::optional<std::uint64_t> m_extensionOffset;

    std::map<std::uint32_t, std::uint32_t> m_table;   ///< entries as stored, by guest cluster
    std::map<std::uint32_t, std::uint32_t> m_guestIn; ///< guest cluster that fills a slot
    std::map<std::uint32_t, std::byte> m_fills;       ///< slots with one byte all over
    std::optional<std::pair<std::uint64_t, ExtensionSpec>> m_extension; ///< by sector
    std::uint32_t m_slots = 0;                                          ///< slots that the file has

    std::optional<std::uint64_t> m_fileSize;
    std::uint64_t m_cut = 0;
    std::vector<std::pair<std::uint64_t, std::byte>> m_tails;
    std::optional<ByteRange> m_unreadable;
};

/// The bytes that map() fills a cluster with.
[[nodiscard]] std::vector<std::byte> clusterContents(std::uint32_t guest, std::uint64_t bytes);

/// Writes `file` to `path`, holes as holes; fails the program when it cannot.
void writeSparse(const BlockFile &file, const std::filesystem::path &path);

} // namespace parascope::test
