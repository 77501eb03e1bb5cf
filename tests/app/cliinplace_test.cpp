#include "engine/image/imageloader.h"
#include "tests/engine/transfer/inplaceimages.h"
#include "tests/support/clitools.h"
#include "tests/support/externalprogram.h"
#include "tests/support/forploop.h"
#include "tests/support/imagefiles.h"
#include "tests/support/program.h"
#include "tests/support/reportschema.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

/// Two clusters at the end of the file and room for both before them.
ImageBuilder withRoom()
{
    return ImageBuilder().map(0, 0).map(1, 4).map(5, 6);
}

} // namespace

/// `parascope-cli compact` and `convert` on real files, their exit codes and what they refuse; and
/// what QEMU and ploop say of the results. Prints the seed; PARASCOPE_SEED repeats it.
class CliInPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void compact();
    void dropZeros();
    void convert();
    void dryRun_data();
    void dryRun();
    void copies();
    void undoFileElsewhere();
    void refusals_data();
    void refusals();
    void strayData();
    void layerKeepsZeros();
    void wrongUsage_data();
    void wrongUsage();
    void judgedByOthers();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    /// SHA-256 of the disk by `qemu-img convert`, and by our own reader.
    [[nodiscard]] QByteArray guestByQemu(const fs::path &path) const;
    [[nodiscard]] QByteArray guest(const fs::path &path) const
    {
        return run({"hash", "--guest", path.string()}).output.first(64);
    }
    /// What QEMU and, within its limits, ploop have against a healthy image; then QEMU writes to
    /// it.
    [[nodiscard]] QString complaints(const fs::path &path);

    TemporaryFolder m_scratch; ///< for what programs print
    std::uint64_t m_seed = 0;
    int m_ploop = 0;
};

void CliInPlaceTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI"));
    m_seed = seedOfThisRun();
}

QByteArray CliInPlaceTest::guestByQemu(const fs::path &path) const
{
    const fs::path raw = m_scratch / "raw";
    const ProgramResult made =
        runProgram(u"qemu-img"_qs, {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"raw"_qs,
                                    shown(path), shown(raw)});
    if (!made.succeeded())
        return made.errors;
    return run({"hash", raw.string()}).output.first(64);
}

QString CliInPlaceTest::complaints(const fs::path &path)
{
    const ImageStatePtr state = loadImage(*HostFile::open(path).value()).value();
    if (isForPloop(*state)) {
        // It refuses files with holes.
        const QByteArray bytes = contentsOf(path);
        const fs::path full = m_scratch.write(
            "full", std::as_bytes(std::span(bytes.data(), std::size_t(bytes.size()))));
        const ProgramResult ploop =
            runProgram(u"ploop"_qs, {u"check"_qs, u"-f"_qs, u"-c"_qs, u"-r"_qs, shown(full)});
        ++m_ploop;
        if (!ploop.succeeded())
            return QString::fromUtf8("ploop: " + ploop.output + ploop.errors);
    }
    // It calls the room before the data a leak when there is no data; we know by its own rules.
    const auto accepts = [&](const ProgramResult &result) {
        const ReportPtr report = reportOn(*HostFile::open(path).value());
        return result.succeeded() ||
               (result.exitCode == 3 && report->qemu().leaks > 0 && report->groups().empty());
    };
    const auto check = [&] {
        return runProgram(u"qemu-img"_qs, {u"check"_qs, u"-f"_qs, u"parallels"_qs, shown(path)});
    };
    if (const ProgramResult qemu = check(); !accepts(qemu))
        return QString::fromUtf8("check: " + qemu.output + qemu.errors);
    const ProgramResult written =
        runProgram(u"qemu-io"_qs, {u"-f"_qs, u"parallels"_qs, u"-c"_qs, u"write -P 9 0 512"_qs,
                                   u"-c"_qs, u"read -P 9 0 512"_qs, shown(path)});
    if (!written.succeeded() || written.output.contains("failed"))
        return QString::fromUtf8("qemu-io: " + written.output + written.errors);
    if (const ProgramResult qemu = check(); !qemu.succeeded())
        return QString::fromUtf8("after writing: " + qemu.output + qemu.errors);
    return {};
}

void CliInPlaceTest::compact()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = withRoom().build();
    writeSparse(*original, path);
    const QByteArray before = guest(path);
    QCOMPARE(before, guestByQemu(path));
    const Outcome outcome = run({"compact", path.string()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY2(outcome.output.contains("2 clusters move (128 KiB are copied)"), outcome.output);
    QVERIFY2(outcome.output.contains("256 KiB shorter"), outcome.output);
    QCOMPARE(fs::file_size(path), original->size().value() - 4 * 0x10000);
    QCOMPARE(run({"check", path.string()}).code, 0);
    QCOMPARE(guest(path), before);
    QCOMPARE(guestByQemu(path), before);
    const Outcome again = run({"compact", path.string()});
    QCOMPARE(again.code, 0);
    QVERIFY(again.output.contains("There is nothing to do."));

    const Outcome list = run({"undo", "--list", path.string()});
    QVERIFY2(list.output.contains("compacted"), list.output);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliInPlaceTest::dropZeros()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    ImageBuilder image;
    image.map(0, 1).entry(1, image.entryFor(0)).entry(2, image.entryFor(2)).map(3, 3);
    const auto original = image.build();
    writeSparse(*original, path);
    QVERIFY(run({"compact", path.string()}).output.contains("nothing to do"));
    const Outcome outcome = run({"compact", "--drop-zeros", "--json", path.string()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject said = objectOf(outcome.output);
    QCOMPARE(said[u"droppedClusters"_qs].toInt(), 2);
    QCOMPARE(said[u"fileSizeAfter"_qs].toInteger(), qint64(fs::file_size(path)));
    QCOMPARE(said[u"after"_qs][u"verdict"_qs].toString(), u"clean"_qs);
    QVERIFY(said[u"done"_qs].toBool());
    QVERIFY(fs::exists(said[u"undoFile"_qs].toString().toStdString()));
    QVERIFY(run({"undo", "--list", path.string()}).output.contains("clusters of zeros"));
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliInPlaceTest::convert()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original =
        ImageBuilder(FormatVersion::V1).tracks(63).dataStart(5).map(0, 1).map(1, 0).build();
    writeSparse(*original, path);
    const QByteArray before = guest(path);
    const Outcome outcome = run({"convert", "--format=v2", path.string()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY2(outcome.output.contains("becomes v2"), outcome.output);
    QVERIFY(contentsOf(path).startsWith("WithouFreSpacExt"));
    QCOMPARE(guest(path), before);
    QCOMPARE(guestByQemu(path), before);
    QCOMPARE(run({"convert", "--format", "v1", path.string()}).code, 0);
    QVERIFY(contentsOf(path).startsWith("WithoutFreeSpace"));
    QCOMPARE(guestByQemu(path), before);
    const QByteArray list = run({"undo", "--list", path.string()}).output;
    QVERIFY2(list.contains("converted to v1") && list.contains("converted to v2"), list);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliInPlaceTest::dryRun_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("compact") << QStringList{u"compact"_qs};
    QTest::newRow("convert") << QStringList{u"convert"_qs, u"--format=v1"_qs};
}

void CliInPlaceTest::dryRun()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = withRoom().build();
    writeSparse(*original, path);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    arguments.insert(arguments.end(), {"--dry-run", path.string()});
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.output.contains("Nothing has been written"), outcome.output);
    arguments.emplace_back("--json");
    const QByteArray json = run(arguments).output;
    QCOMPARE(againstReportSchema(json), QString());
    const QJsonObject said = objectOf(json);
    QVERIFY(said[u"undoFileForecast"_qs].toInteger() > 0);
    QVERIFY(!said[u"done"_qs].toBool());
    QVERIFY(holds(path, *original));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

void CliInPlaceTest::copies()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const fs::path copy = folder / "copy.hdd";
    const auto original = withRoom().build();
    writeSparse(*original, path);
    const Outcome copied = run({"compact", "--json", "--output", copy.string(), path.string()});
    QCOMPARE(copied.code, 0);
    QCOMPARE(againstReportSchema(copied.output), QString());
    QCOMPARE(objectOf(copied.output)[u"copy"_qs].toString(), shown(copy));
    QVERIFY(holds(path, *original));
    QVERIFY(fs::file_size(copy) < fs::file_size(path));
    QCOMPARE(guest(copy), guest(path));
    QCOMPARE(run({"convert", "--format=v1", "--output", copy.string(), path.string()}).code, 1);
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 2); // no undo file
}

void CliInPlaceTest::undoFileElsewhere()
{
    const TemporaryFolder folder;
    const TemporaryFolder other;
    const fs::path path = folder / "disk.hdd";
    const auto original = withRoom().build();
    writeSparse(*original, path);
    const fs::path undo = other / "old";
    QCOMPARE(run({"convert", "--format=v1", "--undo-file", undo.string(), path.string()}).code, 0);
    QVERIFY(fs::exists(undo));
    QCOMPARE(run({"undo", undo.string(), path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliInPlaceTest::refusals_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QString>("name");
    const QStringList compact{u"compact"_qs};
    const QStringList toV1{u"convert"_qs, u"--format=v1"_qs};
    const QStringList toV2{u"convert"_qs, u"--format=v2"_qs};
    QTest::newRow("damaged, compact") << 0 << compact << u"has-errors"_qs;
    QTest::newRow("damaged, convert") << 0 << toV1 << u"has-errors"_qs;
    QTest::newRow("same format") << 1 << toV2 << u"same-format"_qs;
    QTest::newRow("too large") << 2 << toV1 << u"disk-too-large"_qs;
}

void CliInPlaceTest::refusals()
{
    QFETCH(const int, kind);
    QFETCH(const QStringList, words);
    QFETCH(const QString, name);
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    ImageBuilder image = kind == 2 ? ImageBuilder().tracks(2048).entries(3U << 20U) : withRoom();
    if (kind == 0)
        image.map(7, 0);
    const auto original = image.build();
    writeSparse(*original, path);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    arguments.insert(arguments.end(), {"--json", path.string()});
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 1);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    QCOMPARE(objectOf(outcome.output)[u"refused"_qs].toString(), name);
    QVERIFY(outcome.errors.startsWith("parascope-cli: "));
    if (kind == 0)
        QVERIFY2(outcome.errors.contains("Repair it first"), outcome.errors);
    QVERIFY(holds(path, *original));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

void CliInPlaceTest::strayData()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd";
    const auto original = ImageBuilder(FormatVersion::V1)
                              .tracks(64)
                              .dataStart(70)
                              .map(0, 0)
                              .unreferenced(1, std::byte{3})
                              .map(1, 2)
                              .build();
    writeSparse(*original, path);
    const Outcome kept = run({"compact", path.string()});
    QCOMPARE(kept.code, 0);
    QVERIFY2(kept.output.contains("nothing points to stay"), kept.output);
    QVERIFY(holds(path, *original));
    const Outcome refused = run({"convert", "--format=v2", path.string()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("--overwrite-unreferenced"), refused.errors);
    QVERIFY(holds(path, *original));
    const Outcome allowed =
        run({"convert", "--format=v2", "--overwrite-unreferenced", path.string()});
    QVERIFY2(allowed.code == 0, allowed.errors);
    QVERIFY2(allowed.output.contains("Only the undo file keeps them"), allowed.output);
    QCOMPARE(run({"undo", path.string()}).code, 0);
    QVERIFY(holds(path, *original));
}

void CliInPlaceTest::layerKeepsZeros()
{
    const TemporaryFolder folder;
    const fs::path path = folder / "disk.hdd.0.{00000000-1111-2222-3333-444444444444}.hds";
    ImageBuilder image;
    const auto original = image.map(0, 0).entry(1, image.entryFor(1)).map(2, 4).build();
    writeSparse(*original, path);
    const Outcome outcome = run({"compact", "--drop-zeros", path.string()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY2(outcome.output.contains("Clusters of zeros stay"), outcome.output);
    const ImageStatePtr after = loadImage(*HostFile::open(path).value()).value();
    QVERIFY(after->bat[1] != 0);
    QVERIFY(fs::file_size(path) < original->size().value());
}

void CliInPlaceTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("compact nothing") << QStringList{u"compact"_qs};
    QTest::newRow("no format") << QStringList{u"convert"_qs, u"a"_qs};
    QTest::newRow("no such format") << QStringList{u"convert"_qs, u"--format=v3"_qs, u"a"_qs};
    QTest::newRow("format is not compacted")
        << QStringList{u"compact"_qs, u"--format=v1"_qs, u"a"_qs};
    QTest::newRow("copy with undo file")
        << QStringList{u"compact"_qs, u"--output=b"_qs, u"--undo-file=c"_qs, u"a"_qs};
}

void CliInPlaceTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder folder;
    const auto original = withRoom().build();
    writeSparse(*original, folder / "a");
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.size() == 1 ? (folder / word.toStdString()).string()
                                             : word.toStdString());
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 64);
    QVERIFY(outcome.errors.startsWith("parascope-cli: "));
    QVERIFY(holds(folder / "a", *original));
    QCOMPARE(std::distance(fs::directory_iterator(folder.path()), {}), 1);
}

void CliInPlaceTest::judgedByOthers()
{
    int judged = 0;
    const int rounds = qEnvironmentVariableIsSet("PARASCOPE_ROUNDS")
                           ? qEnvironmentVariableIntValue("PARASCOPE_ROUNDS")
                           : 24;
    for (int round = 0; round < rounds; ++round) {
        Random random(m_seed * 1000 + std::uint64_t(round));
        const bool isV1 = round % 2 == 0;
        const auto original = healthyImage(random, isV1 ? FormatVersion::V1 : FormatVersion::V2);
        // QEMU cuts off what it does not know when it writes.
        const ReportPtr report = reportOn(*original);
        if (report->state()->header.extensionOffset != 0 || report->count(Severity::Leak) > 0)
            continue;
        const TemporaryFolder folder;
        const fs::path path = folder / "disk.hdd";
        writeSparse(*original, path);
        const QByteArray before = guest(path);
        const std::vector<std::string> words =
            round % 4 < 2
                ? std::vector<std::string>{"compact", "--drop-zeros"}
                : std::vector<std::string>{"convert", isV1 ? "--format=v2" : "--format=v1"};
        std::vector<std::string> arguments = words;
        arguments.insert(arguments.end(), {"--overwrite-unreferenced", path.string()});
        const QByteArray name = "image " + QByteArray::number(round) + ": ";
        const Outcome outcome = run(arguments);
        QVERIFY2(outcome.code == 0, name + outcome.errors);
        QCOMPARE(guest(path), before);
        QVERIFY2(guestByQemu(path) == before, name);
        const fs::path copy = folder / "copy";
        fs::copy_file(path, copy);
        if (loadImage(*HostFile::open(path).value()).value()->header.diskSectors() > 0) {
            const QString wrong = complaints(copy);
            QVERIFY2(wrong.isEmpty(), name + wrong.toUtf8());
        }
        ++judged;
        if (outcome.output.contains("nothing to do"))
            continue;
        QCOMPARE(run({"undo", path.string()}).code, 0);
        QVERIFY2(holds(path, *original), name);
    }
    qInfo("%d images judged by QEMU, %d by ploop", judged, m_ploop);
    QVERIFY(judged > rounds / 6);
}

QTEST_GUILESS_MAIN(CliInPlaceTest)
#include "cliinplace_test.moc"
