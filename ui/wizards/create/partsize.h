#pragma once

#include "engine/create/newbundle.h"
#include "ui/wizards/create/sizetext.h"

namespace parascope::ui {

/// Disk bytes for each file of a new bundle, as chosen or typed: 0 for one file that has it all.
using PartSize = tl::expected<std::uint64_t, SizeTextProblem>;

/// What is wrong with a part size that was typed; empty when nothing is.
[[nodiscard]] QString partSizeProblem(const PartSize &size, const QLocale &locale = QLocale());
/// How many files it becomes: "The disk is split into 34 files."
[[nodiscard]] QString partCountHint(std::size_t files, const QLocale &locale = QLocale());

/// Why there can be no bundle of these sizes, and which of the two would have to change.
struct BundleLimit
{
    bool isAboutParts = false; ///< else about the size of the disk
    QString text;
};
/// `error`: NewDiskSize of layOutNewBundle().
[[nodiscard]] BundleLimit bundleLimit(const NewBundleOptions &options, const Error &error,
                                      const QLocale &locale = QLocale());

/// Limits are told to the byte where the short form rounds, or "at most 2.0 TiB" would forbid what
/// it names.
[[nodiscard]] QString exactSize(std::uint64_t bytes, const QLocale &locale = QLocale());

} // namespace parascope::ui
