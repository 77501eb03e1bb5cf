#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZeros("space.partial-tail", "zeros",
                       [] { return ImageBuilder().map(0, 0).extendBy(1000); });

const ImageCase kData("space.partial-tail", "data",
                      [] { return ImageBuilder().map(0, 0).extendBy(1000, std::byte{0x41}); });

} // namespace

} // namespace parascope::test
