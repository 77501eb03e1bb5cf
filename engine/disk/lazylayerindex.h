#pragma once

#include "engine/base/error.h"
#include "engine/disk/guestreader.h"
#include "engine/disk/layerindexmaker.h"

#include <atomic>
#include <mutex>
#include <optional>

namespace parascope {

/// The index of a chain, made when somebody first wants it: a disk that is only looked at costs no
/// more to open than its layers do. A value that is computed late: to whoever asks it is constant.
/// Safe for concurrent use. Work that was stopped goes on where it ended.
class LazyLayerIndex
{
public:
    /// `chain` has at most LayerIndex::kMostLayers.
    explicit LazyLayerIndex(DiskChain chain) : m_chain(std::move(chain)) {}

    /// The index, null where there is none (LayerIndex::make()). Makes it, or waits while another
    /// thread does; `stop` is asked after each million entries at most. Errors: Cancelled.
    [[nodiscard]] Result<LayerIndexPtr> get(const StopQuery &stop = {}) const;
    /// The same, but null also while another thread makes it: for readers, who can ask the layers
    /// themselves.
    [[nodiscard]] Result<LayerIndexPtr> getUnlessBusy(const StopQuery &stop = {}) const;
    /// Nobody has to wait for it any more.
    [[nodiscard]] bool isMade() const { return m_isMade.load(std::memory_order_acquire); }

private:
    [[nodiscard]] Result<LayerIndexPtr> make(const StopQuery &stop) const;

    DiskChain m_chain;
    mutable std::timed_mutex m_making;
    // Guarded by m_making until m_isMade; then m_index is constant.
    mutable LayerIndexMaker m_maker;
    mutable std::size_t m_added = 0; ///< layers
    mutable LayerIndexPtr m_index;
    mutable std::atomic<bool> m_isMade = false;
};

} // namespace parascope
