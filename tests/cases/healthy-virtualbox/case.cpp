#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// VirtualBox: clusters of 63 sectors, data_off 0, the data right after the BAT.
const ImageCase kUsual("healthy-virtualbox", "usual", [] {
    return ImageBuilder(FormatVersion::V1)
        .tracks(63)
        .entries(100)
        .dataStart(1)
        .headerDataOffset(0)
        .map(0, 0)
        .map(1, 1)
        .map(50, 2);
});

/// Its off-by-one: header and BAT fill whole sectors, and the data still begins one sector later.
const ImageCase k112("healthy-virtualbox", "112-entries", [] {
    return ImageBuilder(FormatVersion::V1)
        .tracks(63)
        .entries(112)
        .dataStart(2)
        .headerDataOffset(0)
        .map(0, 0)
        .map(1, 1)
        .map(111, 2);
});

/// The same off-by-one before anything was written.
const ImageCase kEmpty("healthy-virtualbox", "112-entries-empty", [] {
    return ImageBuilder(FormatVersion::V1)
        .tracks(63)
        .entries(112)
        .dataStart(2)
        .headerDataOffset(0)
        .fileSize(1024);
});

} // namespace

} // namespace parascope::test
