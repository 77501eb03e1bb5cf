#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A bitmap for a disk of another size.
const ImageCase kOtherDisk("extension.bitmap-size", "other-disk", [] {
    ExtensionSpec spec;
    spec.bitmaps.push_back({4096, 128, {0}, {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

/// Two L1 entries where one covers the disk.
const ImageCase kTooManyEntries("extension.bitmap-size", "two-entries", [] {
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {0, 0}, {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

} // namespace

} // namespace parascope::test
