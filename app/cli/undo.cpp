#include "engine/journal/undo.h"

#include "app/cli/command.h"
#include "app/cli/openedimage.h"
#include "app/cli/repairbundle.h"
#include "app/cli/words.h"
#include "engine/edit/saveedits.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/repairjob.h"
#include "engine/text/plantext.h"
#include "engine/text/words.h"

#include <algorithm>

namespace parascope::cli {

namespace {

/// The undo file that is meant, and the image that it belongs to.
struct Target
{
    std::filesystem::path image;
    std::vector<FoundJournal> journals; ///< of the image, newest first
    std::filesystem::path journal;      ///< empty: there is none to undo
};

bool holdsChange(const FoundJournal &found)
{
    return found.info && (found.info->state == JournalState::Finished ||
                          found.info->state == JournalState::Applying);
}

Result<Target> findTarget(const std::string &path, JobControl &control)
{
    Target target;
    const auto asJournal = openJournalFile(path);
    target.image = asJournal ? std::filesystem::path((*asJournal)->info().imagePath)
                             : std::filesystem::path(path);
    if (const auto opened = HostFile::open(target.image); !opened)
        return tl::unexpected(opened.error());
    auto journals = findJournals(target.image, control);
    if (!journals)
        return tl::unexpected(journals.error());
    target.journals = std::move(*journals);
    if (asJournal) {
        target.journal = path;
    } else {
        const auto newest = std::ranges::find_if(target.journals, holdsChange);
        if (newest != target.journals.end())
            target.journal = newest->path;
    }
    return target;
}

ExitCode list(const Target &target, Context &context)
{
    for (const FoundJournal &found : target.journals) {
        const QString what =
            found.info ? text::journalLine(*found.info) : text::error(found.info.error(), false);
        context.output.write(
            QStringLiteral("%1\n    %2\n").arg(text::path(found.path.native()), what).toUtf8());
    }
    if (target.journals.empty())
        context.output.write(Words::tr("This image has no earlier repairs.\n").toUtf8());
    return Done;
}

} // namespace

ExitCode runUndo(const Arguments &arguments, Context &context)
{
    const std::string &path = arguments.positional().front();
    if (const auto ended = undoDisk(path, arguments, context))
        return *ended;
    const ProgressLine progress(context.console, context.control, path);
    const Result<Target> target = findTarget(path, context.control);
    if (!target)
        return reported(context, path, target.error());
    if (arguments.has("list"))
        return list(*target, context);
    if (target->journal.empty()) {
        context.console.message(path, Words::tr("there is no repair to undo"));
        return Failed;
    }
    const auto journal = openJournalFile(target->journal);
    if (!journal)
        return reported(context, target->journal.native(), journal.error());
    if (const auto folder = arguments.value("save-old")) {
        const auto saved = saveOldBytes(**journal, *folder, context.control);
        if (!saved)
            return reported(context, *folder, saved.error());
        context.output.write(Words::tr("%1 files written\n").arg(text::number(*saved)).toUtf8());
        return Done;
    }
    if (const FoundJournal *newer = newerChange(target->journals, (*journal)->info())) {
        context.console.message(path, Words::tr("a newer repair has to be undone first: %1")
                                          .arg(text::path(newer->path.native())));
        return Failed;
    }

    const auto image = HostFile::open(target->image);
    if (!image)
        return reported(context, path, image.error());
    const auto identity = (*image)->identity();
    if (!identity)
        return reported(context, path, identity.error());
    const bool isVouched = arguments.has("same-image");
    const auto differences =
        checkUndo(**image, **journal, context.control,
                  isVouched ? std::optional<FileIdentity>() : std::optional(*identity));
    if (!differences)
        return reported(context, path, differences.error());
    if (!differences->empty()) {
        context.console.message(
            path,
            Words::tr("was changed since the repair, so it cannot be undone: %1. The old bytes "
                      "can be written to a folder with --save-old")
                .arg(text::difference(differences->front())));
        if (differences->front().kind == UndoDifference::Kind::OtherFile)
            context.console.message(
                Words::tr("--same-image confirms that it is a copy of that file"));
        return Failed;
    }
    if (arguments.has("dry-run")) {
        context.output.write((isEdit((*journal)->info()) ? Words::tr("The edit can be undone.\n")
                                                         : Words::tr("The change can be undone.\n"))
                                 .toUtf8());
        return Done;
    }
    if (const auto undone = undoOnHost(target->image, target->journal, arguments.has("not-in-use"),
                                       context.control, isVouched);
        !undone) {
        const ExitCode code = reported(context, path, undone.error());
        if (undone.error().code == ErrorCode::UseUnknown)
            context.console.message(Words::tr("--not-in-use confirms it"));
        return undone.error().code == ErrorCode::InUse ? NotFinal : code;
    }
    const QString done = isEdit((*journal)->info()) ? Words::tr("The edit was undone: %1\n")
                                                    : Words::tr("The change was undone: %1\n");
    context.output.write(done.arg(text::path(target->image.native())).toUtf8());
    context.output.write(Words::tr("The undo file is no longer needed: %1\n")
                             .arg(text::path(target->journal.native()))
                             .toUtf8());
    return Done;
}

} // namespace parascope::cli
