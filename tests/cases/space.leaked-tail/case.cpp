#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZeros("space.leaked-tail", "zeros", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0}).unreferenced(2, std::byte{0});
});

const ImageCase kData("space.leaked-tail", "data", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0}).unreferenced(2, std::byte{0xA5});
});

/// Zeros, but an entry points outside: the tail is kept.
const ImageCase kWithError("space.leaked-tail", "with-table-error", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0}).entry(4, 77);
});

} // namespace

} // namespace parascope::test
