#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A machine crashed, or has the image open.
const ImageCase kOpen("header.not-closed", "open",
                      [] { return ImageBuilder().map(0, 0).map(1, 1).inUse(kInUseOpen); });

} // namespace

} // namespace parascope::test
