// Starts programs in turns and prints, for each, the median of the times in milliseconds from its
// start until the screen shows a colour: a fifth of one of three lines across the screen has it.
// Seen from outside, so nothing in a program has to say when it is ready. Then it is ended.
//
// Usage: parascope-bench-firstpaint ROUNDS RRGGBB COMMAND… [-- RRGGBB COMMAND…]…
//
// Needs an X display of 24 bits that shows none of the colours otherwise.
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <span>
#include <string_view>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>
#include <vector>
#include <xcb/xcb.h>

namespace {

using Clock = std::chrono::steady_clock;
constexpr auto kPatience = std::chrono::seconds(30);
/// Short against what is measured, and long enough to leave the computer to the program.
constexpr auto kPause = std::chrono::milliseconds(1);
constexpr auto kSettling = std::chrono::milliseconds(1500);

class Screen
{
public:
    Screen() : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection) == 0)
            m_screen = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data;
    }
    ~Screen() { xcb_disconnect(m_connection); }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    [[nodiscard]] bool isThere() const { return m_screen != nullptr; }

    [[nodiscard]] bool shows(std::uint32_t color) const
    {
        const int height = m_screen->height_in_pixels;
        return lineHas(height / 4, color) || lineHas(height / 3, color) ||
               lineHas(height * 5 / 12, color);
    }

private:
    [[nodiscard]] bool lineHas(int y, std::uint32_t color) const
    {
        const auto cookie =
            xcb_get_image(m_connection, XCB_IMAGE_FORMAT_Z_PIXMAP, m_screen->root, 0,
                          static_cast<std::int16_t>(y), m_screen->width_in_pixels, 1, ~0U);
        const std::unique_ptr<xcb_get_image_reply_t, decltype(&std::free)> line(
            xcb_get_image_reply(m_connection, cookie, nullptr), &std::free);
        if (!line)
            return false;
        const std::span<const std::uint8_t> bytes(
            xcb_get_image_data(line.get()),
            static_cast<std::size_t>(xcb_get_image_data_length(line.get())));
        std::size_t same = 0;
        for (std::size_t at = 0; at + 4 <= bytes.size(); at += 4) {
            const std::uint32_t pixel =
                bytes[at] | std::uint32_t(bytes[at + 1]) << 8 | std::uint32_t(bytes[at + 2]) << 16;
            same += pixel == color ? 1 : 0;
        }
        return same * 5 >= m_screen->width_in_pixels;
    }

    xcb_connection_t *m_connection;
    const xcb_screen_t *m_screen = nullptr;
};

struct Command
{
    std::uint32_t color = 0;
    std::vector<char *> arguments; ///< ended by nullptr
    std::vector<double> milliseconds;
};

/// Until the screen shows the colour, or no more; false when that takes too long.
bool waitFor(const Screen &screen, std::uint32_t color, bool isShown)
{
    const auto end = Clock::now() + kPatience;
    while (screen.shows(color) != isShown) {
        if (Clock::now() > end)
            return false;
        std::this_thread::sleep_for(kPause);
    }
    return true;
}

bool run(const Screen &screen, Command &command)
{
    const auto start = Clock::now();
    const pid_t child = ::fork();
    if (child < 0)
        return false;
    if (child == 0) {
        ::execvp(command.arguments[0], command.arguments.data());
        std::perror(command.arguments[0]);
        std::_Exit(127);
    }
    const bool isShown = waitFor(screen, command.color, true);
    const std::chrono::duration<double, std::milli> time = Clock::now() - start;
    command.milliseconds.push_back(time.count());
    // Whoever is ended while settings are written leaves a lock, for which the next one waits.
    std::this_thread::sleep_for(kSettling);
    ::kill(child, SIGTERM);
    ::waitpid(child, nullptr, 0);
    return isShown && waitFor(screen, command.color, false);
}

std::vector<Command> commandsOf(std::span<char *> words)
{
    std::vector<Command> commands(1);
    for (char *word : words) {
        Command &last = commands.back();
        if (word == std::string_view("--"))
            commands.emplace_back();
        else if (last.color == 0)
            last.color = static_cast<std::uint32_t>(std::strtoul(word, nullptr, 16));
        else
            last.arguments.push_back(word);
    }
    for (Command &command : commands)
        command.arguments.push_back(nullptr);
    return commands;
}

} // namespace

int main(int argc, char **argv)
{
    if (argc < 4) {
        std::fprintf(stderr, "usage: %s ROUNDS RRGGBB COMMAND… [-- RRGGBB COMMAND…]…\n", argv[0]);
        return 64;
    }
    const Screen screen;
    if (!screen.isThere()) {
        std::fputs("there is no X display\n", stderr);
        return 1;
    }
    const int rounds = std::atoi(argv[1]);
    std::vector<Command> commands = commandsOf({argv + 2, argv + argc});
    for (int round = 0; round <= rounds; ++round) {
        for (Command &command : commands) {
            if (!run(screen, command)) {
                std::fprintf(stderr, "%s: not seen, or not gone\n", command.arguments[0]);
                return 1;
            }
            if (round == 0)
                command.milliseconds.clear(); // only warms the cache
        }
    }
    for (Command &command : commands) {
        std::ranges::sort(command.milliseconds);
        std::printf("%.1f\n", command.milliseconds[command.milliseconds.size() / 2]);
    }
    return 0;
}
