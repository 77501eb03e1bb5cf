#include "engine/io/filehash.h"

#include <QCryptographicHash>

#include <algorithm>
#include <vector>

namespace parascope {

namespace {

constexpr std::uint64_t kStepBytes = 1024ULL * 1024;

QByteArrayView viewOf(std::span<const std::byte> bytes)
{
    return {bytes.data(), static_cast<qsizetype>(bytes.size())};
}

} // namespace

Result<QString> sha256OfFile(const BlockFile &file, JobControl &control)
{
    const Result<std::uint64_t> size = file.size();
    if (!size)
        return tl::unexpected(size.error());
    QCryptographicHash hash(QCryptographicHash::Sha256);
    std::vector<std::byte> buffer(kStepBytes);
    const std::vector<std::byte> zeros(kStepBytes);
    StorageExtent storage;
    for (std::uint64_t at = 0; at < *size;) {
        control.report(at, *size);
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, file.path());
        if (!storage.range.contains(at)) {
            const Result<StorageExtent> next = file.extentAt(at);
            if (!next)
                return tl::unexpected(next.error());
            storage = *next;
            if (storage.range.isEmpty())
                return failure(ErrorCode::FileChanged, file.path());
        }
        const std::uint64_t end = std::min(storage.range.end(), *size);
        const auto length = static_cast<std::size_t>(std::min(end - at, kStepBytes));
        if (storage.isHole) {
            hash.addData(viewOf(std::span(zeros).first(length)));
        } else {
            const Result<std::size_t> got = file.readAt(at, std::span(buffer).first(length));
            if (!got)
                return tl::unexpected(got.error());
            if (*got < length)
                return failure(ErrorCode::FileChanged, file.path());
            hash.addData(viewOf(std::span(buffer).first(length)));
        }
        at += length;
    }
    control.report(*size, *size);
    return QString::fromLatin1(hash.result().toHex());
}

} // namespace parascope
