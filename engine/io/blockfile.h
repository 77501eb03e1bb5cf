#pragma once

#include "engine/base/byterange.h"
#include "engine/base/error.h"

#include <cstddef>
#include <cstdint>
#include <span>

namespace parascope {

/// A stretch of a file that the system says is stored, or is a hole that reads as zeros.
struct StorageExtent
{
    ByteRange range;
    bool isHole = false;

    bool operator==(const StorageExtent &) const = default;
};

/// The one interface to bytes. All offsets and lengths are bytes in 64 bit.
/// Implementations are safe for concurrent reads from several threads (they keep no file position).
class BlockFile
{
public:
    BlockFile() = default;
    virtual ~BlockFile() = default;
    BlockFile(const BlockFile &) = delete;
    BlockFile &operator=(const BlockFile &) = delete;

    /// Path as bytes, for messages; empty for files without one.
    [[nodiscard]] virtual std::string path() const = 0;

    /// Current length in bytes; asks the system each time, so that a change is noticed.
    [[nodiscard]] virtual Result<std::uint64_t> size() const = 0;

    /// Fills `out` from `offset`. Returns the number of bytes read: less than asked for only at the
    /// end of the file (0 beyond it). Any other shortfall is ErrorCode::ReadFailed with the offset
    /// of the first byte that could not be read.
    [[nodiscard]] virtual Result<std::size_t> readAt(std::uint64_t offset,
                                                     std::span<std::byte> out) const = 0;

    /// The data or hole stretch that contains `offset`, from `offset` to its end (clamped to the
    /// end of the file; empty range at or beyond the end). Where the system cannot tell, everything
    /// is data.
    [[nodiscard]] virtual Result<StorageExtent> extentAt(std::uint64_t offset) const = 0;
};

} // namespace parascope
