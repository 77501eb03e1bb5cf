#include "ui/models/layerrows.h"

#include <algorithm>

namespace parascope::ui {

LayerRows::LayerRows(const SnapshotTree &tree)
    : m_rowOf(tree.nodes().size()), m_isBelowTop(tree.nodes().size())
{
    if (tree.top()) {
        for (const std::size_t node :
             tree.chainOf(*tree.top()).value_or(std::vector<std::size_t>{}))
            m_isBelowTop[node] = true;
    }
    const std::vector<SnapshotNode> &nodes = tree.nodes();
    m_rows.reserve(nodes.size());
    std::vector<bool> isCircular(nodes.size());
    for (const std::size_t node : tree.circular())
        isCircular[node] = true;
    bool hasLowest = false;
    for (std::size_t node = 0; node < nodes.size(); ++node) {
        if (nodes[node].parent || isCircular[node])
            continue;
        const bool isRoot =
            nodes[node].parentGuid.isEmpty() || nodes[node].parentGuid == QLatin1String(kZeroGuid);
        if (!isRoot)
            addLine(tree, node, Footing::NotThere);
        else
            addLine(tree, node, hasLowest ? Footing::NothingToo : Footing::Nothing);
        hasLowest = hasLowest || isRoot;
    }
    for (const std::size_t node : tree.circular())
        add(node, std::nullopt, Footing::Circle);
}

std::size_t LayerRows::add(std::size_t node, std::optional<std::size_t> parent, Footing footing)
{
    const std::size_t row = m_rows.size();
    std::vector<std::size_t> &siblings = parent ? m_rows[*parent].children : m_topLevel;
    const std::size_t position = siblings.size();
    siblings.push_back(row);
    m_rows.push_back({node, parent, position, {}, footing});
    m_rowOf[node] = row;
    return row;
}

/// Without recursion: branches may be nested as deep as there are layers.
void LayerRows::addLine(const SnapshotTree &tree, std::size_t start, Footing footing)
{
    struct Line
    {
        std::size_t first;
        std::optional<std::size_t> parent;
        Footing footing;
    };
    std::vector<Line> open{{start, std::nullopt, footing}};
    while (!open.empty()) {
        Line line = open.back();
        open.pop_back();
        std::size_t node = line.first;
        while (true) {
            const std::size_t row = add(node, line.parent, line.footing);
            line.footing = Footing::RowAbove;
            const std::vector<std::size_t> &children = tree.nodes()[node].children;
            if (children.empty())
                break;
            const auto main = std::ranges::find_if(
                children, [this](std::size_t child) { return m_isBelowTop[child]; });
            node = main == children.end() ? children.front() : *main;
            for (std::size_t i = children.size(); i-- > 0;) { // the first one is taken first
                if (children[i] != node)
                    open.push_back({children[i], row, Footing::Branch});
            }
        }
    }
}

} // namespace parascope::ui
