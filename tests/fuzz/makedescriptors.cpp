#include "tests/fuzz/seedfolder.h"
#include "tests/support/bundlebuilder.h"

#include <algorithm>

using namespace parascope::test;

/// Writes the seed corpus of descriptors: a healthy one, and one with each defect. FOLDER is made
/// when it is missing.
int main(int argc, char **argv)
{
    SeedFolder folder(argc, argv);
    if (folder.path().empty())
        return folder.end();
    const auto add = [&](std::string name, const QByteArray &text) {
        std::ranges::replace(name, ' ', '-');
        folder.add(name, parascope::bytesOf(text));
    };
    add("healthy", parascope::encodeDescriptor(breakableBundle().description()));
    for (const BundleDefect defect : allBundleDefects())
        add(bundleDefectName(defect),
            parascope::encodeDescriptor(breakableBundle().defect(defect).description()));
    add("names", "<ParallelsSavedStates><SavedStateItem guid=\"{a}\" current=\"yes\"><Name>n</Name>"
                 "<DateTime>d</DateTime></SavedStateItem></ParallelsSavedStates>");
    return folder.end();
}
