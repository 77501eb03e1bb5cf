#include "app/cli/checkbundle.h"

#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/check/checker.h"
#include "engine/text/bundletext.h"
#include "engine/text/words.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <set>

namespace parascope::cli {

namespace {

/// The layers that the picked snapshot consists of; empty: all. Nothing: there is no such snapshot.
std::optional<std::set<QString>> wantedLayers(const Bundle &bundle, const Arguments &arguments)
{
    std::set<QString> layers;
    const auto words = arguments.value("snapshot");
    if (!words)
        return layers;
    const Result<QString> guid = bundle.guidFor(QString::fromStdString(*words));
    const auto node = guid ? bundle.tree.indexOf(*guid) : std::nullopt;
    if (!node)
        return std::nullopt;
    layers.insert(*guid);
    if (const auto chain = bundle.tree.chainOf(*node))
        for (const std::size_t below : *chain)
            layers.insert(bundle.tree.nodes()[below].guid);
    return layers;
}

/// Reports on one image of the bundle.
ExitCode reportOn(const DiskLayer &layer, const text::ReportOptions &options, bool isJson,
                  Context &context)
{
    const Result<ReportPtr> report = checkLayer(layer, context.control);
    if (!report)
        return reported(context, layer.place.path.native(), report.error());
    const auto sink = [&](const QByteArray &piece) {
        return !context.control.isCancelled() && context.output.write(piece);
    };
    if (!isJson)
        context.output.write(QByteArray("\n"));
    const bool isWritten = isJson ? text::writeReportJson(**report, options, sink)
                                  : text::writeReportText(**report, options, QLocale(), sink);
    if (!isWritten)
        return context.control.isCancelled() ? Cancelled : Failed;
    return exitCodeOf((*report)->verdict());
}

} // namespace

ExitCode exitCodeOf(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Clean:
        return Done;
    case Verdict::OnlyLeaks:
        return HasLeaks;
    case Verdict::Errors:
        return HasErrors;
    case Verdict::NotFinal:
        return NotFinal;
    }
    return Failed;
}

QByteArray bundleAsLines(const std::string &path, const BundleReport &report)
{
    QString lines = text::path(path) + u'\n' + text::bundleVerdict(report) + u'\n';
    for (const BundleFinding &finding : report.findings)
        lines += QStringLiteral("  %1: %2 (%3)\n    %4\n")
                     .arg(text::severity(finding.severity()), text::title(finding.id),
                          QLatin1String(catalogueEntry(finding.id).name),
                          text::explanation(finding, report));
    return lines.toUtf8();
}

QJsonObject bundleAsJson(const std::string &path, const BundleReport &report)
{
    QJsonArray findings;
    for (const BundleFinding &finding : report.findings)
        findings.append(text::bundleFindingAsJson(finding));
    QJsonObject object{{QStringLiteral("format"), 1}, {QStringLiteral("bundle"), findings}};
    text::insertPath(object, path);
    return object;
}

ExitCode checkDisk(const std::string &path, const BundlePtr &bundle, const Arguments &arguments,
                   text::ReportOptions options, Context &context)
{
    const bool isJson = arguments.has("json");
    const ProgressLine progress(context.console, context.control, path);
    const auto report = checkBundle(bundle, diskOptions(arguments), context.control);
    if (!report)
        return reported(context, path, report.error());
    context.output.write(
        isJson ? QJsonDocument(bundleAsJson(path, **report)).toJson(QJsonDocument::Compact) + '\n'
               : bundleAsLines(path, **report));
    ExitCode worst = (*report)->count(Severity::Error) > 0 ? HasErrors : Done;
    const auto wanted = wantedLayers(*bundle, arguments);
    if (!wanted) {
        context.console.message(path, Words::tr("there is no such snapshot"));
        return Failed;
    }
    for (const std::vector<DiskLayerPtr> &layers : (*report)->layers) {
        for (const DiskLayerPtr &layer : layers) {
            if (!layer->state || (!wanted->empty() && !wanted->contains(layer->guid)))
                continue;
            options.checkedAt = QDateTime::currentDateTime();
            worst = worse(worst, reportOn(*layer, options, isJson, context));
            if (worst == Cancelled)
                return worst;
        }
    }
    return worst;
}

} // namespace parascope::cli
