#pragma once

#include "engine/image/imagestate.h"
#include "engine/map/clusterbits.h"
#include "engine/map/clusterflags.h"
#include "engine/map/datastart.h"

#include <memory>
#include <optional>
#include <vector>

namespace parascope {

/// What a walk over the whole table found: one value that maps and check build on. Immutable once
/// made by Classifier. Everything ordinary is left out (it can be told from the entry alone); only
/// clusters that are out of the ordinary are listed.
class Classification
{
public:
    /// Guest clusters with a damage flag, or BeyondDisk, or Shared (owners too), ascending.
    [[nodiscard]] const std::vector<std::uint32_t> &exceptions() const { return m_exceptions; }
    /// Flags beside exceptions().
    [[nodiscard]] const std::vector<std::uint32_t> &exceptionFlags() const { return m_flags; }
    /// Damage flags of a cluster; none when it is ordinary.
    [[nodiscard]] ClusterFlags exceptionOf(std::uint32_t cluster) const;

    /// The cluster that keeps the place which `cluster` shares or overlaps; nothing for the keeper.
    [[nodiscard]] std::optional<std::uint32_t> ownerOf(std::uint32_t cluster) const;
    /// All clusters whose entries name the very place that `cluster` names, ascending, itself
    /// included.
    [[nodiscard]] std::vector<std::uint32_t> sharersOf(std::uint32_t cluster) const;

    /// Cells of the file order that something refers to (entries, extension, bitmaps).
    [[nodiscard]] const ClusterBits &used() const { return m_used; }
    /// Cells that hold data out of sequence; without room when not asked for (Classifier::Detail).
    [[nodiscard]] const ClusterBits &fragmented() const { return m_fragmentedCells; }
    /// Places of the extension's and the bitmaps' clusters that count as used, ascending.
    [[nodiscard]] const std::vector<ByteRange> &extensionPlaces() const
    {
        return m_extensionPlaces;
    }

    /// Entries that name a place in the file, even if only the start of the cluster is in it.
    [[nodiscard]] std::uint64_t allocated() const { return m_nonZero - m_outside; }
    /// Entries that are not 0.
    [[nodiscard]] std::uint64_t nonZero() const { return m_nonZero; }
    /// Entries that name a place at or beyond the end of the file.
    [[nodiscard]] std::uint64_t outside() const { return m_outside; }
    /// Entries in the file whose guest predecessor is in the file, but not directly before them.
    [[nodiscard]] std::uint64_t fragmentedCount() const { return m_fragmented; }
    /// The same by QEMU's rule, which does not ask whether a place is in the file.
    [[nodiscard]] std::uint64_t qemuFragmented() const { return m_qemuFragmented; }
    /// Entries beyond the end of the file by QEMU's rule (a place at the very end is inside, and a
    /// last sector that is cut counts whole).
    [[nodiscard]] std::uint64_t qemuOutside() const { return m_qemuOutside; }
    /// Highest entry of the table; 0 when all are 0.
    [[nodiscard]] std::uint32_t highestEntry() const { return m_highestEntry; }
    /// v1: entries off the grid, ascending; they have Misaligned or OffGrid.
    [[nodiscard]] std::uint64_t offGridCount() const { return m_offGrid; }
    /// Data start that the rules use: data_off, or the mended one (design: header.data-offset).
    [[nodiscard]] const DataStart &dataStart() const { return m_dataStart; }
    /// First byte behind everything that is referred to, completed last clusters included.
    [[nodiscard]] std::uint64_t usedEnd() const { return m_usedEnd; }

private:
    friend class Classifier;
    struct Place
    {
        std::uint32_t entry;
        std::uint32_t cluster;
        auto operator<=>(const Place &) const = default;
    };

    struct Overlap
    {
        std::uint32_t cluster;
        std::uint32_t keeper;
        auto operator<=>(const Overlap &) const = default;
    };

    std::vector<std::uint32_t> m_exceptions;
    std::vector<std::uint32_t> m_flags;
    std::vector<Place> m_shared;     ///< every entry of every shared place, ascending
    std::vector<Overlap> m_overlaps; ///< ascending by cluster
    ClusterBits m_used;
    ClusterBits m_fragmentedCells;
    std::vector<ByteRange> m_extensionPlaces;
    std::uint64_t m_nonZero = 0;
    std::uint64_t m_outside = 0;
    std::uint64_t m_fragmented = 0;
    std::uint64_t m_qemuFragmented = 0;
    std::uint64_t m_qemuOutside = 0;
    std::uint64_t m_offGrid = 0;
    std::uint32_t m_highestEntry = 0;
    DataStart m_dataStart;
    std::uint64_t m_usedEnd = 0;
    ImageStatePtr m_state;
};

using ClassificationPtr = std::shared_ptr<const Classification>;

} // namespace parascope
