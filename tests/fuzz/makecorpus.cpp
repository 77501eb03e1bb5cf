#include "tests/cases/case.h"
#include "tests/fuzz/seed.h"
#include "tests/fuzz/seedfolder.h"
#include "tests/support/numbered.h"
#include "tests/support/randomimage.h"

#include <algorithm>

using namespace parascope::test;

/// Writes the seed corpus: every image of the case folders, as it is and with the checksum of its
/// extension kept right, and some random images. FOLDER is made when it is missing.
int main(int argc, char **argv)
{
    SeedFolder folder(argc, argv);
    if (folder.path().empty())
        return folder.end();
    const auto add = [&](std::string name, const parascope::BlockFile &file) {
        std::ranges::replace(name, '/', '-');
        std::vector<std::byte> seed = seedFromFile(file);
        folder.add(name, seed);
        seed[8] |= std::byte{0x80};
        folder.add(name + "-checksum", seed);
    };
    for (const ImageCase &image : allCases())
        add(image.fullName(), *image.make().build());
    std::mt19937_64 random(1); // the same corpus on every computer
    for (int i = 0; i < 200; ++i)
        add(numbered("random-", std::size_t(i)), *randomImage(random));
    return folder.end();
}
