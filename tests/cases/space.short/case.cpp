#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A new image that was cut behind its BAT.
const ImageCase kEmpty("space.short", "empty", [] { return ImageBuilder().fileSize(64 + 4 * 16); });

} // namespace

} // namespace parascope::test
