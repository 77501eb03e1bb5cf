#include "engine/session/promptanswer.h"

#include <atomic>
#include <chrono>
#include <future>
#include <thread>

namespace parascope {

namespace {

using namespace std::chrono_literals;
constexpr auto kPatience = 500ms;
constexpr auto kShortPatience = 50ms; // while something hangs
constexpr int kMostLate = 16;

/// How many were not waited for to the end.
std::atomic<int> &lateOnes()
{
    static std::atomic<int> count = 0;
    return count;
}

/// Shared by the thread and whoever waits for it; counts as late once that one has gone.
struct Run
{
    std::promise<void> end;
    std::atomic<bool> isOver = false; ///< one of the two has left
};

} // namespace

bool isDonePromptly(std::function<void()> work)
{
    const int late = lateOnes();
    if (late >= kMostLate)
        return false;
    const auto run = std::make_shared<Run>();
    const std::future<void> end = run->end.get_future();
    std::thread([run, work = std::move(work)] {
        work();
        run->end.set_value();
        if (run->isOver.exchange(true))
            --lateOnes();
    }).detach();
    if (end.wait_for(late > 0 ? kShortPatience : kPatience) == std::future_status::ready)
        return true;
    ++lateOnes();
    if (run->isOver.exchange(true)) {
        --lateOnes(); // at the last moment
        return true;
    }
    return false;
}

} // namespace parascope
