#include "engine/journal/undo.h"

#include "app/cli/changeend.h"
#include "app/cli/command.h"
#include "app/cli/oneimage.h"
#include "app/cli/openedimage.h"
#include "app/cli/undobundle.h"
#include "app/cli/words.h"
#include "engine/edit/saveedits.h"
#include "engine/journal/journalimage.h"
#include "engine/journal/journalpointer.h"
#include "engine/journal/journalstore.h"
#include "engine/repair/repairjob.h"
#include "engine/text/plantext.h"
#include "engine/text/words.h"

namespace parascope::cli {

namespace {

/// The undo file that is meant, and the image that it is for.
struct Target
{
    std::filesystem::path image;
    bool isNamed = true; ///< the image, or it lies beside the undo file that was named
    std::vector<FoundJournal> journals; ///< of the image, newest first
    std::filesystem::path journal;      ///< empty: there is none to undo
};

/// The image that is meant; `target` has the undo file when that is named.
Result<void> findImage(const std::string &path, const Arguments &arguments, Target &target)
{
    const bool namesBoth = arguments.positional().size() > 1;
    const auto asJournal = openJournalFile(path);
    const bool isCalledUndoFile = path.find(kJournalInfix) != std::string::npos;
    if (!asJournal &&
        (namesBoth || (isCalledUndoFile && asJournal.error().code == ErrorCode::InvalidJournal)))
        return tl::unexpected(asJournal.error());
    target.image = namesBoth ? arguments.positional()[1] : path;
    if (!asJournal)
        return {};
    target.journal = path;
    if (namesBoth)
        return {};
    const auto image = imageOfJournal(path);
    if (!image)
        return tl::unexpected(image.error());
    target.image = image->path;
    target.isNamed = image->isBeside;
    return {};
}

Result<Target> findTarget(const std::string &path, const Arguments &arguments, JobControl &control)
{
    Target target;
    if (const auto found = findImage(path, arguments, target); !found)
        return tl::unexpected(found.error());
    auto journals = findJournals(target.image, control);
    if (!journals)
        return tl::unexpected(journals.error());
    target.journals = std::move(*journals);
    if (const FoundJournal *newest = newestChange(target.journals);
        newest != nullptr && target.journal.empty())
        target.journal = newest->path;
    return target;
}

void list(const std::vector<FoundJournal> &journals, Context &context)
{
    for (const FoundJournal &found : journals) {
        QString what =
            found.info ? text::journalLine(*found.info) : text::error(found.info.error(), false);
        if (found.holdsChange() && !found.fits)
            what += QStringLiteral("\n    ") +
                    Words::tr("cannot be undone: the image was changed since, or is another file "
                              "than it was then");
        context.output.write(
            QStringLiteral("%1\n    %2\n").arg(text::path(found.path.native()), what).toUtf8());
    }
}

/// `undo --save-old`: needs the undo file only.
ExitCode saveOld(const std::filesystem::path &journalPath, const std::string &folder,
                 Context &context)
{
    const auto journal = openJournalFile(journalPath);
    if (!journal)
        return reported(context, journalPath.native(), journal.error());
    const auto saved = saveOldBytes(**journal, folder, context.control);
    if (!saved)
        return reported(context, folder, saved.error());
    context.output.write(Words::tr("%1 files written\n").arg(text::number(*saved)).toUtf8());
    return Done;
}

/// One undo, of an undo file that was found.
class Undo
{
public:
    Undo(const Target &target, const Arguments &arguments, Context &context)
        : m_target(target)
        , m_image(target.image.native())
        , m_arguments(arguments)
        , m_context(context)
        , m_isVouched(arguments.has("same-image"))
    {}

    [[nodiscard]] ExitCode run() const
    {
        const auto journal = openJournalFile(m_target.journal);
        if (!journal)
            return reported(m_context, m_target.journal.native(), journal.error());
        if (!m_target.isNamed) {
            m_context.console.message(
                m_target.journal.native(),
                Words::tr("This undo file is for %1, which lies in another folder. To put the old "
                          "bytes back there, name the image too: parascope-cli undo UNDO-FILE "
                          "IMAGE")
                    .arg(text::path(m_image)));
            return Failed;
        }
        if (const FoundJournal *newer = newerChange(m_target.journals, (*journal)->info())) {
            m_context.console.message(m_image,
                                      Words::tr("a newer repair has to be undone first: %1")
                                          .arg(text::path(newer->path.native())));
            return Failed;
        }
        if (const auto refused = check(**journal))
            return *refused;
        if (m_arguments.has("dry-run"))
            return say(isEdit((*journal)->info()) ? Words::tr("The edit can be undone: %1\n")
                                                  : Words::tr("The change can be undone: %1\n"));
        return carryOut((*journal)->info());
    }

private:
    /// The exit code when it cannot be undone.
    [[nodiscard]] std::optional<ExitCode> check(const JournalFile &journal) const
    {
        const auto image = HostFile::open(m_target.image);
        if (!image)
            return reported(m_context, m_image, image.error());
        const auto identity = (*image)->identity();
        if (!identity)
            return reported(m_context, m_image, identity.error());
        const auto differences =
            checkUndo(**image, journal, m_context.control,
                      m_isVouched ? std::optional<FileIdentity>() : std::optional(*identity));
        if (!differences)
            return reported(m_context, m_image, differences.error());
        if (differences->empty())
            return std::nullopt;
        m_context.console.message(
            m_image,
            Words::tr("was changed since the repair, so it cannot be undone: %1. The old bytes "
                      "can be written to a folder with --save-old")
                .arg(text::difference(differences->front())));
        if (differences->front().kind == UndoDifference::Kind::OtherFile)
            m_context.console.message(
                Words::tr("--same-image confirms that it is a copy of that file"));
        return Failed;
    }

    [[nodiscard]] ExitCode carryOut(const JournalInfo &info) const
    {
        if (const auto undone =
                undoOnHost(m_target.image, m_target.journal, m_arguments.has("not-in-use"),
                           m_context.control, m_isVouched);
            !undone) {
            const ExitCode code = changeRefused(m_context, m_image, undone.error());
            const auto left = openJournalFile(m_target.journal);
            if (code == Cancelled && left && (*left)->info().state == JournalState::Applying)
                m_context.console.message(
                    m_image, Words::tr("The image is put back in part. The same command goes on."));
            return code;
        }
        const ExitCode code = say(isEdit(info) ? Words::tr("The edit was undone: %1\n")
                                               : Words::tr("The change was undone: %1\n"));
        m_context.output.write(Words::tr("The undo file is no longer needed: %1\n")
                                   .arg(text::path(m_target.journal.native()))
                                   .toUtf8());
        return code;
    }

    [[nodiscard]] ExitCode say(const QString &what) const
    {
        m_context.output.write(what.arg(text::path(m_image)).toUtf8());
        return Done;
    }

    const Target &m_target;
    const std::string &m_image;
    const Arguments &m_arguments;
    Context &m_context;
    bool m_isVouched;
};

} // namespace

std::size_t listUndoFiles(const std::string &image, Context &context)
{
    const auto journals = findJournals(image, context.control);
    if (!journals) {
        context.console.message(image, journals.error());
        return 0;
    }
    list(*journals, context);
    return journals->size();
}

ExitCode runUndo(const Arguments &arguments, Context &context)
{
    const std::string &given = arguments.positional().front();
    if (arguments.positional().size() == 1)
        if (const auto ended = undoDisk(given, arguments, context))
            return *ended;
    const auto named = oneImageAt(given, {}, arguments, context);
    if (!named)
        return named.error();
    const std::string &path = *named;
    const ProgressLine progress(context.console, context.control, path);
    const auto folder = arguments.value("save-old");
    if (folder && openJournalFile(path))
        return saveOld(path, *folder, context);
    const Result<Target> target = findTarget(path, arguments, context.control);
    if (!target)
        return reported(context, target.error().path.empty() ? path : target.error().path,
                        target.error());
    if (arguments.has("list")) {
        list(target->journals, context);
        if (target->journals.empty())
            context.output.write(Words::tr("This image has no earlier repairs.\n").toUtf8());
        return Done;
    }
    if (target->journal.empty()) {
        context.console.message(path, Words::tr("there is no repair to undo"));
        return Failed;
    }
    return folder ? saveOld(target->journal, *folder, context)
                  : Undo(*target, arguments, context).run();
}

} // namespace parascope::cli
