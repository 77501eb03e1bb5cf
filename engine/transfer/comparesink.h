#pragma once

#include "engine/transfer/guestcopy.h"

#include <QByteArray>
#include <QCryptographicHash>

#include <functional>

namespace parascope {

/// Holds a disk against a copy of it, byte by byte, and sums it up on the way: when all is the
/// same, the sum is that of both. The time is that of the disk's size, zeros included.
class CompareSink : public GuestSink
{
public:
    /// Fills its argument with the copy's bytes of a place of the disk.
    using ReadCopy = std::function<Result<void>(std::uint64_t, std::span<std::byte>)>;

    /// `copyPath`: for errors.
    CompareSink(ReadCopy readCopy, std::string copyPath);

    /// Errors: those of ReadCopy; WriteFailed (the copy differs; `number`: where).
    [[nodiscard]] Result<void> write(std::uint64_t offset,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> writeZeros(ByteRange range, JobControl &control) override;

    /// SHA-256 of everything so far, in hex.
    [[nodiscard]] QByteArray sha256() const { return m_hash.result().toHex(); }

private:
    ReadCopy m_readCopy;
    std::string m_copyPath;
    QCryptographicHash m_hash;
    std::vector<std::byte> m_copy;  ///< 1 MiB
    std::vector<std::byte> m_zeros; ///< 1 MiB
};

} // namespace parascope
