#pragma once

#include "engine/io/blockfile.h"

namespace parascope {

/// A file whose bytes can be changed. One writer at a time; nobody reads while it writes.
class WritableFile : public BlockFile
{
public:
    /// Writes all of `bytes` at `offset`, growing the file as needed (what lies between reads as
    /// zeros). Error: WriteFailed with the offset; then any part of the bytes may have been
    /// written, and the file may have grown.
    [[nodiscard]] virtual Result<void> writeAt(std::uint64_t offset,
                                               std::span<const std::byte> bytes) = 0;

    /// Cuts the file, or grows it with zeros. Error: WriteFailed.
    [[nodiscard]] virtual Result<void> setSize(std::uint64_t size) = 0;

    /// Returns when everything written so far, the length too, survives a loss of power. Error:
    /// WriteFailed; then nothing written since the last successful sync is certain.
    [[nodiscard]] virtual Result<void> sync() = 0;

    /// Makes `range` of `source` appear at `target` without passing the bytes through this program:
    /// shared blocks where the file system has them, else a copy inside the system. At most 1 MiB
    /// per call, or more when it costs no time. False: it cannot be done here, nothing useful was
    /// written; read and write instead. Errors: as writeAt().
    [[nodiscard]] virtual Result<bool> cloneFrom(const BlockFile &source, ByteRange range,
                                                 std::uint64_t target);

    /// Tells the system to begin putting what was written in `range` on the disk, so that a later
    /// sync() has less to wait for. Makes nothing certain, and cannot fail.
    virtual void beginSync(ByteRange range);

    /// Makes sure that there is room on the disk for `range`: a later write into it cannot fail for
    /// want of space. Bytes that the file has stay as they are; where it was shorter it grows to
    /// the end of the range, with zeros. False: it cannot be done here, nothing changed. Error:
    /// WriteFailed.
    [[nodiscard]] virtual Result<bool> reserve(ByteRange range);

    /// Makes `range`, which lies inside the file, read as zeros and gives its room on the disk
    /// back. False: it cannot be done here, nothing changed. Error: WriteFailed; then any part of
    /// the range may read as zeros.
    [[nodiscard]] virtual Result<bool> makeHole(ByteRange range);
};

/// Fills `out` from `offset`. Errors: ReadFailed; FileChanged when the file ends before that.
[[nodiscard]] Result<void> readFully(const BlockFile &file, std::uint64_t offset,
                                     std::span<std::byte> out);

/// Whether every byte is 0; true for no bytes.
[[nodiscard]] bool isZero(std::span<const std::byte> bytes);

} // namespace parascope
