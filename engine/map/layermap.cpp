#include "engine/map/layermap.h"

#include "engine/disk/diskreader.h"
#include "engine/disk/lazylayerindex.h"

#include <algorithm>

namespace parascope {

namespace {

constexpr std::uint64_t kLeaf = 128;       ///< clusters
constexpr std::uint64_t kStep = 1U << 20U; ///< clusters between two looks whether to stop
constexpr std::size_t kMostExtents = 1U << 16U;

} // namespace

Result<LayerMapPtr> LayerMap::make(const DiskPtr &disk, JobControl &control)
{
    if (disk->storages.size() != 1 || disk->storages.front().chain.size() < 2 ||
        !disk->picked().state)
        return failure(ErrorCode::Unsupported, disk->source.given.native());
    const std::shared_ptr<LayerMap> map(new LayerMap(disk));
    if (const auto built = map->build(control); !built)
        return tl::unexpected(built.error());
    return map;
}

Result<void> LayerMap::build(JobControl &control)
{
    const DiskStorage &storage = m_disk->storages.front();
    const ImageState &picked = *storage.chain.front()->state;
    m_count = picked.declaredClusters();
    if (storage.lazyIndex) {
        const auto index = storage.lazyIndex->get([&] { return control.isCancelled(); });
        if (!index)
            return tl::unexpected(index.error());
        m_index = *index;
    }
    m_covered =
        std::min<std::uint64_t>(m_count, m_index ? m_index->layers().size() : picked.bat.size());
    if (!m_index) {
        if (const auto walked = walk(control); !walked)
            return walked;
    }
    return buildPyramid(control);
}

/// Goes through the disk as a reader does: extents of any length, of which several may lie in a
/// cluster.
Result<void> LayerMap::walk(JobControl &control)
{
    const DiskReader reader(m_disk);
    const std::uint64_t clusterBytes = m_disk->picked().state->geometry.clusterBytes;
    m_newest.assign(m_covered, LayerIndex::kNobody);
    const std::uint64_t end = std::min(m_disk->diskBytes, m_covered * clusterBytes);
    for (std::uint64_t at = 0; at < end;) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, m_disk->source.given.native());
        control.report(at, end);
        const std::uint64_t length = std::min(end - at, kStep * clusterBytes);
        const auto extents = reader.extents(GuestOffset(at), length, kMostExtents);
        // Or it would ask for the same place forever.
        if (extents.empty())
            return failure(ErrorCode::OutOfRange, m_disk->source.given.native(), 0, at);
        for (const DiskExtent &extent : extents)
            take(extent.bytes.guest, extent.layer, clusterBytes);
        at = extents.back().bytes.guest.end();
    }
    return {};
}

void LayerMap::take(ByteRange bytes, std::uint8_t layer, std::uint64_t clusterBytes)
{
    const std::uint64_t last = (bytes.end() - 1) / clusterBytes;
    for (std::uint64_t cluster = bytes.offset / clusterBytes; cluster <= last; ++cluster) {
        std::uint8_t &newest = m_newest[cluster];
        if (bytes.offset > cluster * clusterBytes && layer != newest) {
            // What lies before it in the cluster was another's.
            if (m_several.empty() || m_several.back().cluster != cluster)
                m_several.push_back({cluster, LayerSet(newest)});
            m_several.back().layers.insert(layer);
            newest = std::min(newest, layer);
        } else {
            newest = layer;
        }
    }
}

Result<void> LayerMap::buildPyramid(JobControl &control)
{
    const auto layers = newest();
    std::vector<LayerSet> leaves((layers.size() + kLeaf - 1) / kLeaf);
    for (std::uint64_t cluster = 0; cluster < layers.size(); ++cluster) {
        if (cluster % kStep == 0 && control.isCancelled())
            return failure(ErrorCode::Cancelled, m_disk->source.given.native());
        leaves[cluster / kLeaf].insert(layers[cluster]);
        ++m_totals[layers[cluster]];
    }
    for (const Several &several : m_several)
        leaves[several.cluster / kLeaf] |= several.layers;
    m_pyramid = FlagPyramid<LayerSet>(kLeaf, std::move(leaves));
    for (std::uint64_t at = m_covered; at < m_count;) {
        const LayerIndex::Run run = runBehind(at, m_count - at);
        m_totals[run.layer] += run.count;
        at += run.count;
    }
    return {};
}

std::span<const std::uint8_t> LayerMap::newest() const
{
    const std::span<const std::uint8_t> layers = m_index ? m_index->layers() : m_newest;
    return layers.first(m_covered);
}

LayerSet LayerMap::inTables(std::uint64_t index) const
{
    const auto several = std::ranges::lower_bound(m_several, index, {}, &Several::cluster);
    return several != m_several.end() && several->cluster == index ? several->layers
                                                                   : LayerSet(newest()[index]);
}

LayerIndex::Run LayerMap::runBehind(std::uint64_t first, std::uint64_t most) const
{
    if (m_index)
        return m_index->runAt(first, most);
    // What the picked layer's table lacks, nobody else is asked for.
    const Geometry &geometry = m_disk->picked().state->geometry;
    const std::uint64_t end =
        (m_disk->diskBytes + geometry.clusterBytes - 1) / geometry.clusterBytes;
    if (first >= end)
        return {first, most, LayerIndex::kNobody};
    return {first, std::min(most, end - first), 0};
}

LayerSet LayerMap::behind(std::uint64_t first, std::uint64_t last) const
{
    LayerSet layers;
    while (first < last) {
        const LayerIndex::Run run = runBehind(first, last - first);
        layers.insert(run.layer);
        first += run.count;
    }
    return layers;
}

LayerSet LayerMap::at(std::uint64_t index) const
{
    return index < m_covered ? inTables(index) : LayerSet(runBehind(index, 1).layer);
}

LayerSet LayerMap::any(std::uint64_t first, std::uint64_t last) const
{
    last = std::min(last, m_count);
    LayerSet layers =
        m_pyramid.over(first, last, m_covered, [this](std::uint64_t from, std::uint64_t to) {
            LayerSet all;
            for (; from < to; ++from)
                all |= inTables(from);
            return all;
        });
    layers |= behind(std::max(first, m_covered), last);
    return layers;
}

std::optional<std::uint64_t> LayerMap::next(std::uint64_t from, const LayerSet &mask) const
{
    const auto found = m_pyramid.nextCluster(
        from, mask, m_covered, [this](std::uint64_t index) { return inTables(index); });
    if (found)
        return found;
    for (std::uint64_t at = std::max(from, m_covered); at < m_count;) {
        const LayerIndex::Run run = runBehind(at, m_count - at);
        if (mask.contains(run.layer))
            return at;
        at += run.count;
    }
    return std::nullopt;
}

} // namespace parascope
