#include "engine/io/standarddescriptors.h"

#include <cstdlib>
#include <fcntl.h>
#include <initializer_list>
#include <unistd.h>

namespace parascope {

void occupyStandardDescriptors()
{
    for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(number, F_GETFD) >= 0)
            continue;
        // Gets the lowest free number, which is this one. Neither read nor written: only a name.
        if (::open("/", O_PATH) != number)
            std::abort();
    }
}

} // namespace parascope
