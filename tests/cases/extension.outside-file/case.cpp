#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kFar("extension.outside-file", "far", [] {
    return ImageBuilder().map(0, 0).inUse(kInUseExtension).extensionOffset(1280);
});

/// So far away that its offset in bytes does not fit into 64 bits.
const ImageCase kAbsurd("extension.outside-file", "absurd", [] {
    return ImageBuilder().map(0, 0).inUse(kInUseExtension).extensionOffset(~std::uint64_t(0));
});

} // namespace

} // namespace parascope::test
