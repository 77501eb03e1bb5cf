#include "tests/support/bundlebuilder.h"

#include <algorithm>
#include <cstdio>
#include <fstream>

using namespace parascope::test;

/// Writes the seed corpus of descriptors: a healthy one, and one with each defect. FOLDER is made
/// when it is missing.
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
    const auto add = [&](std::string name, const QByteArray &text) {
        std::ranges::replace(name, ' ', '-');
        std::ofstream out(folder / name, std::ios::binary | std::ios::trunc);
        out.write(text.constData(), text.size());
        isGood = out.good() && isGood;
        ++count;
    };
    add("healthy", parascope::encodeDescriptor(breakableBundle().description()));
    for (const BundleDefect defect : allBundleDefects())
        add(bundleDefectName(defect),
            parascope::encodeDescriptor(breakableBundle().defect(defect).description()));
    add("names", "<ParallelsSavedStates><SavedStateItem guid=\"{a}\" current=\"yes\"><Name>n</Name>"
                 "<DateTime>d</DateTime></SavedStateItem></ParallelsSavedStates>");
    if (!isGood) {
        std::fprintf(stderr, "cannot write to %s\n", folder.c_str());
        return 1;
    }
    std::printf("%d seeds in %s\n", count, folder.c_str());
    return 0;
}
