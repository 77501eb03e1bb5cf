#include "app/cli/command.h"
#include "app/cli/newbundle.h"
#include "app/cli/newimageoptions.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/text/newimagetext.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

namespace parascope::cli {

ExitCode runCreate(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.positional()[0];
    auto options = newImageOptions(arguments);
    if (!options)
        return wrongUsage(context, "create", options.error());
    const auto bytes = parseQuantity(arguments.positional()[1]);
    if (!bytes)
        return wrongUsage(
            context, "create",
            Words::tr("%1 is not a number of bytes").arg(text::path(arguments.positional()[1])));
    if (*bytes == 0) {
        context.console.message(path, Words::tr("The disk cannot be empty. Give it a size."));
        return Failed;
    }
    options->diskBytes = *bytes;
    if (const auto problem = bundleOptionsProblem(arguments, 0))
        return wrongUsage(context, "create", *problem);
    if (arguments.has("bundle"))
        return runCreateBundle(arguments, *options, context);

    const auto layout = [&] {
        const ProgressLine progress(context.console, context.control, path);
        return createImage(path, *options, arguments.has("force"), context.control);
    }();
    if (!layout)
        return targetFailed(context, path, layout.error());
    if (arguments.has("json")) {
        QJsonObject object = text::newImageAsJson(*layout);
        text::insertPath(object, path);
        object.insert(QStringLiteral("format"), 1);
        object.insert(QStringLiteral("preallocation"), text::jsonName(options->preallocation));
        context.output.write(QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n');
    } else {
        context.output.write(
            (text::path(path) + u'\n' + text::newImageSummary(*layout).join(u'\n') + u'\n')
                .toUtf8());
    }
    return Done;
}

} // namespace parascope::cli
