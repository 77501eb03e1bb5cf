#include "tests/support/roomrules.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

using namespace parascope;

namespace {

/// The plan of engine/README.md. The engine's rooms stand in one row; each includes those before
/// it.
RoomPlan plan()
{
    const QStringList engineRow = {
        QStringLiteral("engine/base"),     QStringLiteral("engine/io"),
        QStringLiteral("engine/format"),   QStringLiteral("engine/image"),
        QStringLiteral("engine/disk"),     QStringLiteral("engine/map"),
        QStringLiteral("engine/check"),    QStringLiteral("engine/journal"),
        QStringLiteral("engine/repair"),   QStringLiteral("engine/create"),
        QStringLiteral("engine/write"),    QStringLiteral("engine/edit"),
        QStringLiteral("engine/transfer"), QStringLiteral("engine/text")};
    const QStringList core = {QStringLiteral("QtCore")};
    RoomPlan rooms;
    for (qsizetype i = 0; i < engineRow.size(); ++i)
        rooms.push_back({engineRow[i], engineRow.first(i), core, true});
    // Undo knows files, and nothing of what stands in them.
    rooms[std::size_t(engineRow.indexOf(QStringLiteral("engine/journal")))].mayInclude =
        engineRow.first(2);

    // Threads and signals, but no window.
    const QString session = QStringLiteral("engine/session");
    rooms.push_back(
        {session, engineRow, core + QStringList(QStringLiteral("QtConcurrent")), false});

    const QStringList engine = engineRow + QStringList(session);
    const QString style = QStringLiteral("ui/style");
    const QString document = QStringLiteral("ui/document");
    const QString models = QStringLiteral("ui/models");
    const QString map = QStringLiteral("ui/views/map");
    const QString hex = QStringLiteral("ui/views/hex");
    const QString widgets = QStringLiteral("ui/widgets");
    const QString panels = QStringLiteral("ui/panels");
    const QString help = QStringLiteral("ui/help");
    const QString shell = QStringLiteral("ui/shell");
    const QStringList noWidgets = {QStringLiteral("QtCore"), QStringLiteral("QtGui")};
    rooms.push_back({style, engine, {}, false});
    rooms.push_back({document, engine, noWidgets, false});
    rooms.push_back({models, engine + QStringList{style, document}, noWidgets, false});
    // Small widgets of which several rooms are made.
    rooms.push_back({widgets, engine + QStringList{style, models}, {}, false});
    // The manual: knows words and colours, and no image.
    rooms.push_back({help, engine + QStringList{style, widgets}, {}, false});
    const QStringList shared = {style, document, models, widgets};
    // No view knows another; all that they share is the document.
    rooms.push_back({map, engine + shared, {}, false});
    rooms.push_back({hex, engine + shared, {}, false});
    rooms.push_back({panels, engine + shared, {}, false});
    // A wizard draws with the map view's painting.
    const QString repair = QStringLiteral("ui/wizards/repair");
    rooms.push_back({repair, engine + shared + QStringList(map), {}, false});
    const QString create = QStringLiteral("ui/wizards/create");
    rooms.push_back({create, engine + shared, {}, false});
    const QString transfer = QStringLiteral("ui/wizards/transfer");
    // Compacting and converting show and ask what a repair does; an import makes new disks.
    rooms.push_back({transfer, engine + shared + QStringList{map, repair, create}, {}, false});
    // The descriptor of a bundle is repaired as an image is.
    const QString bundle = QStringLiteral("ui/wizards/bundle");
    rooms.push_back({bundle, engine + shared + QStringList{repair, transfer}, {}, false});
    // Several processes of the program find each other before there is a window.
    const QString instance = QStringLiteral("ui/instance");
    rooms.push_back({instance, engineRow, core, false});
    const QStringList ui =
        shared + QStringList{map, hex, panels, help, repair, create, transfer, bundle, instance};
    rooms.push_back({shell, engine + ui, {}, false});

    rooms.push_back({QStringLiteral("app"), engine + ui + QStringList(shell), {}, false});
    // The command line proves that the engine lives without window and threads.
    rooms.push_back({QStringLiteral("app/cli"), engineRow, core, false});
    return rooms;
}

/// Every include line below the three source folders of the repository.
std::vector<Include> repositoryIncludes()
{
    const QDir root(QStringLiteral(PARASCOPE_SOURCE_DIR));
    std::vector<Include> includes;
    for (const char *folder : {"engine", "ui", "app"}) {
        QDirIterator files(root.filePath(QString::fromLatin1(folder)),
                           {QStringLiteral("*.h"), QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                qFatal("cannot read %s", qPrintable(file.fileName()));
            const auto found = includesOf(root.relativeFilePath(file.fileName()), file.readAll());
            includes.insert(includes.end(), found.begin(), found.end());
        }
    }
    return includes;
}

} // namespace

/// Reads the include lines of engine, ui and app and holds them against the room plan.
class RoomsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repositoryKeepsThePlan();
    void engineHasNoCircle();
    void readsIncludeLines();
    void judgesIncludes_data();
    void judgesIncludes();
    void findsCircles();
};

void RoomsTest::repositoryKeepsThePlan()
{
    const std::vector<Include> includes = repositoryIncludes();
    QVERIFY2(includes.size() > 50, "the include lines were not found");
    const QDir root(QStringLiteral(PARASCOPE_SOURCE_DIR));
    const QStringList found = breaches(plan(), includes, [&root](const QString &path) {
        return QFileInfo(root.filePath(path)).isFile();
    });
    for (const QString &breach : found)
        qWarning().noquote() << breach; // a message of QVERIFY2 would be cut off
    QCOMPARE(found.size(), 0);
}

void RoomsTest::engineHasNoCircle()
{
    const QStringList found = circle(plan(), repositoryIncludes(), QStringLiteral("engine/"));
    QVERIFY2(found.isEmpty(), qPrintable(found.join(QStringLiteral(" → "))));
}

void RoomsTest::readsIncludeLines()
{
    const std::vector<Include> includes =
        includesOf(QStringLiteral("engine/io/a.cpp"), "#include \"engine/io/a.h\"\n"
                                                      "// #include \"not/this.h\"\n"
                                                      "  #  include <QString> // why\n"
                                                      "int included;\n");
    QCOMPARE(includes.size(), std::size_t(2));
    QCOMPARE(includes[0].header, QStringLiteral("engine/io/a.h"));
    QVERIFY(includes[0].quoted);
    QCOMPARE(includes[0].line, 1);
    QCOMPARE(includes[1].header, QStringLiteral("QString"));
    QVERIFY(!includes[1].quoted);
    QCOMPARE(includes[1].line, 3);
}

void RoomsTest::judgesIncludes_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("line");
    // Part of the sentence that is wanted; empty means that nothing is wrong.
    QTest::addColumn<QString>("wanted");

    const auto row = [](const char *file, const char *line, const char *wanted) {
        QTest::addRow("%s %s", file, line) << QString::fromLatin1(file) << QString::fromLatin1(line)
                                           << QString::fromLatin1(wanted);
    };
    row("engine/io/x.cpp", "\"engine/base/x.h\"", "");
    row("engine/io/x.cpp", "\"engine/io/x.h\"", "");
    row("engine/base/x.cpp", "\"engine/io/x.h\"", "from engine/base to engine/io");
    row("engine/journal/x.cpp", "\"engine/io/x.h\"", "");
    row("engine/journal/x.cpp", "\"engine/format/x.h\"", "from engine/journal to engine/format");
    row("engine/repair/x.cpp", "\"engine/journal/x.h\"", "");
    row("engine/check/x.cpp", "\"engine/repair/x.h\"", "from engine/check to engine/repair");
    row("engine/check/x.cpp", "\"engine/session/x.h\"", "from engine/check to engine/session");
    row("engine/check/x.cpp", "\"ui/document/x.h\"", "from engine/check to ui/document");
    row("ui/views/map/x.h", "\"ui/document/x.h\"", "");
    row("ui/views/map/x.h", "\"ui/views/hex/x.h\"", "from ui/views/map to ui/views/hex");
    row("ui/document/x.h", "\"ui/panels/x.h\"", "from ui/document to ui/panels");
    row("ui/shell/x.h", "\"ui/views/hex/x.h\"", "");
    row("ui/wizards/repair/x.h", "\"ui/views/map/x.h\"", "");
    row("ui/wizards/repair/x.h", "\"ui/shell/x.h\"", "from ui/wizards/repair to ui/shell");
    row("ui/shell/x.h", "\"app/x.h\"", "from ui/shell to app");
    row("app/x.cpp", "\"ui/shell/x.h\"", "");
    row("app/cli/x.cpp", "\"engine/text/x.h\"", "");
    row("app/cli/x.cpp", "\"engine/session/x.h\"", "from app/cli to engine/session");

    row("engine/io/x.cpp", "\"x.h\"", "does not start at the repository root");
    row("engine/io/x.cpp", "\"../base/x.h\"", "does not start at the repository root");
    row("engine/io/x.cpp", "\"engine/base/missing.h\"", "does not exist");
    row("ui/panels/view.cpp", "\"moc_view.cpp\"", "");
    row("ui/panels/view.cpp", "\"moc_other.cpp\"", "does not start at the repository root");
    row("engine/io/x.cpp", "<engine/base/x.h>", "wants quotes");
    row("engine/novelty/x.cpp", "<vector>", "not in the plan");

    row("engine/map/x.h", "<vector>", "");
    row("engine/map/x.h", "<QString>", "");
    row("engine/map/x.h", "<QtCore/QString>", "");
    row("engine/text/x.cpp", "<QCoreApplication>", "");
    row("engine/map/x.h", "<QColor>", "brings QtGui");
    row("engine/map/x.h", "<QtGui>", "brings QtGui");
    row("engine/map/x.h", "<QtGui/QColor>", "brings QtGui");
    row("engine/map/x.h", "<QWidget>", "brings QtWidgets");
    row("engine/map/x.h", "<QtWidgets>", "brings QtWidgets");
    row("engine/map/x.h", "<QtConcurrent>", "brings QtConcurrent");
    row("engine/map/x.h", "<QObject>", "brings QObject");
    row("engine/map/x.h", "<QTimer>", "brings QObject");
    row("engine/map/x.h", "<QFile>", "brings QObject");
    row("engine/map/x.h", "<QtCore>", "brings QObject");
    row("engine/map/x.h", "<QFuture>", "brings threads");
    row("engine/map/x.h", "<thread>", "brings threads");
    row("engine/session/x.h", "<QObject>", "");
    row("engine/session/x.h", "<QtConcurrent>", "");
    row("engine/session/x.h", "<QColor>", "brings QtGui");
    row("ui/models/x.h", "<QColor>", "");
    row("ui/models/x.h", "<QTreeView>", "brings QtWidgets");
    row("ui/panels/x.h", "<QWidget>", "");
    row("app/cli/x.cpp", "<QGuiApplication>", "brings QtGui");
}

void RoomsTest::judgesIncludes()
{
    QFETCH(QString, file);
    QFETCH(QString, line);
    QFETCH(QString, wanted);
    const std::vector<Include> includes = includesOf(file, "#include " + line.toLatin1());
    QCOMPARE(includes.size(), std::size_t(1));
    const QStringList found =
        breaches(plan(), includes, [](const QString &path) { return path.endsWith(u"/x.h"); });
    if (wanted.isEmpty()) {
        QVERIFY2(found.isEmpty(), qPrintable(found.join(u'\n')));
    } else {
        QCOMPARE(found.size(), 1);
        QVERIFY2(found[0].contains(wanted), qPrintable(found[0]));
        QVERIFY2(found[0].startsWith(file + QStringLiteral(":1: ")), qPrintable(found[0]));
    }
}

void RoomsTest::findsCircles()
{
    const auto arrow = [](const char *from, const char *to) {
        return Include{QString::fromLatin1(from) + QStringLiteral("/x.cpp"), 1,
                       QString::fromLatin1(to) + QStringLiteral("/x.h"), true};
    };
    const QString engine = QStringLiteral("engine/");
    std::vector<Include> includes = {
        arrow("engine/io", "engine/base"), arrow("engine/map", "engine/io"),
        arrow("engine/map", "engine/base"), arrow("engine/map", "engine/map")};
    QCOMPARE(circle(plan(), includes, engine), QStringList());
    includes.push_back(arrow("engine/base", "engine/map"));
    const QStringList found = circle(plan(), includes, engine);
    QCOMPARE(found.first(), QStringLiteral("engine/base"));
    QVERIFY(found.contains(QStringLiteral("engine/map")));
    // Arrows outside the prefix do not count.
    QCOMPARE(circle(plan(), includes, QStringLiteral("ui/")), QStringList());
}

QTEST_GUILESS_MAIN(RoomsTest)
#include "rooms_test.moc"
