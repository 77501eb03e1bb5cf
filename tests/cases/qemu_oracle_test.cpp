#include "engine/base/checked.h"
#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "tests/cases/case.h"
#include "tests/support/externalprogram.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace parascope;
using namespace parascope::test;

namespace {

QString shown(const std::filesystem::path &path)
{
    return QString::fromStdString(path.string());
}

QByteArray said(const ProgramResult &result)
{
    return result.output + result.errors;
}

struct Opened
{
    std::shared_ptr<HostFile> file;
    ImageStatePtr state;
};

Opened openImage(const std::filesystem::path &path)
{
    Opened opened{HostFile::open(path).value(), {}};
    opened.state = loadImage(*opened.file).value();
    return opened;
}

/// The keys of qemu-img's check that count something, as QEMU prints them: what is 0 and optional
/// is left out there.
QJsonObject numbersOf(const QJsonObject &check)
{
    QJsonObject numbers;
    for (const auto key : {u"total-clusters", u"allocated-clusters", u"fragmented-clusters",
                           u"corruptions", u"leaks", u"image-end-offset"})
        numbers.insert(QString::fromUtf16(key), check.value(QString::fromUtf16(key)).toInteger());
    return numbers;
}

QJsonObject numbersOf(const QemuNumbers &numbers)
{
    const auto number = [](std::uint64_t value) {
        return QJsonValue(qint64(value));
    };
    return {{u"total-clusters"_qs, number(numbers.totalClusters)},
            {u"allocated-clusters"_qs, number(numbers.allocatedClusters)},
            {u"fragmented-clusters"_qs, number(numbers.fragmentedClusters)},
            {u"corruptions"_qs, number(numbers.corruptions)},
            {u"leaks"_qs, number(numbers.leaks)},
            {u"image-end-offset"_qs, number(numbers.imageEndOffset)}};
}

QByteArray text(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QJsonObject ourNumbers(const Opened &opened)
{
    JobControl control;
    const auto classification = classify(opened.state, Classifier::Detail::Check);
    const auto report = checkImage(opened.state, classification, *opened.file, {}, control).value();
    return numbersOf(report->qemu());
}

/// Extents as qemu-img map lists them: where the data lies, or that there is none.
QStringList ourExtents(const Opened &opened)
{
    const GuestReader reader(opened.state, opened.file);
    QStringList lines;
    for (const GuestExtent &extent : reader.extents(GuestOffset(0), reader.diskBytes()))
        lines << QStringLiteral("%1+%2 %3")
                     .arg(extent.guest.offset)
                     .arg(extent.guest.length)
                     .arg(extent.hasHost ? QString::number(extent.host.value()) : u"zero"_qs);
    return lines;
}

QStringList extentsOf(const QJsonArray &map)
{
    QStringList lines;
    for (const auto &extent : map) {
        const bool isData = extent[u"data"_qs].toBool();
        lines << QStringLiteral("%1+%2 %3")
                     .arg(extent[u"start"_qs].toInteger())
                     .arg(extent[u"length"_qs].toInteger())
                     .arg(isData ? QString::number(extent[u"offset"_qs].toInteger()) : u"zero"_qs);
    }
    return lines;
}

/// Drops what only Parascope says, so that the rest can be compared as it stands.
QJsonArray withoutStates(const QJsonArray &map)
{
    QJsonArray extents;
    for (const auto &value : map) {
        QJsonObject extent = value.toObject();
        extent.remove(u"state"_qs);
        extents.append(extent);
    }
    return extents;
}

} // namespace

/// Parascope against qemu-img 7.2: on images that QEMU made itself, and on every damaged one.
class QemuOracleTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void imagesByQemu_data();
    void imagesByQemu();
    void convertedImage();
    void numbersOfCases();
    void numbersOfRandomTables();

private:
    void compareContents(const Opened &opened, const QString &path, QRandomGenerator &random);
    void compareMap(const Opened &opened, const QString &path);
    void compareNumbers(const Opened &opened, const QString &path, bool &isOpenedByQemu);
    void compareAll(const std::filesystem::path &path, QRandomGenerator &random);

    quint32 m_seed = 0;
};

void QemuOracleTest::initTestCase()
{
    const ProgramResult version = runProgram(u"qemu-img"_qs, {u"--version"_qs});
    QVERIFY2(version.succeeded(), said(version));
    QVERIFY2(version.output.startsWith("qemu-img version 7.2"), version.output);
    m_seed = seedOfThisRun();
}

// Whole disk in one read, and many reads of odd places and lengths: right for every request size.
void QemuOracleTest::compareContents(const Opened &opened, const QString &path,
                                     QRandomGenerator &random)
{
    const QString rawPath = path + u".raw"_qs;
    const ProgramResult converted =
        runProgram(u"qemu-img"_qs,
                   {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"raw"_qs, path, rawPath});
    QVERIFY2(converted.succeeded(), said(converted));
    QFile raw(rawPath);
    QVERIFY(raw.open(QIODevice::ReadOnly));
    const QByteArray expected = raw.readAll();
    const GuestReader reader(opened.state, opened.file);
    QCOMPARE(reader.diskBytes(), std::uint64_t(expected.size()));
    QByteArray found(expected.size(), 'x');
    const auto bytes = std::as_writable_bytes(std::span(found.data(), std::size_t(found.size())));
    QVERIFY(reader.read(GuestOffset(0), bytes));
    QVERIFY(found == expected);
    for (int i = 0; i < 200; ++i) {
        const qsizetype offset = random.bounded(expected.size());
        const qsizetype length =
            std::min(expected.size() - offset, qsizetype(1) + random.bounded(300'000));
        std::vector<std::byte> part(std::size_t(length), std::byte{0xEE});
        QVERIFY(reader.read(GuestOffset(std::uint64_t(offset)), part));
        QVERIFY2(std::ranges::equal(part, std::as_bytes(std::span(expected.constData() + offset,
                                                                  std::size_t(length)))),
                 qPrintable(QStringLiteral("%1 bytes at %2").arg(length).arg(offset)));
    }
}

void QemuOracleTest::compareMap(const Opened &opened, const QString &path)
{
    const ProgramResult map = runProgram(
        u"qemu-img"_qs, {u"map"_qs, u"--output=json"_qs, u"-f"_qs, u"parallels"_qs, path});
    QVERIFY2(map.succeeded(), said(map));
    const QJsonArray expected = QJsonDocument::fromJson(map.output).array();
    QCOMPARE(ourExtents(opened), extentsOf(expected));

    const ProgramResult ours =
        runProgram(qEnvironmentVariable("PARASCOPE_CLI"), {u"map"_qs, u"--json"_qs, path});
    QVERIFY2(ours.succeeded(), said(ours));
    QCOMPARE(withoutStates(QJsonDocument::fromJson(ours.output).array()), expected);
}

void QemuOracleTest::compareNumbers(const Opened &opened, const QString &path, bool &isOpenedByQemu)
{
    const ProgramResult check = runProgram(
        u"qemu-img"_qs, {u"check"_qs, u"--output=json"_qs, u"-f"_qs, u"parallels"_qs, path});
    QVERIFY2(check.ran || check.crashed, said(check)); // 7.2 aborts at some damaged extensions
    const QJsonObject expected = QJsonDocument::fromJson(check.output).object();
    isOpenedByQemu = expected.contains(u"total-clusters"_qs);
    if (!isOpenedByQemu)
        return;
    const QJsonObject found = ourNumbers(opened);
    QVERIFY2(found == numbersOf(expected),
             "ours " + text(found) + "\nqemu " + text(numbersOf(expected)));
}

void QemuOracleTest::compareAll(const std::filesystem::path &path, QRandomGenerator &random)
{
    const Opened opened = openImage(path);
    bool isOpenedByQemu = false;
    compareContents(opened, shown(path), random);
    compareMap(opened, shown(path));
    compareNumbers(opened, shown(path), isOpenedByQemu);
    QVERIFY(isOpenedByQemu);
}

void QemuOracleTest::imagesByQemu_data()
{
    QTest::addColumn<quint64>("clusterBytes");
    QTest::addColumn<quint64>("diskBytes");
    QTest::newRow("512 bytes") << quint64(512) << quint64(3'000'320);
    QTest::newRow("4 KiB") << quint64(4096) << quint64(5) * 1024 * 1024;
    QTest::newRow("63 sectors") << quint64(63 * 512) << quint64(9'000'448);
    QTest::newRow("64 KiB") << quint64(65536) << quint64(20) * 1024 * 1024;
    QTest::newRow("1 MiB, odd size") << quint64(1048576) << quint64(12) * 1048576 + 512;
}

void QemuOracleTest::imagesByQemu()
{
    QFETCH(quint64, clusterBytes);
    QFETCH(quint64, diskBytes);
    QRandomGenerator random(m_seed ^ quint32(clusterBytes));
    const TemporaryFolder folder;
    const auto path = folder / "image.hds";
    const ProgramResult created =
        runProgram(u"qemu-img"_qs, {u"create"_qs, u"-f"_qs, u"parallels"_qs, u"-o"_qs,
                                    QStringLiteral("cluster_size=%1").arg(clusterBytes),
                                    shown(path), QString::number(diskBytes)});
    QVERIFY2(created.succeeded(), said(created));
    compareAll(path, random);

    QStringList writes{u"-f"_qs, u"parallels"_qs, shown(path)};
    for (int i = 0; i < 40; ++i) {
        const quint64 offset = random.generate64() % (diskBytes / 512) * 512;
        const quint64 most = std::min<quint64>(diskBytes - offset, 3 * clusterBytes);
        const quint64 length = std::max<quint64>(512, random.generate64() % (most + 1) / 512 * 512);
        writes << u"-c"_qs
               << QStringLiteral("write -P %1 %2 %3")
                      .arg(1 + random.bounded(255))
                      .arg(offset)
                      .arg(length);
    }
    const ProgramResult written = runProgram(u"qemu-io"_qs, writes);
    QVERIFY2(written.succeeded(), said(written));
    compareAll(path, random);
}

void QemuOracleTest::convertedImage()
{
    QRandomGenerator random(m_seed + 1);
    const TemporaryFolder folder;
    std::vector<std::byte> contents(std::size_t(7) * 1024 * 1024 + 512);
    for (std::size_t at = 0; at < contents.size(); at += 65536) {
        if (random.bounded(2) == 0)
            continue; // stays zero, so QEMU leaves it out
        const auto part = std::span(contents).subspan(at).first(
            std::min<std::size_t>(65536, contents.size() - at));
        for (std::byte &byte : part)
            byte = std::byte(random.bounded(256));
    }
    const auto raw = folder.write("disk.raw", contents);
    const auto path = folder / "image.hds";
    const ProgramResult converted =
        runProgram(u"qemu-img"_qs, {u"convert"_qs, u"-O"_qs, u"parallels"_qs, u"-o"_qs,
                                    u"cluster_size=65536"_qs, shown(raw), shown(path)});
    QVERIFY2(converted.succeeded(), said(converted));
    compareAll(path, random);
}

void QemuOracleTest::numbersOfCases()
{
    int compared = 0;
    for (const ImageCase &image : allCases()) {
        if (!image.existsOnDisk())
            continue;
        const TemporaryFolder folder;
        const auto path = folder / "image.hds";
        writeSparse(*image.file(), path);
        bool isOpenedByQemu = false;
        compareNumbers(openImage(path), shown(path), isOpenedByQemu);
        if (QTest::currentTestFailed())
            QFAIL(image.fullName().c_str());
        compared += isOpenedByQemu;
        if (!isOpenedByQemu)
            qInfo("QEMU does not open %s", image.fullName().c_str());
    }
    QVERIFY2(compared > 40, "QEMU opens most of the damaged images");
}

// Tables with everything at once: neighbours, duplicates, places outside, cut and padded files.
void QemuOracleTest::numbersOfRandomTables()
{
    for (quint32 round = 0; round < 60; ++round) {
        QRandomGenerator random(m_seed + round);
        ImageBuilder image(random.bounded(2) == 0 ? FormatVersion::V1 : FormatVersion::V2);
        image.tracks(random.bounded(2) == 0 ? 63U : 8U).entries(40);
        if (random.bounded(2) == 0)
            image.inUse(kInUseOpen);
        std::uint32_t slot = 0;
        for (std::uint32_t guest = 0; guest < 40; ++guest) {
            switch (random.bounded(6)) {
            case 0:
                break;
            case 1:
                image.entry(guest, image.entryFor(random.bounded(60U)));
                break;
            case 2:
                image.map(guest, random.bounded(30U));
                break;
            default:
                image.map(guest, slot++);
                break;
            }
        }
        image.map(39, slot);
        if (random.bounded(2) == 0)
            image.cutBy(std::uint64_t(512) * random.bounded(9U));
        else
            image.extendBy(random.bounded(20'000U));
        const TemporaryFolder folder;
        const auto path = folder / "image.hds";
        writeSparse(*image.build(), path);
        bool isOpenedByQemu = false;
        compareNumbers(openImage(path), shown(path), isOpenedByQemu);
        if (QTest::currentTestFailed())
            QFAIL(qPrintable(QStringLiteral("round %1 of seed %2").arg(round).arg(m_seed)));
        QVERIFY(isOpenedByQemu);
    }
}

QTEST_GUILESS_MAIN(QemuOracleTest)
#include "qemu_oracle_test.moc"
