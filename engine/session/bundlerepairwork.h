#pragma once

#include "engine/session/bundlerepairsession.h"

namespace parascope::bundlerepairwork {

/// The work of a BundleRepairSession, as plain functions for its threads. Errors: those of the
/// engine.

[[nodiscard]] Result<BundleRepairPreview>
preview(const BundleReportPtr &report, const std::optional<std::set<BundleAction>> &wished,
        JobControl &control);
/// `left`: as of repairBundle().
[[nodiscard]] Result<BundleChangeResult> repair(const BundlePlan &plan,
                                                const std::filesystem::path &undoFile,
                                                bool confirmedNotInUse, JobControl &control,
                                                std::filesystem::path &left);
/// Undoes, or with BundleJob::Finish does the rest.
[[nodiscard]] Result<BundleChangeResult>
takeBack(BundleJob job, const std::filesystem::path &undoFile, bool confirmedNotInUse);
/// Errors: NoWritePermission, WriteFailed.
[[nodiscard]] Result<BundleChangeResult> remove(const std::filesystem::path &undoFile);
[[nodiscard]] Result<std::vector<EarlierBundleRepair>> earlier(const std::filesystem::path &folder,
                                                               const JobControl &control);

} // namespace parascope::bundlerepairwork
