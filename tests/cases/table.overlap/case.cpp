#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A cluster off the grid reaches into two that are on it; those keep their places.
const ImageCase kOffGrid("table.overlap", "off-grid", [] {
    ImageBuilder image(FormatVersion::V1);
    image.map(1, 0).map(2, 1).map(3, 2).map(4, 3);
    return image.entry(0, image.entryFor(1) + 64);
});

/// Two clusters off the grid overlap each other: the lower one keeps its place.
const ImageCase kBothOffGrid("table.overlap", "both-off-grid", [] {
    ImageBuilder image(FormatVersion::V1);
    image.map(0, 0).map(1, 1).map(2, 2).map(3, 3);
    image.unreferenced(4, std::byte{1}).unreferenced(5, std::byte{1});
    return image.entry(6, image.entryFor(4) + 1).entry(7, image.entryFor(4) + 10);
});

} // namespace

} // namespace parascope::test
