#include "tests/engine/transfer/exportimages.h"
#include "tests/support/clitools.h"
#include "tests/support/externalprogram.h"
#include "tests/support/numbered.h"
#include "tests/support/randomimage.h"
#include "tests/support/repairing.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// Exports as new images: what QEMU makes of the same disk, byte for byte where the options match;
/// the same guest in any case, healthy, in sequence, without waste.
class ExportImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rawIsQemus_data();
    void rawIsQemus();
    void imageIsQemus_data();
    void imageIsQemus();
    void randomImages();
    void theOtherFormat_data();
    void theOtherFormat();
    void qcow2();
    void withoutQemuImg();
    void limitsOfTheFormat();

private:
    [[nodiscard]] std::filesystem::path sample(FormatVersion format, std::uint32_t tracks);

    TemporaryFolder m_folder;
    JobControl m_control;
};

/// A healthy image whose clusters lie in disorder, some of them with zeros in parts.
std::filesystem::path ExportImageTest::sample(FormatVersion format, std::uint32_t tracks)
{
    const std::uint32_t entries = tracks > 10'000 ? 6 : 40;
    ImageBuilder builder(format);
    builder.tracks(tracks).entries(entries);
    for (std::uint32_t guest = 0; guest < entries; ++guest) {
        if (guest % 3 != 1)
            builder.entry(guest, builder.entryFor(entries - guest));
    }
    builder.unreferenced(entries, std::byte{0});
    const auto image = builder.build();
    // A few bytes in each, in the middle, so that large clusters stay cheap.
    const std::uint64_t cluster = std::uint64_t(tracks) * kSectorBytes;
    for (std::uint32_t guest = 0; guest < entries; ++guest) {
        if (guest % 3 == 1 || guest == 3) // 3 is allocated, and zeros
            continue;
        const auto bytes = clusterContents(guest, std::min<std::uint64_t>(cluster / 2, 9000));
        image->write(builder.sectorOf(entries - guest) * kSectorBytes + cluster / 3, bytes);
    }
    const auto path = m_folder / "sample";
    writeSparse(*image, path);
    return path;
}

void ExportImageTest::rawIsQemus_data()
{
    QTest::addColumn<FormatVersion>("format");
    QTest::addColumn<quint32>("tracks");
    for (const quint32 tracks : {1U, 63U, 128U, 2048U, 131072U}) {
        QTest::addRow("v1, %u sectors", tracks) << FormatVersion::V1 << tracks;
        QTest::addRow("v2, %u sectors", tracks) << FormatVersion::V2 << tracks;
    }
}

void ExportImageTest::rawIsQemus()
{
    QFETCH(FormatVersion, format);
    QFETCH(quint32, tracks);
    const auto path = sample(format, tracks);
    const auto target = m_folder / "raw";
    ExportOptions options;
    options.overwrite = true;
    QVERIFY(exportToFile(sourceAt(path), options, target, m_control));
    const ProgramResult compared =
        runProgram(u"qemu-img"_qs, {u"compare"_qs, u"-f"_qs, u"parallels"_qs, u"-F"_qs, u"raw"_qs,
                                    shown(path), shown(target)});
    QVERIFY2(compared.succeeded(), (compared.output + compared.errors).constData());
    QCOMPARE(std::filesystem::file_size(target), std::uintmax_t(sourceAt(path).diskBytes()));
}

void ExportImageTest::imageIsQemus_data()
{
    rawIsQemus_data();
}

void ExportImageTest::imageIsQemus()
{
    QFETCH(FormatVersion, format);
    QFETCH(quint32, tracks);
    const auto path = sample(format, tracks);
    const auto ours = m_folder / "ours";
    const auto theirs = m_folder / "theirs";
    std::filesystem::remove(theirs);
    ExportOptions options;
    options.format = ExportFormat::ParallelsV2;
    options.clusterBytes = std::uint64_t(tracks) * kSectorBytes;
    options.overwrite = true;
    QVERIFY(exportToFile(sourceAt(path), options, ours, m_control));
    const ProgramResult made =
        runProgram(u"qemu-img"_qs,
                   {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"parallels"_qs, u"-o"_qs,
                    u"cluster_size=%1"_qs.arg(options.clusterBytes), shown(path), shown(theirs)});
    QVERIFY2(made.succeeded(), made.errors.constData());
    const ProgramResult same = runProgram(u"cmp"_qs, {shown(ours), shown(theirs)});
    QVERIFY2(same.succeeded(), (same.output + same.errors).constData());
}

void ExportImageTest::randomImages()
{
    const auto seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    std::mt19937_64 random(seed);
    constexpr std::array<std::uint64_t, 6> kClusters = {512,   4096,        63 * 512,
                                                        65536, 1024 * 1024, 200 * 512};
    constexpr std::uint64_t kMost = 4ULL * 1024 * 1024;
    for (int round = 0; round < 120; ++round) {
        const auto path = m_folder / numbered("r", std::size_t(round));
        writeSparse(*randomImage(random), path);
        const TransferSource source = sourceAt(path);
        ExportOptions options =
            rescuing(random() % 2 == 0 ? ExportFormat::ParallelsV1 : ExportFormat::ParallelsV2);
        options.clusterBytes = kClusters[random() % kClusters.size()];
        const ByteRange part{0, std::min(source.diskBytes(), kMost)};
        options.part = part;
        options.verify = round % 4 == 0;
        const auto target = m_folder / numbered("t", std::size_t(round));
        const auto result = exportToFile(source, options, target, m_control);
        QVERIFY2(result, qPrintable(QString::number(int(result.error().code))));
        const ExpectedDisk expected = expectedDisk(*source.state, *source.file, part);
        QCOMPARE(result->damage.bytes(), expected.damaged);

        const TransferSource made = sourceAt(target);
        QCOMPARE(made.diskBytes(), part.length);
        QCOMPARE(made.state->geometry.clusterBytes, options.clusterBytes);
        QVERIFY(guestBytes(made.state, made.file, part) == expected.bytes);
        const ReportPtr report = reportOn(*made.file);
        QCOMPARE(report->verdict(), Verdict::Clean);
        // In sequence, and no cluster of zeros.
        std::uint32_t last = 0;
        for (std::uint32_t cluster = 0; cluster < made.state->bat.size(); ++cluster) {
            const std::uint32_t entry = made.state->bat[cluster];
            const std::uint64_t start = cluster * options.clusterBytes;
            const auto bytes =
                std::span(expected.bytes)
                    .subspan(start, std::min(options.clusterBytes, expected.bytes.size() - start));
            QCOMPARE(entry == 0, isZero(bytes));
            QVERIFY(entry == 0 || entry > last);
            last = std::max(last, entry);
        }
        std::filesystem::remove(path);
        std::filesystem::remove(target);
    }
}

void ExportImageTest::theOtherFormat_data()
{
    rawIsQemus_data();
}

void ExportImageTest::theOtherFormat()
{
    QFETCH(FormatVersion, format);
    QFETCH(quint32, tracks);
    const auto path = sample(format, tracks);
    const auto target = m_folder / "other";
    ExportOptions options;
    options.format =
        format == FormatVersion::V1 ? ExportFormat::ParallelsV2 : ExportFormat::ParallelsV1;
    options.clusterBytes = 63 * kSectorBytes;
    options.overwrite = true;
    options.verify = tracks < 10'000; // sums up the whole disk
    const auto result = exportToFile(sourceAt(path), options, target, m_control);
    QVERIFY(result);
    const ProgramResult compared =
        runProgram(u"qemu-img"_qs, {u"compare"_qs, u"-f"_qs, u"parallels"_qs, u"-F"_qs,
                                    u"parallels"_qs, shown(path), shown(target)});
    QVERIFY2(compared.succeeded(), (compared.output + compared.errors).constData());
    const ProgramResult checked =
        runProgram(u"qemu-img"_qs, {u"check"_qs, u"-f"_qs, u"parallels"_qs, shown(target)});
    QVERIFY2(checked.succeeded(), (checked.output + checked.errors).constData());
}

void ExportImageTest::qcow2()
{
    const auto path = sample(FormatVersion::V1, 63);
    const auto target = m_folder / "disk.qcow2";
    ExportOptions options;
    options.format = ExportFormat::Qcow2;
    options.verify = true;
    const auto result = exportToFile(sourceAt(path), options, target, m_control);
    QVERIFY2(result, qPrintable(result ? QString() : result.error().detail));
    QCOMPARE(result->sha256.size(), 64);
    const ProgramResult compared =
        runProgram(u"qemu-img"_qs, {u"compare"_qs, u"-f"_qs, u"parallels"_qs, u"-F"_qs, u"qcow2"_qs,
                                    shown(path), shown(target)});
    QVERIFY2(compared.succeeded(), (compared.output + compared.errors).constData());

    const auto taken = exportToFile(sourceAt(path), options, target, m_control);
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, ErrorCode::AlreadyExists);
    options.overwrite = true;
    options.part = ByteRange{512, 4096};
    QVERIFY(exportToFile(sourceAt(path), options, target, m_control));
    QVERIFY(tool(u"qemu-img"_qs, {u"info"_qs, shown(target)}).contains("(4096 bytes)"));

    // A damaged place ends it, and nothing of the raw copy is left.
    const TransferSource damaged = sourceOf(ImageBuilder().map(0, 0).entry(9, 5000).build());
    options.part = {};
    const auto refused = exportToFile(damaged, options, m_folder / "no.qcow2", m_control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::DamagedPlace);
    for (const auto &entry : std::filesystem::directory_iterator(m_folder.path()))
        QVERIFY2(!entry.path().filename().native().starts_with('.'), entry.path().c_str());
}

void ExportImageTest::withoutQemuImg()
{
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    ExportOptions options;
    options.format = ExportFormat::Qcow2;
    const auto result = exportToFile(sourceOf(ImageBuilder().map(0, 0).build()), options,
                                     m_folder / "none.qcow2", m_control);
    qputenv("PATH", path);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::ProgramMissing);
    QCOMPARE(result.error().detail, u"qemu-img"_qs);
    QVERIFY(!std::filesystem::exists(m_folder / "none.qcow2"));
}

void ExportImageTest::limitsOfTheFormat()
{
    // 4 TiB is too much for v1, and for clusters of 512 bytes.
    const TransferSource source =
        sourceOf(ImageBuilder().tracks(2048).entries(4U << 20U).map(0, 0).build());
    ExportOptions options;
    options.format = ExportFormat::ParallelsV1;
    auto result = exportToFile(source, options, m_folder / "large", m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NewDiskSize);
    QCOMPARE(result.error().number, largestDisk(FormatVersion::V1, options.clusterBytes));
    options.format = ExportFormat::ParallelsV2;
    options.clusterBytes = 512;
    result = exportToFile(source, options, m_folder / "large", m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NewDiskSize);
    options.clusterBytes = 0;
    result = exportToFile(source, options, m_folder / "large", m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::NewClusterSize);
    QVERIFY(!std::filesystem::exists(m_folder / "large"));
}

QTEST_GUILESS_MAIN(ExportImageTest)
#include "exportimage_test.moc"
