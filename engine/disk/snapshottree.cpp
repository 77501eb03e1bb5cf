#include "engine/disk/snapshottree.h"

#include <algorithm>

namespace parascope {

SnapshotTree SnapshotTree::of(const DiskDescriptor &descriptor)
{
    SnapshotTree tree;
    const auto add = [&](const QString &guid, const QString &parentGuid, bool hasShot) {
        SnapshotNode node;
        node.guid = guid;
        node.parentGuid = parentGuid;
        node.hasShot = hasShot;
        if (!guid.isEmpty())
            tree.m_index.emplace(guid, tree.m_nodes.size());
        tree.m_nodes.push_back(std::move(node));
    };
    for (const DescriptorShot &shot : descriptor.shots) {
        if (!tree.m_index.contains(shot.guid))
            add(shot.guid, shot.parentGuid, true);
    }
    for (const DescriptorStorage &storage : descriptor.storages) {
        for (const DescriptorImage &image : storage.images) {
            if (!image.guid.isEmpty() && !tree.m_index.contains(image.guid))
                add(image.guid, {}, false);
        }
    }
    tree.link();
    tree.findCircles();
    tree.chooseTop(descriptor);
    return tree;
}

std::optional<std::size_t> SnapshotTree::indexOf(const QString &guid) const
{
    const auto found = m_index.find(guid);
    return found == m_index.end() ? std::nullopt : std::optional(found->second);
}

void SnapshotTree::link()
{
    const QLatin1String none(kZeroGuid);
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        SnapshotNode &node = m_nodes[i];
        if (node.parentGuid == none) {
            m_roots.push_back(i);
            continue;
        }
        node.parent = indexOf(node.parentGuid);
        if (node.parent)
            m_nodes[*node.parent].children.push_back(i);
    }
    // A disk of one layer needs nobody to say what that stands on.
    if (m_nodes.size() == 1 && m_nodes.front().parentGuid.isEmpty())
        m_roots.push_back(0);
}

void SnapshotTree::findCircles()
{
    // What can be reached from a node without a parent is sound; the rest leads into a circle.
    std::vector<bool> isSound(m_nodes.size());
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!m_nodes[i].parent)
            open.push_back(i);
    }
    while (!open.empty()) {
        const std::size_t node = open.back();
        open.pop_back();
        isSound[node] = true;
        open.insert(open.end(), m_nodes[node].children.begin(), m_nodes[node].children.end());
    }
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        if (!isSound[i])
            m_circular.push_back(i);
    }
}

void SnapshotTree::chooseTop(const DiskDescriptor &descriptor)
{
    const QString backup = QLatin1String(kBackupGuid);
    if (descriptor.topGuid != backup)
        m_top = indexOf(descriptor.topGuid);
    if (m_top) {
        m_topChoice = TopChoice::ByTopGuid;
        return;
    }
    m_top = indexOf(QLatin1String(kTopGuid));
    if (m_top) {
        m_topChoice = TopChoice::ByWellKnown;
        return;
    }
    const auto isLeaf = [&](const SnapshotNode &node) {
        return node.guid != backup && std::ranges::none_of(node.children, [&](std::size_t child) {
                   return m_nodes[child].guid != backup;
               });
    };
    if (std::ranges::count_if(m_nodes, isLeaf) != 1)
        return;
    m_top = static_cast<std::size_t>(std::ranges::find_if(m_nodes, isLeaf) - m_nodes.begin());
    m_topChoice = TopChoice::ByOnlyLeaf;
}

Result<std::vector<std::size_t>> SnapshotTree::chainOf(std::size_t node) const
{
    const auto broken = [](const QString &reason) {
        return failure(ErrorCode::InvalidDescriptor, {}, 0, 0, reason);
    };
    if (std::ranges::binary_search(m_circular, node))
        return broken(
            QStringLiteral("the parents of snapshot %1 form a circle").arg(m_nodes[node].guid));
    std::vector<std::size_t> chain{node};
    while (m_nodes[chain.back()].parent)
        chain.push_back(*m_nodes[chain.back()].parent);
    const SnapshotNode &last = m_nodes[chain.back()];
    if (std::ranges::binary_search(m_roots, chain.back()))
        return chain;
    if (last.parentGuid.isEmpty())
        return broken(QStringLiteral("nothing says what snapshot %1 stands on").arg(last.guid));
    return broken(QStringLiteral("snapshot %1 stands on %2, which is not there")
                      .arg(last.guid, last.parentGuid));
}

} // namespace parascope
