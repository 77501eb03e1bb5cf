#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZero("healthy-geometry-zero", "zero",
                      [] { return ImageBuilder().map(0, 0).map(1, 1).geometry(0, 0); });

const ImageCase kCapped("healthy-geometry-zero", "capped",
                        [] { return ImageBuilder().map(0, 0).geometry(16, 16383); });

} // namespace

} // namespace parascope::test
