#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kTwo("table.duplicate", "two",
                     [] { return ImageBuilder().map(0, 0).map(1, 1).map(2, 2).map(3, 1); });

const ImageCase kThree("table.duplicate", "three-owners-v1", [] {
    return ImageBuilder(FormatVersion::V1).map(2, 0).map(3, 1).map(7, 0).map(9, 0);
});

/// The last allocated entry is the duplicate.
const ImageCase kLast("table.duplicate", "last-entry",
                      [] { return ImageBuilder().map(0, 0).map(1, 1).map(15, 1); });

/// Clusters that are not powers of two.
const ImageCase kOdd("table.duplicate", "tracks-63", [] {
    return ImageBuilder(FormatVersion::V1).tracks(63).dataStart(1).map(0, 0).map(1, 1).map(2, 0);
});

} // namespace

} // namespace parascope::test
