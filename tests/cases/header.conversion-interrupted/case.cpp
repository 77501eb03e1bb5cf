#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Half converted between the two formats, so that no entry can be trusted.
const ImageCase kConverting("header.conversion-interrupted", "converting", [] {
    return ImageBuilder().map(0, 0).map(1, 1).inUse(kInUseOpen).flags(kFlagConverting);
});

} // namespace

} // namespace parascope::test
