#include "tests/engine/transfer/rawdisks.h"
#include "tests/support/externalprogram.h"
#include "tests/support/faultyfile.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imageoracles.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestV1 = 0xFFFFFFFFULL * 512;

} // namespace

/// Raw disks become images: like qemu-img's, in sequence, without zeros.
class ImportTest : public FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void refusesWhatHoldsADiskInAnotherForm_data();
    void refusesWhatHoldsADiskInAnotherForm();
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
    void blockDevice();

private:
    [[nodiscard]] fs::path raw() const { return *m_folder / "disk.raw"; }
    [[nodiscard]] fs::path target() const { return *m_folder / "disk.hds"; }
};

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

void ImportTest::refusesWhatHoldsADiskInAnotherForm_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<bool>("isRefused");
    QTest::addColumn<QString>("kind");
    const auto row = [](const char *name, const QByteArray &start, bool isRefused,
                        const char *kind) {
        QTest::newRow(name) << start << isRefused << QString::fromLatin1(kind);
    };
    row("qcow2", QByteArray("QFI\xfb\0\0\0\3", 8), true, "qcow2");
    row("gzip", QByteArray("\x1f\x8b\x08", 3), true, "gzip");
    row("Parallels", QByteArray("WithouFreSpacExt"), true, "");
    row("bytes", QByteArray("nothing known"), false, "");
    QByteArray bootable(512, '\1');
    bootable.replace(510, 2, "\x55\xaa");
    row("disk with a boot sector", bootable, false, "");
    row("zeros", QByteArray(4096, '\0'), false, "");
    row("nothing", QByteArray(), false, "");
}

void ImportTest::refusesWhatHoldsADiskInAnotherForm()
{
    QFETCH(const QByteArray, start);
    QFETCH(const bool, isRefused);
    QFETCH(const QString, kind);
    const TemporaryFolder place;
    const fs::path raw =
        place.write("raw", std::string_view(start.data(), std::size_t(start.size())));
    const fs::path image = place / "image.hds";
    const auto imported = importRaw(raw, image, {}, m_control);
    QCOMPARE(!imported, isRefused);
    QCOMPARE(fs::exists(image), !isRefused);
    if (!isRefused)
        return;
    QCOMPARE(imported.error().path, raw.native());
    QVERIFY(kind.isEmpty() || imported.error().detail == kind);
    ImportOptions options;
    options.takeAnything = true;
    QVERIFY(importRaw(raw, image, options, m_control));
}

QTEST_GUILESS_MAIN(ImportTest)
#include "import_test.moc"
