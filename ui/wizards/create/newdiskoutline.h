#pragma once

#include "engine/create/newbundle.h"

namespace parascope::ui {

/// What a new disk is made of.
enum class NewDiskKind
{
    ImageFile, ///< one file
    Bundle     ///< a .hdd folder with a description and one or more files, all in format v1
};

/// A new disk on paper, whichever kind it is. Sizes in bytes. A value.
struct NewDiskOutline
{
    std::uint64_t diskBytes = 0;
    std::uint64_t clusterBytes = 0;
    std::uint64_t clusterCount = 0;
    std::size_t files = 1; ///< images

    // All files together.
    std::uint64_t tableBytes = 0; ///< headers and tables
    std::uint64_t fileBytes = 0;  ///< when they are made
    std::uint64_t fullBytes = 0;  ///< when every cluster is in use
    // The longest of them.
    std::uint64_t longestFile = 0;
    std::uint64_t longestFullFile = 0;

    bool canBeFilled = true; ///< an entry can name the place of every cluster

    bool operator==(const NewDiskOutline &) const = default;
};

[[nodiscard]] NewDiskOutline outlineOf(const NewImageLayout &layout);
[[nodiscard]] NewDiskOutline outlineOf(const NewBundleLayout &layout);

} // namespace parascope::ui
