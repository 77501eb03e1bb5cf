#include "tests/cases/case.h"

namespace parascope::test {

namespace {

ImageBuilder withBitmap(std::uint32_t inUse)
{
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {image.sectorOf(3)}, {}});
    return image.map(0, 0).map(1, 1).extension(2, spec).bitmapBits(3).inUse(inUse);
}

const ImageCase kOnCluster("table.on-extension", "on-extension",
                           [] { return withBitmap(kInUseExtension).entry(4, 3); });

const ImageCase kOnBitmap("table.on-extension", "on-bitmap",
                          [] { return withBitmap(kInUseExtension).entry(4, 4); });

/// The extension is not valid, so the entry owns the place: only the stale extension is noted.
const ImageCase kStale("table.on-extension", "not-valid", [] {
    return ImageBuilder().map(0, 0).map(1, 1).extension(2, {}).inUse(kInUseClosed).entry(4, 3);
});

} // namespace

} // namespace parascope::test
