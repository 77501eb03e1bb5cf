#pragma once

#include "engine/disk/snapshottree.h"

#include <optional>
#include <vector>

namespace parascope::ui {

/// What a layer stands on, as far as its row does not show it by itself.
enum class Footing
{
    RowAbove,   ///< the layer in the row above
    Nothing,    ///< it is the lowest one
    NothingToo, ///< lowest as well, beside another one: that is wrong
    Branch,     ///< the layer that its row is indented below
    NotThere,   ///< a layer that the descriptor does not have
    Circle      ///< itself, through others or below them
};

/// A layer in its place of the list.
struct LayerRow
{
    std::size_t node = 0;              ///< of the tree
    std::optional<std::size_t> parent; ///< the row that it is indented below
    std::size_t position = 0;          ///< among the rows of the same parent
    std::vector<std::size_t> children; ///< rows that are indented below
    Footing footing = Footing::RowAbove;
};

/// The layers of a disk as lines of a tree view. A chain is a list, the lowest layer first, however
/// long it is; only what branches off is indented. Where layers branch, the line goes on to the
/// top; elsewhere to the first child. Each layer has one row, also where the tree is none. A value;
/// pure, and linear in the layers.
class LayerRows
{
public:
    LayerRows() = default;
    explicit LayerRows(const SnapshotTree &tree);

    [[nodiscard]] const std::vector<LayerRow> &rows() const { return m_rows; }
    [[nodiscard]] const std::vector<std::size_t> &topLevel() const { return m_topLevel; }
    [[nodiscard]] std::size_t rowOf(std::size_t node) const { return m_rowOf[node]; }

private:
    std::size_t add(std::size_t node, std::optional<std::size_t> parent, Footing footing);
    void addLine(const SnapshotTree &tree, std::size_t start, Footing footing);

    std::vector<LayerRow> m_rows;
    std::vector<std::size_t> m_topLevel;
    std::vector<std::size_t> m_rowOf; ///< by node
    std::vector<bool> m_isBelowTop;   ///< by node: the top, and what it stands on
};

} // namespace parascope::ui
