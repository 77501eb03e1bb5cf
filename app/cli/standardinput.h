#pragma once

#include "engine/base/error.h"
#include "engine/base/jobcontrol.h"

#include <cstddef>
#include <filesystem>
#include <optional>
#include <span>

namespace parascope::cli {

/// Standard input: a file, a pipe, a terminal. One thread.
class StandardInput
{
public:
    explicit StandardInput(JobControl &control) : m_control(control) {}
    ~StandardInput();
    StandardInput(const StandardInput &) = delete;
    StandardInput &operator=(const StandardInput &) = delete;

    /// Bytes that are still to come, where that is known: in a regular file.
    [[nodiscard]] std::optional<std::uint64_t> length() const;

    /// Reads until `out` is full or the input ends; then less than that comes back. Errors:
    /// ReadFailed, Cancelled.
    [[nodiscard]] Result<std::size_t> read(std::span<std::byte> out);

    /// Reads everything, at most `most` bytes and one more, into a file without a name in `folder`
    /// and goes on with that: so the length is known. Errors: those of read(), WriteFailed.
    [[nodiscard]] Result<void> spool(const std::filesystem::path &folder, std::uint64_t most);

private:
    JobControl &m_control;
    int m_descriptor = 0;
};

} // namespace parascope::cli
