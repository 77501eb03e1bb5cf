#include "app/cli/openedimage.h"

#include "app/cli/words.h"
#include "engine/image/imageloader.h"
#include "engine/image/openingerror.h"
#include "engine/journal/journalstore.h"
#include "engine/journal/undo.h"
#include "engine/text/reportwriter.h"
#include "engine/text/words.h"

#include <QJsonDocument>

#include <sys/stat.h>
#include <unistd.h>

namespace parascope::cli {

Result<OpenedImage> openImage(const std::string &path)
{
    auto file = HostFile::open(path);
    if (!file)
        return tl::unexpected(explainedOpeningError(file.error(), path));
    return OpenedImage{*file, findMembership(path)};
}

bool isItself(int descriptor, const std::string &path, Context &context)
{
    struct stat standard = {};
    struct stat image = {};
    if (::fstat(descriptor, &standard) != 0 || ::stat(path.c_str(), &image) != 0 ||
        standard.st_dev != image.st_dev || standard.st_ino != image.st_ino)
        return false;
    context.console.message(path, descriptor == STDIN_FILENO
                                      ? Words::tr("standard input is the image itself")
                                      : Words::tr("standard output is the image itself"));
    return true;
}

bool isLeftHalf(const std::string &path, Context &context)
{
    const auto image = HostFile::open(path);
    const auto journals = findJournals(path, context.control);
    if (!image || !journals)
        return false;
    for (const FoundJournal &found : *journals) {
        if (!found.info || found.info->state != JournalState::Applying)
            continue;
        // One of that name may have been left by an image that stood here before.
        const auto journal = openJournalFile(found.path);
        if (!journal || !belongsTo(**image, **journal, context.control).value_or(false))
            continue;
        context.console.message(
            path, Words::tr("an earlier change was interrupted. “parascope-cli undo” takes it back "
                            "by its undo file %1; if the image was used since, move that file away")
                      .arg(text::path(found.path.native())));
        return true;
    }
    return false;
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
