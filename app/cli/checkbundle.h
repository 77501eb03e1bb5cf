#pragma once

#include "app/cli/command.h"
#include "engine/check/bundlereport.h"
#include "engine/check/report.h"
#include "engine/text/reportwriter.h"

namespace parascope::cli {

/// `check` of a disk of several files: the bundle, then every image of it, each as a report of its
/// own. `options` are those of the images' reports.
[[nodiscard]] ExitCode checkDisk(const std::string &path, const BundlePtr &bundle,
                                 const Arguments &arguments, text::ReportOptions options,
                                 Context &context);

/// How `check` ends after this verdict.
[[nodiscard]] ExitCode exitCodeOf(Verdict verdict);

/// Lines that tell what is wrong with a bundle.
[[nodiscard]] QByteArray bundleAsLines(const std::string &path, const BundleReport &report);
/// The same as one object on one line, without the line's end.
[[nodiscard]] QJsonObject bundleAsJson(const std::string &path, const BundleReport &report);

} // namespace parascope::cli
