#pragma once

#include "engine/disk/disklayer.h"

#include <memory>
#include <span>
#include <vector>

namespace parascope {

/// Which layer of a chain supplies each cluster of a storage: one byte per cluster, made once, in
/// time linear in clusters and layers. Immutable. The bytes are indices into the chain (0: the
/// picked layer, the last: the root). LazyLayerIndex makes it for an opened disk.
///
/// A layer supplies what its table has an entry for (also one that cannot be read), and what its
/// table should cover but does not. One that is not open, or Plain, supplies everything that the
/// layers above it leave. Nothing beyond a layer's disk comes from it or from layers below it: a
/// layer that ends inside a cluster cuts what the index names for that one (DiskLayer::reach()).
class LayerIndex
{
public:
    /// No layer has the cluster: zeros.
    static constexpr std::uint8_t kNobody = 255;
    /// Longest chain.
    static constexpr std::size_t kMostLayers = 254;

    /// A stretch of clusters that one layer supplies.
    struct Run
    {
        std::uint64_t first = 0;
        std::uint64_t count = 0;
        std::uint8_t layer = kNobody;

        bool operator==(const Run &) const = default;
    };

    /// Null when the open images of the chain have different cluster sizes, or none is open: then
    /// who reads walks the chain. `chain` has at most kMostLayers.
    [[nodiscard]] static std::shared_ptr<const LayerIndex> make(const DiskChain &chain);

    [[nodiscard]] std::uint64_t clusterBytes() const { return m_clusterBytes; }
    /// One per cluster, as far as any table reaches. Behind them: at().
    [[nodiscard]] std::span<const std::uint8_t> layers() const { return m_layers; }
    /// Any cluster, also behind the tables.
    [[nodiscard]] std::uint8_t at(std::uint64_t cluster) const { return runAt(cluster, 1).layer; }
    /// The stretch that begins at `cluster` and has at most `most` (not 0) clusters.
    [[nodiscard]] Run runAt(std::uint64_t cluster, std::uint64_t most) const;
    /// How many clusters of layers() come from this layer.
    [[nodiscard]] std::uint64_t countOf(std::uint8_t layer) const;

private:
    friend class LayerIndexMaker;

    /// A layer that has no entries from the end of its table to `end`, and supplies them
    /// nevertheless.
    struct Tail
    {
        std::uint64_t end = 0;
        std::uint8_t layer = kNobody;
    };

    std::uint64_t m_clusterBytes = 0;
    std::vector<std::uint8_t> m_layers;
    std::vector<Tail> m_tails; ///< picked layer first
};

using LayerIndexPtr = std::shared_ptr<const LayerIndex>;

} // namespace parascope
