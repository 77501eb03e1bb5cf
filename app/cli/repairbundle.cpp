#include "app/cli/repairbundle.h"

#include "app/cli/checkbundle.h"
#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/repair/bundlerepair.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace parascope::cli {

namespace {

/// Options that only make sense for one image.
std::optional<QString> optionProblem(const Arguments &arguments)
{
    for (const char *option : {"output", "undo-file", "report"})
        if (arguments.has(option))
            return Words::tr("--%1 is for single images; of a disk of several files, copy the "
                             "folder first where a copy is to be repaired")
                .arg(QLatin1String(option));
    return std::nullopt;
}

/// One repair of a bundle, from its check to the last of its images.
class DiskRepair
{
public:
    DiskRepair(const std::string &path, const Arguments &arguments, Context &context)
        : m_path(path), m_arguments(arguments), m_context(context)
    {}

    [[nodiscard]] ExitCode run(const BundlePtr &bundle, RepairPolicy policy,
                               const RepairOne &repairOne)
    {
        const auto report = checkBundle(bundle, diskOptions(m_arguments), m_context.control);
        if (!report)
            return reported(m_context, m_path, report.error());
        const auto plan = planBundleRepair(*report, policy);
        if (!plan)
            return reported(m_context, m_path, plan.error());
        if (m_arguments.has("dry-run"))
            print(*plan, nullptr);
        else if (const auto failed = carryOut(*plan))
            return *failed;
        const BundleReport &now = m_after ? *m_after : **report;
        const ExitCode ofImages = repairImages(now, repairOne);
        const bool hasErrors = now.count(Severity::Error) > 0 && !m_arguments.has("dry-run");
        return worse(hasErrors ? HasErrors : Done, ofImages);
    }

private:
    /// The exit code when it could not be done.
    [[nodiscard]] std::optional<ExitCode> carryOut(const BundlePlan &plan)
    {
        const auto result = repairBundle(plan, {}, m_context.control);
        if (!result)
            return reported(m_context, result.error().path.empty() ? m_path : result.error().path,
                            result.error());
        m_after = result->after;
        print(plan, &*result);
        return std::nullopt;
    }

    void print(const BundlePlan &plan, const BundleRepairResult *result)
    {
        const BundleReport &report = result != nullptr ? *result->after : *plan.report;
        if (m_arguments.has("json")) {
            QJsonObject object = bundleAsJson(m_path, report);
            object.insert(QStringLiteral("plan"), text::bundlePlanAsJson(plan));
            if (result != nullptr && !result->undoFile.empty())
                text::insertPath(object, result->undoFile.native(), QStringLiteral("undoFile"));
            m_context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
            return;
        }
        m_context.output.write(bundleAsLines(m_path, report));
        QString lines;
        for (const BundleOffer &offer : plan.offers) {
            const QString phrase = text::actionPhrase(offer.action);
            if (!plan.chosen.contains(offer.action))
                lines += Words::tr("  not done unless asked for: %1\n").arg(phrase);
            else
                lines += (result != nullptr ? Words::tr("  done: %1\n")
                                            : Words::tr("  would be done: %1\n"))
                             .arg(phrase);
        }
        if (const QString obstacle = text::rebuildObstacle(plan); !obstacle.isEmpty())
            lines += QStringLiteral("  %1\n").arg(obstacle);
        if (result != nullptr && !result->undoFile.empty())
            lines += Words::tr("  undo file: %1\n").arg(text::path(result->undoFile.native()));
        m_context.output.write(lines.toUtf8());
    }

    /// The layer whose images are repaired; empty when it is not known.
    [[nodiscard]] QString layerFor(const Bundle &bundle)
    {
        const auto wanted = m_arguments.value("snapshot");
        const SnapshotTree &tree = bundle.tree;
        const QString top = tree.top() ? tree.nodes()[*tree.top()].guid : QString();
        if (!wanted)
            return top;
        const Result<QString> guid = bundle.guidFor(QString::fromStdString(*wanted));
        if (!guid)
            return {};
        if (*guid != top)
            m_context.console.message(
                m_path, Words::tr("%1 lies below the layer in use: what is changed there changes "
                                  "for every snapshot that stands on it")
                            .arg(bundle.labelOf(*guid)));
        return *guid;
    }

    [[nodiscard]] ExitCode repairImages(const BundleReport &report, const RepairOne &repairOne)
    {
        const QString guid = layerFor(*report.bundle);
        if (guid.isEmpty() && m_arguments.has("snapshot")) {
            m_context.console.message(m_path, Words::tr("there is no such snapshot"));
            return Failed;
        }
        ExitCode worst = Done;
        for (const std::vector<DiskLayerPtr> &layers : report.layers) {
            const auto layer = std::ranges::find_if(layers, [&](const DiskLayerPtr &candidate) {
                return candidate->guid == guid && candidate->state;
            });
            if (layer == layers.end())
                continue;
            worst = worse(worst, repairOne((*layer)->place.path.native()));
            if (worst == Cancelled)
                break;
        }
        return worst;
    }

    const std::string &m_path;
    const Arguments &m_arguments;
    Context &m_context;
    BundleReportPtr m_after;
};

QString journalLine(const FilesChange &change, FilesState state)
{
    QStringList actions;
    for (const auto &action : change.summary.value(QStringLiteral("actions")).toArray())
        actions += action.toString();
    QString how = Words::tr("done");
    if (state == FilesState::Old)
        how = Words::tr("undone");
    else if (state == FilesState::Mixed)
        how = Words::tr("interrupted");
    else if (state == FilesState::Other)
        how = Words::tr("changed since");
    return Words::tr("descriptor, %1, %2: %3")
        .arg(QLocale().toString(change.startedAt, QLocale::ShortFormat), how,
             actions.join(QStringLiteral(", ")));
}

ExitCode undoOne(const std::string &path, const std::filesystem::path &file, bool isDryRun,
                 Context &context)
{
    if (!isDryRun) {
        if (const auto undone = undoBundleRepair(file); !undone)
            return reported(context, undone.error().path.empty() ? path : undone.error().path,
                            undone.error());
    }
    context.output.write((isDryRun ? Words::tr("%1 can be undone\n")
                                   : Words::tr("Undone. %1 is no longer needed.\n"))
                             .arg(text::path(file.native()))
                             .toUtf8());
    return Done;
}

} // namespace

ExitCode repairDisk(const std::string &path, const BundlePtr &bundle, const Arguments &arguments,
                    RepairPolicy policy, const RepairOne &repairOne, Context &context)
{
    if (const auto problem = optionProblem(arguments))
        return wrongUsage(context, "repair", *problem);
    return DiskRepair(path, arguments, context).run(bundle, policy, repairOne);
}

std::optional<ExitCode> undoDisk(const std::string &path, const Arguments &arguments,
                                 Context &context)
{
    std::vector<std::filesystem::path> files;
    if (isFilesUndo(path)) {
        files = {path};
    } else if (const auto bundle = bundleAt(path, arguments); bundle && *bundle) {
        const auto found = findFilesUndo((**bundle)->source.folder);
        if (!found)
            return reported(context, path, found.error());
        files = *found;
        if (files.empty()) {
            context.console.message(path, Words::tr("the descriptor has no earlier repairs; undo "
                                                    "files of images are named by the images"));
            return arguments.has("list") ? Done : Failed;
        }
    } else {
        return std::nullopt;
    }
    bool hasUndone = false;
    std::filesystem::path changed;
    for (const std::filesystem::path &file : files) {
        const auto change = loadFilesChange(file);
        const auto state = change.and_then([](const FilesChange &value) { return stateOf(value); });
        if (!state)
            return reported(context, file.native(), state.error());
        if (arguments.has("list")) {
            context.output.write(QStringLiteral("%1\n    %2\n")
                                     .arg(text::path(file.native()), journalLine(*change, *state))
                                     .toUtf8());
            continue;
        }
        // The newest one that still holds a change. One that is neither old nor new lies below a
        // newer one that was undone, or somebody changed the descriptor.
        if (*state == FilesState::Old) {
            hasUndone = true;
            continue;
        }
        if (*state == FilesState::Other) {
            changed = file;
            continue;
        }
        return undoOne(path, file, arguments.has("dry-run"), context);
    }
    if (arguments.has("list"))
        return Done;
    if (!changed.empty() && !hasUndone)
        context.console.message(path,
                                Words::tr("the descriptor was changed since the repair, so it "
                                          "cannot be undone. The old text is in %1")
                                    .arg(text::path(changed.native())));
    else
        context.console.message(path, Words::tr("there is no repair to undo"));
    return Failed;
}

} // namespace parascope::cli
