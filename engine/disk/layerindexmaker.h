#pragma once

#include "engine/disk/guestreader.h"
#include "engine/disk/layerindex.h"

#include <limits>

namespace parascope {

/// Makes the index of a chain, layer by layer, the picked one first. One thread.
class LayerIndexMaker
{
public:
    /// The next layer is as it is. `stop` is asked before each chunk of its table; false when it
    /// ended this: the same layer again goes on where it was.
    [[nodiscard]] bool add(const DiskLayer &layer, const StopQuery &stop = {});
    /// The index of all that were added; null when it would not do (LayerIndex::make()).
    [[nodiscard]] std::shared_ptr<const LayerIndex> finish();

private:
    [[nodiscard]] bool addImage(const ImageState &state, const StopQuery &stop);
    /// The next layer has these entries, of clusters first, first + 1, …
    void take(std::uint64_t first, std::span<const std::uint32_t> entries);
    void growTo(std::uint64_t clusters);
    /// The next layer gets what nobody above it has in this stretch.
    void fill(std::uint64_t first, std::uint64_t end);
    void addUnreadable(const ImageState &state, std::uint64_t entries);

    std::shared_ptr<LayerIndex> m_index = std::make_shared<LayerIndex>();
    bool m_isMixed = false;    ///< clusters of different sizes
    std::uint8_t m_number = 0; ///< of the next layer
    std::uint64_t m_taken = 0; ///< entries of the next layer that were taken
    /// Up to where the layers so far ask those below.
    std::uint64_t m_reach = std::numeric_limits<std::uint64_t>::max();
};

} // namespace parascope
