#pragma once

#include "ui/shell/reportchecksums.h"

#include <QByteArray>

#include <filesystem>

namespace parascope::ui {

enum class ReportFormat
{
    Html,
    Json,
    Text
};

/// What a report shall hold beside what the document knows.
struct ReportWishes
{
    ReportFormat format = ReportFormat::Html;
    bool leaveOutFolder = false;
    ReportSums sums;                  ///< those that were asked for
    std::optional<LastChange> change; ///< the repair of which it tells
};

/// The end of a report's file name: ".html".
[[nodiscard]] QString suffixOf(ReportFormat format);
/// The report as it is written to a file. The document must have one.
[[nodiscard]] QByteArray makeReport(const Document &document, const ReportWishes &wishes);
/// Writes a report whole or not at all; never over the image itself, and over another file only
/// when it `mayReplace` that. Errors: those of createReplacing().
[[nodiscard]] Result<void> saveReport(const QByteArray &report, const std::filesystem::path &target,
                                      const std::filesystem::path &image, bool mayReplace);

} // namespace parascope::ui
