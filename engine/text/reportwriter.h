#pragma once

#include "engine/check/report.h"

#include <QDateTime>
#include <QJsonObject>
#include <QLocale>
#include <QString>

#include <functional>
#include <optional>

namespace parascope::text {

/// What goes into a report beside the findings.
struct ReportOptions
{
    QDateTime checkedAt;           ///< with its time zone
    std::optional<QString> sha256; ///< of the file, when asked for
    bool leaveOutFolder = false;   ///< leaves out user name and folder
    std::uint64_t findingLimit =
        1000;       ///< findings listed per group; the counts are always complete
    QString mapSvg; ///< picture of the map for HTML, SVG or empty
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

/// "path", and "pathBytes" in hex when the path is not UTF-8.
void insertPath(QJsonObject &object, const std::string &path);
/// An integer, or a string above 2^53.
[[nodiscard]] QJsonValue jsonNumber(std::uint64_t value);
/// {"code": "not-found", "message": …, "systemError": …} for an image that could not be checked.
[[nodiscard]] QJsonObject errorAsJson(const Error &error);
/// Stable names for JSON: "free", "writer", "reader", "cannot-tell".
[[nodiscard]] QString jsonName(ImageUse use);
/// "clean", "only-leaks", "errors", "not-final".
[[nodiscard]] QString jsonName(Verdict verdict);
/// "damaged", "in-sequence", …
[[nodiscard]] QString jsonName(MapState state);

} // namespace parascope::text
