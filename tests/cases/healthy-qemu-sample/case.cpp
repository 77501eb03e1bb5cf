#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The old sample of QEMU: v1, data_off 0, entries at multiples of tracks although the grid that
/// starts at the end of the BAT lies elsewhere.
const ImageCase kSample("healthy-qemu-sample", "sample", [] {
    ImageBuilder image(FormatVersion::V1);
    image.tracks(128).entries(32).dataStart(128).headerDataOffset(0);
    for (std::uint32_t guest = 0; guest < 16; ++guest)
        image.map(guest, guest);
    return image;
});

} // namespace

} // namespace parascope::test
