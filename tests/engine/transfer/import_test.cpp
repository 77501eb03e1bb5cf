#include "engine/transfer/import.h"
#include "tests/support/externalprogram.h"
#include "tests/support/faultyfile.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imageoracles.h"
#include "tests/support/repairing.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cerrno>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;
constexpr std::uint64_t kOddCluster = 63ULL * 512;
constexpr std::uint64_t kSmallCluster = 64ULL * 1024;
constexpr std::uint64_t kLargestV1 = 0xFFFFFFFFULL * 512;

std::vector<std::byte> bytesOf(int value, std::size_t count)
{
    return std::vector<std::byte>(count, std::byte(value));
}

ImportOptions optionsFor(FormatVersion format, std::uint64_t cluster)
{
    ImportOptions options;
    options.format = format;
    options.clusterBytes = cluster;
    return options;
}

/// A raw disk with holes, stored zeros and data in stretches that begin and end anywhere.
std::shared_ptr<MemoryFile> randomRaw(QRandomGenerator &random, std::uint64_t size)
{
    auto raw = std::make_shared<MemoryFile>();
    for (std::uint32_t i = random.bounded(30U); i > 0 && size > 0; --i) {
        const std::uint64_t from = random.bounded(quint64(size));
        const std::uint64_t length =
            1 + random.bounded(
                    quint64(std::min<std::uint64_t>(size - from, 1U << random.bounded(1U, 21U))));
        raw->write(from, bytesOf(random.bounded(3) == 0 ? 0 : random.bounded(1, 256),
                                 std::size_t(std::min(length, size - from))));
    }
    raw->resize(size);
    return raw;
}

/// The image reads as the raw disk does. Empty when that is so.
QString wrongComparedWith(const BlockFile &raw, const std::shared_ptr<const BlockFile> &image)
{
    JobControl control;
    const auto same = compareWithRaw(raw, {0, raw.size().value_or(0)}, image, control);
    return same ? QString()
                : QStringLiteral("byte %1: %2").arg(same.error().number).arg(same.error().detail);
}

} // namespace

/// Raw disks become images: like qemu-img's, in sequence, without zeros; whole or not there.
class ImportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void asQemu_data();
    void asQemu();
    void inBothFormats_data();
    void inBothFormats();
    void sizes_data();
    void sizes();
    void zerosAndHolesStayOut();
    void sparseGiants();
    void largestV1();
    void summary();
    void verifies();
    void findsDifferences();
    void readingFailsAtEveryCall();
    void writingFailsAtEveryCall();
    void cancelledAtEveryCall();
    void rawShrinks();
    void rawChanges();
    void refusals();
    void blockDevice();

private:
    [[nodiscard]] fs::path raw() const { return *m_folder / "disk.raw"; }
    [[nodiscard]] fs::path target() const { return *m_folder / "disk.hds"; }

    QRandomGenerator m_random;
    std::unique_ptr<TemporaryFolder> m_folder;
    JobControl m_control;
};

void ImportTest::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void ImportTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
}

void ImportTest::asQemu_data()
{
    QTest::addColumn<quint64>("cluster");
    for (const std::uint64_t cluster :
         {kSectorBytes, std::uint64_t(4096), kOddCluster, kSmallCluster, kMiB, 8 * kMiB})
        QTest::addRow("%llu", static_cast<unsigned long long>(cluster)) << quint64(cluster);
}

void ImportTest::asQemu()
{
    QFETCH(const quint64, cluster);
    for (int round = 0; round < 4; ++round) {
        const auto disk = randomRaw(m_random, m_random.bounded(20U * quint32(kMiB)));
        writeSparse(*disk, raw());
        ImportOptions options = optionsFor(FormatVersion::V2, cluster);
        options.overwrite = true;
        const auto imported = importRaw(raw(), target(), options, m_control);
        QVERIFY(imported);
        const fs::path theirs = *m_folder / "theirs";
        fs::remove(theirs);
        // By default it looks for zeros in steps of 4 KiB, which is more than its small clusters.
        const ProgramResult converted = runProgram(
            QStringLiteral("qemu-img"),
            {QStringLiteral("convert"), QStringLiteral("-f"), QStringLiteral("raw"),
             QStringLiteral("-O"), QStringLiteral("parallels"), QStringLiteral("-S"),
             QStringLiteral("512"), QStringLiteral("-o"),
             QStringLiteral("cluster_size=%1").arg(cluster), QString::fromStdString(raw().native()),
             QString::fromStdString(theirs.native())});
        QVERIFY2(converted.succeeded(), converted.errors.constData());
        QVERIFY2(sameFiles(target(), theirs), "differs from qemu-img convert");
    }
}

void ImportTest::inBothFormats_data()
{
    QTest::addColumn<FormatVersion>("format");
    QTest::addColumn<quint64>("cluster");
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        for (const std::uint64_t cluster : {kSectorBytes, kOddCluster, kSmallCluster, kMiB})
            QTest::addRow("v%d %llu", format == FormatVersion::V1 ? 1 : 2,
                          static_cast<unsigned long long>(cluster))
                << format << quint64(cluster);
    }
}

void ImportTest::inBothFormats()
{
    QFETCH(const FormatVersion, format);
    QFETCH(const quint64, cluster);
    const auto disk = randomRaw(m_random, 5 * kMiB + m_random.bounded(5000U));
    disk->write(kMiB, bytesOf(1, 700)); // at least something
    writeSparse(*disk, raw());
    QVERIFY(importRaw(raw(), target(), optionsFor(format, cluster), m_control));
    const QString wrong = wrongWithImage(target());
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const QString differs = wrongComparedWith(*disk, HostFile::open(target()).value());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
    // The other way round by somebody else.
    const fs::path back = *m_folder / "back.raw";
    QVERIFY(runProgram(QStringLiteral("qemu-img"),
                       {QStringLiteral("convert"), QStringLiteral("-f"),
                        QStringLiteral("parallels"), QStringLiteral("-O"), QStringLiteral("raw"),
                        QString::fromStdString(target().native()),
                        QString::fromStdString(back.native())})
                .succeeded());
    disk->resize((disk->size().value() + 511) / 512 * 512);
    QVERIFY(sameContents(*disk, *HostFile::open(back).value()));
}

void ImportTest::sizes_data()
{
    QTest::addColumn<quint64>("size");
    for (const std::uint64_t size : {std::uint64_t(0), std::uint64_t(1), std::uint64_t(511),
                                     kSectorBytes, kMiB - 1, kMiB, kMiB + 1, 3 * kMiB + 513})
        QTest::addRow("%llu", static_cast<unsigned long long>(size)) << quint64(size);
}

void ImportTest::sizes()
{
    QFETCH(const quint64, size);
    const MemoryFile disk(bytesOf(3, size));
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        const auto image = std::make_shared<MemoryFile>();
        const auto result = importRaw(disk, *image, optionsFor(format, kSmallCluster), m_control);
        QVERIFY(result);
        QCOMPARE(result->diskBytes, std::uint64_t((size + 511) / 512 * 512));
        QCOMPARE(result->skippedBytes, std::uint64_t(0));
        QVERIFY(reportOn(*image)->groups().empty());
        const QString differs = wrongComparedWith(disk, image);
        QVERIFY2(differs.isEmpty(), qPrintable(differs));
    }
}

void ImportTest::zerosAndHolesStayOut()
{
    MemoryFile disk;
    disk.write(0, bytesOf(0, 4 * kMiB));         // stored zeros
    disk.write(8 * kMiB, bytesOf(5, kMiB));      // between holes
    disk.write(12 * kMiB + 4095, bytesOf(6, 1)); // one byte
    disk.resize(20 * kMiB);
    const auto image = std::make_shared<MemoryFile>();
    const auto result = importRaw(disk, *image, {}, m_control).value();
    QCOMPARE(result.allocatedBytes, 2 * kMiB);
    QCOMPARE(result.skippedBytes, 18 * kMiB);
    QCOMPARE(result.fileBytes, 3 * kMiB);
    const ReportPtr report = reportOn(*image);
    QCOMPARE(report->state()->bat[8], 1U);
    QCOMPARE(report->state()->bat[12], 2U);
    QCOMPARE(report->statistics().allocatedClusters, std::uint64_t(2));
}

void ImportTest::sparseGiants()
{
    // 40 TiB with a few clusters: takes time for these only.
    const auto disk = std::make_shared<MemoryFile>();
    const std::uint64_t size = (40ULL << 40U) + 3 * kSectorBytes;
    for (const std::uint64_t at : {std::uint64_t(0), std::uint64_t(17) << 40U, size - 700})
        disk->write(at, bytesOf(9, 700));
    disk->resize(size);
    FaultyFile counted(disk);
    const auto image = std::make_shared<MemoryFile>();
    const auto result = importRaw(counted, *image, {}, m_control).value();
    QVERIFY(counted.calls() < 100);
    QVERIFY(counted.longestRead() <= kMiB);
    QCOMPARE(result.diskBytes, size);
    QCOMPARE(result.allocatedBytes, 3 * kMiB);
    const QString differs = wrongComparedWith(*disk, image);
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

void ImportTest::largestV1()
{
    MemoryFile disk;
    disk.write(kLargestV1 - 512, bytesOf(1, 512));
    MemoryFile image;
    const auto result = importRaw(disk, image, optionsFor(FormatVersion::V1, kMiB), m_control);
    QVERIFY(result);
    QCOMPARE(result->diskBytes, kLargestV1);
    QCOMPARE(result->allocatedBytes, kMiB);
    disk.resize(kLargestV1 + 1);
    MemoryFile none;
    const auto refused = importRaw(disk, none, optionsFor(FormatVersion::V1, kMiB), m_control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::NewDiskSize);
    QCOMPARE(refused.error().number, kLargestV1);
    QCOMPARE(none.size().value(), std::uint64_t(0));
    QVERIFY(importRaw(disk, none, optionsFor(FormatVersion::V2, kMiB), m_control));
}

void ImportTest::summary()
{
    // The disk's last cluster is cut short; whether it is left out or not, sums are right.
    for (const bool isLast : {false, true}) {
        MemoryFile disk;
        disk.write(0, bytesOf(1, 10));
        disk.resize(3 * kSmallCluster + 1000);
        if (isLast)
            disk.write(3 * kSmallCluster, bytesOf(1, 10));
        MemoryFile image;
        const auto result =
            importRaw(disk, image, optionsFor(FormatVersion::V2, kSmallCluster), m_control).value();
        QCOMPARE(result.diskBytes, 3 * kSmallCluster + 1024);
        QCOMPARE(result.allocatedBytes, (isLast ? 2 : 1) * kSmallCluster);
        QCOMPARE(result.skippedBytes, 2 * kSmallCluster + (isLast ? 0 : 1024));
        QCOMPARE(image.size().value(), result.fileBytes);
    }
}

void ImportTest::verifies()
{
    const auto disk = randomRaw(m_random, 9 * kMiB + 100);
    disk->write(0, bytesOf(8, 100));
    writeSparse(*disk, raw());
    ImportOptions options = optionsFor(FormatVersion::V1, kOddCluster);
    options.verify = true;
    const auto result = importRaw(raw(), target(), options, m_control);
    QVERIFY(result);
    QVERIFY(result->isVerified);
    QCOMPARE(m_control.done(), m_control.total());
    QCOMPARE(m_control.total(), 2 * disk->size().value());
}

void ImportTest::findsDifferences()
{
    MemoryFile disk;
    disk.write(kMiB, bytesOf(4, 2 * kMiB));
    disk.resize(10 * kMiB);
    const auto image = std::make_shared<MemoryFile>();
    QVERIFY(importRaw(disk, *image, {}, m_control));
    QVERIFY(wrongComparedWith(disk, image).isEmpty());
    const auto differenceAt = [&](std::uint64_t place) {
        const auto same = compareWithRaw(disk, {0, 10 * kMiB}, image, m_control);
        return !same && same.error().code == ErrorCode::WriteFailed && same.error().number == place;
    };
    // Data that is other data, that is zeros, and zeros that are data.
    image->write(2 * kMiB + 12345, bytesOf(5, 1));
    QVERIFY(differenceAt(2 * kMiB + 12345));
    image->write(2 * kMiB + 12345, bytesOf(4, 1));
    disk.write(7 * kMiB + 77, bytesOf(1, 1));
    QVERIFY(differenceAt(7 * kMiB + 77));
    disk.write(7 * kMiB + 77, bytesOf(0, 1));
    QVERIFY(wrongComparedWith(disk, image).isEmpty());
    image->write(64 + 4 * 9, bytesOf(1, 1)); // the last cluster of the disk is the first of data
    QVERIFY(differenceAt(9 * kMiB));
}

void ImportTest::readingFailsAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::uint64_t call = 1;; ++call) {
        FaultyFile faulty(disk);
        faulty.failCall(call);
        MemoryFile image;
        const auto result =
            importRaw(faulty, image, optionsFor(FormatVersion::V2, kSmallCluster), m_control);
        if (faulty.calls() < call) {
            QVERIFY(result);
            QVERIFY(call > 4);
            return;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ReadFailed);
    }
}

void ImportTest::writingFailsAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::size_t call = 0;; ++call) {
        const auto recording = std::make_shared<Recording>();
        RecordingFile image(recording);
        recording->failCall(call, ENOSPC, call % 2 == 0);
        const auto result =
            importRaw(*disk, image, optionsFor(FormatVersion::V2, kSmallCluster), m_control);
        if (!recording->hasFailed()) {
            QVERIFY(result);
            QVERIFY(call > 4);
            return;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WriteFailed);
        QCOMPARE(result.error().systemError, ENOSPC);
    }
}

void ImportTest::cancelledAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::uint64_t call = 1;; ++call) {
        JobControl control;
        FaultyFile faulty(disk);
        faulty.setHook([&](std::uint64_t number) {
            if (number == call)
                control.cancel();
        });
        const auto recording = std::make_shared<Recording>();
        RecordingFile image(recording);
        const auto result =
            importRaw(faulty, image, optionsFor(FormatVersion::V2, kSmallCluster), control);
        if (faulty.calls() < call)
            break;
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(faulty.calls() <= call + 1);
    }
    // From the other side: nothing of it stays.
    writeSparse(*disk, raw());
    JobControl control;
    control.cancel();
    const auto result = importRaw(raw(), target(), {}, control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 1);
}

void ImportTest::rawShrinks()
{
    const auto disk = std::make_shared<MemoryFile>(bytesOf(1, 3 * kMiB));
    for (std::uint64_t call = 1; call < 6; ++call) {
        FaultyFile faulty(disk);
        faulty.resizeAfter(call, kMiB / 2);
        MemoryFile image;
        const auto result = importRaw(faulty, image, {}, m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileChanged);
    }
}

void ImportTest::rawChanges()
{
    // Somebody writes to the raw disk while it is compared.
    m_folder->write("disk.raw", bytesOf(1, 5 * kMiB));
    const auto source = HostFile::open(raw()).value();
    const FileIdentity before = source->identity().value();
    ImportOptions options;
    options.verify = true;
    QVERIFY(importRaw(raw(), target(), options, m_control));
    fs::remove(target());
    fs::resize_file(raw(), 5 * kMiB + 512);
    QVERIFY(!isSameVersion(source->identity().value(), before));
    const auto image = std::make_shared<MemoryFile>();
    QVERIFY(importRaw(*source, *image, options, m_control));
    QVERIFY(wrongComparedWith(*source, image).isEmpty());
}

void ImportTest::refusals()
{
    const auto errorOf = [&](const fs::path &from, const fs::path &to,
                             const ImportOptions &options = {}) {
        const auto result = importRaw(from, to, options, m_control);
        return result ? ErrorCode::Cancelled : result.error().code;
    };
    ImportOptions force;
    force.overwrite = true;
    QCOMPARE(errorOf(raw(), target()), ErrorCode::NotFound);
    QCOMPARE(errorOf(m_folder->path(), target()), ErrorCode::IsDirectory);
    QCOMPARE(errorOf("/dev/null", target()), ErrorCode::NotRegular);
    m_folder->write("disk.raw", bytesOf(1, 1000));
    QCOMPARE(errorOf(raw(), raw()), ErrorCode::AlreadyExists);
    QCOMPARE(errorOf(raw(), raw(), force), ErrorCode::AlreadyExists);
    fs::create_hard_link(raw(), *m_folder / "same");
    QCOMPARE(errorOf(raw(), *m_folder / "same", force), ErrorCode::AlreadyExists);
    fs::remove(*m_folder / "same");
    QCOMPARE(errorOf(raw(), target(), optionsFor(FormatVersion::V2, 0)), ErrorCode::NewClusterSize);
    QVERIFY(!fs::exists(target()));
    m_folder->write("disk.hds", "old");
    QCOMPARE(errorOf(raw(), target()), ErrorCode::AlreadyExists);
    QCOMPARE(fs::file_size(target()), std::uintmax_t(3));
    QCOMPARE(errorOf(raw(), target(), force), ErrorCode::Cancelled); // done
    QVERIFY(wrongComparedWith(*HostFile::open(raw()).value(), HostFile::open(target()).value())
                .isEmpty());
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 2);
}

void ImportTest::blockDevice()
{
    const auto disk = randomRaw(m_random, 6 * kMiB);
    disk->write(0, bytesOf(1, 10));
    writeSparse(*disk, raw());
    const ProgramResult attached =
        runProgram(QStringLiteral("losetup"),
                   {QStringLiteral("--find"), QStringLiteral("--show"),
                    QStringLiteral("--read-only"), QString::fromStdString(raw().native())});
    if (!attached.succeeded())
        QSKIP("needs the right to make a loop device");
    const QByteArray device = attached.output.trimmed();
    const auto result = importRaw(device.toStdString(), target(), {}, m_control);
    const bool isDetached = runProgram(QStringLiteral("losetup"),
                                       {QStringLiteral("-d"), QString::fromLocal8Bit(device)})
                                .succeeded();
    QVERIFY(result);
    QVERIFY(isDetached);
    const QString differs = wrongComparedWith(*disk, HostFile::open(target()).value());
    QVERIFY2(differs.isEmpty(), qPrintable(differs));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
