#include "ui/wizards/create/newdiskname.h"

#include <QCoreApplication>
#include <QDir>

#include <algorithm>

namespace parascope::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(parascope::ui::NewImage)
};

bool isControl(QChar c)
{
    return c < u' ' || c == QChar(0x7F);
}

bool hasEnding(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    const QString ending = name.sliced(dot + 1);
    constexpr qsizetype kLongest = 5;
    const auto isPlain = [](QChar c) {
        return c.unicode() < 0x80 && c.isLetterOrNumber();
    };
    return dot > 0 && !ending.isEmpty() && ending.size() <= kLongest &&
           std::ranges::all_of(ending, isPlain) &&
           !std::ranges::all_of(ending, [](QChar c) { return c.isDigit(); });
}

QString bundleName(QString name)
{
    const auto endsIn = [&](const QString &ending) {
        return name.size() > ending.size() && name.endsWith(ending, Qt::CaseInsensitive);
    };
    if (endsIn(QStringLiteral(".hdd")))
        return name;
    if (endsIn(QStringLiteral(".hds")))
        name.chop(4);
    return name + QStringLiteral(".hdd");
}

std::filesystem::path expanded(const std::filesystem::path &folder)
{
    const std::string &text = folder.native();
    if (text != "~" && !text.starts_with("~/"))
        return folder;
    return QDir::homePath().toStdString() + text.substr(1);
}

} // namespace

QString diskNameProblem(const QString &name)
{
    const QString trimmed = name.trimmed();
    if (trimmed.isEmpty())
        return Words::tr("Type a name for the file.");
    if (trimmed.contains(u'/'))
        return Words::tr("A name cannot contain a slash. The folder is chosen below.");
    if (std::ranges::any_of(trimmed, isControl))
        return Words::tr("A name cannot contain line breaks or other control characters.");
    if (trimmed == u"." || trimmed == u"..")
        return Words::tr("“%1” stands for a folder. Type another name.").arg(trimmed);
    return {};
}

QString folderPathProblem(const std::filesystem::path &folder)
{
    if (folder.empty())
        return Words::tr("Choose a folder.");
    if (!expanded(folder).is_absolute())
        return Words::tr("Type the whole path of the folder, beginning with a slash.");
    return {};
}

std::filesystem::path newImagePath(const QString &name, const std::filesystem::path &folder,
                                   NewDiskKind kind)
{
    if (!diskNameProblem(name).isEmpty() || !folderPathProblem(folder).isEmpty())
        return {};
    QString file = name.trimmed();
    if (kind == NewDiskKind::Bundle)
        file = bundleName(file);
    else if (!hasEnding(file))
        file += QStringLiteral(".hds");
    return expanded(folder) / file.toStdString();
}

} // namespace parascope::ui
