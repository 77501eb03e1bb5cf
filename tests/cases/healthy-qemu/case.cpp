#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kEmpty("healthy-qemu", "empty", [] { return ImageBuilder().tracks(2048); });

const ImageCase kWritten("healthy-qemu", "written", [] {
    return ImageBuilder().tracks(2048).map(7, 0).map(2, 1).map(3, 2).map(15, 3);
});

} // namespace

} // namespace parascope::test
