#include "app/cli/openedimage.h"

#include "engine/image/imageloader.h"
#include "engine/image/openingerror.h"
#include "engine/text/reportwriter.h"

#include <QJsonDocument>

namespace parascope::cli {

Result<OpenedImage> openImage(const std::string &path)
{
    auto file = HostFile::open(path);
    if (!file)
        return tl::unexpected(explainedOpeningError(file.error(), path));
    return OpenedImage{*file, findMembership(path)};
}

Result<ImageStatePtr> loadState(const OpenedImage &image, JobControl &control)
{
    ImageLoader loader(*image.file, image.membership);
    const Result<ImageStatePtr> header = loader.readHeader();
    if (!header)
        return tl::unexpected(explainedOpeningError(header.error(), image.file->path()));
    return loader.readTable(control);
}

ExitCode reported(Context &context, const std::string &image, const Error &error)
{
    if (error.code == ErrorCode::Cancelled)
        return Cancelled;
    context.console.message(image, error);
    return Failed;
}

QByteArray errorLine(const std::string &image, const Error &error)
{
    QJsonObject object{{u"format"_qs, 1}, {u"error"_qs, text::errorAsJson(error)}};
    text::insertPath(object, image);
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace parascope::cli
