#include "engine/disk/layerindexmaker.h"

#include "engine/base/checked.h"

#include <algorithm>

namespace parascope {

bool LayerIndexMaker::add(const DiskLayer &layer, const StopQuery &stop)
{
    if (layer.state) {
        if (!addImage(*layer.state, stop))
            return false;
    } else {
        // Without an image above, m_reach has no end.
        const std::uint64_t size = m_index->m_clusterBytes;
        const std::uint64_t end = size == 0 ? m_reach : divideRoundingUp(m_reach, size);
        fill(0, std::min<std::uint64_t>(end, m_index->m_layers.size()));
        m_index->m_tails.push_back({end, m_number});
    }
    m_reach = std::min(m_reach, layer.reach());
    m_taken = 0;
    ++m_number;
    return true;
}

bool LayerIndexMaker::addImage(const ImageState &state, const StopQuery &stop)
{
    const std::uint64_t size = state.geometry.clusterBytes;
    m_isMixed = m_isMixed || (m_index->m_clusterBytes != 0 && m_index->m_clusterBytes != size);
    if (m_isMixed)
        return true;
    m_index->m_clusterBytes = size;
    // A layer above may end earlier: what is behind that comes from nobody.
    const std::uint64_t clusters =
        std::min(state.geometry.diskClusters(), divideRoundingUp(m_reach, size));
    const std::uint64_t entries = std::min<std::uint64_t>(state.bat.size(), clusters);
    while (m_taken < entries) {
        if (stop && stop())
            return false;
        const auto chunk = state.bat.from(static_cast<std::uint32_t>(m_taken));
        take(m_taken, chunk.first(std::min<std::uint64_t>(chunk.size(), entries - m_taken)));
    }
    addUnreadable(state, entries);
    if (clusters > entries) {
        fill(entries, std::min<std::uint64_t>(clusters, m_index->m_layers.size()));
        m_index->m_tails.push_back({clusters, m_number});
    }
    return true;
}

void LayerIndexMaker::take(std::uint64_t first, std::span<const std::uint32_t> entries)
{
    growTo(first + entries.size());
    // Numbers ascend, and nobody has the highest: the smaller one keeps the cluster. Without a
    // branch, so that the pattern of the table costs nothing.
    const std::uint32_t *const from = entries.data();
    std::uint8_t *__restrict const to = m_index->m_layers.data() + first;
    const std::uint8_t number = m_number;
    const std::size_t count = entries.size();
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t mine = from[i] != 0 ? number : LayerIndex::kNobody;
        to[i] = to[i] < mine ? to[i] : mine;
    }
    m_taken = first + count;
}

void LayerIndexMaker::addUnreadable(const ImageState &state, std::uint64_t entries)
{
    for (const ByteRange &range : state.unreadable) {
        const ByteRange table = range.intersected({kHeaderBytes, entries * sizeof(std::uint32_t)});
        if (table.isEmpty())
            continue;
        const std::uint64_t first = (table.offset - kHeaderBytes) / sizeof(std::uint32_t);
        const std::uint64_t last = (table.end() - 1 - kHeaderBytes) / sizeof(std::uint32_t);
        fill(first, last + 1);
    }
}

void LayerIndexMaker::growTo(std::uint64_t clusters)
{
    std::uint64_t at = m_index->m_layers.size();
    if (clusters <= at)
        return;
    m_index->m_layers.resize(static_cast<std::size_t>(clusters), LayerIndex::kNobody);
    // What a layer above should have had, and one that is not open, keeps.
    for (const LayerIndex::Tail &tail : m_index->m_tails) {
        const std::uint64_t end = std::min(tail.end, clusters);
        for (; at < end; ++at)
            m_index->m_layers[static_cast<std::size_t>(at)] = tail.layer;
    }
}

void LayerIndexMaker::fill(std::uint64_t first, std::uint64_t end)
{
    for (std::uint64_t i = first; i < end; ++i) {
        std::uint8_t &layer = m_index->m_layers[static_cast<std::size_t>(i)];
        layer = layer == LayerIndex::kNobody ? m_number : layer;
    }
}

std::shared_ptr<const LayerIndex> LayerIndexMaker::finish()
{
    return m_isMixed || m_index->m_clusterBytes == 0 ? nullptr : std::move(m_index);
}

} // namespace parascope
