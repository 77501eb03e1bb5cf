#include "engine/disk/layerindex.h"

#include "engine/disk/layerindexmaker.h"

#include <algorithm>

namespace parascope {

std::shared_ptr<const LayerIndex> LayerIndex::make(const DiskChain &chain)
{
    LayerIndexMaker maker;
    for (const DiskLayerPtr &layer : chain)
        (void)maker.add(*layer); // nobody stops it
    return maker.finish();
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
