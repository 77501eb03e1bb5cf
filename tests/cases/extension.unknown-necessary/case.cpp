#include "tests/cases/case.h"

namespace parascope::test {

namespace {

const ImageCase kNecessary("extension.unknown-necessary", "necessary", [] {
    ExtensionSpec spec;
    spec.sections.push_back({0x4242, 1, std::vector<std::byte>(12), {}});
    return ImageBuilder().map(0, 0).extension(1, spec);
});

} // namespace

} // namespace parascope::test
