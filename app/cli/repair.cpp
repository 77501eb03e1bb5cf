#include "app/cli/changeend.h"
#include "app/cli/checkedimage.h"
#include "app/cli/command.h"
#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/repairbundle.h"
#include "app/cli/repairoutput.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/io/filehash.h"
#include "engine/io/newfile.h"
#include "engine/repair/planner.h"
#include "engine/repair/repairjob.h"
#include "engine/text/words.h"

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
    for (const char *option : {"report", "hash"}) {
        if (arguments.has("dry-run") && arguments.has(option))
            return tl::unexpected(Words::tr("--dry-run and --%1 exclude each other: they tell of "
                                            "what was done")
                                      .arg(QLatin1String(option)));
    }
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

struct Job
{
    const std::string &path;
    const Arguments &arguments;
    Context &context;
    const ChangeEnd &end;
    PlanPtr plan;
    std::shared_ptr<HostFile> file;
};

/// Opened before anything is repaired, so that a report that cannot be written stops the repair.
Result<std::shared_ptr<NewFile>> beginReport(const Job &job)
{
    const auto file = job.arguments.value("report");
    return file ? NewFile::create(*file, false) : nullptr;
}

Result<void> finishReport(NewFile &file, const Report &after,
                          const std::shared_ptr<const text::RepairRecord> &record)
{
    const QByteArray bytes = reportFor(file.path(), after, record);
    return file
        .writeAt(0, std::as_bytes(std::span(bytes.data(), static_cast<std::size_t>(bytes.size()))))
        .and_then([&] { return file.keep(); });
}

/// Nothing unless it was asked for.
Result<std::optional<QString>> checksum(const Job &job, const std::string &path)
{
    if (!job.arguments.has("hash"))
        return std::nullopt;
    return HostFile::open(path).and_then([&](const auto &file) {
        return sha256OfFile(*file, job.context.control).map([](const QString &hex) {
            return std::optional(hex);
        });
    });
}

ExitCode carryOut(const Job &job)
{
    const auto reportFile = beginReport(job);
    if (!reportFile)
        return targetFailed(job.context, *job.arguments.value("report"), reportFile.error());
    const auto record = std::make_shared<text::RepairRecord>();
    record->plan = job.plan;
    const auto before = checksum(job, job.path);
    if (!before)
        return reported(job.context, job.path, before.error());
    record->sha256Before = *before;

    const RepairRequest request{job.path, job.plan, job.end.undoFile(),
                                job.arguments.has("not-in-use")};
    const auto output = job.arguments.value("output");
    const Result<RepairResult> result = output ? repairCopy(request, *output, job.context.control)
                                               : repairInPlace(request, job.context.control);
    if (!result)
        return job.end.failed(result.error());
    record->finishedAt = QDateTime::currentDateTime();
    record->undoFile = result->undoFile.native();
    record->copy = output.value_or("");
    const std::string &repaired = output ? *output : job.path;
    // The repair is done: what is missing in its report is said, but nothing is held back for it.
    const auto after = checksum(job, repaired);
    if (after)
        record->sha256After = *after;

    job.context.output.write(job.arguments.has("json")
                                 ? recordAsJsonLine(*record, job.path, *result->after)
                                 : recordAsLines(*record, job.path, *result->after));
    if (*reportFile) {
        if (const auto written = finishReport(**reportFile, *result->after, record); !written)
            return reported(job.context, (*reportFile)->path(), written.error());
    }
    if (!after)
        return reported(job.context, repaired, after.error());
    return exitCodeOf(*result->after, *job.plan);
}

ExitCode describe(const Job &job)
{
    const Result<std::uint64_t> forecast =
        job.plan->isEmpty() ? 0 : forecastUndoFile(*job.plan, *job.file);
    if (!forecast)
        return reported(job.context, job.path, forecast.error());
    job.context.output.write(job.arguments.has("json")
                                 ? planAsJsonLine(*job.plan, job.path, *forecast)
                                 : planAsLines(*job.plan, job.path, *forecast));
    return Done;
}

ExitCode planAndRepair(const std::string &path, const Arguments &arguments,
                       const RepairChoices &choices, const ChangeEnd &end, Context &context)
{
    const ProgressLine progress(context.console, context.control, path);
    const auto image = openForChange(path, arguments, context);
    if (!image)
        return image.error();
    const std::filesystem::path target = arguments.value("output").value_or(path);
    const auto plan = planRepair(image->report, choices, *image->file,
                                 limitsFor(std::filesystem::absolute(target).parent_path()));
    if (!plan)
        return reported(context, path, plan.error());
    const Job job{path, arguments, context, end, *plan, image->file};
    if (arguments.has("dry-run"))
        return describe(job);
    return mayBeLeftHalf(path, context) ? Failed : carryOut(job);
}

ExitCode repairImage(const std::string &path, const Arguments &arguments,
                     const RepairChoices &choices, Context &context)
{
    const ChangeEnd end(path, arguments, context);
    return end.ended(planAndRepair(path, arguments, choices, end, context));
}

} // namespace

ExitCode runRepair(const Arguments &arguments, Context &context)
{
    const auto choices = choicesFrom(arguments);
    if (!choices)
        return wrongUsage(context, "repair", choices.error());
    const std::string &path = arguments.positional().front();
    const auto bundle = bundleAt(path, arguments);
    if (!bundle)
        return reported(context, path, bundle.error());
    const auto repairOne = [&](const std::string &image) {
        return repairImage(image, arguments, *choices, context);
    };
    if (!*bundle && arguments.has("all-layers")) {
        context.console.message(
            path,
            Words::tr("--all-layers is for disks of several files. %1").arg(wholeDiskHint(path)));
        return Failed;
    }
    return *bundle ? repairDisk(path, **bundle, arguments, choices->policy, repairOne, context)
                   : repairOne(path);
}

} // namespace parascope::cli
