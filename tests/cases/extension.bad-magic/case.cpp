#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kMagic("extension.bad-magic", "magic", [] {
    return ImageBuilder().map(0, 0).extension(1, {0x1122334455667788, true, {}, {}});
});

} // namespace

} // namespace parascope::test
