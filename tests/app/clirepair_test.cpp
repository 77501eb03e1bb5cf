#include "engine/image/imageloader.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

QString shown(const fs::path &path)
{
    return QString::fromStdString(path.string());
}

bool holds(const fs::path &path, const BlockFile &contents)
{
    return sameContents(*HostFile::open(path).value(), contents);
}

/// Undo files, and lines that point to one, beside an image.
std::vector<fs::path> undoFiles(const fs::path &image)
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::directory_iterator(image.parent_path())) {
        if (entry.path().filename().string().starts_with(image.filename().string() +
                                                         ".parascope-undo-"))
            found.push_back(entry.path());
    }
    return found;
}

} // namespace

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
    void output();
    void wrongUsage_data();
    void wrongUsage();
    void asksWhetherInUse();
    void heldByQemu();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    void hold(QProcess &qemu, const fs::path &path, const QStringList &options);

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
    QCOMPARE(run({"undo", journal.string()}).code, 0);
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
        if (suffix == "json")
            QCOMPARE(QJsonDocument::fromJson(text).object()[u"format"_qs].toInt(), 1);
        if (suffix == "html")
            QVERIFY(text.contains("<html"));
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

void CliRepairTest::asksWhetherInUse()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 0).inUse(kInUseOpen).build();
    writeSparse(*original, path);
    const Outcome outcome = run({"repair", path.string()});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("--not-in-use"), outcome.errors);
    QVERIFY(holds(path, *original));
    QVERIFY(undoFiles(path).empty());
    QCOMPARE(run({"repair", "--not-in-use", path.string()}).code, 0);
}

/// Starts a virtual machine's way to hold an image, and waits until it does.
void CliRepairTest::hold(QProcess &qemu, const fs::path &path, const QStringList &options)
{
    qemu.start(u"qemu-io"_qs, options + QStringList{u"-f"_qs, u"parallels"_qs, shown(path)});
    QVERIFY(qemu.waitForStarted());
    qemu.write("read 0 512\n");
    QByteArray heard;
    while (!heard.contains("512/512") && qemu.waitForReadyRead())
        heard += qemu.readAll();
    QVERIFY2(heard.contains("512/512"), heard + qemu.readAllStandardError());
}

void CliRepairTest::heldByQemu()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    writeSparse(*ImageBuilder().map(0, 0).map(1, 0).build(), path);
    QProcess qemu;
    hold(qemu, path, {});
    const auto held = copyInMemory(*HostFile::open(path).value());
    for (const auto &words : {std::vector<std::string>{"repair", "--not-in-use", path.string()},
                              {"repair", "--output", (folder / "copy").string(), path.string()}}) {
        const Outcome outcome = run(words);
        QVERIFY2(outcome.code == 4, outcome.errors);
        QVERIFY(holds(path, *held));
        QVERIFY(undoFiles(path).empty());
        QVERIFY(!fs::exists(folder / "copy"));
    }
    qemu.write("quit\n");
    QVERIFY(qemu.waitForFinished());
    QCOMPARE(run({"repair", path.string()}).code, 0);

    // One that only reads stands against undo too.
    hold(qemu, path, {u"-r"_qs});
    const auto repaired = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(run({"undo", "--not-in-use", path.string()}).code, 4);
    QVERIFY(holds(path, *repaired));
    qemu.write("quit\n");
    QVERIFY(qemu.waitForFinished());
    QCOMPARE(run({"undo", path.string()}).code, 0);
}

QTEST_GUILESS_MAIN(CliRepairTest)
#include "clirepair_test.moc"
