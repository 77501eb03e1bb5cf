#pragma once

#include "engine/session/repairsession.h"

namespace parascope::repairwork {

/// The work of a RepairSession, as plain functions for its threads. Errors: those of the engine.

[[nodiscard]] Result<RepairPreview> preview(const std::filesystem::path &image,
                                            const ReportPtr &report, const RepairChoices &choices,
                                            JobControl &control);
[[nodiscard]] Result<ChangeResult> repair(const RepairRequest &request, JobControl &control);
[[nodiscard]] Result<ChangeResult> copy(const std::filesystem::path &image, const ReportPtr &report,
                                        const RepairChoices &choices,
                                        const std::filesystem::path &output, JobControl &control);
[[nodiscard]] Result<ChangeResult> undo(const std::filesystem::path &image,
                                        const std::filesystem::path &journal,
                                        bool confirmedNotInUse, JobControl &control);
[[nodiscard]] Result<ChangeResult> finish(const std::filesystem::path &image,
                                          const std::filesystem::path &journal,
                                          bool confirmedNotInUse, JobControl &control);
[[nodiscard]] Result<ChangeResult> saveOld(const std::filesystem::path &journal,
                                           const std::filesystem::path &folder,
                                           JobControl &control);

/// Whether the file or its file system cannot be written to.
[[nodiscard]] bool isReadOnly(const std::filesystem::path &image);
/// Whether an undo file of the image is in the middle of a change.
[[nodiscard]] bool isLeftHalf(const std::filesystem::path &image);

} // namespace parascope::repairwork
