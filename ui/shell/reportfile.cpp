#include "ui/shell/reportfile.h"

#include "engine/image/replacing.h"
#include "engine/text/repairreport.h"
#include "ui/document/document.h"
#include "ui/shell/mapsvg.h"

#include <QJsonDocument>

#include <cerrno>

namespace parascope::ui {

namespace {

std::shared_ptr<const text::RepairRecord> recordOf(const ReportWishes &wishes)
{
    if (!wishes.change)
        return nullptr;
    const ChangeResult &result = wishes.change->result;
    auto record = std::make_shared<text::RepairRecord>();
    record->plan = result.plan;
    record->finishedAt = wishes.change->at;
    (wishes.change->isCopy() ? record->copy : record->undoFile) = result.file.native();
    record->sha256Before = wishes.sums.before;
    record->sha256After = wishes.sums.after;
    return record;
}

} // namespace

QString suffixOf(ReportFormat format)
{
    switch (format) {
    case ReportFormat::Html:
        return QStringLiteral(".html");
    case ReportFormat::Json:
        return QStringLiteral(".json");
    case ReportFormat::Text:
        break;
    }
    return QStringLiteral(".txt");
}

QByteArray makeReport(const Document &document, const ReportWishes &wishes)
{
    text::ReportOptions options;
    options.checkedAt = document.checkedAt();
    options.sha256 = wishes.sums.file;
    options.leaveOutFolder = wishes.leaveOutFolder;
    options.repair = recordOf(wishes);
    const Report &report = *document.report();
    switch (wishes.format) {
    case ReportFormat::Html:
        options.mapHtml = mapAsHtml(document.maps());
        return text::reportAsHtml(report, options).toUtf8();
    case ReportFormat::Json:
        return QJsonDocument(text::reportAsJson(report, options)).toJson();
    case ReportFormat::Text:
        break;
    }
    return text::reportAsText(report, options).toUtf8();
}

Result<void> saveReport(const QByteArray &report, const std::filesystem::path &target,
                        const std::filesystem::path &image, bool mayReplace)
{
    std::error_code ignored;
    if (std::filesystem::equivalent(target, image, ignored))
        return failure(ErrorCode::AlreadyExists, target.native(), EEXIST);
    const auto file = createReplacing(target, mayReplace);
    if (!file)
        return tl::unexpected(file.error());
    const auto bytes = std::span(report.constData(), static_cast<std::size_t>(report.size()));
    if (const auto written = (*file)->writeAt(0, std::as_bytes(bytes)); !written)
        return written;
    return (*file)->keep();
}

} // namespace parascope::ui
