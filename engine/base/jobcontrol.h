#pragma once

#include <atomic>
#include <cstdint>

namespace parascope {

/// The two-way line between a long piece of work and whoever started it: progress out, cancel in.
/// Safe to use from any thread. The engine has no threads of its own; work polls isCancelled()
/// between I/O calls (each at most 1 MiB) and returns ErrorCode::Cancelled.
class JobControl
{
public:
    void cancel() { m_cancelled.store(true, std::memory_order_relaxed); }
    [[nodiscard]] bool isCancelled() const { return m_cancelled.load(std::memory_order_relaxed); }

    /// Work done and to be done, in bytes or entries; 64 bit, scaled only at the edge.
    void report(std::uint64_t done, std::uint64_t total)
    {
        const std::uint64_t whole = m_whole.load(std::memory_order_relaxed);
        m_total.store(whole != 0 ? whole : total, std::memory_order_relaxed);
        m_done.store(m_before.load(std::memory_order_relaxed) + done, std::memory_order_relaxed);
    }
    /// From now on report() is called by one part of a larger job: `before` of `whole` was done
    /// when it began. Whole 0: by the job itself again.
    void beginPart(std::uint64_t before, std::uint64_t whole)
    {
        m_before.store(before, std::memory_order_relaxed);
        m_whole.store(whole, std::memory_order_relaxed);
    }
    [[nodiscard]] std::uint64_t done() const { return m_done.load(std::memory_order_relaxed); }
    [[nodiscard]] std::uint64_t total() const { return m_total.load(std::memory_order_relaxed); }

private:
    std::atomic<bool> m_cancelled = false;
    std::atomic<std::uint64_t> m_done = 0;
    std::atomic<std::uint64_t> m_total = 0;
    std::atomic<std::uint64_t> m_before = 0;
    std::atomic<std::uint64_t> m_whole = 0;
};

} // namespace parascope
