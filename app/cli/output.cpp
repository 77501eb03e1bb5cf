#include "app/cli/output.h"

#include <cerrno>
#include <unistd.h>

namespace parascope::cli {

namespace {

constexpr std::size_t kCollectBytes = 64UL * 1024;
constexpr std::size_t kLargestWrite = 1024UL * 1024;

std::span<const std::byte> bytesOf(const QByteArray &array)
{
    return std::as_bytes(std::span(array.constData(), static_cast<std::size_t>(array.size())));
}

} // namespace

bool Output::writeThrough(std::span<const std::byte> bytes)
{
    while (!bytes.empty() && !m_failed) {
        const std::size_t wanted = std::min(bytes.size(), kLargestWrite);
        const ssize_t count = ::write(STDOUT_FILENO, bytes.data(), wanted);
        if (count >= 0)
            bytes = bytes.subspan(static_cast<std::size_t>(count));
        // A write that an interrupt ended may have written a part.
        const bool isInterrupted =
            count < 0 ? errno == EINTR : static_cast<std::size_t>(count) < wanted;
        if (isInterrupted && m_control.isCancelled()) {
            m_failed = true;
            m_error.code = ErrorCode::Cancelled;
        } else if (count < 0 && !isInterrupted) {
            m_failed = true;
            m_error.code = ErrorCode::WriteFailed;
            m_error.systemError = errno;
        }
    }
    return !m_failed;
}

bool Output::flush()
{
    const bool written = writeThrough(bytesOf(m_pending));
    m_pending.clear();
    return written;
}

bool Output::write(std::span<const std::byte> bytes)
{
    if (bytes.size() >= kCollectBytes)
        return flush() && writeThrough(bytes);
    m_pending.append(reinterpret_cast<const char *>(bytes.data()),
                     static_cast<qsizetype>(bytes.size()));
    return static_cast<std::size_t>(m_pending.size()) < kCollectBytes ? !m_failed : flush();
}

bool Output::write(const QByteArray &bytes)
{
    return write(bytesOf(bytes));
}

Result<void> Output::finish()
{
    if (flush())
        return {};
    return tl::unexpected(m_error);
}

} // namespace parascope::cli
