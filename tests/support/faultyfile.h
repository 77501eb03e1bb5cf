#pragma once

#include "engine/io/blockfile.h"

#include <atomic>
#include <cerrno>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

namespace parascope::test {

/// A BlockFile over another one that goes wrong on order, and counts what is asked of it. Without
/// orders it behaves like the file below. Orders are given before the file is used; the counters
/// may be read from any thread.
///
/// A call is one use of size(), readAt() or extentAt(); the first is number 1.
class FaultyFile : public BlockFile
{
public:
    explicit FaultyFile(std::shared_ptr<const BlockFile> base);

    /// Call number `call` fails with ReadFailed and `systemError`.
    void failCall(std::uint64_t call, int systemError = EIO);
    /// Call number `call`, when it is a read, delivers `bytes` at most, as if the file ended there.
    void shortenCall(std::uint64_t call, std::size_t bytes);
    /// Reads that touch `range` fail, at the first byte of it that they touch.
    void failRange(ByteRange range, int systemError = EIO);
    /// After `call` calls the file is `size` bytes long: cut, or grown by a hole.
    void resizeAfter(std::uint64_t call, std::uint64_t size);
    /// Called at the start of each call with its number, in the thread of the caller: to cancel a
    /// job in the middle, or to change the file below.
    void setHook(std::function<void(std::uint64_t)> hook) { m_hook = std::move(hook); }

    [[nodiscard]] std::uint64_t calls() const { return m_calls; }
    /// Reads that were asked for, failed ones too.
    [[nodiscard]] std::uint64_t reads() const { return m_reads; }
    /// Bytes that were delivered.
    [[nodiscard]] std::uint64_t bytesRead() const { return m_bytesRead; }
    /// Length of the longest read that was asked for.
    [[nodiscard]] std::uint64_t longestRead() const { return m_longestRead; }

    [[nodiscard]] std::string path() const override { return m_base->path(); }
    [[nodiscard]] Result<std::uint64_t> size() const override;
    [[nodiscard]] Result<std::size_t> readAt(std::uint64_t offset,
                                             std::span<std::byte> out) const override;
    [[nodiscard]] Result<StorageExtent> extentAt(std::uint64_t offset) const override;

private:
    struct BadRange
    {
        ByteRange range;
        int systemError = EIO;
    };

    [[nodiscard]] Result<std::uint64_t> beginCall(std::uint64_t offset) const;
    [[nodiscard]] Result<std::uint64_t> sizeAt(std::uint64_t call) const;

    std::shared_ptr<const BlockFile> m_base;
    std::map<std::uint64_t, int> m_failingCalls;
    std::map<std::uint64_t, std::size_t> m_shortCalls;
    std::map<std::uint64_t, std::uint64_t> m_sizes; ///< by the call after which they hold
    std::vector<BadRange> m_badRanges;
    std::function<void(std::uint64_t)> m_hook;
    mutable std::atomic<std::uint64_t> m_calls = 0;
    mutable std::atomic<std::uint64_t> m_reads = 0;
    mutable std::atomic<std::uint64_t> m_bytesRead = 0;
    mutable std::atomic<std::uint64_t> m_longestRead = 0;
};

} // namespace parascope::test
