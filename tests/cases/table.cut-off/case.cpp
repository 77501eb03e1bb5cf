#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The file ends after four of sixteen entries.
const ImageCase kFourLeft("table.cut-off", "four-left",
                          [] { return ImageBuilder().fileSize(64 + 16); });

/// A header alone that claims the largest table there can be: nothing may be allocated for it.
const ImageCase kHeaderOnly("table.cut-off", "header-only", [] {
    return ImageBuilder()
        .headerEntries(kMaxBatEntries)
        .headerSectors(std::uint64_t(kMaxBatEntries) * 128)
        .headerDataOffset(4194432)
        .fileSize(64);
});

} // namespace

} // namespace parascope::test
