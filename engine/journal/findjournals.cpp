#include "engine/journal/journalpointer.h"
#include "engine/journal/journalstore.h"
#include "engine/journal/undo.h"

#include <algorithm>
#include <system_error>

namespace parascope {

namespace fs = std::filesystem;

namespace {

struct Candidate
{
    FoundJournal found;
    std::shared_ptr<const JournalFile> file; ///< null when it cannot be used
    bool isNamed = false;                    ///< its name is the image's
};

Candidate candidateAt(const fs::path &path, bool isNamed)
{
    Candidate candidate = {{path, {}, tl::unexpected(Error())}, nullptr, isNamed};
    const auto target = readPointer(path);
    if (target && *target) {
        candidate.found.path = **target;
        candidate.found.pointer = path;
    }
    auto file = openJournalFile(candidate.found.path);
    if (file) {
        candidate.file = std::move(*file);
        candidate.found.info = candidate.file->info();
    } else {
        candidate.found.info = tl::unexpected(file.error());
    }
    return candidate;
}

/// All undo files in the image's folder, whatever image they are named after.
Result<std::vector<Candidate>> candidatesBeside(const fs::path &image)
{
    std::error_code error;
    fs::path folder = image.parent_path();
    if (folder.empty())
        folder = ".";
    const std::string own = image.filename().native() + std::string(kJournalInfix);
    std::vector<Candidate> candidates;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        const std::string name = entry->path().filename().native();
        if (name.find(kJournalInfix) != std::string::npos)
            candidates.push_back(
                candidateAt(image.parent_path() / entry->path().filename(), name.starts_with(own)));
    }
    if (error) {
        const bool isForbidden = error == std::errc::permission_denied;
        const bool isMissing = error == std::errc::no_such_file_or_directory;
        return failure(isForbidden ? ErrorCode::NoPermission
                       : isMissing ? ErrorCode::NotFound
                                   : ErrorCode::ReadFailed,
                       folder.native(), error.value());
    }
    return candidates;
}

bool isNewer(const Candidate &a, const Candidate &b)
{
    if (!a.file || !b.file)
        return a.file ? true : !b.file && a.found.path.native() > b.found.path.native();
    const JournalInfo &left = a.file->info();
    const JournalInfo &right = b.file->info();
    return left.startedAt != right.startedAt ? left.startedAt > right.startedAt
                                             : left.journalPath > right.journalPath;
}

} // namespace

Result<std::vector<FoundJournal>> findJournals(const fs::path &imagePath, JobControl &control)
{
    const auto image = HostFile::open(imagePath);
    if (!image)
        return tl::unexpected(image.error());
    const auto identity = (*image)->identity();
    if (!identity)
        return tl::unexpected(identity.error());
    auto candidates = candidatesBeside(imagePath);
    if (!candidates)
        return tl::unexpected(candidates.error());
    std::ranges::sort(*candidates, isNewer);

    std::vector<FoundJournal> result;
    std::vector<std::uint64_t> before; // header checksums that a change of this image began with
    for (const Candidate &candidate : *candidates) {
        bool isOurs = candidate.isNamed;
        if (candidate.file && !isOurs) {
            const journalformat::Slot &slot = candidate.file->slot();
            isOurs = (slot.device == identity->device && slot.inode == identity->inode) ||
                     (candidate.file->info().state == JournalState::Finished &&
                      std::ranges::find(before, slot.after.checksum) != before.end());
            if (!isOurs) {
                const auto belongs = belongsTo(**image, *candidate.file, control);
                if (!belongs)
                    return tl::unexpected(belongs.error());
                isOurs = *belongs;
            }
        }
        if (!isOurs)
            continue;
        if (candidate.file)
            before.push_back(candidate.file->slot().before.checksum);
        result.push_back(candidate.found);
    }
    return result;
}

} // namespace parascope
