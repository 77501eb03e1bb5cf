#include "ui/shell/filepaths.h"

#include "engine/text/words.h"

#include <QMimeData>
#include <QUrl>

#include <algorithm>

namespace parascope::ui {

namespace {

/// More layers than this are no disk that somebody looks at file by file.
constexpr std::size_t kMostImages = 50;

/// The path in one line of a text/uri-list.
std::filesystem::path pathOfLine(QByteArray line)
{
    if (!line.startsWith("file:"))
        return {};
    line.remove(0, 5);
    if (line.startsWith("//")) {
        const qsizetype slash = line.indexOf('/', 2);
        const QByteArray host = line.mid(2, slash - 2);
        if (slash < 0 || !(host.isEmpty() || host == "localhost"))
            return {};
        line.remove(0, slash);
    }
    return QByteArray::fromPercentEncoding(line).toStdString();
}

} // namespace

std::vector<std::filesystem::path> pathsOf(const QMimeData &data)
{
    std::vector<std::filesystem::path> paths;
    const QByteArray list = data.data(QStringLiteral("text/uri-list"));
    for (const QByteArray &line : list.split('\n')) {
        if (auto path = pathOfLine(line.trimmed()); !path.empty())
            paths.push_back(std::move(path));
    }
    return paths;
}

std::filesystem::path pathOf(const QUrl &url)
{
    return pathOfLine(url.toEncoded(QUrl::FullyEncoded));
}

QUrl urlOf(const std::filesystem::path &path)
{
    const QByteArray bytes = QByteArray::fromStdString(std::filesystem::absolute(path).native());
    return QUrl::fromEncoded(QByteArrayLiteral("file://") + bytes.toPercentEncoding("/"));
}

std::vector<std::filesystem::path> imagesIn(const std::filesystem::path &folder)
{
    std::vector<std::filesystem::path> images;
    std::error_code ignored;
    std::filesystem::directory_iterator entry(folder, ignored);
    for (; entry != std::filesystem::directory_iterator() && images.size() < kMostImages;
         entry.increment(ignored)) {
        if (entry->path().extension() == ".hds" && entry->is_regular_file(ignored))
            images.push_back(entry->path());
    }
    std::ranges::sort(images);
    return images;
}

QString displayName(const std::filesystem::path &path)
{
    const std::string name = path.filename().native();
    return text::path(name.empty() ? path.native() : name);
}

} // namespace parascope::ui
