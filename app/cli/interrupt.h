#pragma once

#include "engine/base/jobcontrol.h"

namespace parascope::cli {

/// While it lives, Ctrl+C (SIGINT) cancels the job; a second one ends the program at once. A closed
/// pipe is reported by write() instead of ending the program. One at a time.
class Interrupt
{
public:
    explicit Interrupt(JobControl &control);
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;
};

} // namespace parascope::cli
