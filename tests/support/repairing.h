#pragma once

#include "engine/base/jobcontrol.h"
#include "engine/repair/plan.h"
#include "tests/support/recordingfile.h"

#include <QString>

#include <memory>

namespace parascope::test {

/// Loads, classifies and checks a file in memory. Fails the program when it does not open.
[[nodiscard]] ReportPtr reportOn(const BlockFile &file);

/// The plan for a file in memory, with all limits off unless told.
[[nodiscard]] PlanPtr planFor(const BlockFile &file, const RepairChoices &choices = {},
                              const PlanLimits &limits = {});

/// What the guest reads in `range`; what is missing is zeros.
[[nodiscard]] std::vector<std::byte> guestBytes(const ImageStatePtr &state,
                                                const std::shared_ptr<const BlockFile> &file,
                                                ByteRange range);

/// Empty when `repaired` is what the plan promised: clean but for what the plan said would stay,
/// and the guest reads what it read from `original`, but zeros where the plan said so. Else what is
/// wrong.
[[nodiscard]] QString wrongAfterRepair(const Plan &plan,
                                       const std::shared_ptr<const BlockFile> &original,
                                       const std::shared_ptr<const BlockFile> &repaired);

/// A repair with its journal on one recorded disk: the journal is file 0, the image file 1.
struct RecordedRepair
{
    std::shared_ptr<Recording> recording = std::make_shared<Recording>();
    std::shared_ptr<RecordingFile> storage = std::make_shared<RecordingFile>(recording);
    std::shared_ptr<RecordingFile> image;
    std::size_t preparedAt = 0; ///< calls until the journal was complete

    explicit RecordedRepair(const BlockFile &contents)
        : image(std::make_shared<RecordingFile>(recording, &contents))
    {}

    /// Journal, repair, and whatever follows a failure; as on the host.
    [[nodiscard]] Result<ReportPtr> run(const Plan &plan, JobControl &control);
    /// Any other change.
    [[nodiscard]] Result<ReportPtr> run(const ImageChange &change, JobControl &control);
};

/// What an image and its journal must be like after a loss of power or a fault in repair or undo:
/// old, new, or brought back by the journal, and the journal knows which. Empty when that is so,
/// else what is wrong. Changes both. `changed` is null where no complete repair may be found.
[[nodiscard]] QString wrongOnDisk(const std::shared_ptr<MemoryFile> &image,
                                  const std::shared_ptr<MemoryFile> &storage, const BlockFile &old,
                                  const BlockFile *changed);

} // namespace parascope::test
