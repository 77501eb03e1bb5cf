#pragma once

#include "tests/support/imagebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <filesystem>
#include <vector>

/// What is exported where, in tests of exports that fail.
namespace parascope::test {

/// Enough of everything: neighbours, holes, disorder, a large stretch.
[[nodiscard]] inline std::shared_ptr<MemoryFile> sample()
{
    ImageBuilder builder;
    builder.entries(64);
    for (std::uint32_t guest = 0; guest < 40; ++guest)
        builder.map(guest, guest);
    return builder.map(50, 41).map(60, 40).build();
}

/// A folder with another one, "out", for what is exported.
class ExportFolder : public TemporaryFolder
{
public:
    ExportFolder() { std::filesystem::create_directory(*this / "out"); }

    /// What lies in "out".
    [[nodiscard]] std::vector<std::filesystem::path> leftovers() const
    {
        std::vector<std::filesystem::path> found;
        for (const auto &entry : std::filesystem::directory_iterator(*this / "out"))
            found.push_back(entry.path());
        return found;
    }
};

} // namespace parascope::test
