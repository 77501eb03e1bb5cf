#pragma once

#include "engine/disk/layerindex.h"

namespace parascope {

/// Makes the index of a chain while its layers are opened, the picked one first: a table that was
/// read a moment ago is still in the processor's cache, and going through it again costs little.
/// One thread.
class LayerIndexMaker
{
public:
    /// Entries of the next layer, from the `first` on, as ImageLoader::Sink gets them. May be left
    /// out; add() goes through what was not taken.
    void take(const ImageState &state, std::uint32_t first, std::span<const std::uint32_t> entries);
    /// The next layer is as it is.
    void add(const DiskLayer &layer);
    /// The index of all that were added; null when it would not do (LayerIndex::make()).
    [[nodiscard]] std::shared_ptr<const LayerIndex> finish();

private:
    void growTo(std::uint64_t clusters);
    /// The next layer gets what nobody above it has in this stretch.
    void fill(std::uint64_t first, std::uint64_t end);
    void addImage(const ImageState &state);
    void addUnreadable(const ImageState &state, std::uint64_t entries);

    std::shared_ptr<LayerIndex> m_index = std::make_shared<LayerIndex>();
    bool m_isMixed = false;    ///< clusters of different sizes
    std::uint8_t m_number = 0; ///< of the next layer
    std::uint64_t m_taken = 0; ///< entries of the next layer that were taken
};

} // namespace parascope
