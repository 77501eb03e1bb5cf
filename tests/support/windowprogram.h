#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <sys/types.h>
#include <vector>

namespace parascope::test {

/// The real program with its window, without a screen, in a process of its own: with folders of its
/// own for settings and for meeting others. Killed at the end.
class WindowProgram
{
public:
    /// Whether the program was built, so that there is something to test.
    [[nodiscard]] static bool exists();

    /// Starts it in `folder` with arguments that are bytes. Below `folder` it keeps its settings
    /// and, unless `canMeet` is false, meets others that were started there.
    WindowProgram(const std::filesystem::path &folder, std::vector<std::string> arguments,
                  bool canMeet = true);
    ~WindowProgram();
    WindowProgram(const WindowProgram &) = delete;
    WindowProgram &operator=(const WindowProgram &) = delete;

    /// Exit code, or −signal; nothing as long as it runs.
    [[nodiscard]] std::optional<int> ended();
    /// Whether it has this file open.
    [[nodiscard]] bool shows(const std::filesystem::path &file) const;
    void signal(int number) const;

private:
    pid_t m_process = -1;
    std::optional<int> m_ended;
};

} // namespace parascope::test
