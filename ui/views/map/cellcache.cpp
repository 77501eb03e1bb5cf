#include "ui/views/map/cellcache.h"

#include <algorithm>

namespace parascope::ui {

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

void CellCache::setView(const MapLayout &layout, ClusterMapPtr map, StateSet highlight)
{
    const bool same = map == m_map && highlight == m_highlight && sameGrid(layout, m_layout);
    m_layout = layout;
    if (same)
        return;
    m_map = std::move(map);
    m_highlight = highlight;
    m_highlightFlags = highlight.flags();
    for (Slot &slot : m_slots)
        slot.valid = false;
    // Lines in view, those that are cut at both ends, and a neighbour of each of these.
    m_slots.resize(static_cast<std::size_t>(layout.viewport().height() / layout.pitch() + 6));
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
    const int level = m_layout.level();
    // Neighbours are mostly alike: work out a kind only where the flags change.
    ClusterFlags before;
    CellKind kind = kBlank;
    auto column = static_cast<std::size_t>(line.column);
    for (std::uint64_t cell = line.cells.first; cell < line.cells.last; ++cell) {
        const ClusterFlags flags =
            level == 0 ? m_map->at(cell) : m_map->any(cell << level, (cell + 1) << level);
        if (flags != before) {
            before = flags;
            const ClusterFlags lifted = flags & m_highlightFlags;
            if (!flags)
                kind = kBlank;
            else if (m_highlight.isEmpty() || lifted)
                kind = static_cast<CellKind>(worstState(lifted ? lifted : flags));
            else
                kind = static_cast<CellKind>(kDimmed + static_cast<CellKind>(worstState(flags)));
        }
        slot.kinds[column++] = kind;
    }
}

} // namespace parascope::ui
