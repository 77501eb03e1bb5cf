#include "engine/transfer/comparesink.h"

#include <algorithm>
#include <cstring>

namespace parascope {

namespace {

constexpr std::uint64_t kPieceBytes = 1024ULL * 1024;

} // namespace

CompareSink::CompareSink(ReadCopy readCopy, std::string copyPath)
    : m_readCopy(std::move(readCopy))
    , m_copyPath(std::move(copyPath))
    , m_hash(QCryptographicHash::Sha256)
    , m_copy(kPieceBytes)
    , m_zeros(kPieceBytes)
{}

Result<void> CompareSink::write(std::uint64_t offset, std::span<const std::byte> bytes)
{
    const auto copy = std::span(m_copy).first(bytes.size());
    if (const Result<void> read = m_readCopy(offset, copy); !read)
        return read;
    if (std::memcmp(bytes.data(), copy.data(), bytes.size()) != 0) {
        const auto ours = std::ranges::mismatch(bytes, copy).in1;
        const auto where = offset + static_cast<std::uint64_t>(ours - bytes.begin());
        return failure(ErrorCode::WriteFailed, m_copyPath, 0, where,
                       QStringLiteral(QT_TRANSLATE_NOOP("parascope::text",
                                                        "read back, byte %1 of the disk differs"))
                           .arg(where));
    }
    m_hash.addData(QByteArrayView(bytes.data(), static_cast<qsizetype>(bytes.size())));
    return {};
}

Result<void> CompareSink::writeZeros(ByteRange range, JobControl &control)
{
    for (std::uint64_t at = range.offset; at < range.end();) {
        if (control.isCancelled())
            return failure(ErrorCode::Cancelled, m_copyPath);
        const std::uint64_t length = std::min(range.end() - at, kPieceBytes);
        const Result<void> same =
            write(at, std::span(m_zeros).first(static_cast<std::size_t>(length)));
        if (!same)
            return same;
        at += length;
    }
    return {};
}

} // namespace parascope
