#pragma once

#include "engine/session/repairsession.h"

namespace parascope::inplacework {

/// What a RepairSession does to compact or convert, as plain functions for its threads. Errors:
/// those of the engine; Unsupported when what was previewed may not be done any more.

[[nodiscard]] Result<InPlacePreview> preview(const std::filesystem::path &image,
                                             const ReportPtr &report, const InPlaceOptions &options,
                                             JobControl &control);
[[nodiscard]] Result<ChangeResult> change(const std::filesystem::path &image,
                                          const InPlacePlanPtr &plan,
                                          const std::filesystem::path &undoFile,
                                          bool confirmedNotInUse, JobControl &control);
[[nodiscard]] Result<ChangeResult> copy(const std::filesystem::path &image, const ReportPtr &report,
                                        const InPlaceOptions &options,
                                        const std::filesystem::path &output, JobControl &control);

} // namespace parascope::inplacework
