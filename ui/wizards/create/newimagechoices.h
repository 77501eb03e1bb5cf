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

    bool operator==(const NewImageChoices &) const = default;
};

} // namespace parascope::ui
