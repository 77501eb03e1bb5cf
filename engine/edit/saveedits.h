#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/check/report.h"
#include "engine/edit/pendingedits.h"
#include "engine/journal/journaledchange.h"
#include "engine/repair/bitmapupdate.h"

#include <array>
#include <filesystem>

namespace parascope {

/// What saving edits needs.
struct SaveEditsRequest
{
    std::filesystem::path image;    ///< bytes
    ReportPtr report;               ///< check of the version that is shown
    std::vector<EditRun> runs;      ///< as PendingEdits::runs() gives them
    std::filesystem::path undoFile; ///< empty: beside the image
    bool confirmedNotInUse = false; ///< somebody vouches that no virtual machine uses the disk
};

/// What is written for edits: a value, made without writing.
///
/// Edits that need a new cluster go through a GuestWriter, as any write to the disk. Of edits of
/// the file their bytes are written, and nothing else stays changed but the bits of dirty bitmaps:
/// where the image keeps any, what was edited in the data of the disk is marked, so that no backup
/// misses it. in_use says "open" while the file is written, and then what it said before, or what
/// was typed there: an edit of the file closes nothing and opens nothing.
struct EditPlan
{
    ReportPtr report;
    std::vector<EditRun> guest;       ///< of the disk, where it has no cluster yet
    std::vector<ByteChange> bitmaps;  ///< written before the edits, so that what was typed counts
    std::vector<EditRun> data;        ///< of the file, outside header and table
    std::vector<EditRun> tables;      ///< of header and table
    std::array<std::byte, 4> inUse{}; ///< what was typed in in_use …
    std::array<bool, 4> isTyped{};    ///< … at these of its bytes
    ByteRange headerAndTable;         ///< of the image as it is
    JournalRequest journal;           ///< what undo has to keep
};

/// `runs`: as PendingEdits::runs() gives them; `file`: the one that the report is of. Errors:
/// FileChanged when what is stored is not what was typed over, or got a cluster meanwhile,
/// OutOfRange for edits that are not inside file or disk, Unsupported (writeObstacle()),
/// ReadFailed, Cancelled.
[[nodiscard]] Result<EditPlan> planEdits(const ReportPtr &report, const std::vector<EditRun> &runs,
                                         const BlockFile &file, JobControl &control);

/// Writes the plan: new clusters · in_use open · bitmaps and data · header and table · in_use as
/// planned, with a sync after each. May be cancelled before header and table. Errors: those of
/// GuestWriter, WriteFailed, Cancelled.
[[nodiscard]] Result<void>
writeEdits(const EditPlan &plan, const std::shared_ptr<WritableFile> &file, JobControl &control);

/// Saves edits to the file that they were made on: alone with it, old bytes saved first. Returns
/// the undo file. Errors: those of confirmChangeable(), changeOnHost() and planEdits().
[[nodiscard]] Result<std::filesystem::path> saveEdits(const SaveEditsRequest &request,
                                                      JobControl &control);

/// Whether a journal keeps what was overwritten by hand. Such a change cannot be finished when it
/// was interrupted, for its bytes are in no journal; it can be undone.
[[nodiscard]] bool isEdit(const JournalInfo &journal);
/// Bytes that were edited, as its journal says; 0 when it is not an edit.
[[nodiscard]] std::uint64_t editedBytes(const JournalInfo &journal);

} // namespace parascope
