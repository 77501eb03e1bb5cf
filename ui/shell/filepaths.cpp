#include "ui/shell/filepaths.h"

#include "engine/text/words.h"

#include <QMimeData>
#include <QUrl>

namespace parascope::ui {

namespace {

/// The path in one line of a text/uri-list; empty when it names no local file.
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
    // "file:name" is the name of a file. Behind a zero byte the system would not look.
    const QByteArray path = QByteArray::fromPercentEncoding(line);
    return path.startsWith('/') && !path.contains('\0') ? path.toStdString() : std::string();
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

std::filesystem::path pathOfArgument(const std::string &argument)
{
    std::filesystem::path path = pathOfLine(QByteArray::fromStdString(argument));
    return path.empty() ? std::filesystem::path(argument) : path;
}

QString displayName(const std::filesystem::path &path)
{
    const std::string name = path.filename().native();
    return text::path(name.empty() ? path.native() : name);
}

} // namespace parascope::ui
