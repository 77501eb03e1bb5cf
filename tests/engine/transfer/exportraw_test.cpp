#include "engine/io/writablehostfile.h"
#include "tests/engine/transfer/exportimages.h"
#include "tests/support/faultyfile.h"
#include "tests/support/numbered.h"
#include "tests/support/randomimage.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTest>

#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

namespace {

std::uint64_t storedBytes(const std::filesystem::path &path)
{
    struct stat status = {};
    return ::stat(path.c_str(), &status) == 0 ? std::uint64_t(status.st_blocks) * 512 : 0;
}

constexpr std::uint64_t kMost = 8ULL * 1024 * 1024;

} // namespace

/// Raw exports: every byte of the disk, holes where there is nothing, damage listed.
class ExportRawTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void randomImages();
    void partsOfADisk();
    void partsOutsideTheDisk();
    void holesStayHoles();
    void zerosBecomeHoles();
    void hugeGuestIsQuick();
    void streamHasAllZeros();
    void intoTheEndOfAFile();
    void verifiedSum();
    void layers();
    void forecast();
    void emptyDisk();

private:
    TemporaryFolder m_folder;
    JobControl m_control;
};

void ExportRawTest::randomImages()
{
    const auto seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    std::mt19937_64 random(seed);
    int damagedOnes = 0;
    for (int round = 0; round < 150; ++round) {
        const auto path = m_folder / numbered("r", std::size_t(round));
        writeSparse(*randomImage(random), path);
        const TransferSource source = sourceAt(path);
        ExportOptions options = rescuing();
        const ByteRange part{0, std::min(source.diskBytes(), kMost)};
        options.part = part;
        options.verify = round % 3 == 0;
        const ExpectedDisk expected = expectedDisk(*source.state, *source.file, part);
        const auto target = m_folder / numbered("t", std::size_t(round));
        const auto result = exportToFile(source, options, target, m_control);
        QVERIFY2(result, qPrintable(QString::number(int(result.error().code))));
        QVERIFY(bytesOf(target) == expected.bytes);
        QCOMPARE(result->damage.bytes(), expected.damaged);
        QCOMPARE(result->fileBytes, part.length);

        // Without leave to put zeros, the same disk is refused or complete.
        options.zerosForDamage = false;
        options.overwrite = true;
        const auto strict = exportToFile(source, options, target, m_control);
        QCOMPARE(strict.has_value(), expected.damaged == 0);
        if (!strict) {
            ++damagedOnes;
            QCOMPARE(strict.error().code, ErrorCode::DamagedPlace);
            QCOMPARE(strict.error().number, result->damage.places().front().guest.offset);
        }
        QVERIFY(bytesOf(target) == expected.bytes); // what was there has stayed
    }
    QVERIFY(damagedOnes > 5);
}

void ExportRawTest::partsOfADisk()
{
    const auto seed = QRandomGenerator::global()->generate64();
    qInfo("seed %llu", static_cast<unsigned long long>(seed));
    std::mt19937_64 random(seed);
    const auto image = ImageBuilder().map(0, 2).map(1, 3).map(2, 0).map(5, 1).map(15, 4).build();
    const TransferSource source = sourceOf(image);
    for (int round = 0; round < 40; ++round) {
        const std::uint64_t offset = random() % (source.diskBytes() + 1);
        const ByteRange part{offset, random() % (source.diskBytes() - offset + 1)};
        ExportOptions options;
        options.part = part;
        options.overwrite = true;
        const auto target = m_folder / "part";
        QVERIFY(exportToFile(source, options, target, m_control));
        QVERIFY(bytesOf(target) == expectedDisk(*source.state, *image, part).bytes);
    }
}

void ExportRawTest::partsOutsideTheDisk()
{
    const TransferSource source = sourceOf(ImageBuilder().map(0, 0).build());
    const std::uint64_t disk = source.diskBytes();
    for (const ByteRange part : {ByteRange{disk + 1, 0}, ByteRange{disk - 1, 2},
                                 ByteRange{0, disk + 1}, ByteRange{512, ~0ULL}}) {
        ExportOptions options;
        options.part = part;
        const auto result = exportToFile(source, options, m_folder / "outside", m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutOfRange);
        QVERIFY(!std::filesystem::exists(m_folder / "outside"));
    }
}

void ExportRawTest::holesStayHoles()
{
    // Allocated clusters whose places in the image are holes, and unallocated ones.
    ImageBuilder builder;
    builder.entries(64);
    for (std::uint32_t guest = 0; guest < 40; ++guest)
        builder.entry(guest, builder.entryFor(guest));
    builder.map(63, 40);
    const auto path = m_folder / "holes.hds";
    writeSparse(*builder.build(), path);
    const auto target = m_folder / "holes.raw";
    const auto result = exportToFile(sourceAt(path), {}, target, m_control);
    QVERIFY(result);
    QCOMPARE(result->dataBytes, std::uint64_t(65536));
    QCOMPARE(std::filesystem::file_size(target), std::uintmax_t(64 * 65536));
    QVERIFY2(storedBytes(target) <= 2 * 65536, "holes were written");
}

void ExportRawTest::zerosBecomeHoles()
{
    // From memory nothing can be passed on inside the system, so the bytes are looked at.
    ImageBuilder builder;
    for (std::uint32_t guest = 0; guest < 16; ++guest)
        builder.unreferenced(guest, std::byte{0}).entry(guest, builder.entryFor(guest));
    builder.map(7, 7);
    const auto image = builder.build();
    std::vector<std::byte> zeros(65536); // pages that hold zeros are no holes
    image->write(builder.sectorOf(9) * kSectorBytes, zeros);
    const auto target = m_folder / "zeros.raw";
    QVERIFY(exportToFile(sourceOf(image), {}, target, m_control));
    QVERIFY(storedBytes(target) <= 2 * 65536);
    const auto bytes = bytesOf(target);
    QVERIFY(
        std::ranges::equal(std::span(bytes).subspan(7 * 65536, 65536), clusterContents(7, 65536)));
}

void ExportRawTest::hugeGuestIsQuick()
{
    // 16 TiB with three clusters. Raw, 4 GiB around the middle one; as an image, all of it.
    ImageBuilder builder;
    builder.tracks(2048).entries(16U << 20U).map(0, 0).map(9'000'000, 1).map((16U << 20U) - 1, 2);
    const auto path = m_folder / "huge.hds";
    writeSparse(*builder.build(), path);
    const TransferSource source = sourceAt(path);
    QCOMPARE(source.diskBytes(), 16ULL << 40U);
    const auto counted = std::make_shared<FaultyFile>(source.file);
    ExportOptions options;
    options.part = ByteRange{9'000'000ULL << 20U, 4ULL << 30U};
    const auto target = m_folder / "huge.raw";
    const auto result = exportToFile({source.state, counted}, options, target, m_control);
    QVERIFY(result);
    QCOMPARE(result->dataBytes, std::uint64_t(1) << 20U);
    QVERIFY(counted->bytesRead() <= 2U << 20U);
    QCOMPARE(std::filesystem::file_size(target), std::uintmax_t(4ULL << 30U));
    QVERIFY(storedBytes(target) <= 2U << 20U);

    ExportOptions whole;
    whole.format = ExportFormat::ParallelsV2;
    const auto again = m_folder / "huge2.hds";
    const auto image = exportToFile(source, whole, again, m_control);
    QVERIFY(image);
    QCOMPARE(image->dataBytes, std::uint64_t(3) << 20U);
    QCOMPARE(sourceAt(again).diskBytes(), 16ULL << 40U);
}

void ExportRawTest::streamHasAllZeros()
{
    const auto image = ImageBuilder().map(1, 0).map(14, 1).build();
    const TransferSource source = sourceOf(image);
    std::vector<std::byte> bytes;
    const auto collect = [&](std::span<const std::byte> piece) -> Result<void> {
        bytes.insert(bytes.end(), piece.begin(), piece.end());
        return {};
    };
    const auto result = exportToStream(source, {}, collect, m_control);
    QVERIFY(result);
    QCOMPARE(result->fileBytes, std::uint64_t(0));
    QVERIFY(bytes == expectedDisk(*source.state, *image, {0, source.diskBytes()}).bytes);
    QCOMPARE(m_control.done(), source.diskBytes());

    // The sink's own error comes back.
    const auto refuse = [](std::span<const std::byte>) -> Result<void> {
        return failure(ErrorCode::WriteFailed, "pipe", EPIPE);
    };
    const auto broken = exportToStream(source, {}, refuse, m_control);
    QVERIFY(!broken);
    QCOMPARE(broken.error().systemError, EPIPE);
}

void ExportRawTest::intoTheEndOfAFile()
{
    const auto image = ImageBuilder().map(1, 0).build();
    const TransferSource source = sourceOf(image);
    const auto path = m_folder.write("behind", "head");
    const auto file = WritableHostFile::open(path).value();
    QVERIFY(exportInto(*file, 4, source, {}, m_control));
    const auto bytes = bytesOf(path);
    QCOMPARE(char(bytes[0]), 'h');
    QVERIFY(std::ranges::equal(std::span(bytes).subspan(4),
                               expectedDisk(*source.state, *image, {0, source.diskBytes()}).bytes));
}

void ExportRawTest::verifiedSum()
{
    const TransferSource source = sourceOf(ImageBuilder().map(1, 0).map(3, 1).build());
    ExportOptions options;
    options.verify = true;
    const auto target = m_folder / "summed.raw";
    const auto result = exportToFile(source, options, target, m_control);
    QVERIFY(result);
    QCOMPARE(result->sha256,
             QCryptographicHash::hash(contentsOf(target), QCryptographicHash::Sha256).toHex());
}

void ExportRawTest::layers()
{
    const auto image = ImageBuilder().map(3, 0).build();
    TransferSource source = sourceOf(image);
    auto layer = std::make_shared<ImageState>(*source.state);
    layer->membership.kind = DiskMembership::Kind::PartByName;
    source.state = layer;
    const auto target = m_folder / "layer.raw";
    const auto refused = exportToFile(source, {}, target, m_control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::PartOfDisk);
    ExportOptions options;
    options.layerOnly = true;
    const auto result = exportToFile(source, options, target, m_control);
    QVERIFY(result);
    QCOMPARE(result->bytesNotInThisFile, std::uint64_t(15 * 65536));
    QVERIFY(result->damage.isEmpty());
    QVERIFY(bytesOf(target) == expectedDisk(*layer, *image, {0, source.diskBytes()}).bytes);
}

void ExportRawTest::forecast()
{
    ImageBuilder builder;
    builder.map(0, 0).map(1, 1).map(9, 2).entry(4, 5000); // 4: outside the file
    const TransferSource source = sourceOf(builder.build());
    const auto raw = forecastExport(source, {}, m_folder / "new", m_control).value();
    QCOMPARE(raw.dataBytes, std::uint64_t(3 * 65536));
    QCOMPARE(raw.neededBytes, std::uint64_t(3 * 65536));
    QCOMPARE(raw.fileBytes, source.diskBytes());
    QCOMPARE(raw.damage.count(), std::uint64_t(1));
    QCOMPARE(raw.damage.bytes(), std::uint64_t(65536));
    QVERIFY(raw.freeBytes < ~0ULL);

    // Clusters 0 and 1 share the first cluster of the new image, 9 is in the third.
    ExportOptions options;
    options.format = ExportFormat::ParallelsV2;
    options.clusterBytes = 4 * 65536;
    const auto image = forecastExport(source, options, m_folder / "new", m_control).value();
    QCOMPARE(image.fileBytes, std::uint64_t(3 * 4 * 65536)); // with header and table
    QCOMPARE(image.neededBytes, image.fileBytes);
    options.zerosForDamage = true;
    const auto made = exportToFile(source, options, m_folder / "new", m_control);
    QVERIFY(made);
    QCOMPARE(made->fileBytes, image.fileBytes);
    QCOMPARE(std::filesystem::file_size(m_folder / "new"), std::uintmax_t(image.fileBytes));
}

void ExportRawTest::emptyDisk()
{
    const TransferSource source = sourceOf(ImageBuilder().entries(0).build());
    QCOMPARE(source.diskBytes(), std::uint64_t(0));
    QVERIFY(exportToFile(source, {}, m_folder / "empty", m_control));
    QCOMPARE(std::filesystem::file_size(m_folder / "empty"), std::uintmax_t(0));
}

QTEST_GUILESS_MAIN(ExportRawTest)
#include "exportraw_test.moc"
