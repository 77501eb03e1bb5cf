#include "engine/disk/lazylayerindex.h"

#include <chrono>

namespace parascope {

Result<LayerIndexPtr> LazyLayerIndex::get(const StopQuery &stop) const
{
    // How long somebody who is told to stop goes on waiting for another thread.
    constexpr std::chrono::milliseconds kPatience(10);
    if (isMade())
        return m_index;
    std::unique_lock lock(m_making, std::defer_lock);
    while (!lock.try_lock_for(kPatience)) {
        if (stop && stop())
            return failure(ErrorCode::Cancelled);
    }
    return make(stop);
}

Result<LayerIndexPtr> LazyLayerIndex::getUnlessBusy(const StopQuery &stop) const
{
    if (isMade())
        return m_index;
    const std::unique_lock lock(m_making, std::try_to_lock);
    return lock.owns_lock() ? make(stop) : LayerIndexPtr();
}

Result<LayerIndexPtr> LazyLayerIndex::make(const StopQuery &stop) const
{
    if (isMade())
        return m_index;
    for (; m_added < m_chain.size(); ++m_added) {
        if (!m_maker.add(*m_chain[m_added], stop))
            return failure(ErrorCode::Cancelled);
    }
    m_index = m_maker.finish();
    m_isMade.store(true, std::memory_order_release);
    return m_index;
}

} // namespace parascope
