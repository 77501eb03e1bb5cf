#pragma once

#include "app/cli/command.h"
#include "engine/write/hostwrite.h"

#include <functional>
#include <string>

namespace parascope::cli {

/// What `write` and `discard` have in common: an image that may be written, a change of its disk,
/// and what is said about it. All that goes wrong is said on standard error.
class GuestChange
{
public:
    /// Opens and checks the image at `path`. Refuses what a GuestWriter refuses, parts of disks,
    /// and an `offset` beyond the disk.
    [[nodiscard]] static tl::expected<GuestChange, ExitCode> open(const std::string &path,
                                                                  std::uint64_t offset,
                                                                  const Arguments &arguments,
                                                                  Context &context);

    /// Bytes from the offset to the end of the disk.
    [[nodiscard]] std::uint64_t room() const { return m_diskBytes - m_offset; }
    [[nodiscard]] const std::string &path() const { return m_path; }

    /// False, and says so, when `length` bytes from the offset on are not all inside the disk.
    [[nodiscard]] bool isInside(std::uint64_t length) const;

    /// What changes the disk, and counts the bytes that it changed.
    using Work = std::function<Result<void>(GuestWriter &, std::uint64_t &done)>;
    /// Takes the image, keeps old bytes of `length` bytes where --undo-file asks for it, lets
    /// `work` change the disk, and closes the image whatever came of that. Reports in the end.
    [[nodiscard]] ExitCode run(WriteKind kind, std::uint64_t length, const WriterOptions &options,
                               const Work &work);

private:
    GuestChange(const std::string &path, std::uint64_t offset, const Arguments &arguments,
                Context &context)
        : m_path(path), m_offset(offset), m_arguments(&arguments), m_context(&context)
    {}

    [[nodiscard]] ExitCode describe(HostWrite &change, WriteKind kind, std::uint64_t done) const;

    std::string m_path;
    std::uint64_t m_offset;
    std::uint64_t m_diskBytes = 0;
    ReportPtr m_report; ///< until the image is taken
    const Arguments *m_arguments;
    Context *m_context;
};

/// The image that `write` and `discard` are for: `path`, or the only one of a bundle. Says on
/// standard error why there is none.
[[nodiscard]] tl::expected<std::string, ExitCode>
imageToWrite(const std::string &path, const Arguments &arguments, Context &context);

} // namespace parascope::cli
