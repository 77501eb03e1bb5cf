#include "tests/cases/case.h"

namespace parascope::test {

namespace {

/// The table is longer than a cluster, and an entry points at its second cluster.
const ImageCase kTable("table.inside-metadata", "table", [] {
    return ImageBuilder().tracks(1).entries(200).map(0, 0).map(1, 1).entry(2, 1);
});

const ImageCase kHeader("table.inside-metadata", "v1-header", [] {
    return ImageBuilder(FormatVersion::V1).tracks(1).entries(200).map(0, 0).map(1, 1).entry(2, 1);
});

} // namespace

} // namespace parascope::test
