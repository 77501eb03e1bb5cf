#pragma once

#include "engine/image/imagestate.h"
#include "engine/io/writablefile.h"

#include <cstdint>
#include <map>
#include <vector>

namespace parascope {

/// Keeps the dirty bitmaps of a valid extension true while the disk is written: what changes is
/// marked dirty (format.md, "Format extension"). A bitmap that calls a stretch all clear and has no
/// cluster for its bits gets "all set" there: too much costs a backup some time, too little would
/// cost it data. Sections that nobody here knows stay when they say TRANSIT and are dropped when
/// not; NECESSARY ones are a finding, and no image with a finding gets this far.
///
/// Bits reach the file at any time, in any order: while the image is open no extension is valid.
/// finish() makes it so. Holds at most 16 MiB of bits in memory, and the sections. One thread.
class BitmapKeeper
{
public:
    /// `state` has a valid extension that the check found no fault with; its sections are read
    /// from `file`. Errors: ReadFailed, FileChanged.
    [[nodiscard]] static Result<BitmapKeeper> open(const ImageState &state, const BlockFile &file);

    /// The guest reads `guest` differently now. Errors: ReadFailed, WriteFailed, FileChanged.
    [[nodiscard]] Result<void> mark(ByteRange guest, WritableFile &file);

    /// Writes what is not in the file yet, the checksum too. Not synced. May be repeated. Errors:
    /// as mark().
    [[nodiscard]] Result<void> finish(WritableFile &file);

    /// The extension as it stands in the file after finish().
    [[nodiscard]] const Extension &content() const { return m_content; }

    /// Behind the extension and its clusters of bits.
    [[nodiscard]] std::uint64_t usedEnd() const;

    /// Bytes of the file that mark() of `guest` and finish() may write, in no order.
    [[nodiscard]] std::vector<ByteRange> written(ByteRange guest) const;

private:
    /// A stretch of one cluster of bits.
    struct Page
    {
        std::vector<std::byte> bytes;
        bool isDirty = false;
    };
    /// A run of bits of one bitmap under one L1 entry.
    struct BitRun
    {
        std::size_t bitmap = 0;
        std::uint64_t l1Index = 0;
        std::uint64_t first = 0; ///< bits, from the start of the entry's cluster
        std::uint64_t last = 0;
    };

    BitmapKeeper() = default;

    void keepSections(std::span<const std::byte> sections);
    template <class Visit>
    [[nodiscard]] Result<void> forEachRun(ByteRange guest, Visit visit) const;
    [[nodiscard]] Result<void> setBits(std::uint64_t place, std::uint64_t first, std::uint64_t last,
                                       WritableFile &file);
    [[nodiscard]] Result<Page *> pageAt(std::uint64_t start, std::uint64_t length,
                                        WritableFile &file);
    [[nodiscard]] Result<void> writePages(WritableFile &file);
    [[nodiscard]] Result<void> writeSections(WritableFile &file);

    ByteRange m_place;
    std::uint64_t m_clusterBytes = 0;
    Extension m_content;
    std::vector<std::byte> m_sections;     ///< the start of the extension, to the closing section
    std::vector<std::uint64_t> m_l1Places; ///< of each bitmap, in m_sections
    bool m_areSectionsChanged = false;
    std::map<std::uint64_t, Page> m_pages; ///< by place in the file
};

} // namespace parascope
