#pragma once

#include "engine/base/error.h"
#include "engine/format/diskdescriptor.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace parascope {

/// One layer of a disk in the tree of snapshots.
struct SnapshotNode
{
    QString guid;                      ///< unified
    QString parentGuid;                ///< as the Shot says; zero GUID or empty for a root
    std::optional<std::size_t> parent; ///< index; nothing for roots, and when nothing has that GUID
    std::vector<std::size_t> children; ///< indices, ascending
    bool hasShot = true;               ///< false: only images name it, no Shot does

    bool operator==(const SnapshotNode &) const = default;
};

/// How it was decided which layer is the top.
enum class TopChoice
{
    ByTopGuid,   ///< the descriptor has a TopGUID, and a layer of that name
    ByWellKnown, ///< the layer with the well-known GUID
    ByOnlyLeaf,  ///< neither is there, but only one layer has no child
    None         ///< cannot be told: the user has to pick one
};

/// The layers of a disk and what each stands on, from the Shots and images of a descriptor. A
/// value; pure. The backup GUID is a node like others, but never the top. Of several Shots with the
/// same GUID the first counts. Walks end at circles.
class SnapshotTree
{
public:
    SnapshotTree() = default;
    [[nodiscard]] static SnapshotTree of(const DiskDescriptor &descriptor);

    /// In the order of the Shots; then what only images name. Where there are no Shots at all, and
    /// one layer, that is the root.
    [[nodiscard]] const std::vector<SnapshotNode> &nodes() const { return m_nodes; }
    [[nodiscard]] std::optional<std::size_t> indexOf(const QString &guid) const;
    /// Nodes whose Shot has the zero GUID as its parent, ascending. A sound tree has one.
    [[nodiscard]] const std::vector<std::size_t> &roots() const { return m_roots; }
    /// Nodes that stand in a circle or on one, ascending.
    [[nodiscard]] const std::vector<std::size_t> &circular() const { return m_circular; }

    [[nodiscard]] std::optional<std::size_t> top() const { return m_top; }
    [[nodiscard]] TopChoice topChoice() const { return m_topChoice; }

    /// From `node` to its root: what a reader asks, in this order. Errors: InvalidDescriptor (a
    /// circle, a parent that is not there; `detail` says which).
    [[nodiscard]] Result<std::vector<std::size_t>> chainOf(std::size_t node) const;

    bool operator==(const SnapshotTree &) const = default;

private:
    void link();
    void findCircles();
    void chooseTop(const DiskDescriptor &descriptor);

    std::vector<SnapshotNode> m_nodes;
    std::map<QString, std::size_t> m_index;
    std::vector<std::size_t> m_roots;
    std::vector<std::size_t> m_circular;
    std::optional<std::size_t> m_top;
    TopChoice m_topChoice = TopChoice::None;
};

} // namespace parascope
