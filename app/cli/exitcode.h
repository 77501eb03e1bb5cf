#pragma once

namespace parascope::cli {

/// What the program ends with. `check` uses the first five as qemu-img does; the other commands
/// only Done, Failed and the last two.
enum ExitCode : int
{
    Done = 0,        ///< check: no errors and no leaks
    Failed = 1,      ///< could not be done
    HasErrors = 2,   ///< check: damage was found
    HasLeaks = 3,    ///< check: only wasted space was found
    NotFinal = 4,    ///< check: somebody writes to the image; the result may change
    WrongUsage = 64, ///< the command line cannot be understood (EX_USAGE of sysexits.h)
    Cancelled = 130  ///< interrupted by the user (128 + SIGINT)
};

/// The worse of two, when several images are asked for: 130, 1, 2, 4, 3, 0.
[[nodiscard]] constexpr ExitCode worse(ExitCode a, ExitCode b)
{
    constexpr ExitCode kOrder[] = {WrongUsage, Cancelled, Failed, HasErrors, NotFinal, HasLeaks};
    for (const ExitCode code : kOrder) {
        if (a == code || b == code)
            return code;
    }
    return Done;
}

} // namespace parascope::cli
