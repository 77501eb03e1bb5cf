#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZeros("space.partial-tail", "zeros",
                       [] { return ImageBuilder().map(0, 0).extendBy(1000); });

const ImageCase kData("space.partial-tail", "data",
                      [] { return ImageBuilder().map(0, 0).extendBy(1000, std::byte{0x41}); });

/// A cut ends the file: zeros cannot go while data stays behind them.
const ImageCase kDataBehindZeros("space.partial-tail", "data-behind-zeros", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, {}).extendBy(1000, std::byte{0x41});
});

/// What is over shares the fate of the clusters before it.
const ImageCase kZerosBehindData("space.partial-tail", "zeros-behind-data", [] {
    return ImageBuilder().map(0, 0).unreferenced(1, std::byte{0x41}).extendBy(1000);
});

} // namespace

} // namespace parascope::test
