#include "ui/views/map/cellcache.h"

#include <algorithm>

namespace parascope::ui {
namespace {

// Cells that are asked for at once at first.
constexpr std::uint64_t kBlock = 16;

} // namespace

bool sameGrid(const MapLayout &one, const MapLayout &two)
{
    return one.count() == two.count() && one.viewport() == two.viewport() &&
           one.pitch() == two.pitch() && one.level() == two.level() &&
           one.columns() == two.columns() && one.indent() == two.indent() &&
           one.margin() == two.margin();
}

std::size_t ringPlace(std::int64_t line, std::size_t size)
{
    const auto ring = static_cast<std::int64_t>(size);
    return static_cast<std::size_t>((line % ring + ring) % ring);
}

void CellCache::setView(const MapLayout &layout, ClusterMapPtr map, StateSet highlight,
                        const LayerColouring &layers)
{
    const bool same = map == m_map && highlight == m_highlight && layers == m_layers &&
                      sameGrid(layout, m_layout);
    m_layout = layout;
    if (same)
        return;
    m_map = std::move(map);
    m_highlight = highlight;
    m_layers = layers;
    m_highlightFlags = highlight.flags();
    for (Slot &slot : m_slots)
        slot.valid = false;
    // Lines in view, those that are cut at both ends, and a neighbour of each of these.
    const int lines = layout.viewport().height() / layout.pitch();
    m_slots.resize(static_cast<std::size_t>(lines) + 6);
}

std::span<const CellKind> CellCache::line(std::int64_t line)
{
    Slot &slot = m_slots[ringPlace(line, m_slots.size())];
    if (!slot.valid || slot.line != line) {
        slot.valid = true;
        slot.line = line;
        read(slot);
    }
    return slot.kinds;
}

void CellCache::read(Slot &slot) const
{
    slot.kinds.assign(static_cast<std::size_t>(m_layout.columns()), kBlank);
    const MapLayout::Line line = m_layout.lineAt(slot.line);
    CellKind *kinds = slot.kinds.data() + line.column;
    for (std::uint64_t cell = line.cells.first; cell < line.cells.last;) {
        // Blocks begin at multiples of their length: such stretches cost a map the least.
        const std::uint64_t end = std::min((cell / kBlock + 1) * kBlock, line.cells.last);
        if (m_layers.map)
            readLayers(cell, end, kinds);
        else
            readCells(cell, end, kinds);
        kinds += end - cell;
        cell = end;
    }
}

// Where all clusters of a stretch are alike, one question answers for all its cells.
void CellCache::readCells(std::uint64_t first, std::uint64_t last, CellKind *kinds) const
{
    const int level = m_layout.level();
    if (level <= 0) {
        ClusterFlags before;
        CellKind kind = kBlank;
        for (std::uint64_t cell = first; cell < last; ++cell) {
            const ClusterFlags flags = m_map->at(cell);
            if (flags != before) {
                before = flags;
                kind = kindOf(flags);
            }
            *kinds++ = kind;
        }
        return;
    }
    const ClusterFlags flags = m_map->any(first << level, last << level);
    const auto bits = static_cast<std::uint32_t>(flags.toInt());
    const bool alike = (bits & (bits - 1)) == 0; // every cluster has a flag, so all have this one
    if (alike || last - first == 1) {
        std::fill_n(kinds, last - first, kindOf(flags));
        return;
    }
    const std::uint64_t middle = first + (last - first) / 2;
    readCells(first, middle, kinds);
    readCells(middle, last, kinds + (middle - first));
}

// The same by layer: here cells are alike that are sound and of one layer.
void CellCache::readLayers(std::uint64_t first, std::uint64_t last, CellKind *kinds) const
{
    const int shift = std::max(m_layout.level(), 0);
    const ClusterFlags flags = m_map->any(first << shift, last << shift);
    const LayerSet layers = m_layers.map->any(first << shift, last << shift);
    const bool alike = layers.size() == 1 && !(flags & damageFlags());
    if (alike || last - first == 1) {
        std::fill_n(kinds, last - first, kindOf(flags, layers));
        return;
    }
    const std::uint64_t middle = first + (last - first) / 2;
    readLayers(first, middle, kinds);
    readLayers(middle, last, kinds + (middle - first));
}

CellKind CellCache::kindOf(ClusterFlags flags, const LayerSet &layers) const
{
    if (!flags)
        return kBlank;
    if (flags & damageFlags())
        return static_cast<CellKind>(worstState(flags & damageFlags()));
    const LayerSet lifted = layers & m_layers.highlight;
    const bool isDim = !m_layers.highlight.isEmpty() && lifted.isEmpty();
    const std::uint8_t newest = (lifted.isEmpty() ? layers : lifted).newest();
    return static_cast<CellKind>((isDim ? kFirstDimmedLayer : kFirstLayer) +
                                 layerLook(*m_layers.map, newest));
}

CellKind CellCache::kindOf(ClusterFlags flags) const
{
    const ClusterFlags lifted = flags & m_highlightFlags;
    if (!flags)
        return kBlank;
    if (m_highlight.isEmpty() || lifted)
        return static_cast<CellKind>(worstState(lifted ? lifted : flags));
    return static_cast<CellKind>(kDimmed + static_cast<CellKind>(worstState(flags)));
}

} // namespace parascope::ui
