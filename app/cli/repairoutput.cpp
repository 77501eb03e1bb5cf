#include "app/cli/repairoutput.h"

#include "app/cli/words.h"
#include "engine/text/plantext.h"
#include "engine/text/words.h"

#include <QJsonDocument>

#include <filesystem>

namespace parascope::cli {

namespace {

constexpr std::uint64_t kShownRanges = 10; ///< in lines; JSON and reports list more

QString rowOf(const PlannedAction &action, const Plan &plan)
{
    QString row = QStringLiteral("  ") + text::plannedAction(action, plan.before->membership);
    if (!text::isCarriedOut(action, plan))
        row += QStringLiteral(" (%1)").arg(text::whyNotDone(action, plan));
    return row + QStringLiteral("  [%1]\n").arg(QLatin1String(catalogueEntry(action.id).name));
}

QString groupsOf(const Plan &plan)
{
    QString lines;
    for (const PlanGroup group :
         {PlanGroup::NothingChanges, PlanGroup::ReadsDifferently, PlanGroup::GivesUp}) {
        QString rows;
        for (const PlannedAction &action : plan.actions) {
            if (action.group == group)
                rows += rowOf(action, plan);
        }
        if (!rows.isEmpty())
            lines += text::planGroup(group) + u'\n' + rows;
    }
    return lines;
}

QByteArray asLine(QJsonObject object, const std::string &path)
{
    text::insertPath(object, path);
    object.insert(QStringLiteral("format"), 1);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

text::ReportOptions optionsNow()
{
    text::ReportOptions options;
    options.checkedAt = QDateTime::currentDateTime();
    return options;
}

} // namespace

QByteArray planAsLines(const Plan &plan, const std::string &path, std::uint64_t undoFileForecast)
{
    QString lines = text::path(path) + u'\n' + groupsOf(plan);
    if (!plan.readsDifferently.empty()) {
        lines += text::readsDifferentlyTitle(plan, false) + u'\n';
        for (const QString &row : text::readsDifferentlyRows(plan, kShownRanges))
            lines += QStringLiteral("  ") + row + u'\n';
    }
    lines += plan.isEmpty() ? Words::tr("There is nothing to repair.\n")
                            : Words::tr("Nothing has been written. The undo file would take %1.\n")
                                  .arg(text::size(undoFileForecast));
    return lines.toUtf8();
}

QByteArray planAsJsonLine(const Plan &plan, const std::string &path, std::uint64_t undoFileForecast)
{
    QJsonObject object = text::planAsJson(plan, text::ReportOptions().findingLimit);
    object.insert(QStringLiteral("undoFileForecast"), text::jsonNumber(undoFileForecast));
    return asLine(object, path);
}

QByteArray recordAsLines(const text::RepairRecord &record, const std::string &path,
                         const Report &after)
{
    text::ReportOptions options;
    options.findingLimit = kShownRanges;
    QString lines = text::path(path) + u'\n';
    if (record.plan->isEmpty())
        lines += groupsOf(*record.plan) + Words::tr("There is nothing to repair.\n");
    else
        lines += text::repairAsText(record, options) + u'\n' +
                 Words::tr("Afterwards: %1\n").arg(text::verdict(after).headline);
    return lines.toUtf8();
}

QByteArray recordAsJsonLine(const text::RepairRecord &record, const std::string &path,
                            const Report &after)
{
    const text::ReportOptions options = optionsNow();
    QJsonObject object = text::repairAsJson(record, options);
    object.insert(QStringLiteral("after"), text::reportAsJson(after, options));
    return asLine(object, path);
}

QByteArray reportFor(const std::string &file, const Report &after,
                     const std::shared_ptr<const text::RepairRecord> &record)
{
    text::ReportOptions options = optionsNow();
    options.repair = record;
    options.sha256 = record->sha256After;
    const std::string suffix = std::filesystem::path(file).extension().string();
    if (suffix == ".html")
        return text::reportAsHtml(after, options).toUtf8();
    if (suffix == ".json")
        return QJsonDocument(text::reportAsJson(after, options)).toJson();
    return text::reportAsText(after, options).toUtf8();
}

} // namespace parascope::cli
