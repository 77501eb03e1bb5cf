#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// One cluster a sector off the grid that all others share, in room of its own.
const ImageCase kOne("table.misaligned", "one", [] {
    ImageBuilder image(FormatVersion::V1);
    image.map(0, 0).map(1, 1).map(2, 2).unreferenced(3, std::byte{1}).unreferenced(4, std::byte{1});
    return image.entry(5, image.entryFor(3) + 1);
});

/// No remainder has a majority: nobody is right, so it is a note without a repair.
const ImageCase kNoMajority("table.misaligned", "no-majority", [] {
    ImageBuilder image(FormatVersion::V1);
    image.map(0, 0).unreferenced(1, std::byte{1}).unreferenced(2, std::byte{1});
    return image.entry(1, image.entryFor(1) + 1);
});

} // namespace

} // namespace parascope::test
