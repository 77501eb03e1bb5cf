#include "engine/io/manyfiles.h"

#include <algorithm>
#include <sys/resource.h>

namespace parascope {

void allowManyFiles()
{
    constexpr rlim_t kWanted = 200'000;
    rlimit limit = {};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= kWanted)
        return;
    limit.rlim_cur = std::min(limit.rlim_max, kWanted);
    // When even that is refused, fewer files have to do.
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

} // namespace parascope
