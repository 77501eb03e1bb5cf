#include "tests/support/roomrules.h"

#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QMap>
#include <QRegularExpression>

namespace parascope {

namespace {

/// What an include of a Qt header brings with it.
struct QtHeader
{
    QString module;         ///< "QtCore"; empty when it is no header of Qt
    bool isModule = false;  ///< the header of a whole module
    bool hasObject = false; ///< declares a QObject
};

/// Reads a header of Qt; a class header ("QTimer") only names the file that holds the class.
QByteArray textOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    static const QRegularExpression forward(
        QStringLiteral("\\A\\s*#include \"(q[a-z0-9_]+\\.h)\"[^\\n]*\\s*\\z"));
    const QRegularExpressionMatch match = forward.match(QString::fromUtf8(text));
    if (!match.hasMatch())
        return text;
    return textOf(QFileInfo(path).path() + u'/' + match.captured(1));
}

QtHeader lookUp(const QString &header)
{
    const QDir headers(QLibraryInfo::path(QLibraryInfo::HeadersPath));
    const QString name = header.section(u'/', -1);
    QStringList modules = headers.entryList({QStringLiteral("Qt*")}, QDir::Dirs);
    if (header.contains(u'/'))
        modules = modules.filter(header.section(u'/', 0, 0));
    for (const QString &module : std::as_const(modules)) {
        const QString path = headers.filePath(module + u'/' + name);
        if (!QFileInfo(path).isFile())
            continue;
        static const QRegularExpression object(QStringLiteral("\\bQ_OBJECT\\b"));
        return {module, module == name, QString::fromUtf8(textOf(path)).contains(object)};
    }
    return {};
}

bool startsThread(const QString &header)
{
    static const QStringList names = {QStringLiteral("thread"),   QStringLiteral("future"),
                                      QStringLiteral("QFuture"),  QStringLiteral("QThreadPool"),
                                      QStringLiteral("QPromise"), QStringLiteral("QRunnable")};
    return names.contains(header);
}

/// Says what is wrong with a header from outside the repository, or nothing.
QString foreignBreach(const Room &room, const QString &header)
{
    if (room.valuesOnly && startsThread(header))
        return QStringLiteral("brings threads into %1").arg(room.name);
    const QtHeader qt = lookUp(header);
    if (qt.module.isEmpty())
        return {};
    if (!room.qtModules.isEmpty() && !room.qtModules.contains(qt.module))
        return QStringLiteral("brings %1 into %2").arg(qt.module, room.name);
    // QCoreApplication is allowed for its static translate() only.
    if (room.valuesOnly && header != u"QCoreApplication" && (qt.isModule || qt.hasObject))
        return QStringLiteral("brings QObject into %1").arg(room.name);
    return {};
}

/// What moc makes of the file's own class is included by its bare name.
bool isOwnMoc(const Include &include)
{
    const QString name = QFileInfo(include.file).completeBaseName();
    return include.header == QStringLiteral("moc_%1.cpp").arg(name) ||
           include.header == name + QStringLiteral(".moc");
}

QString breach(const RoomPlan &plan, const Include &include,
               const std::function<bool(const QString &)> &exists)
{
    const Room *const from = roomOf(plan, include.file);
    if (from == nullptr)
        return QStringLiteral("stands in a folder that is not in the plan");
    const Room *const to = roomOf(plan, include.header);
    if (!include.quoted && to == nullptr)
        return foreignBreach(*from, include.header);
    if (!include.quoted)
        return QStringLiteral("wants quotes: it belongs to this repository");
    if (isOwnMoc(include))
        return {};
    if (to == nullptr || !exists(include.header))
        return QStringLiteral("does not start at the repository root, or does not exist");
    if (to != from && !from->mayInclude.contains(to->name))
        return QStringLiteral("is an arrow from %1 to %2, against the plan")
            .arg(from->name, to->name);
    return {};
}

/// Walks from `room` along the arrows; `path` holds the rooms on the way. Returns a circle or
/// nothing.
QStringList walk(const QMap<QString, QStringList> &arrows, const QString &room, QStringList &path,
                 QStringList &done)
{
    if (const auto start = path.indexOf(room); start >= 0)
        return path.mid(start);
    if (done.contains(room))
        return {};
    path.append(room);
    for (const QString &next : arrows.value(room)) {
        const QStringList found = walk(arrows, next, path, done);
        if (!found.isEmpty())
            return found;
    }
    path.removeLast();
    done.append(room);
    return {};
}

} // namespace

std::vector<Include> includesOf(const QString &file, const QByteArray &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^\\s*#\\s*include\\s*([\"<])([^\">]+)[\">]"));
    std::vector<Include> includes;
    int line = 0;
    for (const QByteArray &content : text.split('\n')) {
        ++line;
        const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(content));
        if (match.hasMatch())
            includes.push_back({file, line, match.captured(2), match.captured(1) == u"\""});
    }
    return includes;
}

const Room *roomOf(const RoomPlan &plan, const QString &file)
{
    const QString folder = file.section(u'/', 0, -2);
    for (const Room &room : plan) {
        if (room.name == folder)
            return &room;
    }
    return nullptr;
}

QStringList breaches(const RoomPlan &plan, const std::vector<Include> &includes,
                     const std::function<bool(const QString &)> &exists)
{
    QStringList found;
    for (const Include &include : includes) {
        const QString words = breach(plan, include, exists);
        if (!words.isEmpty()) {
            found.append(
                QStringLiteral("%1:%2: \"%3\" %4")
                    .arg(include.file, QString::number(include.line), include.header, words));
        }
    }
    return found;
}

QStringList circle(const RoomPlan &plan, const std::vector<Include> &includes,
                   const QString &prefix)
{
    QMap<QString, QStringList> arrows;
    for (const Include &include : includes) {
        const Room *const from = roomOf(plan, include.file);
        const Room *const to = roomOf(plan, include.header);
        if (from != nullptr && to != nullptr && from != to && from->name.startsWith(prefix) &&
            to->name.startsWith(prefix))
            arrows[from->name].append(to->name);
    }
    QStringList done;
    const QStringList rooms = arrows.keys();
    for (const QString &room : rooms) {
        QStringList path;
        const QStringList found = walk(arrows, room, path, done);
        if (!found.isEmpty())
            return found;
    }
    return {};
}

} // namespace parascope
