#include "engine/create/zeroroom.h"

#include <vector>

namespace parascope {

namespace {

constexpr std::uint64_t kWriteStep = 1ULL << 20U;
constexpr std::uint64_t kReserveStep = 1ULL << 30U;
/// The table of a disk of 4 TiB with clusters of 1 MiB; ploop's disks end before.
constexpr std::uint64_t kMostWritten = 16ULL << 20U;

} // namespace

Result<void> writeZeros(ByteRange range, WritableFile &file, const JobControl &control,
                        const std::function<void(std::uint64_t)> &written)
{
    const std::vector<std::byte> zeros(std::min(kWriteStep, range.length));
    for (std::uint64_t at = range.offset; at < range.end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, file.path());
        const std::uint64_t length = std::min(kWriteStep, range.end() - at);
        if (const auto done = file.writeAt(at, std::span(zeros).first(length)); !done)
            return done;
        at += length;
        if (written)
            written(at);
    }
    return {};
}

Result<bool> reserveUpTo(std::uint64_t size, WritableFile &file, const JobControl &control)
{
    for (std::uint64_t at = 0; at < size; at += kReserveStep) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, file.path());
        Result<bool> reserved = file.reserve({at, std::min(kReserveStep, size - at)});
        if (!reserved || !*reserved)
            return reserved;
    }
    return true;
}

Result<void> makeTableRoom(std::uint64_t dataStart, WritableFile &file, const JobControl &control)
{
    if (dataStart <= kMostWritten)
        return writeZeros({0, dataStart}, file, control);
    const Result<bool> reserved = reserveUpTo(dataStart, file, control);
    if (!reserved)
        return tl::unexpected(reserved.error());
    return file.setSize(dataStart);
}

} // namespace parascope
