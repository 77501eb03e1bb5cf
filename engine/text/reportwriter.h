#pragma once

#include "engine/check/report.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLocale>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace parascope::text {

struct RepairRecord;

/// What goes into a report beside the findings.
struct ReportOptions
{
    QDateTime checkedAt;           ///< with its time zone
    std::optional<QString> sha256; ///< of the file, when asked for
    bool leaveOutFolder = false;   ///< leaves out user name and folder
    /// Findings listed per group, and ranges that a repair changed; the counts are always complete.
    std::uint64_t findingLimit = 1000;
    QString mapHtml; ///< picture of the map and its legend, for HTML; or empty
    std::shared_ptr<const RepairRecord> repair; ///< of which the report tells; null without one
};

/// Takes a report piece by piece, UTF-8; false stops the writing.
using ReportSink = std::function<bool(const QByteArray &)>;

/// The same facts three times. JSON has "format": 1 and obeys resources/report.schema.json.
[[nodiscard]] QString reportAsText(const Report &report, const ReportOptions &options,
                                   const QLocale &locale = QLocale());
[[nodiscard]] QString reportAsHtml(const Report &report, const ReportOptions &options,
                                   const QLocale &locale = QLocale());
[[nodiscard]] QJsonObject reportAsJson(const Report &report, const ReportOptions &options);
/// Only what was looked at: file, image, statistics; no findings and no verdict.
[[nodiscard]] QJsonObject infoAsJson(const Report &report, const ReportOptions &options);

/// The reports, handed over in pieces, so that millions of findings need no memory. Return false
/// when the sink stopped it. The JSON is one line, ended by a line feed.
bool writeReportText(const Report &report, const ReportOptions &options, const QLocale &locale,
                     const ReportSink &sink);
bool writeReportJson(const Report &report, const ReportOptions &options, const ReportSink &sink);

/// "path", and "pathBytes" in hex when the path is not UTF-8; or by another name than "path".
void insertPath(QJsonObject &object, const std::string &path,
                const QString &name = QStringLiteral("path"));
/// The path as the options want it: whole, or without its folder. Bytes.
[[nodiscard]] std::string shownPath(const std::string &path, const ReportOptions &options);
/// An integer, or a string above 2^53.
[[nodiscard]] QJsonValue jsonNumber(std::uint64_t value);
/// {"code": "not-found", "message": …, "systemError": …} for an image that could not be checked.
[[nodiscard]] QJsonObject errorAsJson(const Error &error);
/// Stable names for JSON: "free", "writer", "reader", "cannot-tell".
[[nodiscard]] QString jsonName(ImageUse use);
/// "clean", "only-leaks", "errors", "not-final".
[[nodiscard]] QString jsonName(Verdict verdict);
/// "nothing", "space-only", "guest-reads-differently", "backup-history".
[[nodiscard]] QString jsonName(Loss loss);
/// "damaged", "in-sequence", …
[[nodiscard]] QString jsonName(MapState state);

} // namespace parascope::text
