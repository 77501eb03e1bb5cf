#include "engine/io/writablefile.h"

#include <cstring>

namespace parascope {

Result<bool> WritableFile::cloneFrom(const BlockFile & /*source*/, ByteRange /*range*/,
                                     std::uint64_t /*target*/)
{
    return false;
}

void WritableFile::beginSync(ByteRange /*range*/) {}

Result<bool> WritableFile::reserve(ByteRange /*range*/)
{
    return false;
}

Result<bool> WritableFile::makeHole(ByteRange /*range*/)
{
    return false;
}

Result<void> readFully(const BlockFile &file, std::uint64_t offset, std::span<std::byte> out)
{
    const Result<std::size_t> count = file.readAt(offset, out);
    if (!count)
        return tl::unexpected(count.error());
    if (*count != out.size())
        return failure(ErrorCode::FileChanged, file.path(), 0, offset + *count);
    return {};
}

bool isZero(std::span<const std::byte> bytes)
{
    // Equal to itself moved by one byte, and the first is 0: so all are.
    return bytes.empty() || (bytes.front() == std::byte{0} &&
                             std::memcmp(bytes.data(), bytes.data() + 1, bytes.size() - 1) == 0);
}

} // namespace parascope
