#include "engine/journal/journalstore.h"

#include "engine/io/storagelimits.h"
#include "engine/io/writablehostfile.h"
#include "engine/journal/journalpointer.h"

#include <algorithm>
#include <string_view>
#include <system_error>

namespace parascope {

namespace fs = std::filesystem;

namespace {

constexpr int kMostAttempts = 100; // to find a name that nobody takes at the same moment

/// Removes what was made so far unless everything went well.
class Leftovers
{
public:
    ~Leftovers()
    {
        std::error_code ignored;
        for (const fs::path &path : m_paths)
            fs::remove(path, ignored);
    }
    Leftovers() = default;
    Leftovers(const Leftovers &) = delete;
    Leftovers &operator=(const Leftovers &) = delete;

    void add(const fs::path &path) { m_paths.push_back(path); }
    void keep() { m_paths.clear(); }

private:
    std::vector<fs::path> m_paths;
};

/// However the two names are written.
bool isSameFile(const fs::path &one, const fs::path &other)
{
    std::error_code ignored;
    return one == other || fs::equivalent(one, other, ignored);
}

/// Whether a name is one that journalPathFor() makes: digits stand for the time, and at most a
/// number behind them.
bool isChosenByTime(const std::string &name)
{
    constexpr std::string_view kTime = "dddddddd-dddddd";
    const std::size_t infix = name.rfind(kJournalInfix);
    if (infix == std::string::npos)
        return false;
    const std::string_view time = std::string_view(name).substr(infix + kJournalInfix.size());
    const auto isDigit = [](char c) {
        return c >= '0' && c <= '9';
    };
    if (time.size() < kTime.size())
        return false;
    for (std::size_t i = 0; i < kTime.size(); ++i)
        if (kTime[i] == 'd' ? !isDigit(time[i]) : time[i] != kTime[i])
            return false;
    const std::string_view rest = time.substr(kTime.size());
    return rest.empty() ||
           (rest.size() > 1 && rest.front() == '-' && std::ranges::all_of(rest.substr(1), isDigit));
}

/// Makes the file of a journal. `place`: becomes the name that was free.
Result<std::shared_ptr<WritableHostFile>> createStorage(fs::path &place, bool mayTakeAnother,
                                                        const fs::path &image,
                                                        const QDateTime &startedAt)
{
    auto storage = WritableHostFile::create(place);
    for (int attempt = 0; attempt < kMostAttempts && mayTakeAnother && !storage &&
                          storage.error().code == ErrorCode::AlreadyExists;
         ++attempt) {
        place = journalPathFor(image, startedAt);
        storage = WritableHostFile::create(place);
    }
    return storage;
}

/// Where the journal is when `path` names it or points to it.
fs::path followed(const fs::path &path)
{
    const auto target = readPointer(path);
    return target && *target ? **target : path;
}

} // namespace

fs::path journalPathFor(const fs::path &image, const QDateTime &startedAt)
{
    const std::string base =
        image.native() + std::string(kJournalInfix) +
        startedAt.toString(QStringLiteral("yyyyMMdd-HHmmss")).toLatin1().toStdString();
    fs::path path = base;
    std::error_code ignored;
    for (int i = 2; fs::exists(fs::symlink_status(path, ignored)); ++i)
        path = base + '-' + std::to_string(i);
    return path;
}

Result<std::shared_ptr<Journal>> createJournal(const fs::path &imagePath,
                                               const fs::path &journalPath, const BlockFile &image,
                                               const JournalRequest &request, JobControl &control)
{
    const fs::path beside = journalPathFor(imagePath, request.startedAt);
    std::error_code ignored;
    fs::path place = journalPath.empty() ? beside : journalPath;
    // Beside the image means: found by its name.
    const bool isFoundByName =
        place.filename().native().starts_with(imagePath.filename().native() +
                                              std::string(kJournalInfix)) &&
        fs::equivalent(fs::absolute(place, ignored).parent_path(),
                       fs::absolute(imagePath, ignored).parent_path(), ignored);
    if (!isFoundByName)
        place = fs::absolute(place, ignored).lexically_normal();
    Leftovers leftovers;
    auto storage = createStorage(place, isFoundByName && isChosenByTime(place.filename().native()),
                                 imagePath, request.startedAt);
    if (!storage)
        return tl::unexpected(storage.error());
    leftovers.add(place);
    // The journal may be used from another folder, where the same words could name another image.
    JournalRequest absolute = request;
    absolute.imagePath = fs::absolute(request.imagePath, ignored).lexically_normal().native();
    if (!keepsInodes(imagePath))
        absolute.inode = 0;
    auto journal = Journal::prepare(std::move(*storage), image, absolute, control);
    if (!journal)
        return journal;
    // Elsewhere, or under another name, a line says where it is.
    if (!isFoundByName)
        if (const auto written = writePointer(beside, place); !written)
            return tl::unexpected(written.error());
    leftovers.keep();
    return journal;
}

Result<std::shared_ptr<Journal>> openJournal(const fs::path &path)
{
    auto storage = WritableHostFile::open(followed(path));
    if (!storage)
        return tl::unexpected(storage.error());
    return Journal::open(std::move(*storage));
}

Result<std::shared_ptr<const JournalFile>> openJournalFile(const fs::path &path)
{
    auto storage = HostFile::open(followed(path));
    if (!storage)
        return tl::unexpected(storage.error());
    return JournalFile::open(std::move(*storage));
}

const FoundJournal *newestChange(const std::vector<FoundJournal> &journals)
{
    const auto found = std::ranges::find_if(journals, [](const FoundJournal &journal) {
        return journal.holdsChange() && journal.fits;
    });
    const auto newest = found != journals.end()
                            ? found
                            : std::ranges::find_if(journals, &FoundJournal::holdsChange);
    return newest != journals.end() ? &*newest : nullptr;
}

const FoundJournal *newerChange(const std::vector<FoundJournal> &journals,
                                const JournalInfo &journal)
{
    for (const FoundJournal &other : journals) {
        if (!other.info || !other.fits)
            continue;
        if (isSameFile(other.info->journalPath, journal.journalPath))
            break; // the others are older
        if (other.info->startedAt >= journal.startedAt && other.holdsChange())
            return &other;
    }
    return nullptr;
}

Result<void> removeJournal(const FoundJournal &journal)
{
    for (const fs::path &path : {journal.path, journal.pointer}) {
        std::error_code error;
        if (path.empty() || fs::remove(path, error) || !error)
            continue;
        const bool isForbidden = error == std::errc::permission_denied ||
                                 error == std::errc::operation_not_permitted ||
                                 error == std::errc::read_only_file_system;
        return failure(isForbidden ? ErrorCode::NoWritePermission : ErrorCode::WriteFailed,
                       path.native(), error.value());
    }
    return {};
}

} // namespace parascope
