#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kFar("extension.bitmap-outside", "far", [] {
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {12800}, {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

} // namespace

} // namespace parascope::test
