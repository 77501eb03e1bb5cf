#include "engine/journal/journalpointer.h"
#include "engine/journal/journalstore.h"
#include "engine/journal/tablechecksum.h"
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

/// Finds out, from the newest on, which journals are of an image and which of them fit it.
class Belonging
{
public:
    Belonging(const BlockFile &image, const FileIdentity &identity, JobControl &control)
        : m_image(image), m_identity(identity), m_control(control)
    {}

    /// Whether the candidate is the image's; sets whether it fits.
    Result<bool> judge(Candidate &candidate)
    {
        if (!candidate.file)
            return candidate.isNamed;
        const JournalFile &journal = *candidate.file;
        // A drive that fails must not hide that the image on it is half changed.
        const bool isHalf = journal.info().state == JournalState::Applying && isSameFile(journal);
        const auto fits = unlessUnreadable(isAsLeft(journal), isHalf);
        if (!fits)
            return tl::unexpected(fits.error());
        candidate.found.fits = *fits || isBefore(m_fitting, journal);
        if (candidate.found.fits)
            m_fitting.push_back(journal.slot().before.checksum);
        bool isOurs = candidate.found.fits || candidate.isNamed || isSameFile(journal) ||
                      isBefore(m_ours, journal);
        // Only what nothing else tells: it may read a large table twice more.
        if (!isOurs) {
            const auto belongs = unlessUnreadable(belongsTo(m_image, journal, m_control), false);
            if (!belongs)
                return tl::unexpected(belongs.error());
            isOurs = *belongs;
        }
        if (isOurs)
            m_ours.push_back(journal.slot().before.checksum);
        return isOurs;
    }

private:
    /// Checksums of header and table that changes began with.
    using Beginnings = std::vector<std::uint64_t>;

    /// `otherwise` when header or table cannot be read.
    static Result<bool> unlessUnreadable(Result<bool> answer, bool otherwise)
    {
        if (!answer && answer.error().code != ErrorCode::Cancelled)
            return otherwise;
        return answer;
    }

    /// Whether a change ended with what one of the others began with.
    static bool isBefore(const Beginnings &others, const JournalFile &journal)
    {
        return journal.info().state == JournalState::Finished &&
               std::ranges::find(others, journal.slot().after.checksum) != others.end();
    }

    /// Whether header and table are as the change left them, however far it went.
    [[nodiscard]] Result<bool> isAsLeft(const JournalFile &journal) const
    {
        if (journal.info().state != JournalState::Finished)
            return belongsTo(m_image, journal, m_control);
        const journalformat::ImageVersion &after = journal.slot().after;
        const auto now = TableChecksum::of(m_image, after.headerAndTable, m_control);
        if (!now)
            return tl::unexpected(now.error());
        return *now && (*now)->value() == after.checksum;
    }

    [[nodiscard]] bool isSameFile(const JournalFile &journal) const
    {
        return journal.slot().device == m_identity.device &&
               journal.slot().inode == m_identity.inode;
    }

    const BlockFile &m_image;
    FileIdentity m_identity;
    JobControl &m_control;
    Beginnings m_ours;
    Beginnings m_fitting;
};

} // namespace

Result<std::vector<FoundJournal>> findJournals(const fs::path &imagePath, JobControl &control)
{
    const auto image = HostFile::open(imagePath);
    if (!image)
        return tl::unexpected(image.error());
    const auto identity = (*image)->identity();
    if (!identity)
        return tl::unexpected(identity.error());
    return findJournals(imagePath, **image, *identity, control);
}

Result<std::vector<FoundJournal>> findJournals(const fs::path &imagePath, const BlockFile &image,
                                               const FileIdentity &identity, JobControl &control)
{
    auto candidates = candidatesBeside(imagePath);
    if (!candidates)
        return tl::unexpected(candidates.error());
    std::ranges::sort(*candidates, isNewer);

    Belonging belonging(image, identity, control);
    std::vector<FoundJournal> result;
    for (Candidate &candidate : *candidates) {
        const Result<bool> isOurs = belonging.judge(candidate);
        if (!isOurs)
            return tl::unexpected(isOurs.error());
        if (*isOurs)
            result.push_back(std::move(candidate.found));
    }
    return result;
}

} // namespace parascope
