#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// "Nothing was ever written", yet the table has an entry.
const ImageCase kEmpty("header.empty-flag", "with-entry",
                       [] { return ImageBuilder().map(3, 0).flags(kFlagEmpty); });

} // namespace

} // namespace parascope::test
