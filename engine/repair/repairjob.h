#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/io/hostfile.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/plan.h"

#include <filesystem>
#include <optional>

namespace parascope {

/// What a change of a host file needs beside what is changed.
struct ChangeRequest
{
    std::filesystem::path image;    ///< bytes
    const ImageChange &change;      ///< outlives the job
    std::filesystem::path undoFile; ///< empty: beside the image
    bool confirmedNotInUse = false; ///< somebody vouches that no virtual machine uses the disk
};

/// What a repair of a host file needs beside its plan.
struct RepairRequest
{
    std::filesystem::path image; ///< bytes
    PlanPtr plan;
    std::filesystem::path undoFile; ///< empty: beside the image
    bool confirmedNotInUse = false; ///< somebody vouches that no virtual machine uses the disk
};

/// What a repair, or another change, left behind.
struct RepairResult
{
    ReportPtr after;                ///< the check of the result
    std::filesystem::path undoFile; ///< empty for a changed copy
};

/// Bytes that the undo file will take. Errors: ReadFailed.
[[nodiscard]] Result<std::uint64_t> forecastUndoFile(const ImageChange &change,
                                                     const BlockFile &image);
[[nodiscard]] Result<std::uint64_t> forecastUndoFile(const Plan &plan, const BlockFile &image);

/// What the file system of `image` allows (free space; the largest file is found by its kind).
[[nodiscard]] PlanLimits limitsFor(const std::filesystem::path &image);

/// Whether the system, or the image itself, leaves open that somebody uses it: then only a person
/// can say so (Safety 2).
[[nodiscard]] bool needsConfirmation(const Report &report);

/// Whether the image may be changed where it lies, by its check and by its descriptor as that is
/// now; a copy always may.
/// Errors: Suspended, InUse; UseUnknown when needsConfirmation() and nobody vouched.
[[nodiscard]] Result<void> confirmChangeable(const Report &report, bool confirmedNotInUse);

/// Changes the file that the change was made from: alone with it, old bytes saved first, checked
/// afterwards. Cancelled or failed in the middle, the old bytes are put back at once; when even
/// that is not possible the undo file stays, in state Applying, and the error is the first one.
/// Errors: those of confirmChangeable(), changeOnHost() and applyChange().
[[nodiscard]] Result<RepairResult> changeInPlace(const ChangeRequest &request, JobControl &control);
/// changeInPlace() of what the plan writes.
[[nodiscard]] Result<RepairResult> repairInPlace(const RepairRequest &request, JobControl &control);

/// Copies the image to `output`, which must not exist, and changes the copy; the original is only
/// read. On failure and on cancel the copy is removed. Errors: AlreadyExists, WriteFailed,
/// ReadFailed, FileChanged, Cancelled.
[[nodiscard]] Result<RepairResult>
changeCopy(const ChangeRequest &request, const std::filesystem::path &output, JobControl &control);
/// changeCopy() of what the plan writes.
[[nodiscard]] Result<RepairResult>
repairCopy(const RepairRequest &request, const std::filesystem::path &output, JobControl &control);

/// Puts back what a journal of the image saved: alone with the image, the bytes that say "open"
/// first, the saved header last. `confirmedSameImage`: somebody vouches that another file than the
/// one that was being changed is a copy of it. Errors: those of undo(), ExclusiveFile::open(),
/// confirmNotSuspended().
[[nodiscard]] Result<void> undoOnHost(const std::filesystem::path &image,
                                      const std::filesystem::path &journal, bool confirmedNotInUse,
                                      JobControl &control, bool confirmedSameImage = false);

} // namespace parascope
