#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "tests/support/clitools.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/plaindisk.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/reportschema.h"
#include "tests/support/smallfilesystem.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <random>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kCluster = 64U << 10U; // of an ImageBuilder's image

QByteArray noise(qsizetype length)
{
    static std::mt19937 s_random(1);
    QByteArray bytes(length, '\0');
    for (char &byte : bytes)
        byte = static_cast<char>(s_random());
    return bytes;
}

std::span<const std::byte> bytesOf(const QByteArray &bytes)
{
    return std::as_bytes(std::span(bytes.constData(), std::size_t(bytes.size())));
}

/// The disk in an image that must be closed and without an error; -1 when it is `disk`.
std::int64_t differenceTo(const PlainDisk &disk, const fs::path &path)
{
    const auto file = HostFile::open(path).value();
    const ReportPtr report = reportOn(*file);
    if (report->count(Severity::Error) > 0)
        qFatal("%s", catalogueEntry(report->groups().front().id).name);
    return disk.difference(report->state(), file);
}

/// A disk that `write` begins to fill.
struct BegunWrite
{
    TemporaryFolder folder;
    fs::path path = folder / "disk.hdd";
    std::shared_ptr<MemoryFile> image;
    QByteArray input = noise(3 << 20);
    QProcess program;

    explicit BegunWrite(const ImageBuilder &builder) : image(builder.build())
    {
        writeSparse(*image, path);
    }
};

} // namespace

/// `parascope-cli write` and `discard`: what they do, what they refuse, and what they leave when
/// they are stopped.
class CliWriteTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void writes_data();
    void writes();
    void beyondTheEnd_data();
    void beyondTheEnd();
    void discards();
    void undoFile_data();
    void undoFile();
    void refuses_data();
    void refuses();
    void wrongUsage_data();
    void wrongUsage();
    void interrupted();
    void killed();
    void locksOutQemu();
    void fullFileSystem();

private:
    /// Where standard input comes from.
    enum class Input
    {
        File,
        Pipe
    };

    /// Starts the program, its input still open.
    void start(QProcess &program, const QStringList &arguments) const
    {
        program.start(qEnvironmentVariable("PARASCOPE_CLI"), arguments);
        QVERIFY(program.waitForStarted());
    }
    [[nodiscard]] Outcome run(const QStringList &arguments, const QByteArray &input = {},
                              Input kind = Input::Pipe) const;
    /// A `write` gets its input until it has changed the image.
    void startWriting(BegunWrite &writing) const;
};

Outcome CliWriteTest::run(const QStringList &arguments, const QByteArray &input, Input kind) const
{
    const TemporaryFolder folder;
    QProcess program;
    if (kind == Input::File) {
        folder.write("input", bytesOf(input));
        program.setStandardInputFile(shown(folder / "input"));
    }
    start(program, arguments);
    if (kind == Input::Pipe) {
        program.write(input);
        program.closeWriteChannel();
    }
    program.waitForFinished();
    Outcome outcome;
    outcome.code =
        program.exitStatus() == QProcess::NormalExit ? program.exitCode() : -program.exitCode();
    outcome.output = program.readAllStandardOutput();
    outcome.errors = program.readAllStandardError();
    return outcome;
}

void CliWriteTest::startWriting(BegunWrite &writing) const
{
    const fs::path &path = writing.path;
    start(writing.program, {u"write"_qs, shown(path), u"0"_qs});
    writing.program.write(writing.input);
    QTRY_VERIFY_WITH_TIMEOUT(loadImage(*HostFile::open(path).value()).value()->bat.size() > 0 &&
                                 loadImage(*HostFile::open(path).value()).value()->header.inUse ==
                                     kInUseOpen,
                             20'000);
}

void CliWriteTest::writes_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<qint64>("offset");
    QTest::addColumn<qint64>("length");
    QTest::addColumn<bool>("isFile");
    const QStringList none;
    QTest::newRow("file") << none << qint64(0) << qint64(3 * kCluster) << true;
    QTest::newRow("pipe") << none << qint64(kCluster) << qint64(2 * kCluster) << false;
    QTest::newRow("odd bytes") << none << qint64(12'345) << qint64(77'777) << false;
    QTest::newRow("nothing") << none << qint64(5) << qint64(0) << false;
    QTest::newRow("several steps") << none << qint64(1) << qint64(5'000'001) << false;
    QTest::newRow("truncate") << QStringList{u"--prealloc-mode"_qs, u"truncate"_qs} << qint64(9)
                              << qint64(500'000) << true;
    QTest::newRow("little room") << QStringList{u"--prealloc-size=0"_qs} << qint64(9)
                                 << qint64(500'000) << false;
    QTest::newRow("to the end") << none << qint64(99 * kCluster) << qint64(kCluster) << true;
}

void CliWriteTest::writes()
{
    QFETCH(const QStringList, options);
    QFETCH(const qint64, offset);
    QFETCH(const qint64, length);
    QFETCH(const bool, isFile);
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto image = ImageBuilder().entries(100).map(1, 0).map(0, 1).build();
    writeSparse(*image, path);
    PlainDisk disk(loadImage(*image).value(), image);
    const QByteArray input = noise(length);
    disk.write(std::uint64_t(offset), bytesOf(input));
    const Outcome outcome = run(QStringList{u"write"_qs, u"--json"_qs} + options +
                                    QStringList{shown(path), QString::number(offset)},
                                input, isFile ? Input::File : Input::Pipe);
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject summary = objectOf(outcome.output);
    QCOMPARE(summary[u"bytes"_qs].toInteger(), length);
    QCOMPARE(summary[u"offset"_qs].toInteger(), offset);
    QCOMPARE(summary[u"fileSize"_qs].toInteger(), qint64(fs::file_size(path)));
    QCOMPARE(differenceTo(disk, path), -1);
    QVERIFY(undoFiles(path).empty());
    if (length == 0)
        QVERIFY(holds(path, *image));
}

void CliWriteTest::beyondTheEnd_data()
{
    QTest::addColumn<bool>("isFile");
    QTest::newRow("length known") << true;
    QTest::newRow("length unknown") << false;
}

void CliWriteTest::beyondTheEnd()
{
    QFETCH(const bool, isFile);
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto image = ImageBuilder().map(3, 0).build();
    writeSparse(*image, path);
    const QByteArray input = noise(3 * kCluster);
    const std::uint64_t offset = 14 * kCluster;
    const Outcome outcome = run({u"write"_qs, shown(path), QString::number(offset)}, input,
                                isFile ? Input::File : Input::Pipe);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("beyond the end of the disk"), outcome.errors);
    if (isFile) {
        QVERIFY(holds(path, *image));
    } else {
        PlainDisk disk(loadImage(*image).value(), image);
        disk.write(offset, bytesOf(input.first(2 * kCluster)));
        QCOMPARE(differenceTo(disk, path), -1);
    }
    const auto before = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(run({u"write"_qs, shown(path), u"1T"_qs}, input).code, 1);
    QCOMPARE(run({u"discard"_qs, shown(path), u"15"_qs, u"1M"_qs}).code, 1);
    QVERIFY(holds(path, *before));
}

void CliWriteTest::discards()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto image = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).map(3, 3).build();
    writeSparse(*image, path);
    PlainDisk disk(loadImage(*image).value(), image);
    // Half of the second cluster, all of the third and the last.
    const ByteRange range{kCluster + kCluster / 2, 3 * kCluster};
    disk.zero(range);
    const Outcome outcome = run({u"discard"_qs, u"--json"_qs, shown(path),
                                 QString::number(range.offset), QString::number(range.length)});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    QCOMPARE(objectOf(outcome.output)[u"freedClusters"_qs].toInteger(), 2);
    QCOMPARE(differenceTo(disk, path), -1);
    QCOMPARE(fs::file_size(path), image->size().value() - 2 * kCluster);
    const Outcome words = run({u"discard"_qs, shown(path), u"0"_qs, u"0x10"_qs});
    QVERIFY2(words.output.contains("16 bytes discarded at 0x0"), words.output);
}

void CliWriteTest::undoFile_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<bool>("isFile");
    QTest::newRow("write, file") << u"write"_qs << true;
    QTest::newRow("write, pipe") << u"write"_qs << false;
    QTest::newRow("discard") << u"discard"_qs << false;
}

void CliWriteTest::undoFile()
{
    QFETCH(const QString, command);
    QFETCH(const bool, isFile);
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const fs::path path = folder / "disk.hdd";
    const auto image = ImageBuilder().map(0, 0).map(1, 1).map(2, 2).build();
    writeSparse(*image, path);
    const QString journal = shown(other / "saved");
    QStringList words{command, u"--json"_qs, u"--undo-file"_qs, journal, shown(path), u"1000"_qs};
    if (command == u"discard")
        words << u"200000"_qs;
    const QByteArray input = noise(200'000);
    const Input kind = isFile ? Input::File : Input::Pipe;
    const Outcome outcome = run(words, input, kind);
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    QCOMPARE(objectOf(outcome.output)[u"undoFile"_qs].toString(), journal);
    QVERIFY(!holds(path, *image));
    QCOMPARE(undoFiles(path).size(), std::size_t(1)); // the line that says where
    const auto changed = copyInMemory(*HostFile::open(path).value());
    QCOMPARE(run(words, input, kind).code, 1); // the name is taken
    QVERIFY(holds(path, *changed));
    const Outcome undone = run({u"undo"_qs, shown(path)});
    QVERIFY2(undone.code == 0, undone.errors);
    QVERIFY2(undone.output.contains("no longer needed: " + journal.toUtf8()), undone.output);
    QVERIFY(fs::exists(other / "saved"));
    QVERIFY(holds(path, *image));
    QVERIFY(!fs::exists(other / "saved-2"));
}

void CliWriteTest::refuses_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<int>("index");
    QTest::addColumn<QString>("reason");
    QTest::newRow("not closed") << u"disk.hdd"_qs << 0 << u"header.not-closed"_qs;
    QTest::newRow("duplicate") << u"disk.hdd"_qs << 1 << u"table.duplicate"_qs;
    QTest::newRow("layer") << u"disk.hdd.0.{5fbaabe3-6958-40ff-92a7-860e329aab41}.hds"_qs << 2
                           << u"part"_qs;
    QTest::newRow("no image") << u"disk.hdd"_qs << 3 << u"disk.hdd"_qs;
}

void CliWriteTest::refuses()
{
    QFETCH(const QString, name);
    QFETCH(const int, index);
    QFETCH(const QString, reason);
    const std::array images = {
        ImageBuilder().map(0, 0).inUse(kInUseOpen).build(),
        ImageBuilder().map(0, 0).map(1, 0).build(), ImageBuilder().map(0, 0).build(),
        std::make_shared<MemoryFile>(std::vector<std::byte>(5000, std::byte{1}))};
    const TemporaryFolder folder;
    const fs::path path = folder / name.toStdString();
    writeSparse(*images.at(std::size_t(index)), path);
    for (const bool isWrite : {true, false}) {
        const Outcome outcome =
            isWrite ? run({u"write"_qs, u"--not-in-use"_qs, shown(path), u"0"_qs}, "abc")
                    : run({u"discard"_qs, u"--not-in-use"_qs, shown(path), u"0"_qs, u"3"_qs});
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(reason.toUtf8()), outcome.errors);
        QVERIFY(holds(path, *images.at(std::size_t(index))));
    }
}

void CliWriteTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("no offset") << QStringList{u"write"_qs, u"x"_qs};
    QTest::newRow("bad offset") << QStringList{u"write"_qs, u"x"_qs, u"1Q"_qs};
    QTest::newRow("bad size") << QStringList{u"write"_qs, u"--prealloc-size=-1"_qs, u"x"_qs,
                                             u"0"_qs};
    QTest::newRow("bad mode") << QStringList{u"write"_qs, u"--prealloc-mode=full"_qs, u"x"_qs,
                                             u"0"_qs};
    QTest::newRow("no length") << QStringList{u"discard"_qs, u"x"_qs, u"0"_qs};
    QTest::newRow("bad length") << QStringList{u"discard"_qs, u"x"_qs, u"0"_qs, u"k"_qs};
}

void CliWriteTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, 64);
    QVERIFY(!outcome.errors.isEmpty());
}

void CliWriteTest::interrupted()
{
    BegunWrite writing(ImageBuilder().entries(100));
    startWriting(writing);
    ::kill(pid_t(writing.program.processId()), SIGINT);
    QVERIFY(writing.program.waitForFinished());
    QCOMPARE(writing.program.exitCode(), 130);
    // Closed, with a part of the input, and nothing else.
    const auto file = HostFile::open(writing.path).value();
    const ReportPtr report = reportOn(*file);
    QCOMPARE(report->count(Severity::Error), std::uint64_t(0));
    QCOMPARE(report->count(Severity::Leak), std::uint64_t(0));
    std::vector<std::byte> bytes(std::size_t(writing.input.size()));
    QVERIFY(GuestReader(report->state(), file).read(GuestOffset(0), bytes));
    const auto [written, rest] = std::ranges::mismatch(bytes, bytesOf(writing.input));
    QVERIFY(written != bytes.begin());
    QVERIFY(std::all_of(written, bytes.end(), [](std::byte b) { return b == std::byte{0}; }));
}

void CliWriteTest::killed()
{
    BegunWrite writing(ImageBuilder().entries(100).map(50, 0));
    startWriting(writing);
    writing.program.kill();
    QVERIFY(writing.program.waitForFinished());
    const ReportPtr report = reportOn(*HostFile::open(writing.path).value());
    QCOMPARE(report->count(Severity::Error), std::uint64_t(1));
    QCOMPARE(report->count(FindingId::HeaderNotClosed), std::uint64_t(1));
    const Outcome repaired =
        run({u"repair"_qs, u"--all"_qs, u"--not-in-use"_qs, shown(writing.path)});
    QVERIFY2(repaired.code == 0, repaired.output + repaired.errors);
}

void CliWriteTest::locksOutQemu()
{
    BegunWrite writing(ImageBuilder().entries(100));
    startWriting(writing);
    for (const QStringList &options : {QStringList{u"-r"_qs}, QStringList()}) {
        QProcess qemu;
        qemu.start(u"qemu-io"_qs, options + QStringList{u"-f"_qs, u"parallels"_qs, u"-c"_qs,
                                                        u"read 0 512"_qs, shown(writing.path)});
        QVERIFY(qemu.waitForFinished());
        const QByteArray said = qemu.readAllStandardError() + qemu.readAllStandardOutput();
        QVERIFY2(said.contains("lock"), said);
    }
    writing.program.closeWriteChannel();
    QVERIFY(writing.program.waitForFinished());
    QCOMPARE(writing.program.exitCode(), 0);
    PlainDisk disk(loadImage(*writing.image).value(), writing.image);
    disk.write(0, bytesOf(writing.input));
    QCOMPARE(differenceTo(disk, writing.path), -1);
}

void CliWriteTest::fullFileSystem()
{
    const TemporaryFolder folder;
    const SmallFileSystem full(folder / "full", "size=1m");
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    const fs::path path = full / "disk.hdd";
    const auto image = ImageBuilder().entries(100).map(40, 0).build();
    for (const QString &mode : {u"falloc"_qs, u"truncate"_qs}) {
        writeSparse(*image, path);
        const QByteArray input = noise(3 << 20);
        const Outcome outcome =
            run({u"write"_qs, u"--prealloc-mode"_qs, mode, shown(path), u"0"_qs}, input);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains(std::strerror(ENOSPC)), outcome.errors);
        // Closed all the same; what was there is there, and what was written before is too.
        const auto file = HostFile::open(path).value();
        const ReportPtr report = reportOn(*file);
        QCOMPARE(report->count(Severity::Error), std::uint64_t(0));
        QCOMPARE(guestBytes(report->state(), file, {40 * kCluster, kCluster}),
                 clusterContents(40, kCluster));
        std::vector<std::byte> bytes(kCluster);
        int written = 0;
        for (std::uint64_t at = 0; at < 40 * kCluster; at += kCluster) {
            QVERIFY(GuestReader(report->state(), file).read(GuestOffset(at), bytes));
            const bool isThere =
                std::ranges::equal(bytes, bytesOf(input).subspan(std::size_t(at), kCluster));
            QVERIFY(isThere || isZero(bytes));
            written += isThere ? 1 : 0;
        }
        // Where room is reserved first, it is used to the last cluster.
        QVERIFY(mode == u"truncate" || written >= 8);
    }
}

QTEST_GUILESS_MAIN(CliWriteTest)
#include "cliwrite_test.moc"
