#pragma once

namespace parascope::test {

/// Whether this program was built with the address sanitizer, and takes many times as long.
#ifdef __SANITIZE_ADDRESS__
inline constexpr bool kIsSanitized = true;
#else
inline constexpr bool kIsSanitized = false;
#endif

/// How often something random is tried: a quarter of `all`, at least once, with sanitizers, which
/// are there for memory and not for chance. Every run of all tests makes the whole number too,
/// without them.
constexpr int times(int all)
{
    constexpr int kShare = 4;
    return kIsSanitized ? (all + kShare - 1) / kShare : all;
}

} // namespace parascope::test
