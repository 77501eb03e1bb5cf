#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Virtuozzo: closed as v2.1, a valid extension with a dirty bitmap whose bits lie in a cluster.
const ImageCase kBitmap("healthy-virtuozzo-bitmap", "bitmap", [] {
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {image.sectorOf(2)}, {}});
    return image.map(0, 0).map(1, 1).bitmapBits(2).extension(3, spec).map(4, 4);
});

/// Bitmaps that are all clear and all set need no cluster.
const ImageCase kNoCluster("healthy-virtuozzo-bitmap", "clear-and-set", [] {
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {0}, {}});
    spec.bitmaps.push_back({0, 64, {1}, {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

/// An unknown section that need not be understood.
const ImageCase kTransit("healthy-virtuozzo-bitmap", "unknown-transit", [] {
    ExtensionSpec spec;
    spec.sections.push_back({0x4242, 2, std::vector<std::byte>(12), {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

} // namespace

} // namespace parascope::test
