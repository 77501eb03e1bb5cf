#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A section that claims to be longer than the cluster.
const ImageCase kTooLong("extension.bad-section", "too-long", [] {
    ExtensionSpec spec;
    spec.sections.push_back({0x4242, 0, {}, 1U << 30U});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

/// A bitmap section too short for the L1 table that it declares.
const ImageCase kCutBitmap("extension.bad-section", "cut-bitmap", [] {
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {}, 1});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

} // namespace

} // namespace parascope::test
