#include "app/cli/targetfailed.h"

#include "app/cli/openedimage.h"
#include "app/cli/words.h"
#include "engine/text/words.h"

namespace parascope::cli {

namespace {

namespace fs = std::filesystem;

/// What is wrong with the place of something that is not there.
QString folderProblem(const fs::path &target)
{
    const fs::path name = target.has_filename() ? target : target.parent_path();
    const fs::path folder = name.parent_path();
    std::error_code ignored;
    if (folder.empty() || fs::is_directory(folder, ignored))
        return {};
    if (fs::exists(folder, ignored))
        return Words::tr("%1 is not a folder.").arg(text::path(folder.native()));
    return Words::tr("The folder %1 does not exist. Make it first, or choose another one.")
        .arg(text::path(folder.native()));
}

} // namespace

QString targetProblem(const fs::path &target, const Error &error)
{
    if (error.path != target.native() || !error.detail.isEmpty())
        return {};
    std::error_code ignored;
    const bool isFolder = fs::is_directory(target, ignored);
    switch (error.code) {
    case ErrorCode::AlreadyExists:
        return isFolder ? Words::tr("There is a folder of this name already; it was left as it is. "
                                    "Choose another name.")
                        : QString();
    case ErrorCode::IsDirectory:
        return Words::tr("This is a folder, and folders are never replaced. Choose another name.");
    case ErrorCode::NotFound:
        return isFolder ? Words::tr("This is a folder. Choose the name of a new file in it.")
                        : folderProblem(target);
    default:
        return {};
    }
}

ExitCode targetFailed(Context &context, const std::string &target, const Error &error)
{
    const QString problem = targetProblem(target, error);
    if (problem.isEmpty())
        return reported(context, error.path.empty() ? target : error.path, error);
    context.console.message(target, problem);
    return Failed;
}

} // namespace parascope::cli
