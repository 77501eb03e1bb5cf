#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kChecksum("extension.bad-checksum", "checksum", [] {
    return ImageBuilder().map(0, 0).extension(1, {kExtensionMagic, false, {}, {}});
});

} // namespace

} // namespace parascope::test
