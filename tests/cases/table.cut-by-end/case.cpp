#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A last cluster that misses one sector is not thrown away.
const ImageCase kOneSector("table.cut-by-end", "one-sector",
                           [] { return ImageBuilder().map(0, 0).map(1, 1).cutBy(512); });

/// Cut and shared: the duplicate comes first by precedence and answers its own cut.
const ImageCase kShared("table.cut-by-end", "shared",
                        [] { return ImageBuilder().map(0, 0).map(1, 1).map(2, 1).cutBy(512); });

} // namespace

} // namespace parascope::test
