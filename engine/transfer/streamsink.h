#pragma once

#include "engine/transfer/guestcopy.h"

#include <functional>

namespace parascope {

/// Takes the next bytes, at most 1 MiB.
using ByteSink = std::function<Result<void>(std::span<const std::byte>)>;

/// Hands a disk over to something that only goes forward, such as a pipe: zeros are bytes too.
class StreamSink : public GuestSink
{
public:
    explicit StreamSink(ByteSink sink) : m_sink(std::move(sink)) {}

    [[nodiscard]] Result<void> write(std::uint64_t offset,
                                     std::span<const std::byte> bytes) override;
    [[nodiscard]] Result<void> writeZeros(ByteRange range, JobControl &control) override;

private:
    ByteSink m_sink;
    std::vector<std::byte> m_zeros; ///< made when it is needed first
};

} // namespace parascope
