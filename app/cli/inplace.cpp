#include "app/cli/inplace.h"

#include "app/cli/changeend.h"
#include "app/cli/checkedimage.h"
#include "app/cli/oneimage.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/text/inplacetext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"
#include "engine/transfer/inplace.h"

#include <QJsonDocument>

namespace parascope::cli {

namespace {

struct Job
{
    const std::string &path;
    const Arguments &arguments;
    Context &context;
    const ChangeEnd &end;
    InPlacePlanPtr plan;
};

QString linesOf(const QStringList &sentences)
{
    return sentences.isEmpty() ? QString() : sentences.join(u'\n') + u'\n';
}

// `done` is null when nothing was written.
QJsonObject asJson(const Job &job, const RepairResult *done, std::uint64_t forecast)
{
    QJsonObject object = text::inPlaceAsJson(*job.plan);
    text::insertPath(object, job.path);
    object.insert(QStringLiteral("format"), 1);
    object.insert(QStringLiteral("done"), done && !job.plan->isEmpty());
    if (!done) {
        object.insert(QStringLiteral("undoFileForecast"), text::jsonNumber(forecast));
        return object;
    }
    if (!done->undoFile.empty())
        text::insertPath(object, done->undoFile.native(), QStringLiteral("undoFile"));
    if (const auto copy = job.arguments.value("output"))
        text::insertPath(object, *copy, QStringLiteral("copy"));
    text::ReportOptions options;
    options.checkedAt = QDateTime::currentDateTime();
    object.insert(QStringLiteral("after"), text::reportAsJson(*done->after, options));
    return object;
}

QString asLines(const Job &job, const RepairResult *done, std::uint64_t forecast)
{
    const InPlacePlan &plan = *job.plan;
    QString lines = text::path(job.path) + u'\n' + linesOf(text::inPlaceForecast(plan)) +
                    linesOf(text::inPlaceNotes(plan));
    if (plan.unreferencedKept > 0)
        lines += Words::tr("--overwrite-unreferenced uses that room too.\n");
    if (plan.isEmpty())
        return lines + Words::tr("There is nothing to do.\n");
    if (!done)
        return lines + Words::tr("Nothing has been written. The undo file would take %1.\n")
                           .arg(text::size(forecast));
    lines += Words::tr("Afterwards: %1\n").arg(text::verdict(*done->after).headline);
    if (!done->undoFile.empty())
        lines += Words::tr("Undo file: %1\n").arg(text::path(done->undoFile.native()));
    return lines;
}

void describe(const Job &job, const RepairResult *done, std::uint64_t forecast)
{
    if (job.arguments.has("json"))
        job.context.output.write(
            QJsonDocument(asJson(job, done, forecast)).toJson(QJsonDocument::Compact) + '\n');
    else
        job.context.output.write(asLines(job, done, forecast).toUtf8());
}

ExitCode refused(const Job &job)
{
    if (job.arguments.has("json"))
        describe(job, nullptr, 0);
    job.context.console.message(job.path, text::inPlaceRefusal(*job.plan));
    if (job.plan->refusal == InPlaceRefusal::UnreferencedData)
        job.context.console.message(Words::tr("--overwrite-unreferenced allows it"));
    return Failed;
}

ExitCode tell(const Job &job, const BlockFile &file)
{
    const Result<std::uint64_t> forecast =
        job.plan->isEmpty() ? 0 : forecastUndoFile(job.plan->change, file);
    if (!forecast)
        return reported(job.context, job.path, forecast.error());
    describe(job, nullptr, *forecast);
    return Done;
}

ExitCode carryOut(const Job &job)
{
    const ChangeRequest request{job.path, job.plan->change, job.end.undoFile(),
                                job.arguments.has("not-in-use")};
    const auto output = job.arguments.value("output");
    const Result<RepairResult> done = output ? changeCopy(request, *output, job.context.control)
                                             : changeInPlace(request, job.context.control);
    if (!done)
        return job.end.failed(done.error());
    describe(job, &*done, 0);
    return Done;
}

ExitCode planAndChange(const std::string &path, const InPlaceOptions &options,
                       const Arguments &arguments, const ChangeEnd &end, Context &context)
{
    const ProgressLine progress(context.console, context.control, path);
    const auto image = openForChange(path, arguments, context);
    if (!image)
        return image.error();
    const std::filesystem::path target = arguments.value("output").value_or(path);
    const auto plan =
        planInPlace(image->report, options, *image->file,
                    limitsFor(std::filesystem::absolute(target).parent_path()), context.control);
    if (!plan)
        return reported(context, path, plan.error());
    const Job job{path, arguments, context, end, *plan};
    if ((*plan)->refusal != InPlaceRefusal::None)
        return refused(job);
    if (arguments.has("dry-run"))
        return tell(job, *image->file);
    return mayBeLeftHalf(path, context) ? Failed : carryOut(job);
}

} // namespace

ExitCode runInPlace(const char *command, const InPlaceOptions &options, const Arguments &arguments,
                    Context &context)
{
    if (arguments.has("output") && arguments.has("undo-file"))
        return wrongUsage(context, command,
                          Words::tr("--output and --undo-file exclude each other: the original of "
                                    "a copy needs no undo file"));
    const auto image = oneImageAt(arguments.positional().front(), Words::tr("Name one of them."),
                                  arguments, context);
    if (!image)
        return image.error();
    const ChangeEnd end(*image, arguments, context);
    return end.ended(planAndChange(*image, options, arguments, end, context));
}

} // namespace parascope::cli
