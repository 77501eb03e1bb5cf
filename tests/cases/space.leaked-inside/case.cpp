#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kData("space.leaked-inside", "data", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0xA5}).map(1, 2);
});

const ImageCase kZeros("space.leaked-inside", "zeros", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0}).map(1, 2);
});

} // namespace

} // namespace parascope::test
