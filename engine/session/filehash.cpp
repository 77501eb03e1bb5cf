#include "engine/session/filehash.h"

#include <QCryptographicHash>

#include <algorithm>
#include <vector>

namespace parascope {

Result<QString> sha256OfFile(const BlockFile &file, JobControl &control)
{
    const auto size = file.size();
    if (!size)
        return tl::unexpected(size.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<std::byte> buffer(1024 * 1024);
    for (std::uint64_t at = 0; at < *size;) {
        control.report(at, *size);
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const auto part =
            std::span(buffer).first(std::min<std::uint64_t>(buffer.size(), *size - at));
        const auto count = file.readAt(at, part);
        if (!count)
            return tl::unexpected(count.error());
        if (*count < part.size())
            return failure(ErrorCode::FileChanged, file.path());
        hash.addData(
            {reinterpret_cast<const char *>(part.data()), static_cast<qsizetype>(part.size())});
        at += *count;
    }
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace parascope
