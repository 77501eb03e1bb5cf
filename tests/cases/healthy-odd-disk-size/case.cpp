#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The disk ends inside its last cluster, which is in the file whole.
const ImageCase kV2("healthy-odd-disk-size", "v2",
                    [] { return ImageBuilder().diskSectors(15 * 128 + 3).map(0, 0).map(15, 1); });
const ImageCase kV1("healthy-odd-disk-size", "v1", [] {
    return ImageBuilder(FormatVersion::V1).diskSectors(15 * 128 + 3).map(15, 0).map(0, 1);
});

} // namespace

} // namespace parascope::test
