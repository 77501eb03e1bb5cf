#pragma once

#include "tests/support/imagebuilder.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace parascope::test {

/// One image of a case folder (tests/cases/<finding id> or tests/cases/healthy-…): how it is built.
/// What the check must say of it stands in the folder's expected.txt, under the image's name.
///
/// Each folder's case.cpp holds one ImageCase per image as a constant; being made enters it into
/// allCases(), so that a new folder needs no other line anywhere.
struct ImageCase
{
    std::string folder; ///< "table.duplicate"
    std::string name;   ///< of the image, unique in its folder
    std::function<ImageBuilder()> make;

    ImageCase(std::string_view folder, std::string_view name, std::function<ImageBuilder()> make);

    /// "table.duplicate/v1"
    [[nodiscard]] std::string fullName() const { return folder + '/' + name; }
    /// The image as a file in memory; with an unreadable range where the case has one.
    [[nodiscard]] std::shared_ptr<BlockFile> file() const;
    /// Whether it can be written to a disk: damage of the medium itself cannot.
    [[nodiscard]] bool existsOnDisk() const { return !make().unreadableRange(); }
};

/// All cases, by folder, then in the order of the folder's file.
[[nodiscard]] std::vector<ImageCase> allCases();

} // namespace parascope::test
