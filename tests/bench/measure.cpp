// Runs commands in turns and prints, for each, the median of its wall times in milliseconds and the
// most memory that it had in KiB. Turns, so that whatever else the computer does hits all alike.
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Command
{
    std::vector<char *> arguments; ///< ended by nullptr
    std::vector<double> milliseconds;
    long mostKib = 0;
};

bool run(Command &command)
{
    const auto start = std::chrono::steady_clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        return false;
    if (child == 0) {
        const int null = ::open("/dev/null", O_WRONLY);
        ::dup2(null, STDOUT_FILENO);
        ::execvp(command.arguments[0], command.arguments.data());
        std::perror(command.arguments[0]);
        std::_Exit(127);
    }
    int status = 0;
    struct rusage usage
    {};
    if (::wait4(child, &status, 0, &usage) != child)
        return false;
    const std::chrono::duration<double, std::milli> time = std::chrono::steady_clock::now() - start;
    command.milliseconds.push_back(time.count());
    command.mostKib = std::max(command.mostKib, usage.ru_maxrss);
    // Exit codes above 0 are answers ("has leaks"); 1 and those of the shell are not.
    return WIFEXITED(status) && WEXITSTATUS(status) != 1 && WEXITSTATUS(status) < 64;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 3) {
        std::fprintf(stderr, "usage: %s ROUNDS COMMAND… [-- COMMAND…]…\n", argv[0]);
        return 64;
    }
    const int rounds = std::atoi(argv[1]);
    std::vector<Command> commands(1);
    for (int i = 2; i < argc; ++i) {
        if (argv[i] == std::string_view("--"))
            commands.emplace_back();
        else
            commands.back().arguments.push_back(argv[i]);
    }
    for (Command &command : commands)
        command.arguments.push_back(nullptr);
    for (int round = 0; round <= rounds; ++round) {
        for (Command &command : commands) {
            if (!run(command)) {
                std::fprintf(stderr, "%s failed\n", command.arguments[0]);
                return 1;
            }
            if (round == 0)
                command.milliseconds.clear(); // only warms the cache
        }
    }
    for (Command &command : commands) {
        std::ranges::sort(command.milliseconds);
        std::printf("%.1f %ld\n", command.milliseconds[command.milliseconds.size() / 2],
                    command.mostKib);
    }
    return 0;
}
