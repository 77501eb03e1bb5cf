#include "app/cli/newbundle.h"

#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/text/newimagetext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"
#include "engine/transfer/importbundle.h"

#include <QJsonDocument>

namespace parascope::cli {

namespace {

/// What --part-size says; 0 when it is not given. It has been seen to be a number.
std::uint64_t partBytes(const Arguments &arguments)
{
    const auto value = arguments.value("part-size");
    return value ? parseQuantity(*value).value_or(0) : 0;
}

void print(const Arguments &arguments, Context &context, const std::string &path,
           QJsonObject object, const QStringList &sentences)
{
    if (!arguments.has("json")) {
        context.output.write((text::path(path) + u'\n' + sentences.join(u'\n') + u'\n').toUtf8());
        return;
    }
    object.insert(QStringLiteral("format"), 1);
    context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
}

} // namespace

std::optional<QString> bundleOptionsProblem(const Arguments &arguments, std::size_t targetIndex)
{
    const auto part = arguments.value("part-size");
    if (!arguments.has("bundle")) {
        if (part)
            return Words::tr("--part-size is for bundles: give --bundle too");
        return std::nullopt;
    }
    if (arguments.value("format").value_or("v1") != "v1")
        return Words::tr("a bundle holds images of format v1");
    if (arguments.has("force"))
        return Words::tr("a bundle replaces nothing: --force cannot be given");
    const std::filesystem::path target = arguments.positional()[targetIndex];
    const bool isFolderName =
        (target.has_filename() ? target : target.parent_path()).extension() == ".hdd";
    if (!isFolderName)
        return Words::tr("a bundle is a folder whose name ends with .hdd, not %1")
            .arg(text::path(target.native()));
    if (part && parseQuantity(*part).value_or(0) == 0)
        return Words::tr("%1 is not a number of bytes").arg(text::path(*part));
    return std::nullopt;
}

ExitCode runCreateBundle(const Arguments &arguments, const NewImageOptions &options,
                         Context &context)
{
    const std::string &path = arguments.positional()[0];
    const NewBundleOptions bundle{options.diskBytes, options.clusterBytes, partBytes(arguments),
                                  options.preallocation};
    const auto layout = [&] {
        const ProgressLine progress(context.console, context.control, path);
        return createBundle(path, bundle, context.control);
    }();
    if (!layout)
        return targetFailed(context, path, layout.error());
    QJsonObject object = text::newBundleAsJson(*layout);
    text::insertPath(object, path);
    object.insert(QStringLiteral("preallocation"), text::jsonName(options.preallocation));
    print(arguments, context, path, object, text::newBundleSummary(*layout));
    return Done;
}

ExitCode runImportBundle(const Arguments &arguments, const NewImageOptions &options,
                         Context &context)
{
    const std::string &raw = arguments.positional()[0];
    const std::string &path = arguments.positional()[1];
    const BundleImportOptions bundle{options.clusterBytes, partBytes(arguments),
                                     arguments.has("verify"), arguments.has("as-raw")};
    const auto result = [&] {
        const ProgressLine progress(context.console, context.control, raw);
        return importRawAsBundle(raw, path, bundle, context.control);
    }();
    if (!result)
        return importFailed(result.error(), path, context);
    QJsonObject object = text::importAsJson(*result);
    text::insertPath(object, raw);
    text::insertPath(object, path, QStringLiteral("target"));
    object.insert(QStringLiteral("targetFormat"), QStringLiteral("bundle"));
    object.insert(QStringLiteral("clusterBytes"), text::jsonNumber(options.clusterBytes));
    print(arguments, context, path, object, text::importSummary(*result));
    return Done;
}

} // namespace parascope::cli
