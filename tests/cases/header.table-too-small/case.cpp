#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// 15 entries for a disk of 16 clusters.
const ImageCase kOneMissing("header.table-too-small", "one-missing",
                            [] { return ImageBuilder().map(0, 0).headerEntries(15); });

} // namespace

} // namespace parascope::test
