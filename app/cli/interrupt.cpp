#include "app/cli/interrupt.h"

#include <atomic>
#include <csignal>

namespace parascope::cli {

namespace {

// A signal handler gets no context, so this is the one place that has to be global.
std::atomic<JobControl *> s_control = nullptr;
static_assert(std::atomic<JobControl *>::is_always_lock_free);

extern "C" void cancelJob(int)
{
    if (JobControl *control = s_control.load())
        control->cancel();
}

} // namespace

Interrupt::Interrupt(JobControl &control)
{
    s_control.store(&control);
    struct sigaction action = {};
    action.sa_handler = cancelJob;
    // No SA_RESTART: a write that waits for its reader must return.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(SIGINT, &action, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    s_control.store(nullptr);
}

} // namespace parascope::cli
