#pragma once

#include <QByteArray>

#include <filesystem>
#include <string>
#include <vector>

namespace parascope::test {

/// How a run of the command line ended, and what it said.
struct Outcome
{
    int code = -1; ///< exit code, or −signal
    QByteArray output;
    QByteArray errors;
    long peakKiB = 0; ///< most memory that it held at once
};

/// Runs the real parascope-cli, which PARASCOPE_CLI names, with arguments that are bytes (QProcess
/// would decode them). Output goes through files in `folder`, so that nothing can block.
class Program
{
public:
    explicit Program(std::filesystem::path folder) : m_folder(std::move(folder)) {}

    /// `output` replaces standard output by another file, such as /dev/full. `unprivileged` runs it
    /// as nobody when the test is root's.
    [[nodiscard]] Outcome run(std::vector<std::string> arguments, const char *output = nullptr,
                              bool unprivileged = false) const;

private:
    std::filesystem::path m_folder;
};

/// All bytes of a file.
[[nodiscard]] QByteArray contentsOf(const std::filesystem::path &path);

} // namespace parascope::test
