#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Software that knows no extensions closed the image: the bitmaps no longer tell the truth.
const ImageCase kClosed("extension.stale", "closed", [] {
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {image.sectorOf(2)}, {}});
    return image.map(0, 0).extension(1, spec).bitmapBits(2).inUse(kInUseClosed);
});

} // namespace

} // namespace parascope::test
