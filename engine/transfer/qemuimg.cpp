#include "engine/transfer/qemuimg.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <csignal>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <string_view>
#include <sys/wait.h>
#include <unistd.h>

namespace parascope {

namespace {

constexpr const char *kProgram = "qemu-img";
constexpr std::size_t kMostSaid = 4096;

/// Both ends of a pipe; closed with the object.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            m_ends = {-1, -1};
    }
    ~Pipe()
    {
        closeWriting();
        if (m_ends[0] >= 0)
            ::close(m_ends[0]);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;

    [[nodiscard]] int reading() const { return m_ends[0]; }
    [[nodiscard]] int writing() const { return m_ends[1]; }
    void closeWriting()
    {
        if (m_ends[1] >= 0)
            ::close(m_ends[1]);
        m_ends[1] = -1;
    }

private:
    std::array<int, 2> m_ends = {-1, -1};
};

/// Starts the program with nothing to read; 0, or errno.
int start(pid_t &child, const std::filesystem::path &program, std::vector<std::string> &arguments,
          const Pipe &output, const Pipe &errors)
{
    std::vector<char *> words;
    std::string name = kProgram;
    words.push_back(name.data());
    for (std::string &argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);

    posix_spawn_file_actions_t files;
    ::posix_spawn_file_actions_init(&files);
    ::posix_spawn_file_actions_addopen(&files, STDIN_FILENO, "/dev/null", O_RDONLY, 0);
    ::posix_spawn_file_actions_adddup2(&files, output.writing(), STDOUT_FILENO);
    ::posix_spawn_file_actions_adddup2(&files, errors.writing(), STDERR_FILENO);
    // What this program ignores, its children would ignore too.
    posix_spawnattr_t attributes;
    ::posix_spawnattr_init(&attributes);
    sigset_t ordinary;
    ::sigemptyset(&ordinary);
    ::sigaddset(&ordinary, SIGPIPE);
    ::posix_spawnattr_setsigdefault(&attributes, &ordinary);
    ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSIGDEF);
    const int problem =
        ::posix_spawn(&child, program.c_str(), &files, &attributes, words.data(), environ);
    ::posix_spawnattr_destroy(&attributes);
    ::posix_spawn_file_actions_destroy(&files);
    return problem;
}

/// Appends what can be read now; false at the end.
bool drain(int descriptor, std::string &said)
{
    std::array<char, 4096> buffer;
    const ssize_t count = ::read(descriptor, buffer.data(), buffer.size());
    if (count > 0)
        said.append(buffer.data(), static_cast<std::size_t>(count));
    if (said.size() > kMostSaid)
        said.erase(0, said.size() - kMostSaid);
    return count > 0 || (count < 0 && errno == EINTR);
}

/// The percentage in the last "(12.34/100%)".
void reportLast(const std::string &said, const std::function<void(double)> &progress)
{
    const std::size_t slash = said.rfind("/100%)");
    const std::size_t start = slash == std::string::npos ? slash : said.rfind('(', slash);
    if (!progress || start == std::string::npos)
        return;
    double percent = 0;
    const auto parsed = std::from_chars(said.data() + start + 1, said.data() + slash, percent);
    if (parsed.ec == std::errc())
        progress(std::clamp(percent, 0.0, 100.0));
}

/// Listens to the child until it has closed both pipes; returns the end of what it complained of.
std::string listen(pid_t child, const Pipe &output, const Pipe &errors,
                   const std::function<void(double)> &progress, const JobControl &control)
{
    constexpr int kLookMs = 100; // at the cancel flag
    std::string said;
    std::string complaint;
    std::array<pollfd, 2> ends = {{{output.reading(), POLLIN, 0}, {errors.reading(), POLLIN, 0}}};
    bool isAsked = false;
    while (ends[0].fd >= 0 || ends[1].fd >= 0) {
        if (control.isCancelled() && !isAsked) {
            ::kill(child, SIGTERM);
            isAsked = true;
        }
        if (::poll(ends.data(), ends.size(), kLookMs) <= 0)
            continue;
        if (ends[0].revents != 0) {
            if (!drain(output.reading(), said))
                ends[0].fd = -1;
            reportLast(said, progress);
        }
        if (ends[1].revents != 0 && !drain(errors.reading(), complaint))
            ends[1].fd = -1;
        ends[0].revents = 0;
        ends[1].revents = 0;
    }
    return complaint;
}

/// The child's end: true for exit code 0.
bool hasSucceeded(pid_t child)
{
    int status = 0;
    while (::waitpid(child, &status, 0) < 0) {
        if (errno != EINTR)
            return false;
    }
    return WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

} // namespace

std::filesystem::path findQemuImg()
{
    const char *folders = ::getenv("PATH");
    std::string_view rest = folders ? folders : "";
    while (!rest.empty()) {
        const std::size_t colon = std::min(rest.find(':'), rest.size());
        const std::filesystem::path candidate =
            std::filesystem::path(rest.substr(0, colon)) / kProgram;
        if (candidate.is_absolute() && ::access(candidate.c_str(), X_OK) == 0)
            return candidate;
        rest.remove_prefix(std::min(colon + 1, rest.size()));
    }
    return {};
}

Result<void> runQemuImg(std::vector<std::string> arguments,
                        const std::function<void(double)> &progress, const std::string &path,
                        const JobControl &control)
{
    const std::filesystem::path program = findQemuImg();
    if (program.empty())
        return failure(ErrorCode::ProgramMissing, path, 0, 0, QString::fromLatin1(kProgram));
    Pipe output;
    Pipe errors;
    if (output.reading() < 0 || errors.reading() < 0)
        return failure(ErrorCode::WriteFailed, path, errno);
    pid_t child = -1;
    if (const int problem = start(child, program, arguments, output, errors); problem != 0)
        return failure(ErrorCode::WriteFailed, path, problem, 0, QString::fromLatin1(kProgram));
    output.closeWriting();
    errors.closeWriting();
    const std::string complaint = listen(child, output, errors, progress, control);
    const bool succeeded = hasSucceeded(child);
    if (control.isCancelled())
        return failure(ErrorCode::Cancelled, path);
    if (!succeeded)
        return failure(
            ErrorCode::WriteFailed, path, 0, 0,
            QString::fromLocal8Bit(complaint.data(), static_cast<qsizetype>(complaint.size()))
                .trimmed());
    return {};
}

} // namespace parascope
