#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A good extension a sector off the grid, in room that nothing else uses.
const ImageCase kOneSector("extension.misaligned", "one-sector", [] {
    ImageBuilder image;
    image.map(0, 0).unreferenced(2, std::byte{0});
    return image.extensionAtSector(image.sectorOf(1) + 1, {});
});

} // namespace

} // namespace parascope::test
