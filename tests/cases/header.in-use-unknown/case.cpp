#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// A value that no known software leaves.
const ImageCase kUnknown("header.in-use-unknown", "unknown",
                         [] { return ImageBuilder().map(0, 0).inUse(0x12345678); });

/// Like the tag of Parallels Desktop, but not quite: a letter instead of a digit.
const ImageCase kAlmostDesktop("header.in-use-unknown", "almost-desktop",
                               [] { return ImageBuilder().map(0, 0).inUse(0x78316470); });

} // namespace

} // namespace parascope::test
