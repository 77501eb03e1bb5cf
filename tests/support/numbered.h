#pragma once

#include <string>
#include <string_view>

namespace parascope::test {

/// "disk7". Appended: GCC 12's optimiser warns of overflows that are not there when a literal and a
/// new string are added up (its bug 105651).
[[nodiscard]] inline std::string numbered(std::string_view name, std::size_t number)
{
    return std::string(name).append(std::to_string(number));
}

} // namespace parascope::test
