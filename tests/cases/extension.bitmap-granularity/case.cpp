#include "tests/cases/case.h"

namespace parascope::test {

namespace {

ImageBuilder withGranularity(std::uint32_t sectors)
{
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, sectors, {0}, {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
}

const ImageCase kZero("extension.bitmap-granularity", "zero", [] { return withGranularity(0); });
const ImageCase kOdd("extension.bitmap-granularity", "not-a-power-of-two",
                     [] { return withGranularity(96); });

} // namespace

} // namespace parascope::test
