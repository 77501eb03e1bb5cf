#include "app/cli/changeend.h"

#include "app/cli/openedimage.h"
#include "app/cli/targetfailed.h"
#include "app/cli/words.h"
#include "engine/journal/journalstore.h"
#include "engine/text/words.h"

namespace parascope::cli {

namespace {

std::filesystem::path undoFileFor(const std::string &image, const Arguments &arguments)
{
    if (const auto file = arguments.value("undo-file"))
        return *file;
    return journalPathFor(image, QDateTime::currentDateTime());
}

/// What an image is whose change got as far as its undo file says.
QString stateWords(JournalState state)
{
    switch (state) {
    case JournalState::Prepared:
        return Words::tr("The image is unchanged. The undo file is not needed: %1");
    case JournalState::Undone:
        return Words::tr("The image was put back to what it was before. The undo file is no longer "
                         "needed: %1");
    case JournalState::Applying:
        return Words::tr("The image is changed in part. “parascope-cli undo” puts it back by its "
                         "undo file: %1");
    case JournalState::Finished:
        return Words::tr("The change was complete. Undo file: %1");
    }
    return {};
}

} // namespace

ChangeEnd::ChangeEnd(const std::string &image, const Arguments &arguments, Context &context)
    : m_image(image)
    , m_arguments(arguments)
    , m_context(context)
    , m_undoFile(undoFileFor(image, arguments))
{
    std::error_code ignored;
    m_wasThere = std::filesystem::exists(m_undoFile, ignored);
}

ExitCode ChangeEnd::failed(const Error &error) const
{
    const std::filesystem::path output = m_arguments.value("output").value_or("");
    for (const std::filesystem::path &target : {output, m_undoFile})
        if (!target.empty() && !targetProblem(target, error).isEmpty())
            return targetFailed(m_context, target, error);
    const ExitCode code =
        changeRefused(m_context, error.path.empty() ? m_image : error.path, error);
    if (code != Cancelled)
        tellState(false);
    return code;
}

ExitCode ChangeEnd::ended(ExitCode code) const
{
    if (code == Cancelled && !m_arguments.has("dry-run"))
        tellState(true);
    return code;
}

void ChangeEnd::tellState(bool isStopped) const
{
    if (m_arguments.has("output")) {
        if (isStopped)
            m_context.console.message(m_image,
                                      Words::tr("The image is unchanged, and no copy was made."));
        return;
    }
    const auto journal = openJournalFile(m_undoFile);
    if (journal && !m_wasThere)
        m_context.console.message(
            m_image,
            stateWords((*journal)->info().state).arg(text::path((*journal)->info().journalPath)));
    else if (isStopped)
        m_context.console.message(m_image, Words::tr("The image is unchanged."));
}

ExitCode changeRefused(Context &context, const std::string &image, const Error &error)
{
    const ExitCode code = reported(context, image, error);
    if (error.code == ErrorCode::UseUnknown)
        context.console.message(Words::tr("--not-in-use confirms it"));
    return error.code == ErrorCode::InUse ? NotFinal : code;
}

} // namespace parascope::cli
