#pragma once

#include "engine/base/error.h"

#include <filesystem>

namespace parascope {

/// The image that an undo file is for, as the two lie now. What the undo file records is only what
/// it says of itself, and it may come from anywhere: before that image is written to, somebody has
/// to name it, unless it lies beside.
struct JournalImage
{
    std::filesystem::path path; ///< bytes
    /// In the folder of the undo file, and no link to a file elsewhere.
    bool isBeside = false;
};

/// Finds it by name; whether the image is as the change left it is for checkUndo() to say. In the
/// folder of `undoFile` (of the line that says where it is, when that is named): the file that has
/// the recorded name, else what stands before ".parascope-undo-". So in a copied folder the copy is
/// meant. Where neither is there: the recorded path. Errors: those of openJournalFile(); NotFound
/// when no image is there.
[[nodiscard]] Result<JournalImage> imageOfJournal(const std::filesystem::path &undoFile);

} // namespace parascope
