#include "engine/journal/journalimage.h"

#include "engine/journal/journalpointer.h"
#include "engine/journal/journalstore.h"

#include <string>
#include <system_error>

namespace parascope {

namespace {

namespace fs = std::filesystem;

/// Whether two names, links followed, lead to files of one folder. `folder` need not be written
/// out.
bool liesIn(const fs::path &file, const fs::path &folder)
{
    std::error_code problem;
    const fs::path real = fs::canonical(file, problem);
    if (problem)
        return false;
    return fs::equivalent(real.parent_path(), folder, problem) && !problem;
}

bool isThere(const fs::path &file)
{
    std::error_code ignored;
    return fs::exists(fs::symlink_status(file, ignored));
}

} // namespace

Result<JournalImage> imageOfJournal(const fs::path &undoFile)
{
    const auto journal = openJournalFile(undoFile);
    if (!journal)
        return tl::unexpected(journal.error());
    const fs::path recorded = (*journal)->info().imagePath;
    const fs::path folder = undoFile.parent_path();
    const fs::path here = folder.empty() ? fs::path(".") : folder;
    const std::string own = undoFile.filename().native();
    const std::size_t infix = own.rfind(kJournalInfix);
    const fs::path named = infix == std::string::npos ? fs::path() : fs::path(own.substr(0, infix));
    for (const fs::path &name : {recorded.filename(), named}) {
        if (name.empty() || name == "." || name == ".." || !isThere(here / name))
            continue;
        const fs::path beside = folder / name;
        return JournalImage{beside, liesIn(beside, here)};
    }
    if (!recorded.is_absolute() || !isThere(recorded))
        return failure(ErrorCode::NotFound, recorded.native(), ENOENT);
    return JournalImage{recorded, liesIn(recorded, here)};
}

} // namespace parascope
