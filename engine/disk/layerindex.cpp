#include "engine/disk/layerindex.h"

#include <algorithm>
#include <limits>

namespace parascope {

namespace {

/// Entries that the layer has for clusters of its own disk.
std::uint64_t entriesOf(const ImageState &state)
{
    return std::min<std::uint64_t>(state.bat.size(), state.geometry.diskClusters());
}

/// The size that all images have; nothing when they differ, or there are none.
std::optional<std::uint64_t> commonClusterBytes(const DiskChain &chain)
{
    std::optional<std::uint64_t> common;
    for (const DiskLayerPtr &layer : chain) {
        if (!layer->state)
            continue;
        const std::uint64_t bytes = layer->state->geometry.clusterBytes;
        if (common && *common != bytes)
            return std::nullopt;
        common = bytes;
    }
    return common;
}

} // namespace

std::shared_ptr<const LayerIndex> LayerIndex::make(const DiskChain &chain)
{
    const auto clusterBytes = commonClusterBytes(chain);
    if (!clusterBytes)
        return nullptr;
    auto index = std::make_shared<LayerIndex>();
    index->m_clusterBytes = *clusterBytes;
    std::uint64_t entries = 0;
    for (const DiskLayerPtr &layer : chain)
        entries = std::max(entries, layer->state ? entriesOf(*layer->state) : 0);
    index->m_layers.assign(static_cast<std::size_t>(entries), kNobody);
    // From the root up, so that each layer covers what is below it.
    for (std::size_t number = chain.size(); number > 0; --number)
        index->put(*chain[number - 1], static_cast<std::uint8_t>(number - 1));
    std::ranges::reverse(index->m_tails);
    return index;
}

void LayerIndex::put(const DiskLayer &layer, std::uint8_t number)
{
    if (!layer.state) {
        std::ranges::fill(m_layers, number);
        m_tails.push_back({std::numeric_limits<std::uint64_t>::max(), number});
        return;
    }
    putEntries(*layer.state, number);
    const std::uint64_t clusters = layer.state->geometry.diskClusters();
    const std::uint64_t entries = entriesOf(*layer.state);
    if (clusters == entries)
        return;
    const auto begin = m_layers.begin() + static_cast<std::ptrdiff_t>(entries);
    const auto count = std::min<std::uint64_t>(clusters, m_layers.size()) - entries;
    std::fill_n(begin, count, number);
    m_tails.push_back({clusters, number});
}

void LayerIndex::putEntries(const ImageState &state, std::uint8_t number)
{
    const auto count = static_cast<std::uint32_t>(entriesOf(state));
    for (std::uint32_t first = 0; first < count;) {
        const std::span<const std::uint32_t> stretch = state.bat.from(first);
        const std::size_t length = std::min<std::size_t>(stretch.size(), count - first);
        const std::uint32_t *const entries = stretch.data();
        std::uint8_t *const layers = m_layers.data() + first;
        for (std::size_t i = 0; i < length; ++i)
            layers[i] = entries[i] != 0 ? number : layers[i];
        first += static_cast<std::uint32_t>(length);
    }
    for (const ByteRange &range : state.unreadable) {
        const ByteRange table =
            range.intersected({kHeaderBytes, std::uint64_t(count) * sizeof(std::uint32_t)});
        if (table.isEmpty())
            continue;
        const std::uint64_t first = (table.offset - kHeaderBytes) / sizeof(std::uint32_t);
        const std::uint64_t last = (table.end() - 1 - kHeaderBytes) / sizeof(std::uint32_t);
        std::fill_n(m_layers.begin() + static_cast<std::ptrdiff_t>(first), last - first + 1,
                    number);
    }
}

LayerIndex::Run LayerIndex::runAt(std::uint64_t cluster, std::uint64_t most) const
{
    Run run{cluster, most, kNobody};
    if (cluster >= m_layers.size()) {
        // What tables lack comes from the first layer that should have had it.
        const auto tail = std::ranges::find_if(
            m_tails, [&](const Tail &candidate) { return cluster < candidate.end; });
        if (tail != m_tails.end()) {
            run.layer = tail->layer;
            run.count = std::min(most, tail->end - cluster);
        }
        return run;
    }
    const auto first = m_layers.begin() + static_cast<std::ptrdiff_t>(cluster);
    const auto end = first + static_cast<std::ptrdiff_t>(
                                 std::min<std::uint64_t>(most, m_layers.size() - cluster));
    run.layer = *first;
    const auto next =
        std::find_if(first, end, [&](std::uint8_t layer) { return layer != run.layer; });
    run.count = static_cast<std::uint64_t>(next - first);
    return run;
}

std::uint64_t LayerIndex::countOf(std::uint8_t layer) const
{
    return static_cast<std::uint64_t>(std::ranges::count(m_layers, layer));
}

} // namespace parascope
