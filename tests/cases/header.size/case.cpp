#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZero("header.size", "zero",
                      [] { return ImageBuilder().map(0, 0).headerSectors(0); });

const ImageCase kTooLarge("header.size", "over-the-limit", [] {
    return ImageBuilder().map(0, 0).headerSectors(std::uint64_t(1) << 63U);
});

} // namespace

} // namespace parascope::test
