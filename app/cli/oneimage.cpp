#include "app/cli/oneimage.h"

#include "app/cli/openeddisk.h"
#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

namespace {

constexpr qsizetype kMostLines = 10;

/// The images of the layer in use, a line each; of all layers where it is not known which that is.
QString imageLines(const Bundle &bundle)
{
    const auto top = bundle.tree.top();
    const QString guid = top ? bundle.tree.nodes()[*top].guid : QString();
    QStringList lines;
    for (std::size_t storage = 0; storage < bundle.places.size(); ++storage)
        for (std::size_t image = 0; image < bundle.places[storage].size(); ++image)
            if (guid.isEmpty() || bundle.descriptor.storages[storage].images[image].guid == guid)
                lines += text::path(bundle.places[storage][image].path.native());
    if (lines.size() > kMostLines) {
        const qsizetype more = lines.size() - kMostLines + 1;
        lines.resize(kMostLines - 1);
        lines += Words::tr("… and %1 more").arg(more);
    }
    const QString separator = QStringLiteral("\n    ");
    return separator + lines.join(separator);
}

} // namespace

tl::expected<std::string, ExitCode> oneImageAt(const std::string &path, const QString &advice,
                                               const Arguments &arguments, Context &context)
{
    const auto found = bundleAt(path, arguments);
    if (!found)
        return tl::unexpected(reported(context, path, found.error()));
    if (!*found)
        return path;
    const Bundle &bundle = ***found;
    if (!bundle.isReadable())
        return tl::unexpected(reported(context, path, *bundle.problem));
    if (bundle.imageCount() == 1 && bundle.places.size() == 1 && !bundle.places[0].empty()) {
        const ImagePlace &place = bundle.places[0][0];
        if (place.isFound() && place.kind != ImagePlace::Kind::Outside)
            return place.path.native();
    }
    QString words = Words::tr("The disk consists of several files, and this command is for one.");
    if (!advice.isEmpty())
        words += u' ' + advice;
    context.console.message(path, words + u' ' + Words::tr("The images of the layer in use:") +
                                      imageLines(bundle));
    return tl::unexpected(Failed);
}

} // namespace parascope::cli
