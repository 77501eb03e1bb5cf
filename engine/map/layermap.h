#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/disk/disk.h"
#include "engine/map/flagpyramid.h"
#include "engine/map/layerset.h"

#include <array>
#include <vector>

namespace parascope {

class LayerMap;
using LayerMapPtr = std::shared_ptr<const LayerMap>;

/// Disk order by layer: which layer of a chain supplies each cluster of a storage, ready to be
/// looked at from any distance. Immutable, safe from any thread. Index: guest cluster of the picked
/// layer, as in its ClusterMap.
///
/// What a layer should have and does not (its file is not open, its table ends early) is its own
/// all the same. A cluster may come from several layers only where their clusters differ in size.
class LayerMap
{
public:
    /// `disk` has one storage that begins at 0 (shownStorage()), and an expanding image as its
    /// picked layer. Time is linear in clusters; where layers have clusters of different sizes, in
    /// clusters and layers. Errors: Unsupported (a chain of one layer, which has all), Cancelled.
    [[nodiscard]] static Result<LayerMapPtr> make(const DiskPtr &disk, JobControl &control);

    [[nodiscard]] const DiskPtr &disk() const { return m_disk; }
    /// Entries that the picked layer's header declares.
    [[nodiscard]] std::uint64_t count() const { return m_count; }
    [[nodiscard]] std::size_t layerCount() const { return m_disk->storages.front().chain.size(); }
    [[nodiscard]] const DiskLayer &layer(std::uint8_t number) const
    {
        return *m_disk->storages.front().chain[number];
    }

    /// The layers of one cluster; `index` must be below count(). Never empty.
    [[nodiscard]] LayerSet at(std::uint64_t index) const;
    /// All layers of [first, last), at a cost that does not grow with the length. Clamped to
    /// count(); empty range = none.
    [[nodiscard]] LayerSet any(std::uint64_t first, std::uint64_t last) const;
    /// First cluster ≥ from that has one of these layers.
    [[nodiscard]] std::optional<std::uint64_t> next(std::uint64_t from, const LayerSet &mask) const;
    /// Number of clusters of which this layer is the newest.
    [[nodiscard]] std::uint64_t total(std::uint8_t layer) const { return m_totals[layer]; }

private:
    /// A cluster that comes from several layers.
    struct Several
    {
        std::uint64_t cluster = 0;
        LayerSet layers;
    };

    explicit LayerMap(DiskPtr disk) : m_disk(std::move(disk)) {}

    [[nodiscard]] Result<void> build(JobControl &control);
    [[nodiscard]] Result<void> walk(JobControl &control);
    void take(ByteRange bytes, std::uint8_t layer, std::uint64_t clusterBytes);
    [[nodiscard]] Result<void> buildPyramid(JobControl &control);
    [[nodiscard]] std::span<const std::uint8_t> newest() const;
    [[nodiscard]] LayerSet inTables(std::uint64_t index) const;
    /// Stretch of the same layer behind what tables cover.
    [[nodiscard]] LayerIndex::Run runBehind(std::uint64_t first, std::uint64_t most) const;
    [[nodiscard]] LayerSet behind(std::uint64_t first, std::uint64_t last) const;

    DiskPtr m_disk;
    std::uint64_t m_count = 0;
    std::uint64_t m_covered = 0;        ///< clusters that newest() has
    LayerIndexPtr m_index;              ///< null where clusters differ in size: then …
    std::vector<std::uint8_t> m_newest; ///< … the newest layer of each
    std::vector<Several> m_several;     ///< ascending
    std::array<std::uint64_t, 256> m_totals{};
    FlagPyramid<LayerSet> m_pyramid; ///< of the clusters in newest()
};

} // namespace parascope
