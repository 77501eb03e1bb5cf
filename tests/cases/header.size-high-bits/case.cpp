#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kHighBits("header.size-high-bits", "v1", [] {
    return ImageBuilder(FormatVersion::V1)
        .map(0, 0)
        .headerSectors((std::uint64_t(7) << 32U) + std::uint64_t(16) * 128);
});

} // namespace

} // namespace parascope::test
