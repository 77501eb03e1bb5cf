#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kZero("header.data-offset", "zero",
                      [] { return ImageBuilder().map(0, 0).map(1, 1).headerDataOffset(0); });

const ImageCase kOffGrid("header.data-offset", "off-grid",
                         [] { return ImageBuilder().map(0, 0).map(1, 1).headerDataOffset(130); });

/// The BAT needs two clusters; the header says that the data begins after one.
const ImageCase kInsideTable("header.data-offset", "inside-table", [] {
    return ImageBuilder().tracks(1).entries(200).map(0, 0).map(1, 1).headerDataOffset(1);
});

const ImageCase kBeyondFile("header.data-offset", "beyond-file",
                            [] { return ImageBuilder().entries(16).headerDataOffset(1280); });

/// The first two entries lie below the data start: the header is wrong, not they.
const ImageCase kAboveEntry("header.data-offset", "above-entry", [] {
    return ImageBuilder().map(0, 0).map(1, 1).map(2, 2).headerDataOffset(384);
});

} // namespace

} // namespace parascope::test
