#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kOne("table.outside-file", "one",
                     [] { return ImageBuilder().map(0, 0).map(1, 1).entry(5, 1000); });

/// The very end of the file is outside: nothing of the cluster is there.
const ImageCase kAtEnd("table.outside-file", "at-end",
                       [] { return ImageBuilder().map(0, 0).map(1, 1).entry(2, 3); });

const ImageCase kLargest("table.outside-file", "largest-entry", [] {
    return ImageBuilder(FormatVersion::V1).map(0, 0).map(1, 1).entry(2, 0xFFFFFFFF);
});

/// More than 16 and more than 1 %: the file is probably incomplete, so nothing is ticked.
const ImageCase kMany("table.outside-file", "incomplete", [] {
    ImageBuilder image;
    image.entries(32);
    for (std::uint32_t guest = 0; guest < 20; ++guest)
        image.map(guest, guest);
    return image.cutBy(std::uint64_t(17) * 65536);
});

} // namespace

} // namespace parascope::test
