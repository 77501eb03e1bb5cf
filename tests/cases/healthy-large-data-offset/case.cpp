#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Room between BAT and data, with and without entries.
const ImageCase kV2("healthy-large-data-offset", "v2",
                    [] { return ImageBuilder().dataStart(4 * 128).map(0, 0).map(1, 1); });
const ImageCase kV1("healthy-large-data-offset", "v1", [] {
    return ImageBuilder(FormatVersion::V1).dataStart(1000).map(0, 0).map(1, 1);
});
const ImageCase kEmpty("healthy-large-data-offset", "empty",
                       [] { return ImageBuilder().dataStart(4 * 128).fileSize(0x40000); });

} // namespace

} // namespace parascope::test
