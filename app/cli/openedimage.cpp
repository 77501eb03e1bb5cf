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

namespace {

/// Whether the undo file tells of a change of the image that was interrupted. One of that name may
/// have been left by an image that stood here before. Errors: what kept it from being known.
Result<bool> isInterrupted(const FoundJournal &found, const BlockFile &image, JobControl &control)
{
    if (!found.info) {
        const ErrorCode code = found.info.error().code;
        const bool isUnread = code == ErrorCode::ReadFailed || code == ErrorCode::NoPermission;
        return isUnread ? Result<bool>(tl::unexpected(found.info.error())) : false;
    }
    if (found.info->state != JournalState::Applying)
        return false;
    const auto journal = openJournalFile(found.path);
    if (!journal)
        return tl::unexpected(journal.error());
    return belongsTo(image, **journal, control);
}

/// What cannot be known may be so. Nothing is said when the job was cancelled: its end says that.
bool mayBe(const std::string &path, const Error &error, Context &context)
{
    if (error.code == ErrorCode::Cancelled)
        return false;
    context.console.message(path, Words::tr("nothing was changed, because whether an earlier "
                                            "change was interrupted could not be found out: %1")
                                      .arg(text::error(error)));
    return true;
}

} // namespace

bool mayBeLeftHalf(const std::string &path, Context &context)
{
    const auto image = HostFile::open(path);
    const auto journals = image ? findJournals(path, context.control)
                                : Result<std::vector<FoundJournal>>(tl::unexpected(image.error()));
    if (!journals)
        return mayBe(path, journals.error(), context);
    for (const FoundJournal &found : *journals) {
        const Result<bool> interrupted = isInterrupted(found, **image, context.control);
        if (!interrupted && mayBe(path, interrupted.error(), context))
            return true;
        if (!interrupted.value_or(false))
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
