#include "app/cli/standardinput.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace parascope::cli {

namespace {

constexpr std::uint64_t kStepBytes = 1U << 20U;

int openUnnamed(const std::filesystem::path &folder)
{
    std::string name = (folder / ".parascope-input-XXXXXX").native();
    const int descriptor = ::mkostemp(name.data(), O_CLOEXEC);
    if (descriptor >= 0)
        ::unlink(name.c_str());
    return descriptor;
}

} // namespace

StandardInput::~StandardInput()
{
    if (m_descriptor != STDIN_FILENO)
        ::close(m_descriptor);
}

std::optional<std::uint64_t> StandardInput::length() const
{
    struct stat status = {};
    if (::fstat(m_descriptor, &status) != 0 || !S_ISREG(status.st_mode))
        return std::nullopt;
    const off_t at = ::lseek(m_descriptor, 0, SEEK_CUR);
    if (at < 0)
        return std::nullopt;
    return status.st_size > at ? std::uint64_t(status.st_size - at) : 0;
}

Result<std::size_t> StandardInput::read(std::span<std::byte> out)
{
    std::size_t done = 0;
    while (done < out.size()) {
        if (m_control.isCancelled())
            return failure(ErrorCode::Cancelled);
        const ssize_t count = ::read(m_descriptor, out.data() + done, out.size() - done);
        if (count < 0 && errno == EINTR)
            continue;
        if (count < 0)
            return failure(ErrorCode::ReadFailed, {}, errno, done);
        if (count == 0)
            break;
        done += std::size_t(count);
    }
    return done;
}

Result<void> StandardInput::spool(const std::filesystem::path &folder, std::uint64_t most)
{
    const int spooled = openUnnamed(folder);
    if (spooled < 0)
        return failure(ErrorCode::WriteFailed, folder.native(), errno);
    const auto failed = [&](tl::unexpected<Error> error) -> Result<void> {
        ::close(spooled);
        return error;
    };
    std::vector<std::byte> buffer(kStepBytes);
    for (std::uint64_t total = 0; total <= most;) {
        const Result<std::size_t> count = read(buffer);
        if (!count)
            return failed(tl::unexpected(count.error()));
        for (std::size_t done = 0; done < *count;) {
            const ssize_t written = ::write(spooled, buffer.data() + done, *count - done);
            if (written < 0 && errno == EINTR)
                continue;
            if (written <= 0)
                return failed(failure(ErrorCode::WriteFailed, folder.native(),
                                      written < 0 ? errno : EIO, total));
            done += std::size_t(written);
        }
        total += *count;
        if (*count < buffer.size())
            break;
    }
    if (::lseek(spooled, 0, SEEK_SET) != 0)
        return failed(failure(ErrorCode::WriteFailed, folder.native(), errno));
    m_descriptor = spooled;
    return {};
}

} // namespace parascope::cli
