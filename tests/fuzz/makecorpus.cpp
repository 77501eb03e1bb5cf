#include "tests/cases/case.h"
#include "tests/fuzz/seed.h"
#include "tests/support/numbered.h"
#include "tests/support/randomimage.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace parascope::test;

namespace {

bool write(const std::filesystem::path &path, const std::vector<std::byte> &seed)
{
    std::ofstream out(path, std::ios::binary | std::ios::trunc);
    for (const std::byte byte : seed)
        out.put(static_cast<char>(byte));
    return out.good();
}

} // namespace

/// Writes the seed corpus: every image of the case folders, as it is and with the checksum of its
/// extension kept right, and some random images. FOLDER is made when it is missing.
int main(int argc, char **argv)
{
    if (argc != 2) {
        std::fprintf(stderr, "usage: %s FOLDER\n", argv[0]);
        return 64;
    }
    const std::filesystem::path folder(argv[1]);
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    bool isGood = !error;
    int count = 0;
    const auto add = [&](std::string name, const parascope::BlockFile &file) {
        std::ranges::replace(name, '/', '-');
        std::vector<std::byte> seed = seedFromFile(file);
        isGood = write(folder / name, seed) && isGood;
        seed[8] |= std::byte{0x80};
        isGood = write(folder / (name + "-checksum"), seed) && isGood;
        count += 2;
    };
    for (const ImageCase &image : allCases())
        add(image.fullName(), *image.make().build());
    std::mt19937_64 random(1); // the same corpus on every computer
    for (int i = 0; i < 200; ++i)
        add(numbered("random-", std::size_t(i)), *randomImage(random));
    if (!isGood) {
        std::fprintf(stderr, "cannot write to %s\n", folder.c_str());
        return 1;
    }
    std::printf("%d seeds in %s\n", count, folder.c_str());
    return 0;
}
