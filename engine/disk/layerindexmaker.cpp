#include "engine/disk/layerindexmaker.h"

#include <algorithm>
#include <limits>

namespace parascope {

void LayerIndexMaker::take(const ImageState &state, std::uint32_t first,
                           std::span<const std::uint32_t> entries)
{
    const std::uint64_t size = state.geometry.clusterBytes;
    m_isMixed = m_isMixed || (m_index->m_clusterBytes != 0 && m_index->m_clusterBytes != size);
    if (m_isMixed)
        return;
    m_index->m_clusterBytes = size;
    const std::uint64_t clusters = state.geometry.diskClusters();
    if (first >= clusters || first != m_taken)
        return;
    const std::size_t count = std::min<std::uint64_t>(entries.size(), clusters - first);
    growTo(first + count);
    // Numbers ascend, and nobody has the highest: the smaller one keeps the cluster. Without a
    // branch, so that the pattern of the table costs nothing.
    const std::uint32_t *const from = entries.data();
    std::uint8_t *__restrict const to = m_index->m_layers.data() + first;
    const std::uint8_t number = m_number;
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint8_t mine = from[i] != 0 ? number : LayerIndex::kNobody;
        to[i] = to[i] < mine ? to[i] : mine;
    }
    m_taken = first + count;
}

void LayerIndexMaker::add(const DiskLayer &layer)
{
    if (layer.state) {
        addImage(*layer.state);
    } else {
        fill(0, m_index->m_layers.size());
        m_index->m_tails.push_back({std::numeric_limits<std::uint64_t>::max(), m_number});
    }
    m_taken = 0;
    ++m_number;
}

void LayerIndexMaker::addImage(const ImageState &state)
{
    if (state.bat.size() == 0)
        take(state, 0, {}); // for its cluster size
    while (!m_isMixed && m_taken < state.bat.size()) {
        const auto first = static_cast<std::uint32_t>(m_taken);
        take(state, first, state.bat.from(first));
        if (m_taken == first)
            break; // the rest lies beyond the disk
    }
    if (m_isMixed)
        return;
    const std::uint64_t clusters = state.geometry.diskClusters();
    const std::uint64_t entries = std::min<std::uint64_t>(state.bat.size(), clusters);
    addUnreadable(state, entries);
    if (clusters > entries) {
        fill(entries, std::min<std::uint64_t>(clusters, m_index->m_layers.size()));
        m_index->m_tails.push_back({clusters, m_number});
    }
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
