#pragma once

#include "engine/check/report.h"
#include "engine/image/imagestate.h"
#include "engine/map/clusterflags.h"

#include <map>
#include <optional>
#include <vector>

namespace parascope::test {

/// What a check must find, worked out the slow and simple way: each rule asks every entry about
/// every other. Written from the rules alone (engine/README.md); shares nothing with the
/// classifier.
class ReferenceModel
{
public:
    explicit ReferenceModel(const ImageState &state);

    /// Damage flags of a guest cluster, as Classification::exceptionOf().
    [[nodiscard]] ClusterFlags flags(std::uint32_t cluster) const { return m_flags[cluster]; }
    [[nodiscard]] std::optional<std::uint32_t> owner(std::uint32_t cluster) const
    {
        return m_owners[cluster];
    }
    /// Flags of the map in disk order.
    [[nodiscard]] ClusterFlags mapFlags(std::uint64_t cluster) const;
    /// Whether anything refers to a cell of the file. Not for images with a stale extension.
    [[nodiscard]] bool isUsed(std::uint64_t cell) const;
    [[nodiscard]] std::uint64_t dataStart() const { return m_dataStart; }
    [[nodiscard]] std::uint64_t usedEnd() const;
    /// An extension that is there and not valid: what is used is then not modelled.
    [[nodiscard]] bool hasStaleExtension() const;

    /// Findings of each id, extension.* and (with a stale extension) space.* left out.
    [[nodiscard]] std::map<FindingId, std::uint64_t> counts() const;
    [[nodiscard]] Statistics statistics() const;
    [[nodiscard]] QemuNumbers qemu() const;

private:
    [[nodiscard]] std::uint64_t place(std::uint32_t cluster) const;
    [[nodiscard]] bool isInFile(std::uint32_t cluster) const;
    /// In the file and clear of the table: an entry that can own a place.
    [[nodiscard]] bool isPlaced(std::uint32_t cluster) const;
    [[nodiscard]] bool isOnGrid(std::uint64_t place) const;
    [[nodiscard]] ByteRange range(std::uint32_t cluster) const;
    void findGrid();
    void findExtension();
    void findFlags();
    void findOverlaps();
    void findDataStart();

    const ImageState &m_state;
    std::uint64_t m_cluster;
    std::uint64_t m_step; ///< of neighbouring entries
    std::uint64_t m_origin = 0;
    bool m_hasMajority = true;
    std::vector<ByteRange> m_extension;
    std::vector<ClusterFlags> m_flags;
    std::vector<std::optional<std::uint32_t>> m_owners;
    std::uint64_t m_dataStart = 0;
    bool m_isDataOffsetWrong = false;
};

} // namespace parascope::test
