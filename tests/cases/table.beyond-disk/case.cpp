#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The disk ends in the middle of cluster 14, so cluster 15 is past it.
const ImageCase kOne("table.beyond-disk", "one", [] {
    return ImageBuilder().diskSectors(14 * 128 + 64).map(0, 0).map(14, 1).map(15, 2);
});

} // namespace

} // namespace parascope::test
