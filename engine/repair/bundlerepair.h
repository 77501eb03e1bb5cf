#pragma once

#include "engine/journal/filesundo.h"
#include "engine/repair/bundleplan.h"

namespace parascope {

/// What a repair of a bundle's descriptor left behind.
struct BundleRepairResult
{
    BundleReportPtr after;          ///< the check of the result
    std::filesystem::path undoFile; ///< empty when nothing had to be written
};

/// Writes the plan: old and new texts go to an undo file first, then the backup and the descriptor
/// are replaced, each as a whole. The images are not touched. `undoFile` empty: beside the
/// descriptor. Errors: FileChanged when a text is not what was checked any more; Suspended; those
/// of saveFilesChange() and applyFilesChange(); Cancelled; those of reading the result. After any
/// error what was written is put back, where that is possible. Also InUse, and UseUnknown without
/// `confirmedNotInUse`: see confirmBundleNotInUse(). `left`, when given, is set to the undo file
/// when after an error what was written could not be put back (the descriptor may then be in the
/// middle of the repair); else to nothing.
[[nodiscard]] Result<BundleRepairResult>
repairBundle(const BundlePlan &plan, const std::filesystem::path &undoFile, JobControl &control,
             bool confirmedNotInUse = false, std::filesystem::path *left = nullptr);

/// Puts back what an undo file of a bundle keeps. Errors: those of loadFilesChange();
/// NothingToUndo; FileChanged when somebody changed a file since; those of confirmBundleNotInUse().
[[nodiscard]] Result<void> undoBundleRepair(const std::filesystem::path &undoFile,
                                            bool confirmedNotInUse = false);
/// Does what is left of a repair that was interrupted. Errors: those of loadFilesChange();
/// FileChanged when somebody changed a file since; those of confirmBundleNotInUse().
[[nodiscard]] Result<void> finishBundleRepair(const std::filesystem::path &undoFile,
                                              bool confirmedNotInUse = false);

} // namespace parascope
