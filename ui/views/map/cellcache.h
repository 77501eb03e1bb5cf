#pragma once

#include "engine/map/clustermap.h"
#include "ui/views/map/layerlook.h"
#include "ui/views/map/maplayout.h"
#include "ui/views/map/stateset.h"

#include <span>
#include <vector>

namespace parascope::ui {

/// Whether cells are coloured by the layer that supplies them, and which layers the legend lifts
/// out; a value.
struct LayerColouring
{
    LayerMapPtr map;    ///< null: by state
    LayerSet highlight; ///< empty: none

    bool operator==(const LayerColouring &) const = default;
};

/// What a cell shows, as an index of its tile: its worst state; pushed back when the legend lifts
/// out others; or nothing at all. Behind these the looks of layers, and the same pushed back.
using CellKind = std::uint8_t;
inline constexpr CellKind kDimmed = static_cast<CellKind>(kMapStateCount); ///< added to the state
inline constexpr CellKind kBlank = 2 * kDimmed;
inline constexpr CellKind kFirstLayer = kBlank + 1;
inline constexpr CellKind kFirstDimmedLayer = kFirstLayer + kLayerLooks;
inline constexpr std::size_t kCellKinds = kFirstDimmedLayer + kLayerLooks;

/// Whether a kind is painted as a mark above all cells: damage that is not pushed back.
[[nodiscard]] constexpr bool isMarked(CellKind kind)
{
    return kind <= static_cast<CellKind>(MapState::Unreadable);
}

/// The kinds of the cells on the lines in view. Asks the map once for each cell and keeps the
/// answer, so that panning asks only for what is new. GUI thread.
class CellCache
{
public:
    /// What is looked at. Everything is forgotten when more than the scrolling changed.
    void setView(const MapLayout &layout, ClusterMapPtr map, StateSet highlight,
                 const LayerColouring &layers = {});
    /// One kind for each column of the line; blank outside the map. Valid until the next call but
    /// two.
    [[nodiscard]] std::span<const CellKind> line(std::int64_t line);

private:
    struct Slot
    {
        bool valid = false;
        std::int64_t line = 0;
        std::vector<CellKind> kinds;
    };
    void read(Slot &slot) const;
    void readCells(std::uint64_t first, std::uint64_t last, CellKind *kinds) const;
    void readLayers(std::uint64_t first, std::uint64_t last, CellKind *kinds) const;
    [[nodiscard]] CellKind kindOf(ClusterFlags flags) const;
    [[nodiscard]] CellKind kindOf(ClusterFlags flags, const LayerSet &layers) const;

    MapLayout m_layout;
    ClusterMapPtr m_map;
    StateSet m_highlight;
    ClusterFlags m_highlightFlags;
    LayerColouring m_layers;
    std::vector<Slot> m_slots; ///< a ring, by line number
};

/// Whether two layouts differ at most in how far they are scrolled.
[[nodiscard]] bool sameGrid(const MapLayout &one, const MapLayout &two);
/// Place of a line in a ring of `size` places; lines before the first one have negative numbers.
[[nodiscard]] std::size_t ringPlace(std::int64_t line, std::size_t size);

} // namespace parascope::ui
