#pragma once

#include "engine/create/newimage.h"

#include <filesystem>

namespace parascope::ui {

/// What the New Image dialog begins with, and what is remembered for the next time. A value; kept
/// by whoever opens the dialog.
struct NewImageChoices
{
    std::filesystem::path folder; ///< bytes
    NewImageOptions options;
    bool asBundle = false;       ///< a .hdd folder instead of a file, and then
    std::uint64_t partBytes = 0; ///< of each of its files; 0: one has the whole disk

    bool operator==(const NewImageChoices &) const = default;
};

} // namespace parascope::ui
