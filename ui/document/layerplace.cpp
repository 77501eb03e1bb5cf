#include "ui/document/layerplace.h"

#include "ui/document/document.h"

#include <set>
#include <vector>

namespace parascope::ui {

namespace {

/// The nodes that stand on one, however far up. Ends at circles.
std::set<std::size_t> above(const SnapshotTree &tree, std::size_t node)
{
    std::set<std::size_t> found;
    std::vector<std::size_t> open = {node};
    while (!open.empty()) {
        const std::size_t next = open.back();
        open.pop_back();
        for (const std::size_t child : tree.nodes()[next].children)
            if (child != node && found.insert(child).second)
                open.push_back(child);
    }
    return found;
}

} // namespace

LayerPlace layerPlaceOf(const Document &document)
{
    constexpr qsizetype kMostNames = 3;
    const ImageStatePtr &state = document.state();
    if (!state || !state->isLayer())
        return {};
    LayerPlace place;
    const QString own = unifiedGuid(state->membership.guid);
    const DiskPtr &disk = document.disk();
    const BundlePtr bundle = disk ? disk->bundle : nullptr;
    const auto node = bundle ? bundle->tree.indexOf(own.isEmpty() ? disk->pickedGuid : own)
                             : std::optional<std::size_t>();
    if (!node) {
        // By what everybody calls the top.
        const bool isTop = own == QLatin1String(kTopGuid);
        place.kind = isTop ? LayerPlace::Kind::Free : LayerPlace::Kind::Unknown;
        return place;
    }
    for (const std::size_t index : above(bundle->tree, *node)) {
        ++place.layersAbove;
        const QString &guid = bundle->tree.nodes()[index].guid;
        const QString label = bundle->labelOf(guid);
        if (label != guid && place.namesAbove.size() < kMostNames)
            place.namesAbove += label;
    }
    if (place.layersAbove > 0)
        place.kind = LayerPlace::Kind::BelowTop;
    return place;
}

} // namespace parascope::ui
