#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Two bitmaps name the same cluster of bits.
const ImageCase kTwoBitmaps("extension.bitmap-shared", "two-bitmaps", [] {
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {image.sectorOf(2)}, {}});
    spec.bitmaps.push_back({0, 64, {image.sectorOf(2)}, {}});
    return image.map(0, 0).extension(1, spec).bitmapBits(2);
});

} // namespace

} // namespace parascope::test
