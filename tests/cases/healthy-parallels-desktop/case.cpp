#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// Parallels Desktop: v1, clusters of 1 MiB, and its own tag in in_use.
const ImageCase kPd17("healthy-parallels-desktop", "pd17", [] {
    return ImageBuilder(FormatVersion::V1)
        .tracks(2048)
        .map(0, 0)
        .map(5, 1)
        .map(3, 2)
        .inUse(0x37316470);
});

const ImageCase kPd22("healthy-parallels-desktop", "pd22", [] {
    return ImageBuilder(FormatVersion::V1).tracks(2048).map(0, 0).inUse(0x32326470);
});

} // namespace

} // namespace parascope::test
