#include "engine/io/smallfile.h"

#include "engine/io/hostfile.h"

namespace parascope {

Result<QByteArray> readSmallFile(const std::filesystem::path &path, std::uint64_t most)
{
    const auto file = HostFile::open(path);
    if (!file)
        return tl::unexpected(file.error());
    const Result<std::uint64_t> size = (*file)->size();
    if (!size)
        return tl::unexpected(size.error());
    if (*size > most)
        return failure(ErrorCode::Unsupported, path.native(), 0, 0,
                       QStringLiteral("longer than %1 bytes").arg(most));
    QByteArray bytes(static_cast<qsizetype>(*size), Qt::Uninitialized);
    const auto room = std::as_writable_bytes(std::span(bytes.data(), std::size_t(*size)));
    const Result<std::size_t> count = (*file)->readAt(0, room);
    if (!count)
        return tl::unexpected(count.error());
    bytes.truncate(static_cast<qsizetype>(*count));
    return bytes;
}

} // namespace parascope
