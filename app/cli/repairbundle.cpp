#include "app/cli/repairbundle.h"

#include "app/cli/changeend.h"
#include "app/cli/checkbundle.h"
#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/io/hostfile.h"
#include "engine/repair/bundlerepair.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

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
    if (arguments.has("all-layers") && arguments.has("snapshot"))
        return Words::tr("--all-layers and --snapshot exclude each other");
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
        const BundleReportPtr now = m_after ? m_after : *report;
        const ExitCode ofImages = repairImages(*now, repairOne);
        if (ofImages == Cancelled || m_arguments.has("dry-run"))
            return ofImages;
        return worse(ofImages, bundleAfterwards(now));
    }

private:
    /// The exit code when it could not be done.
    [[nodiscard]] std::optional<ExitCode> carryOut(const BundlePlan &plan)
    {
        std::filesystem::path left;
        const auto result =
            repairBundle(plan, {}, m_context.control, m_arguments.has("not-in-use"), &left);
        if (!result) {
            const std::string &path = result.error().path;
            const ExitCode code =
                changeRefused(m_context, path.empty() ? m_path : path, result.error());
            if (!left.empty())
                m_context.console.message(
                    m_path, Words::tr("What was written could not be put back: the repair may be "
                                      "half done. “parascope-cli undo” puts back the old text by "
                                      "the undo file %1.")
                                .arg(text::path(left.native())));
            return code;
        }
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

    /// What is wrong with the bundle when its images were repaired, which may have mended more than
    /// themselves: a layer that was not closed is a finding of the disk too.
    [[nodiscard]] ExitCode bundleAfterwards(const BundleReportPtr &before)
    {
        if (before->count(Severity::Error) == 0)
            return Done;
        const auto report =
            checkBundle(before->bundle, diskOptions(m_arguments), m_context.control);
        if (!report)
            return reported(m_context, m_path, report.error());
        return (*report)->count(Severity::Error) > 0 ? HasErrors : Done;
    }

    /// The layer whose images are repaired; empty when it is not known.
    [[nodiscard]] static QString layerFor(const Bundle &bundle, const Arguments &arguments)
    {
        if (const auto wanted = arguments.value("snapshot"))
            return bundle.guidFor(QString::fromStdString(*wanted)).value_or(QString());
        const SnapshotTree &tree = bundle.tree;
        return tree.top() ? tree.nodes()[*tree.top()].guid : QString();
    }

    /// Says what it means to change a layer on which others stand.
    void warnOfLowerLayers(const Bundle &bundle, const QString &guid)
    {
        if (m_arguments.has("all-layers")) {
            m_context.console.message(
                m_path, Words::tr("all layers are repaired: what is changed in one below the layer "
                                  "in use changes for every snapshot that stands on it"));
            return;
        }
        const SnapshotTree &tree = bundle.tree;
        if (!m_arguments.has("snapshot") || (tree.top() && tree.nodes()[*tree.top()].guid == guid))
            return;
        m_context.console.message(
            m_path, Words::tr("%1 lies below the layer in use: what is changed there changes for "
                              "every snapshot that stands on it")
                        .arg(bundle.labelOf(guid)));
    }

    [[nodiscard]] ExitCode repairImages(const BundleReport &report, const RepairOne &repairOne)
    {
        const QString guid = layerFor(*report.bundle, m_arguments);
        if (guid.isEmpty() && m_arguments.has("snapshot")) {
            m_context.console.message(m_path, Words::tr("there is no such snapshot"));
            return Failed;
        }
        const bool isForbidden = report.isRepairForbidden() && !m_arguments.has("dry-run");
        if (!isForbidden)
            warnOfLowerLayers(*report.bundle, guid);
        ExitCode worst = Done;
        std::vector<DiskLayerPtr> others;
        for (const std::vector<DiskLayerPtr> &layers : report.layers) {
            for (const DiskLayerPtr &layer : layers) {
                if (!layer->state)
                    continue;
                if (isForbidden || (layer->guid != guid && !m_arguments.has("all-layers"))) {
                    others.push_back(layer);
                    continue;
                }
                worst = worse(worst, repairOne(layer->place.path.native()));
                if (worst == Cancelled)
                    return worst;
            }
        }
        const ExitCode left = tellOfOthers(others, isForbidden);
        return m_arguments.has("dry-run") && left != Cancelled ? worst : worse(worst, left);
    }

    /// Says which of the images that were not to be repaired have damage. `isForbidden`: something
    /// about the disk forbids it.
    [[nodiscard]] ExitCode tellOfOthers(const std::vector<DiskLayerPtr> &others, bool isForbidden)
    {
        bool isDamaged = false;
        for (const DiskLayerPtr &layer : others) {
            const std::string path = layer->place.path.native();
            const auto report = HostFile::open(layer->place.path).and_then([&](const auto &file) {
                return checkFile(*file, layer->state->membership, m_context.control);
            });
            if (!report)
                return reported(m_context, path, report.error());
            if ((*report)->count(Severity::Error) == 0)
                continue;
            isDamaged = true;
            const QString reason =
                isForbidden ? Words::tr("%1 It was left as it is, because nothing of this disk may "
                                        "be changed.")
                            : Words::tr("%1 It was left as it is, because it belongs to another "
                                        "layer than the one that is repaired.");
            m_context.console.message(path, reason.arg(text::verdict(**report).headline));
        }
        if (isDamaged && !isForbidden)
            m_context.console.message(
                m_path,
                Words::tr("--all-layers repairs such images too, or --snapshot those of one "
                          "layer: what is changed there changes for every snapshot that "
                          "stands on it"));
        return isDamaged ? HasErrors : Done;
    }

    const std::string &m_path;
    const Arguments &m_arguments;
    Context &m_context;
    BundleReportPtr m_after;
};

} // namespace

ExitCode repairDisk(const std::string &path, const BundlePtr &bundle, const Arguments &arguments,
                    RepairPolicy policy, const RepairOne &repairOne, Context &context)
{
    if (const auto problem = optionProblem(arguments))
        return wrongUsage(context, "repair", *problem);
    return DiskRepair(path, arguments, context).run(bundle, policy, repairOne);
}

} // namespace parascope::cli
