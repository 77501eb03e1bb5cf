#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The medium gives no bytes for a page in the middle of a large BAT; the other entries are read.
const ImageCase kTable("io.unreadable", "table", [] {
    return ImageBuilder().entries(4096).map(0, 0).map(1, 1).map(4095, 2).unreadable({8192, 512});
});

} // namespace

} // namespace parascope::test
