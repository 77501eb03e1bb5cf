#include "engine/journal/filesundo.h"

#include "engine/io/newfile.h"
#include "engine/io/smallfile.h"
#include "engine/journal/journalstore.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <unistd.h>

namespace parascope {

namespace {

namespace fs = std::filesystem;

/// First line of an undo file; behind it, in hexadecimal, the SHA-256 of all that follows the line.
constexpr const char *kFirstLine = "parascope-files-undo 1 ";
constexpr qsizetype kHashDigits = 64;
constexpr const char *kUndoInName = ".parascope-undo-";
constexpr std::size_t kMostNames = 100'000;

QByteArray hashOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

QJsonValue encoded(const std::optional<QByteArray> &contents)
{
    return contents ? QJsonValue(QString::fromLatin1(contents->toBase64())) : QJsonValue();
}

/// Paths are bytes, which JSON does not have.
QString encodedPath(const std::string &path)
{
    return QString::fromLatin1(QByteArray::fromStdString(path).toBase64());
}

std::optional<QByteArray> bytesIn(const QJsonValue &value)
{
    const auto decoded = QByteArray::fromBase64Encoding(value.toString().toLatin1(),
                                                        QByteArray::AbortOnBase64DecodingErrors);
    return decoded ? std::optional(*decoded) : std::nullopt;
}

QByteArray encode(const FilesChange &change)
{
    QJsonArray files;
    for (const FileReplacement &file : change.files)
        files.append(QJsonObject{{QStringLiteral("name"), encodedPath(file.name)},
                                 {QStringLiteral("before"), encoded(file.before)},
                                 {QStringLiteral("after"), encoded(file.after)}});
    const QJsonObject object{
        {QStringLiteral("folder"), encodedPath(fs::absolute(change.folder).native())},
        {QStringLiteral("startedAt"), change.startedAt.toString(Qt::ISODateWithMs)},
        {QStringLiteral("summary"), change.summary},
        {QStringLiteral("files"), files}};
    const QByteArray body = QJsonDocument(object).toJson(QJsonDocument::Indented);
    return kFirstLine + hashOf(body) + '\n' + body;
}

tl::unexpected<Error> invalid(const fs::path &path, const char *reason)
{
    return failure(ErrorCode::InvalidJournal, path.native(), 0, 0, QString::fromLatin1(reason));
}

/// Nothing when it is not what encode() writes.
std::optional<FileReplacement> decodeFile(const QJsonObject &object)
{
    FileReplacement file;
    const auto name = bytesIn(object.value(QStringLiteral("name")));
    if (!name || name->isEmpty() || name->contains('/') || name->contains('\0') || *name == "." ||
        *name == "..")
        return std::nullopt;
    file.name = name->toStdString();
    const auto contents = [&](const char *key, std::optional<QByteArray> &out) {
        const QJsonValue value = object.value(QLatin1String(key));
        if (value.isNull())
            return true;
        out = bytesIn(value);
        return value.isString() && out.has_value();
    };
    if (!contents("before", file.before) || !contents("after", file.after))
        return std::nullopt;
    return file;
}

/// Where the files are: beside the undo file, also when the recorded folder still exists, for then
/// this is a copy of it; elsewhere when the undo file was saved in another place.
fs::path folderFor(const FilesChange &change, const fs::path &undoFile)
{
    const fs::path beside = undoFile.parent_path();
    std::error_code ignored;
    const bool isBeside = std::ranges::any_of(change.files, [&](const FileReplacement &file) {
        return fs::exists(fs::symlink_status(beside / file.name, ignored));
    });
    return isBeside || !fs::is_directory(change.folder, ignored) ? beside : change.folder;
}

/// Makes a file hold these bytes, or not be there.
Result<void> put(const fs::path &path, const std::optional<QByteArray> &contents)
{
    if (!contents) {
        if (::unlink(path.c_str()) != 0 && errno != ENOENT)
            return failure(errno == EACCES || errno == EPERM || errno == EROFS
                               ? ErrorCode::NoWritePermission
                               : ErrorCode::WriteFailed,
                           path.native(), errno);
        return syncFolder(path.parent_path());
    }
    return NewFile::create(path, true).and_then([&](const auto &file) {
        const auto bytes =
            std::as_bytes(std::span(contents->constData(), std::size_t(contents->size())));
        return file->writeAt(0, bytes).and_then([&] { return file->keep(); });
    });
}

/// What a file holds; nothing when it is not there.
Result<std::optional<QByteArray>> contentsOf(const fs::path &path)
{
    Result<QByteArray> bytes = readSmallFile(path, kMaxFilesUndoBytes);
    if (bytes)
        return std::optional(std::move(*bytes));
    if (bytes.error().code == ErrorCode::NotFound)
        return std::optional<QByteArray>();
    return tl::unexpected(bytes.error());
}

/// Whether a file of the folder is a link to a file elsewhere. Writing would go through it, and an
/// undo file that came with the link would decide what is written there.
bool leadsOut(const fs::path &folder, const fs::path &file)
{
    std::error_code problem;
    if (!fs::is_symlink(fs::symlink_status(file, problem)))
        return false;
    const fs::path target = fs::canonical(file, problem);
    return problem || !fs::equivalent(target.parent_path(), folder, problem) || problem;
}

/// Puts `to` of every file; all of them are old or new.
Result<void> putAll(const FilesChange &change, std::optional<QByteArray> FileReplacement::*to)
{
    std::vector<const FileReplacement *> missing;
    for (const FileReplacement &file : change.files) {
        if (leadsOut(change.folder, change.folder / file.name))
            return failure(
                ErrorCode::Unsupported, (change.folder / file.name).native(), 0, 0,
                QStringLiteral(QT_TRANSLATE_NOOP("parascope::text", "a link to a file elsewhere")));
        const auto now = contentsOf(change.folder / file.name);
        if (!now)
            return tl::unexpected(now.error());
        if (*now != file.before && *now != file.after)
            return failure(ErrorCode::FileChanged, (change.folder / file.name).native());
        if (*now != file.*to)
            missing.push_back(&file);
    }
    for (const FileReplacement *file : missing)
        if (const auto done = put(change.folder / file->name, file->*to); !done)
            return done;
    return {};
}

} // namespace

Result<fs::path> saveFilesChange(const FilesChange &change, const fs::path &path)
{
    const fs::path target =
        !path.empty() ? path
                      : journalPathFor(change.folder / change.files.front().name, change.startedAt);
    const QByteArray text = encode(change);
    return NewFile::create(target, false).and_then([&](const auto &file) {
        const auto bytes = std::as_bytes(std::span(text.constData(), std::size_t(text.size())));
        return file->writeAt(0, bytes).and_then([&] { return file->keep(); }).map([&] {
            return target;
        });
    });
}

Result<FilesChange> decodeFilesChange(const QByteArray &text, const fs::path &path)
{
    const qsizetype intro = qsizetype(std::string_view(kFirstLine).size());
    const qsizetype body = intro + kHashDigits + 1;
    if (!text.startsWith(kFirstLine))
        return invalid(path, "not an undo file of this kind");
    if (text.size() < body || hashOf(text.mid(body)) != text.mid(intro, kHashDigits))
        return invalid(path, "the checksum is wrong");
    const QJsonObject object = QJsonDocument::fromJson(text.mid(body)).object();
    FilesChange change;
    const auto folder = bytesIn(object.value(QStringLiteral("folder")));
    if (!folder)
        return invalid(path, "no folder");
    change.folder = folder->toStdString();
    change.startedAt = QDateTime::fromString(object.value(QStringLiteral("startedAt")).toString(),
                                             Qt::ISODateWithMs);
    change.summary = object.value(QStringLiteral("summary")).toObject();
    for (const auto &value : object.value(QStringLiteral("files")).toArray()) {
        auto file = decodeFile(value.toObject());
        if (!file)
            return invalid(path, "a file that cannot be one");
        change.files.push_back(std::move(*file));
    }
    if (change.files.empty() || !change.startedAt.isValid())
        return invalid(path, "nothing in it");
    return change;
}

Result<FilesChange> loadFilesChange(const fs::path &path)
{
    return readSmallFile(path, kMaxFilesUndoBytes)
        .and_then([&](const QByteArray &text) { return decodeFilesChange(text, path); })
        .map([&](FilesChange change) {
            change.folder = folderFor(change, path);
            return change;
        });
}

bool isFilesUndo(const fs::path &path)
{
    const auto file = HostFile::open(path);
    QByteArray start(qsizetype(std::string_view(kFirstLine).size()), '\0');
    if (!file)
        return false;
    const auto read = (*file)->readAt(
        0, std::as_writable_bytes(std::span(start.data(), std::size_t(start.size()))));
    return read && start == kFirstLine;
}

Result<std::vector<fs::path>> findFilesUndo(const fs::path &folder)
{
    std::vector<std::pair<QDateTime, fs::path>> found;
    std::error_code problem;
    fs::directory_iterator entry(folder, problem);
    for (std::size_t names = 0; !problem && entry != fs::directory_iterator() && names < kMostNames;
         entry.increment(problem), ++names) {
        const fs::path &path = entry->path();
        if (path.filename().native().find(kUndoInName) == std::string::npos || !isFilesUndo(path))
            continue;
        if (const auto change = loadFilesChange(path))
            found.emplace_back(change->startedAt, path);
    }
    if (problem) {
        const ErrorCode code = problem == std::errc::permission_denied ? ErrorCode::NoPermission
                               : problem == std::errc::no_such_file_or_directory
                                   ? ErrorCode::NotFound
                                   : ErrorCode::ReadFailed;
        return failure(code, folder.native(), problem.value());
    }
    // Those of the same moment have a number behind it.
    std::ranges::sort(found, std::greater());
    std::vector<fs::path> paths;
    paths.reserve(found.size());
    for (auto &[time, path] : found)
        paths.push_back(std::move(path));
    return paths;
}

Result<FilesState> stateOf(const FilesChange &change)
{
    bool hasOld = false;
    bool hasNew = false;
    for (const FileReplacement &file : change.files) {
        const auto now = contentsOf(change.folder / file.name);
        if (!now)
            return tl::unexpected(now.error());
        if (*now != file.before && *now != file.after)
            return FilesState::Other;
        // One that the change left as it was says nothing.
        hasOld = hasOld || (*now == file.before && file.before != file.after);
        hasNew = hasNew || (*now == file.after && file.before != file.after);
    }
    if (hasOld && hasNew)
        return FilesState::Mixed;
    return hasNew ? FilesState::New : FilesState::Old;
}

Result<void> applyFilesChange(const FilesChange &change)
{
    return putAll(change, &FileReplacement::after);
}

Result<void> undoFilesChange(const FilesChange &change)
{
    return putAll(change, &FileReplacement::before);
}

bool abandonFilesChange(const FilesChange &change, const fs::path &undoFile)
{
    // What forbids putting back may have forbidden the change before anything was written.
    const bool isOld = undoFilesChange(change).has_value() ||
                       stateOf(change) == Result<FilesState>(FilesState::Old);
    std::error_code ignored;
    if (isOld)
        fs::remove(undoFile, ignored);
    return isOld;
}

} // namespace parascope
