#include "app/cli/command.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/image/openingerror.h"
#include "engine/io/writablehostfile.h"
#include "engine/repair/planner.h"
#include "engine/repair/repairjob.h"
#include "engine/text/plantext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

namespace parascope::cli {

namespace {

/// What the command line asks for, or a sentence that says why it makes no sense.
tl::expected<RepairChoices, QString> choicesFrom(const Arguments &arguments)
{
    RepairChoices choices;
    if (arguments.has("leaks") && arguments.has("all"))
        return tl::unexpected(Words::tr("--leaks and --all exclude each other"));
    if (arguments.has("leaks"))
        choices.policy = RepairPolicy::Leaks;
    if (arguments.has("all"))
        choices.policy = RepairPolicy::All;
    for (const std::string &choice : arguments.values("choose")) {
        const std::size_t equals = choice.find('=');
        const QString shown = text::path(choice);
        if (equals == std::string::npos)
            return tl::unexpected(Words::tr("--choose needs ID=ACTION, not %1").arg(shown));
        const auto id = findingIdFromName(std::string_view(choice).substr(0, equals));
        if (!id)
            return tl::unexpected(Words::tr("there is no finding of the name in %1").arg(shown));
        const auto parsed = RepairChoices::fromJson(
            {{QStringLiteral("policy"), QStringLiteral("ticked")},
             {QStringLiteral("findings"),
              QJsonObject{{QLatin1String(catalogueEntry(*id).name),
                           QString::fromStdString(choice.substr(equals + 1))}}}});
        if (!parsed || !isActionOffered(*id, parsed->chosen.at(*id)))
            return tl::unexpected(Words::tr("%1 is nothing that a repair can do").arg(shown));
        choices.chosen[*id] = parsed->chosen.at(*id);
    }
    if (arguments.has("output") && arguments.has("undo-file"))
        return tl::unexpected(Words::tr("--output and --undo-file exclude each other: the original "
                                        "of a copy needs no undo file"));
    return choices;
}

ExitCode exitCodeOf(const Report &after, const Plan &plan)
{
    if (after.count(Severity::Error) > 0)
        return HasErrors;
    if (after.count(Severity::Leak) > 0)
        return HasLeaks;
    return plan.hasRefusal() ? Failed : Done;
}

QString planText(const Plan &plan)
{
    QString lines;
    for (const PlanGroup group :
         {PlanGroup::NothingChanges, PlanGroup::ReadsDifferently, PlanGroup::GivesUp}) {
        QString rows;
        for (const PlannedAction &action : plan.actions) {
            if (action.group != group)
                continue;
            const QString state =
                !action.isChosen ? Words::tr("not done")
                : action.refusal != Refusal::None
                    ? Words::tr("cannot be done: %1").arg(text::refusal(action.refusal))
                    : QString();
            rows += QStringLiteral("  ") + text::plannedAction(action);
            if (!state.isEmpty())
                rows += QStringLiteral(" (%1)").arg(state);
            rows += QStringLiteral("  [%1]\n").arg(QLatin1String(catalogueEntry(action.id).name));
        }
        if (!rows.isEmpty())
            lines += text::planGroup(group) + u'\n' + rows;
    }
    for (const ByteRange &range : plan.readsDifferently)
        lines += Words::tr("Guest bytes %1 to %2 will read as zeros.\n")
                     .arg(text::offset(range.offset), text::offset(range.end() - 1));
    return lines;
}

Result<void> writeReport(const Report &report, const std::string &file)
{
    text::ReportOptions options;
    options.checkedAt = QDateTime::currentDateTime();
    const std::string suffix = std::filesystem::path(file).extension().string();
    const QByteArray bytes = suffix == ".html" ? text::reportAsHtml(report, options).toUtf8()
                             : suffix == ".json"
                                 ? QJsonDocument(text::reportAsJson(report, options)).toJson()
                                 : text::reportAsText(report, options).toUtf8();
    return WritableHostFile::create(file).and_then([&](const auto &target) {
        return target->writeAt(0,
                               std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
    });
}

struct Job
{
    const std::string &path;
    const Arguments &arguments;
    Context &context;
    PlanPtr plan;
    std::shared_ptr<HostFile> file;
};

void describe(const Job &job, const RepairResult *result, std::uint64_t forecast)
{
    const Plan &plan = *job.plan;
    if (job.arguments.has("json")) {
        QJsonObject object = text::planAsJson(plan);
        text::insertPath(object, job.path);
        object.insert(QStringLiteral("format"), 1);
        object.insert(QStringLiteral("undoFileForecast"), text::jsonNumber(forecast));
        if (result) {
            object.insert(QStringLiteral("undoFile"), text::path(result->undoFile.native()));
            text::ReportOptions options;
            options.checkedAt = QDateTime::currentDateTime();
            object.insert(QStringLiteral("after"), text::reportAsJson(*result->after, options));
        }
        job.context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
        return;
    }
    QString lines = text::path(job.path) + u'\n' + planText(plan);
    if (plan.isEmpty())
        lines += Words::tr("There is nothing to repair.\n");
    else if (!result)
        lines += Words::tr("Nothing has been written. The undo file would take %1.\n")
                     .arg(text::size(forecast));
    if (result && !plan.isEmpty()) {
        const text::VerdictText verdict = text::verdict(*result->after);
        lines += Words::tr("Afterwards: %1\n").arg(verdict.headline);
        if (!result->undoFile.empty())
            lines += Words::tr("Undo file: %1\n").arg(text::path(result->undoFile.native()));
    }
    job.context.output.write(lines.toUtf8());
}

ExitCode carryOut(const Job &job)
{
    const RepairRequest request{job.path, job.plan, job.arguments.value("undo-file").value_or(""),
                                job.arguments.has("not-in-use")};
    const auto output = job.arguments.value("output");
    const Result<RepairResult> result = output ? repairCopy(request, *output, job.context.control)
                                               : repairInPlace(request, job.context.control);
    if (!result) {
        const ExitCode code = reported(job.context, job.path, result.error());
        if (result.error().code == ErrorCode::UseUnknown)
            job.context.console.message(Words::tr("--not-in-use confirms it"));
        return result.error().code == ErrorCode::InUse ? NotFinal : code;
    }
    describe(job, &*result, 0);
    if (const auto file = job.arguments.value("report")) {
        if (const auto written = writeReport(*result->after, *file); !written)
            return reported(job.context, *file, written.error());
    }
    return exitCodeOf(*result->after, *job.plan);
}

} // namespace

ExitCode runRepair(const Arguments &arguments, Context &context)
{
    const auto choices = choicesFrom(arguments);
    if (!choices)
        return wrongUsage(context, "repair", choices.error());
    const std::string &path = arguments.positional().front();
    const ProgressLine progress(context.console, context.control, path);
    const auto opened = openImage(path);
    if (!opened)
        return reported(context, path, opened.error());
    const auto report = checkFile(*opened->file, opened->membership, context.control);
    if (!report)
        return reported(context, path, explainedOpeningError(report.error(), path));
    if ((*report)->verdict() == Verdict::NotFinal) {
        context.console.message(path, text::verdict(**report).headline);
        return NotFinal;
    }
    const std::filesystem::path target = arguments.value("output").value_or(path);
    const auto plan = planRepair(*report, *choices, *opened->file,
                                 limitsFor(std::filesystem::absolute(target).parent_path()));
    if (!plan)
        return reported(context, path, plan.error());
    const Job job{path, arguments, context, *plan, opened->file};
    if (!arguments.has("dry-run"))
        return carryOut(job);

    const Result<std::uint64_t> forecast =
        (*plan)->isEmpty() ? 0 : forecastUndoFile(**plan, *opened->file);
    if (!forecast)
        return reported(context, path, forecast.error());
    describe(job, nullptr, *forecast);
    return Done;
}

} // namespace parascope::cli
