#include "tests/support/program.h"

#include <fcntl.h>
#include <fstream>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

namespace parascope::test {

QByteArray contentsOf(const std::filesystem::path &path)
{
    std::ifstream stream(path, std::ios::binary);
    const std::string text((std::istreambuf_iterator<char>(stream)), {});
    return QByteArray::fromStdString(text);
}

Outcome Program::run(std::vector<std::string> arguments, const char *output,
                     bool unprivileged) const
{
    const std::string program = qgetenv("PARASCOPE_CLI").toStdString();
    arguments.insert(arguments.begin(), program);
    std::vector<char *> words;
    words.reserve(arguments.size() + 1);
    for (std::string &argument : arguments)
        words.push_back(argument.data());
    words.push_back(nullptr);
    const std::filesystem::path outputFile = m_folder / "stdout";
    const std::filesystem::path errorFile = m_folder / "stderr";
    // Opened by whoever runs the test: the other user need not be able to enter its folder.
    const int executable = ::open(program.c_str(), O_RDONLY | O_CLOEXEC);
    const pid_t child = ::fork();
    if (child == 0) {
        const int in = ::open("/dev/null", O_RDONLY);
        const int out = ::open(output ? output : outputFile.c_str(),
                               output ? O_WRONLY : O_WRONLY | O_CREAT | O_TRUNC, 0666);
        const int error = ::open(errorFile.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0666);
        ::dup2(in, 0);
        ::dup2(out, 1);
        ::dup2(error, 2);
        constexpr unsigned kNobody = 65534;
        if (unprivileged && ::geteuid() == 0 && (::setgid(kNobody) || ::setuid(kNobody)))
            ::_exit(127);
        ::fexecve(executable, words.data(), environ);
        ::_exit(127);
    }
    ::close(executable);
    int status = 0;
    struct rusage usage = {};
    ::wait4(child, &status, 0, &usage);
    Outcome outcome;
    outcome.code = WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
    outcome.output = output ? QByteArray() : contentsOf(outputFile);
    outcome.errors = contentsOf(errorFile);
    outcome.peakKiB = usage.ru_maxrss;
    return outcome;
}

} // namespace parascope::test
