#include "tests/cases/case.h"

#include "tests/support/faultyfile.h"

#include <algorithm>

namespace parascope::test {

namespace {

// Filled while the program starts, by the constants in the case folders.
std::vector<ImageCase> &registry()
{
    static std::vector<ImageCase> cases;
    return cases;
}

} // namespace

ImageCase::ImageCase(std::string_view folderName, std::string_view imageName,
                     std::function<ImageBuilder()> maker)
    : folder(folderName), name(imageName), make(std::move(maker))
{
    registry().push_back(*this);
}

std::shared_ptr<BlockFile> ImageCase::file() const
{
    const ImageBuilder image = make();
    std::shared_ptr<BlockFile> file = image.build();
    if (!image.unreadableRange())
        return file;
    auto faulty = std::make_shared<FaultyFile>(std::move(file));
    faulty->failRange(*image.unreadableRange());
    return faulty;
}

std::vector<ImageCase> allCases()
{
    std::vector<ImageCase> cases = registry();
    std::ranges::stable_sort(cases, {}, &ImageCase::folder);
    return cases;
}

} // namespace parascope::test
