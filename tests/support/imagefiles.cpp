#include "tests/support/imagefiles.h"

#include "engine/io/hostfile.h"
#include "tests/support/recordingfile.h"

namespace parascope::test {

bool holds(const std::filesystem::path &path, const BlockFile &contents)
{
    return sameContents(*HostFile::open(path).value(), contents);
}

std::vector<std::filesystem::path> undoFiles(const std::filesystem::path &image)
{
    const std::string undo = image.filename().native() + ".parascope-undo-";
    std::vector<std::filesystem::path> found;
    for (const auto &entry : std::filesystem::directory_iterator(image.parent_path())) {
        const std::string name = entry.path().filename().native();
        if (name.starts_with(undo) || name.starts_with(".parascope-"))
            found.push_back(entry.path());
    }
    return found;
}

} // namespace parascope::test
