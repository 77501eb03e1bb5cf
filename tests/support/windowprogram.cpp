#include "tests/support/windowprogram.h"

#include <QByteArray>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

namespace parascope::test {

namespace {

namespace fs = std::filesystem;

std::string program()
{
    return qgetenv("PARASCOPE").toStdString();
}

std::vector<char *> pointersTo(std::vector<std::string> &words)
{
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    return pointers;
}

} // namespace

bool WindowProgram::exists()
{
    std::error_code problem;
    return fs::exists(program(), problem);
}

WindowProgram::WindowProgram(const fs::path &folder, std::vector<std::string> arguments,
                             bool canMeet)
{
    const fs::path runtime = folder / "runtime";
    fs::create_directories(runtime);
    fs::permissions(runtime, fs::perms::owner_all);
    arguments.insert(arguments.begin(), program());
    std::vector<std::string> environment = {
        "QT_QPA_PLATFORM=offscreen", "LC_ALL=C.UTF-8", std::string("HOME=").append(folder),
        std::string("XDG_CONFIG_HOME=").append(folder),
        std::string("XDG_RUNTIME_DIR=").append(canMeet ? runtime.native() : "")};
    const std::vector<char *> words = pointersTo(arguments);
    const std::vector<char *> variables = pointersTo(environment);
    m_process = ::fork();
    if (m_process == 0) {
        if (::chdir(folder.c_str()) == 0)
            ::execve(words.front(), words.data(), variables.data());
        ::_exit(127);
    }
}

WindowProgram::~WindowProgram()
{
    if (ended())
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

std::optional<int> WindowProgram::ended()
{
    int status = 0;
    if (!m_ended && ::waitpid(m_process, &status, WNOHANG) == m_process)
        m_ended = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    return m_ended;
}

bool WindowProgram::shows(const fs::path &file) const
{
    std::error_code problem;
    const fs::path open = fs::path("/proc") / std::to_string(m_process) / "fd";
    for (fs::directory_iterator entry(open, problem); entry != fs::directory_iterator();
         entry.increment(problem)) {
        if (fs::read_symlink(entry->path(), problem) == file)
            return true;
    }
    return false;
}

void WindowProgram::signal(int number) const
{
    ::kill(m_process, number);
}

} // namespace parascope::test
