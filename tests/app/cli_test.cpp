#include "tests/support/clifixture.h"
#include "tests/support/clitools.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>
#include <QtEndian>

#include <csignal>
#include <filesystem>
#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

/// The command line: the real program on real files.
class CliTest : public CliFixture
{
    Q_OBJECT

private Q_SLOTS:
    void help();
    void wrongUsage_data();
    void wrongUsage();
    void optionsEnd();

    void exitCodesOfCheck_data();
    void exitCodesOfCheck();
    void worstOfSeveral();
    void jsonOfSeveral();
    void findingsAreLimited();
    void checkNumbersAreQemus();
    void inUseByAWriter();

    void cannotOpen_data();
    void cannotOpen();
    void noPermission();
    void fifoDoesNotHang();
    void namesAreBytes();
    void hugeTableInSmallFile();

    void outputFails();
    void interrupted();
};

// Usage

void CliTest::help()
{
    const Outcome general = m_program->run({"--help"});
    QCOMPARE(general.code, 0);
    QVERIFY(general.errors.isEmpty());
    for (const char *command : {"info", "check", "map", "hash", "read"}) {
        QVERIFY(general.output.contains(command));
        const Outcome outcome = m_program->run({command, "--help"});
        QCOMPARE(outcome.code, 0);
        QVERIFY(outcome.output.startsWith(QByteArray("Usage: parascope-cli ") + command));
        QVERIFY(!outcome.output.contains('%'));
    }
    QCOMPARE(m_program->run({"check", "-h"}).code, 0);
    QVERIFY(m_program->run({"--version"}).output.startsWith("parascope-cli "));
}

void CliTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("nothing") << QStringList();
    QTest::newRow("no such command") << QStringList{u"chek"_qs, u"a"_qs};
    QTest::newRow("no image") << QStringList{u"check"_qs};
    QTest::newRow("no such option") << QStringList{u"check"_qs, u"--jsn"_qs, u"a"_qs};
    QTest::newRow("value missing") << QStringList{u"check"_qs, u"a"_qs, u"--limit"_qs};
    QTest::newRow("value not a number") << QStringList{u"check"_qs, u"--limit=x"_qs, u"a"_qs};
    QTest::newRow("value not wanted") << QStringList{u"check"_qs, u"--json=1"_qs, u"a"_qs};
    QTest::newRow("short option") << QStringList{u"check"_qs, u"-j"_qs, u"a"_qs};
    QTest::newRow("two images") << QStringList{u"hash"_qs, u"a"_qs, u"b"_qs};
    QTest::newRow("offset not a number") << QStringList{u"read"_qs, u"a"_qs, u"1X"_qs, u"1"_qs};
    QTest::newRow("negative") << QStringList{u"read"_qs, u"--"_qs, u"a"_qs, u"-1"_qs, u"1"_qs};
    QTest::newRow("too large") << QStringList{u"read"_qs, u"a"_qs, u"0"_qs, u"16777216T"_qs};
}

void CliTest::wrongUsage()
{
    QFETCH(QStringList, words);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    const Outcome outcome = m_program->run(arguments);
    QCOMPARE(outcome.code, 64);
    QVERIFY(outcome.output.isEmpty());
    QVERIFY2(outcome.errors.startsWith("parascope-cli: "), outcome.errors);
    QVERIFY(outcome.errors.contains("--help"));
}

void CliTest::optionsEnd()
{
    std::filesystem::current_path(m_folder->path());
    (void)make("--json", ImageBuilder().map(0, 0));
    const Outcome outcome = m_program->run({"check", "--", "--json"});
    QCOMPARE(outcome.code, 0);
    QVERIFY(outcome.output.startsWith("--json\n"));
    std::filesystem::current_path("/");
}

// check

void CliTest::exitCodesOfCheck_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("code");
    QTest::newRow("clean") << 0 << 0;
    QTest::newRow("errors") << 2 << 2;
    QTest::newRow("leaks") << 3 << 3;
}

void CliTest::exitCodesOfCheck()
{
    QFETCH(int, kind);
    ImageBuilder builder = ImageBuilder().map(0, 0);
    if (kind == 2)
        builder.inUse(kInUseOpen);
    if (kind == 3)
        builder.unreferenced(1, std::byte{0});
    const auto path = make("a.hds", builder);
    QTEST(m_program->run({"check", path}).code, "code");
    const QByteArray before = contentsOf(path);
    const Outcome outcome = m_program->run({"check", "--json", path});
    QTEST(outcome.code, "code");
    QVERIFY(outcome.errors.isEmpty());
    const QStringList verdicts{u"clean"_qs, u""_qs, u"errors"_qs, u"only-leaks"_qs};
    QCOMPARE(objectOf(outcome.output).value(u"verdict").toString(), verdicts[kind]);
    QCOMPARE(contentsOf(path), before);
}

void CliTest::worstOfSeveral()
{
    const auto clean = make("clean", ImageBuilder().map(0, 0));
    const auto leaks = make("leaks", ImageBuilder().map(0, 0).unreferenced(1, std::byte{0}));
    const auto errors = make("errors", ImageBuilder().map(0, 0).inUse(kInUseOpen));
    QCOMPARE(m_program->run({"check", clean, leaks}).code, 3);
    QCOMPARE(m_program->run({"check", leaks, errors, clean}).code, 2);
    const Outcome outcome = m_program->run({"check", errors, "/nonexistent", clean});
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.startsWith("parascope-cli: /nonexistent: "));
    QVERIFY(outcome.output.contains(clean.c_str())); // the others are still checked
}

void CliTest::jsonOfSeveral()
{
    const auto clean = make("clean", ImageBuilder().map(0, 0));
    const Outcome outcome = m_program->run({"check", "--json", clean, "/nonexistent", clean});
    const QList<QByteArray> lines = outcome.output.split('\n');
    QCOMPARE(lines.size(), 4);
    QVERIFY(lines.last().isEmpty());
    QCOMPARE(objectOf(lines[0]).value(u"verdict").toString(), u"clean"_qs);
    QCOMPARE(objectOf(lines[1]).value(u"error")[u"code"].toString(), u"not-found"_qs);
    QCOMPARE(objectOf(lines[1]).value(u"path").toString(), u"/nonexistent"_qs);
    QCOMPARE(objectOf(lines[2]).value(u"verdict").toString(), u"clean"_qs);
}

void CliTest::findingsAreLimited()
{
    ImageBuilder builder;
    builder.entries(3000).map(0, 0);
    for (std::uint32_t guest = 1; guest <= 2000; ++guest)
        builder.entry(guest, builder.entryFor(0));
    const auto path = make("a.hds", builder);
    const auto listed = [&](std::vector<std::string> options) {
        options.insert(options.begin(), "check");
        options.push_back(path);
        return objectOf(m_program->run(options).output);
    };
    const QJsonObject usual = listed({"--json"});
    QCOMPARE(usual.value(u"findings").toArray().size(), 1000);
    QCOMPARE(usual.value(u"findingsOmitted").toInt(), 1000);
    QCOMPARE(usual.value(u"counts")[u"table.duplicate"].toInt(), 2000);
    QCOMPARE(listed({"--json", "--all-findings"}).value(u"findings").toArray().size(), 2000);
    QCOMPARE(listed({"--json", "--limit", "7"}).value(u"findings").toArray().size(), 7);
    // The separator is the locale's.
    static const QRegularExpression more(u"and 1.?990 more"_qs);
    QVERIFY(QString::fromUtf8(m_program->run({"check", path}).output).contains(more));
}

void CliTest::checkNumbersAreQemus()
{
    const auto path =
        make("a.hds",
             ImageBuilder().map(0, 2).map(1, 0).map(2, 1).inUse(kInUseOpen).extendBy(3 * 65536));
    const QJsonObject theirs =
        objectOf(tool(u"qemu-img"_qs,
                      {u"check"_qs, u"--output=json"_qs, u"-f"_qs, u"parallels"_qs, shown(path)}));
    const QJsonObject ours =
        objectOf(m_program->run({"check", "--json", path}).output).value(u"qemu").toObject();
    QVERIFY(!theirs.isEmpty());
    for (const QString &key : ours.keys()) {
        // qemu-img leaves out what is 0.
        const QJsonValue expected = theirs.contains(key) ? theirs[key] : QJsonValue(0);
        QCOMPARE(ours[key], expected);
    }
}

void CliTest::inUseByAWriter()
{
    const auto path = *m_folder / "a.hds";
    tool(u"qemu-img"_qs,
         {u"create"_qs, u"-q"_qs, u"-f"_qs, u"parallels"_qs, shown(path), u"10M"_qs});
    QProcess writer;
    writer.start(u"qemu-io"_qs, {u"-f"_qs, u"parallels"_qs, shown(path)});
    QVERIFY(writer.waitForStarted());
    writer.write("write 0 1M\n");
    QByteArray said;
    while (!said.contains("wrote ") && writer.waitForReadyRead())
        said += writer.readAllStandardOutput();
    QVERIFY2(said.contains("wrote "), said);

    const Outcome outcome = m_program->run({"check", "--json", path});
    QCOMPARE(outcome.code, 4);
    const QJsonObject json = objectOf(outcome.output);
    QCOMPARE(json.value(u"verdict").toString(), u"not-final"_qs);
    QCOMPARE(json.value(u"use").toString(), u"writer"_qs);
    const auto damaged = make("b.hds", ImageBuilder().map(0, 0).inUse(kInUseOpen));
    QCOMPARE(m_program->run({"check", path, damaged}).code, 2);
    QCOMPARE(m_program->run({"check", path, "/nonexistent"}).code, 1);
    const Outcome read = m_program->run({"read", path, "0", "1"});
    QVERIFY2(read.errors.contains("In use by a virtual machine"), read.errors);

    writer.write("quit\n");
    QVERIFY(writer.waitForFinished());
    QCOMPARE(m_program->run({"check", path}).code, 0);
}

// Bad input

void CliTest::cannotOpen_data()
{
    QTest::addColumn<QByteArray>("contents");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("code");
    const auto header = [](std::size_t place, std::uint32_t value) {
        const auto file = ImageBuilder().build();
        QByteArray bytes(64, '\0');
        (void)file->readAt(0, std::as_writable_bytes(std::span(bytes.data(), 64)));
        qToLittleEndian(value, bytes.data() + place);
        return bytes + QByteArray(4096, '\0');
    };
    QTest::newRow("empty") << QByteArray() << u"an empty file"_qs << u"too-small"_qs;
    QTest::newRow("63 bytes") << header(0, 0x68746957).left(63) << u"too short"_qs
                              << u"too-small"_qs;
    QTest::newRow("wrong magic") << header(0, 0x12345678) << u"is not a Parallels disk image"_qs
                                 << u"not-an-image"_qs;
    QTest::newRow("version 3") << header(16, 3) << u"format version 3"_qs
                               << u"unsupported-version"_qs;
    QTest::newRow("tracks 0") << header(28, 0) << u"cluster size of 0"_qs
                              << u"cluster-size-out-of-range"_qs;
    QTest::newRow("tracks too large")
        << header(28, 4186128) << u"cluster size of 4186128"_qs << u"cluster-size-out-of-range"_qs;
    QTest::newRow("too many entries")
        << header(32, 536870912) << u"table of 536870912"_qs << u"too-many-entries"_qs;
    QTest::newRow("qcow2") << "QFI\xFB" + QByteArray(1000, '\1') << u"a QEMU image (qcow2)"_qs
                           << u"not-an-image"_qs;
}

void CliTest::cannotOpen()
{
    QFETCH(QByteArray, contents);
    QFETCH(QString, reason);
    const auto path = m_folder->write("disk.hdd", contents.toStdString());
    for (const char *command : {"info", "check", "map"}) {
        const Outcome outcome = m_program->run({command, path});
        QCOMPARE(outcome.code, 1);
        QVERIFY(outcome.output.isEmpty());
        QVERIFY2(outcome.errors.startsWith("parascope-cli: " + QByteArray(path.c_str()) + ": "),
                 outcome.errors);
        QVERIFY2(QString::fromUtf8(outcome.errors).contains(reason), outcome.errors);
        QCOMPARE(outcome.errors.count('\n'), 1);
    }
    QCOMPARE(m_program->run({"read", path, "0", "1"}).code, 1);
    QCOMPARE(m_program->run({"hash", "--guest", path}).code, 1);
    const QJsonObject json = objectOf(m_program->run({"check", "--json", path}).output);
    QTEST(json.value(u"error")[u"code"].toString(), "code");
}

void CliTest::noPermission()
{
    const auto path = make("a.hds", ImageBuilder());
    std::filesystem::permissions(path, std::filesystem::perms::none);
    const Outcome outcome = m_program->run({"check", path}, nullptr, true);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("You may not read the file (owner "), outcome.errors);
}

void CliTest::fifoDoesNotHang()
{
    const auto fifo = *m_folder / "pipe.hds";
    QCOMPARE(::mkfifo(fifo.c_str(), 0666), 0);
    const Outcome outcome = m_program->run({"check", fifo, m_folder->path(), "/nonexistent"});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(outcome.errors.count('\n'), 3);
    QVERIFY(outcome.errors.contains("pipe"));
    QVERIFY(outcome.errors.contains("is a folder"));
    QVERIFY(outcome.errors.contains("does not exist"));
}

void CliTest::namesAreBytes()
{
    const auto path = make("a b\n\xFF\x1B[31m.hds", ImageBuilder().map(0, 0));
    const Outcome text = m_program->run({"check", path});
    QCOMPARE(text.code, 0);
    QVERIFY(text.output.contains("a b\\x0a\\xff\\x1b[31m.hds\n"));
    const QJsonObject json = objectOf(m_program->run({"check", "--json", path}).output);
    QCOMPARE(QByteArray::fromHex(json.value(u"pathBytes").toString().toLatin1()),
             QByteArray(path.c_str()));
    const Outcome hash = m_program->run({"hash", path});
    QCOMPARE(hash.code, 0);
    QVERIFY(hash.output.startsWith('\\')); // as sha256sum marks a name that it had to escape
    const Outcome missing = m_program->run({"check", path.native() + "x"});
    QCOMPARE(missing.errors.count('\n'), 1);
}

void CliTest::hugeTableInSmallFile()
{
    const auto path = make("a.hds", ImageBuilder().headerEntries(536870911).fileSize(64));
    const Outcome outcome = m_program->run({"check", path});
    QCOMPARE(outcome.code, 2);
    QVERIFY(outcome.output.contains("table.cut-off"));
    QVERIFY2(outcome.peakKiB < 64 * 1024, qPrintable(QString::number(outcome.peakKiB)));
    const Outcome map = m_program->run({"map", "--json", path});
    QCOMPARE(map.code, 0);
    QVERIFY2(map.peakKiB < 64 * 1024, qPrintable(QString::number(map.peakKiB)));
}

// Ends

void CliTest::outputFails()
{
    const auto path = make("a.hds", ImageBuilder().map(0, 0));
    const std::vector<std::vector<std::string>> commands{
        {"info", path}, {"check", "--json", path}, {"map", path},
        {"hash", path}, {"read", path, "0", "1M"}, {"--help"}};
    for (const auto &command : commands) {
        const Outcome outcome = m_program->run(command, "/dev/full");
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.startsWith("parascope-cli: standard output cannot be written"),
                 outcome.errors);
    }
}

void CliTest::interrupted()
{
    // A disk so large that its hash is not done before the signal comes.
    const auto path = make("a.hds", ImageBuilder().tracks(2048).entries(1 << 20));
    QProcess process;
    process.start(QString::fromLocal8Bit(qgetenv("PARASCOPE_CLI")),
                  {u"read"_qs, shown(path), u"0"_qs, u"1T"_qs});
    QVERIFY(process.waitForReadyRead()); // it has begun
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("parascope-cli: stopped"));
}

QTEST_GUILESS_MAIN(CliTest)
#include "cli_test.moc"
