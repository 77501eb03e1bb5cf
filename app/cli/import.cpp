#include "engine/transfer/import.h"

#include "app/cli/command.h"
#include "app/cli/gueststream.h"
#include "app/cli/newbundle.h"
#include "app/cli/newimageoptions.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/text/newimagetext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

namespace parascope::cli {

ExitCode importFailed(const Error &error, const std::string &target, Context &context)
{
    const ExitCode code = targetFailed(context, target, error);
    if (error.code == ErrorCode::NotAnImage || error.code == ErrorCode::Unsupported)
        context.console.message(Words::tr("--as-raw takes its bytes as they are nevertheless"));
    return code;
}

ExitCode runImport(const Arguments &arguments, Context &context)
{
    const std::string &raw = arguments.positional()[0];
    const std::string &image = arguments.positional()[1];
    const auto shape = newImageOptions(arguments);
    if (!shape)
        return wrongUsage(context, "import", shape.error());
    const auto source = HostFile::open(raw);
    if (source)
        warnOfWriter(**source, context);
    if (source && (*source)->size() == 0U) {
        context.console.message(raw, Words::tr("This file is empty: there is nothing to import."));
        return Failed;
    }
    if (const auto problem = bundleOptionsProblem(arguments, 1))
        return wrongUsage(context, "import", *problem);
    if (arguments.has("bundle"))
        return runImportBundle(arguments, *shape, context);

    const ImportOptions options{shape->format, shape->clusterBytes, arguments.has("force"),
                                arguments.has("verify"), arguments.has("as-raw")};
    const auto result = [&] {
        const ProgressLine progress(context.console, context.control, raw);
        return importRaw(raw, image, options, context.control);
    }();
    if (!result)
        return importFailed(result.error(), image, context);
    if (arguments.has("json")) {
        QJsonObject object = text::importAsJson(*result);
        text::insertPath(object, raw);
        object.insert(QStringLiteral("format"), 1);
        text::insertPath(object, image, QStringLiteral("target"));
        object.insert(QStringLiteral("targetFormat"), text::jsonName(options.format));
        object.insert(QStringLiteral("clusterBytes"), text::jsonNumber(options.clusterBytes));
        context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    } else {
        context.output.write(
            (text::path(image) + u'\n' + text::importSummary(*result).join(u'\n') + u'\n')
                .toUtf8());
    }
    return Done;
}

} // namespace parascope::cli
