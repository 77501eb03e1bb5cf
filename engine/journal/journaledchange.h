#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/journal/journaledfile.h"
#include "engine/journal/undo.h"

#include <filesystem>
#include <functional>
#include <memory>

namespace parascope {

/// Writes a change through the file that it is handed, which refuses what is not saved. Returns
/// where header and table lie afterwards.
using ChangeSteps =
    std::function<Result<ByteRange>(const std::shared_ptr<WritableFile> &image, JobControl &)>;

/// The bytes that call the image "open" while it is put back, asked when that is necessary.
using MarkOf = std::function<UndoMark(const BlockFile &image, const JournalInfo &journal)>;

/// Carries out a change of any two files, the image and its journal, which is Prepared: what
/// changeOnHost() does, without locks and names. Failed or cancelled in the middle, the old bytes
/// are put back at once; when even that is not possible, the journal stays Applying. Errors: those
/// of Journal::beginApplying(), the steps and JournaledFile::finish(), the first one.
[[nodiscard]] Result<void> applyWithJournal(const std::shared_ptr<WritableFile> &image,
                                            const std::shared_ptr<Journal> &journal,
                                            const ChangeSteps &steps, const MarkOf &markOf,
                                            JobControl &control);

/// A change of an image on the host that can be undone.
struct HostChange
{
    std::filesystem::path image;    ///< bytes
    FileIdentity expected;          ///< the version that was looked at
    std::filesystem::path undoFile; ///< empty: beside the image
    bool confirmedNotInUse = false; ///< somebody vouches that no virtual machine uses the disk
    /// What undo has to keep; asked when the image is alone, before anything is written.
    std::function<Result<JournalRequest>(const BlockFile &image)> request;
    ChangeSteps steps;
    MarkOf markOf;
};

/// Alone with the image, old bytes saved first, then the change. Whether the image may be changed
/// at all is for the caller to ask (confirmChangeable). Returns the undo file. Errors: those of
/// ExclusiveFile::open(), createJournal() and applyWithJournal(), and of `request`, after which no
/// undo file stays; FileChanged also when somebody wrote while the old bytes were saved.
[[nodiscard]] Result<std::filesystem::path> changeOnHost(const HostChange &change,
                                                         JobControl &control);

} // namespace parascope
