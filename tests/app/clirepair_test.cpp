#include "engine/image/imageloader.h"
#include "tests/support/clitools.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/reportschema.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// The options of `parascope-cli repair` and `undo`, their exit codes, and what they refuse.
class CliRepairTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void leavesAlone_data();
    void leavesAlone();
    void leaksOnly();
    void all();
    void choose();
    void undoFileElsewhere();
    void stackOfRepairs();
    void reports();
    void reportIsNeverOverwritten();
    void noReportWithoutARepair();
    void jsonTellsAll();
    void checksumsBeforeAndAfter();
    void manyRangesAreBounded();
    void layerIsNotCalledZeros();
    void output();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }

    TemporaryFolder m_scratch; ///< for what programs print
};

void CliRepairTest::leavesAlone_data()
{
    QTest::addColumn<QString>("option");
    QTest::newRow("leaks") << u"--leaks"_qs;
    QTest::newRow("keep") << u"--choose=table.duplicate=keep"_qs;
}

void CliRepairTest::leavesAlone()
{
    QFETCH(const QString, option);
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    writeSparse(*original, path);
    QCOMPARE(run({"repair", option.toStdString(), path.string()}).code, 2);
    QVERIFY(holds(path, *original));
    QVERIFY(undoFiles(path).empty());
}

void CliRepairTest::leaksOnly()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).extendBy(3 * 0x10000).build();
    writeSparse(*original, path);
    QCOMPARE(run({"check", path.string()}).code, 3);
    const Outcome outcome = run({"repair", "--leaks", path.string()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(run({"check", path.string()}).code, 0);
    QCOMPARE(fs::file_size(path), original->size().value() - 3 * 0x10000);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliRepairTest::all()
{
    // A tail with contents may be what a lost entry pointed to: cut only when everything is wanted.
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).unreferenced(1, std::byte{7}).build();
    writeSparse(*original, path);
    QCOMPARE(run({"repair", path.string()}).code, 3);
    QVERIFY(holds(path, *original));
    QVERIFY(undoFiles(path).empty());
    QCOMPARE(run({"repair", "--all", path.string()}).code, 0);
    QCOMPARE(fs::file_size(path), original->size().value() - 0x10000);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliRepairTest::choose()
{
    const TemporaryFolder folder;
    const auto original = ImageBuilder().map(0, 0).map(1, 0).map(2, 1).build();
    const std::uint64_t size = original->size().value();
    for (const std::string action : {"clear", "copy", "move"}) {
        const fs::path path = folder / action;
        writeSparse(*original, path);
        const Outcome outcome =
            run({"repair", "--choose", "table.duplicate=" + action, path.string()});
        QVERIFY2(outcome.code == 0, outcome.errors);
        QCOMPARE(fs::file_size(path), action == "clear" ? size : size + 0x10000);
        const ImageStatePtr state = loadImage(*HostFile::open(path).value()).value();
        const std::uint32_t was = ImageBuilder().entryFor(0);
        QCOMPARE(state->bat[0] == was, action != "move"); // else the lower one gives way
        QCOMPARE(state->bat[1] == was, action == "move");
        QCOMPARE(state->bat[1] == 0, action == "clear");
        QCOMPARE(run({"undo", path.string()}).code, 0);
        QVERIFY(holds(path, *original));
    }
}

void CliRepairTest::undoFileElsewhere()
{
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const fs::path path = folder / "disk.hdd";
    const fs::path journal = other / "saved";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    writeSparse(*original, path);
    QCOMPARE(run({"repair", "--undo-file", journal.string(), path.string()}).code, 0);
    QVERIFY(fs::exists(journal));
    QCOMPARE(undoFiles(path).size(), std::size_t(1)); // one line that says where
    QVERIFY(fs::file_size(undoFiles(path).front()) < 4096);
    QVERIFY(run({"undo", "--list", path.string()}).output.contains("saved"));
    // What it says of itself is not enough to write to a file in another folder.
    const Outcome refused = run({"undo", journal.string()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains(path.native().c_str()), refused.errors);
    QVERIFY(!holds(path, *original));
    QCOMPARE(run({"undo", journal.string(), path.string()}).code, 0);
    QVERIFY(holds(path, *original));
    // A name that is taken is refused before anything is written.
    QCOMPARE(run({"repair", "--undo-file", journal.string(), path.string()}).code, 1);
    QVERIFY(holds(path, *original));
}

void CliRepairTest::stackOfRepairs()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).unreferenced(1, std::byte{9}).build();
    writeSparse(*original, path);
    QCOMPARE(run({"repair", path.string()}).code, 0); // copies behind the tail
    const std::string first = undoFiles(path).front().string();
    const auto between = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(run({"repair", "--choose", "table.duplicate=keep", path.string()}).code, 0);
    QCOMPARE(undoFiles(path).size(), std::size_t(1)); // nothing was left to do
    // The second repair answers new damage.
    {
        QFile file(shown(path));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(64 + 4 * 5));
        file.write("\1\0\0\0", 4);
    }
    const auto damaged = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(run({"repair", path.string()}).code, 0);
    QCOMPARE(undoFiles(path).size(), std::size_t(2));
    const Outcome wrongOrder = run({"undo", first});
    QCOMPARE(wrongOrder.code, 1);
    QVERIFY(wrongOrder.errors.contains("newer"));
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *damaged));
    // Now the first, but the image is not as it left it.
    const Outcome changed = run({"undo", path.string()});
    QCOMPARE(changed.code, 1);
    QVERIFY(holds(path, *damaged));
    const TemporaryFolder saved;
    QCOMPARE(run({"undo", "--save-old", saved.path().string(), first}).code, 0);
    QVERIFY(!fs::is_empty(saved.path()));
}

void CliRepairTest::reports()
{
    const TemporaryFolder folder;
    for (const std::string suffix : {"json", "html", "txt"}) {
        const fs::path path = folder / ("disk-" + suffix);
        const fs::path report = folder / ("report." + suffix);
        writeSparse(*ImageBuilder().map(0, 0).map(1, 0).build(), path);
        QCOMPARE(run({"repair", "--report", report.string(), path.string()}).code, 0);
        const QByteArray text = contentsOf(report);
        QVERIFY(!text.isEmpty());
        if (suffix == "json") {
            const QJsonObject object = QJsonDocument::fromJson(text).object();
            QCOMPARE(object[u"format"_qs].toInt(), 1);
            QCOMPARE(againstReportSchema(QJsonDocument(object).toJson(QJsonDocument::Compact)),
                     QString());
            QCOMPARE(object[u"repair"_qs][u"undoFile"_qs].toString(),
                     shown(undoFiles(path).front()));
            QCOMPARE(object[u"verdict"_qs].toString(), u"clean"_qs);
        }
        if (suffix == "html")
            QVERIFY(text.contains("<html") && text.contains("<h2>Repair</h2>"));
        if (suffix != "json") {
            QVERIFY(text.contains("gives each its own copy"));
            QVERIFY(text.contains(undoFiles(path).front().filename().string().c_str()));
            QVERIFY(text.contains("No place of the disk."));
        }
        QVERIFY(!text.contains("SHA-256") && !text.contains("sha256"));
    }
}

void CliRepairTest::reportIsNeverOverwritten()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    writeSparse(*original, path);
    const fs::path mine = folder.write("mine.html", std::string_view("mine"));
    // What cannot be written stops the repair before it begins.
    for (const fs::path &report : {mine, path, folder / "no" / "report.html"}) {
        const Outcome outcome = run({"repair", "--report", report.string(), path.string()});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(report.string().c_str()), outcome.errors);
        QVERIFY(holds(path, *original));
        QVERIFY(undoFiles(path).empty());
    }
    QCOMPARE(contentsOf(mine), QByteArray("mine"));
    // A repair that is refused leaves no report.
    const fs::path open = folder / "open.hdd";
    writeSparse(*ImageBuilder().map(0, 0).map(1, 0).inUse(kInUseOpen).build(), open);
    const fs::path report = folder / "report.html";
    QCOMPARE(run({"repair", "--report", report.string(), open.string()}).code, 1);
    QVERIFY(!fs::exists(report));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 3); // and nothing else
}

void CliRepairTest::noReportWithoutARepair()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    writeSparse(*ImageBuilder().map(0, 0).map(1, 0).build(), path);
    const fs::path report = folder / "report.html";
    for (const auto &words :
         {std::vector<std::string>{"repair", "--dry-run", "--report", report.string()},
          {"repair", "--dry-run", "--hash"}}) {
        std::vector<std::string> arguments = words;
        arguments.push_back(path.string());
        QCOMPARE(run(arguments).code, 64);
    }
    QVERIFY(!fs::exists(report));
}

void CliRepairTest::jsonTellsAll()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    ImageBuilder builder;
    builder.map(0, 0).map(1, 0).entry(5, builder.entryFor(5000)).unreferenced(2, std::byte{7});
    writeSparse(*builder.build(), path);
    const Outcome dry = run({"repair", "--dry-run", "--json", path.string()});
    QCOMPARE(dry.code, 0);
    QCOMPARE(againstReportSchema(dry.output), QString());
    const Outcome outcome = run({"repair", "--json", path.string()});
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject planned = QJsonDocument::fromJson(dry.output).object();
    const QJsonObject done = QJsonDocument::fromJson(outcome.output).object();
    QVERIFY(planned[u"undoFileForecast"_qs].toInteger() > 0 && !planned.contains(u"undoFile"_qs));
    QCOMPARE(done[u"undoFile"_qs].toString(), shown(undoFiles(path).front()));
    for (const char *same : {"actions", "readsDifferently", "lost", "staying", "fileSizeAfter"})
        QCOMPARE(done[QLatin1String(same)], planned[QLatin1String(same)]);
    QCOMPARE(done[u"readsDifferentlyCount"_qs].toInt(), 1);
    QCOMPARE(done[u"readsDifferentlyBytes"_qs].toInt(), 65536);
    QCOMPARE(done[u"lost"_qs].toArray().size(), 1);
    QVERIFY(!done[u"after"_qs].toObject().contains(u"repair"_qs)); // said once
    bool isTailLeft = false;
    for (const QJsonValue action : done[u"actions"_qs].toArray())
        isTailLeft = isTailLeft || (action[u"id"_qs].toString() == u"space.leaked-tail" &&
                                    !action[u"chosen"_qs].toBool());
    QVERIFY(isTailLeft);
}

void CliRepairTest::checksumsBeforeAndAfter()
{
    const TemporaryFolder folder;
    const auto sha256 = [&](const fs::path &path) {
        return QString::fromLatin1(run({"hash", path.string()}).output.first(64));
    };
    const fs::path path = folder / "disk.hdd";
    writeSparse(*ImageBuilder().map(0, 0).map(1, 0).build(), path);
    const QString before = sha256(path);
    const fs::path copy = folder / "copy.hdd";
    const Outcome copied =
        run({"repair", "--hash", "--json", "--output", copy.string(), path.string()});
    QCOMPARE(copied.code, 0);
    QCOMPARE(againstReportSchema(copied.output), QString());
    QJsonObject done = QJsonDocument::fromJson(copied.output).object();
    QCOMPARE(done[u"copy"_qs].toString(), shown(copy));
    QCOMPARE(done[u"sha256Before"_qs].toString(), before);
    QCOMPARE(done[u"sha256After"_qs].toString(), sha256(copy));
    QCOMPARE(sha256(path), before);

    const fs::path report = folder / "report.json";
    const Outcome outcome = run({"repair", "--hash", "--report", report.string(), path.string()});
    QCOMPARE(outcome.code, 0);
    const QString after = sha256(path);
    QVERIFY(outcome.output.contains(before.toLatin1()) &&
            outcome.output.contains(after.toLatin1()));
    done = QJsonDocument::fromJson(contentsOf(report)).object();
    QCOMPARE(done[u"repair"_qs][u"sha256Before"_qs].toString(), before);
    QCOMPARE(done[u"repair"_qs][u"sha256After"_qs].toString(), after);
    QCOMPARE(done[u"file"_qs][u"sha256"_qs].toString(), after);
    // Undone, the file is again what the report said it was before.
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QCOMPARE(sha256(path), before);
}

void CliRepairTest::manyRangesAreBounded()
{
    constexpr std::uint32_t kRanges = 1200;
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    ImageBuilder builder;
    builder.entries(4096).map(0, 0);
    for (std::uint32_t i = 0; i < kRanges; ++i)
        builder.entry(10 + 2 * i, builder.entryFor(100'000 + i));
    writeSparse(*builder.build(), path);
    const Outcome dry = run({"repair", "--all", "--dry-run", path.string()});
    QCOMPARE(dry.code, 0);
    QVERIFY2(dry.output.contains("1,200 places of the disk") &&
                 dry.output.contains("and 1,190 more"),
             dry.output);
    const Outcome outcome = run({"repair", "--all", "--json", path.string()});
    QCOMPARE(outcome.code, 0);
    const QJsonObject done = QJsonDocument::fromJson(outcome.output).object();
    QCOMPARE(done[u"readsDifferently"_qs].toArray().size(), 1000);
    QCOMPARE(done[u"readsDifferentlyCount"_qs].toInt(), int(kRanges));
    QCOMPARE(done[u"readsDifferentlyBytes"_qs].toInt(), int(kRanges * 65536));
}

void CliRepairTest::layerIsNotCalledZeros()
{
    const TemporaryFolder folder;
    const fs::path path = // named as one layer of a disk
        folder / "disk.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds";
    ImageBuilder builder;
    builder.map(0, 0).entry(5, builder.entryFor(5000));
    writeSparse(*builder.build(), path);
    for (const auto &words : {std::vector<std::string>{"repair", "--dry-run", path.string()},
                              {"check", path.string()},
                              {"repair", path.string()}}) {
        const Outcome outcome = run(words);
        QVERIFY2(outcome.output.contains("layer below"), outcome.output);
        QVERIFY2(!outcome.output.contains("read as zeros") &&
                     !outcome.output.contains("Read as zeros"),
                 outcome.output);
    }
}

void CliRepairTest::output()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const fs::path copy = folder / "copy.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).inUse(kInUseOpen).build();
    writeSparse(*original, path);
    folder.write("copy.hdd", std::string_view("mine"));
    QCOMPARE(run({"repair", "--output", copy.string(), path.string()}).code, 1);
    QCOMPARE(contentsOf(copy), QByteArray("mine"));
    QCOMPARE(run({"repair", "--output", path.string(), path.string()}).code, 1);
    QCOMPARE(run({"repair", "--output", "/nonexistent/copy", path.string()}).code, 1);
    QVERIFY(holds(path, *original));
}

void CliRepairTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no image") << QStringList();
    QTest::newRow("two images") << QStringList{u"a"_qs, u"b"_qs};
    QTest::newRow("two policies") << QStringList{u"--leaks"_qs, u"--all"_qs, u"a"_qs};
    QTest::newRow("no action") << QStringList{u"--choose"_qs, u"table.duplicate"_qs, u"a"_qs};
    QTest::newRow("no finding") << QStringList{u"--choose"_qs, u"table.nothing=copy"_qs, u"a"_qs};
    QTest::newRow("no word") << QStringList{u"--choose"_qs, u"table.duplicate=burn"_qs, u"a"_qs};
    QTest::newRow("not offered") << QStringList{u"--choose"_qs, u"table.duplicate=cut"_qs, u"a"_qs};
    QTest::newRow("copy with undo file")
        << QStringList{u"--output"_qs, u"b"_qs, u"--undo-file"_qs, u"c"_qs, u"a"_qs};
    QTest::newRow("unknown option") << QStringList{u"--quickly"_qs, u"a"_qs};
}

void CliRepairTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder folder;
    std::vector<std::string> arguments{"repair"};
    for (const QString &word : words)
        arguments.push_back(word.size() == 1 ? (folder / word.toStdString()).string()
                                             : word.toStdString());
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    writeSparse(*original, folder / "a");
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 64);
    QVERIFY(outcome.errors.startsWith("parascope-cli: "));
    QVERIFY(holds(folder / "a", *original));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

QTEST_GUILESS_MAIN(CliRepairTest)
#include "clirepair_test.moc"
