#include "engine/create/imagefiller.h"
#include "engine/io/newfile.h"
#include "tests/support/imageoracles.h"
#include "tests/support/repairing.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QRandomGenerator>
#include <QTest>

#include <array>
#include <cerrno>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;
constexpr std::uint64_t kOddCluster = 63ULL * 512;
constexpr std::uint64_t kSmallCluster = 64ULL * 1024;

NewImageLayout layoutOf(std::uint64_t diskBytes, std::uint64_t clusterBytes,
                        FormatVersion format = FormatVersion::V2)
{
    return layOutNewImage({format, diskBytes, clusterBytes, Preallocation::Off}).value();
}

/// A disk of mostly zeros, with data in stretches that begin and end anywhere.
std::vector<std::byte> randomDisk(QRandomGenerator &random, std::size_t bytes)
{
    std::vector<std::byte> disk(bytes);
    for (std::uint32_t i = random.bounded(40U); i > 0 && bytes > 0; --i) {
        const std::size_t from = random.bounded(quint32(bytes));
        const std::size_t most = std::min<std::size_t>(bytes - from, 1U << random.bounded(1U, 18U));
        const std::size_t length = 1 + random.bounded(quint32(most));
        for (std::size_t at = from; at < std::min(bytes, from + length); ++at)
            disk[at] = std::byte(random.bounded(1, 256));
    }
    return disk;
}

/// Clusters of a disk that hold anything.
std::uint64_t clustersWithData(std::span<const std::byte> disk, std::uint64_t cluster)
{
    std::uint64_t count = 0;
    for (std::size_t at = 0; at < disk.size(); at += cluster)
        count +=
            isZero(disk.subspan(at, std::min<std::size_t>(cluster, disk.size() - at))) ? 0U : 1U;
    return count;
}

} // namespace

/// Filling an image in sequence: the guest reads what was given, and nothing is wasted.
class ImageFillerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void atRandom_data();
    void atRandom();
    void betweenFiles();
    void nothingGiven();
    void refusesWrongPlaces();
    void openUntilFinished();
    void dataBeforeTable();
    void v1BeyondItsEntries();
    void largeClustersAreReserved();
    void failsAtEveryCall();

private:
    QRandomGenerator m_random;
    JobControl m_control;
};

void ImageFillerTest::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void ImageFillerTest::atRandom_data()
{
    QTest::addColumn<FormatVersion>("format");
    QTest::addColumn<quint64>("cluster");
    for (const FormatVersion format : {FormatVersion::V1, FormatVersion::V2}) {
        for (const std::uint64_t cluster :
             {kSectorBytes, std::uint64_t(4096), kOddCluster, kSmallCluster, kMiB, 64 * kMiB})
            QTest::addRow("v%d %llu", format == FormatVersion::V1 ? 1 : 2,
                          static_cast<unsigned long long>(cluster))
                << format << quint64(cluster);
    }
}

void ImageFillerTest::atRandom()
{
    QFETCH(const FormatVersion, format);
    QFETCH(const quint64, cluster);
    for (int round = 0; round < 12; ++round) {
        const std::size_t size = (1 + m_random.bounded(4000U)) * kSectorBytes;
        const std::vector<std::byte> disk = randomDisk(m_random, size);
        const MemoryFile source(disk);
        const NewImageLayout layout = layoutOf(size, cluster, format);
        const auto file = std::make_shared<MemoryFile>();
        auto filler = ImageFiller::begin(layout, *file, m_control).value();
        for (std::size_t at = 0; at < size;) {
            const std::size_t most =
                std::min<std::size_t>(size - at, 1U << m_random.bounded(1U, 21U));
            const std::size_t length = 1 + m_random.bounded(quint32(most));
            const std::span part = std::span(disk).subspan(at, std::min(length, kMiB));
            // What is zero may be skipped, or not; bytes may come from memory or from a file.
            if (!isZero(part) || m_random.bounded(2) == 0) {
                const auto done =
                    m_random.bounded(2) == 0
                        ? filler.append(GuestOffset(at), part)
                        : filler.appendFrom(source, {at, part.size()}, GuestOffset(at));
                QVERIFY(done);
            }
            at += part.size();
        }
        QVERIFY(filler.finish());
        QCOMPARE(filler.allocatedClusters(), clustersWithData(disk, cluster));
        QCOMPARE(file->size().value(), filler.fileBytes());
        const ReportPtr report = reportOn(*file);
        QVERIFY(report->groups().empty());
        QCOMPARE(report->statistics().allocatedClusters, filler.allocatedClusters());
        QVERIFY(guestBytes(report->state(), file, {0, size}) == disk);
        // In sequence: each entry is the next place.
        std::uint64_t slot = 0;
        for (std::uint32_t i = 0; i < report->state()->bat.size(); ++i) {
            if (const std::uint32_t entry = report->state()->bat[i]; entry != 0)
                QCOMPARE(entry, entryForSlot(layout, slot++).value());
        }
    }
}

void ImageFillerTest::betweenFiles()
{
    // Host files, where the system copies.
    for (const std::uint64_t cluster : {kOddCluster, kSmallCluster, kMiB, 4 * kMiB}) {
        const TemporaryFolder folder;
        const std::size_t size = 7 * kMiB + 512;
        const std::vector<std::byte> disk = randomDisk(m_random, size);
        const auto source = HostFile::open(folder.write("raw", disk)).value();
        {
            const auto target = NewFile::create(folder / "new.hds", false).value();
            auto filler = ImageFiller::begin(layoutOf(size, cluster), *target, m_control).value();
            for (std::size_t at = 0; at < size; at += kMiB)
                QVERIFY(filler.appendFrom(*source, {at, std::min<std::size_t>(kMiB, size - at)},
                                          GuestOffset(at)));
            QVERIFY(filler.finish());
            QVERIFY(target->keep());
        }
        const auto image = HostFile::open(folder / "new.hds").value();
        const ReportPtr report = reportOn(*image);
        QVERIFY(guestBytes(report->state(), image, {0, size}) == disk);
        if (cluster <= kMiB) { // larger ones have room that is only reserved
            const QString wrong = wrongWithImage(folder / "new.hds");
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        }
    }
}

void ImageFillerTest::nothingGiven()
{
    const NewImageLayout layout = layoutOf(10 * kMiB, kSmallCluster);
    MemoryFile filled;
    auto filler = ImageFiller::begin(layout, filled, m_control).value();
    QVERIFY(filler.append(GuestOffset(kMiB), std::vector<std::byte>(kMiB)));
    QVERIFY(filler.finish());
    MemoryFile created;
    QVERIFY(writeNewImage(layout, Preallocation::Off, created, m_control));
    QVERIFY(sameContents(filled, created));
}

void ImageFillerTest::refusesWrongPlaces()
{
    const std::vector<std::byte> bytes(1000, std::byte{1});
    const MemoryFile source(std::vector<std::byte>(2 * kMiB, std::byte{1}));
    MemoryFile file;
    auto filler = ImageFiller::begin(layoutOf(10 * kMiB, kSmallCluster), file, m_control).value();
    QVERIFY(filler.append(GuestOffset(5000), bytes));
    const auto refused = [](const Result<void> &result) {
        return !result && result.error().code == ErrorCode::OutOfRange;
    };
    QVERIFY(refused(filler.append(GuestOffset(5999), bytes)));
    QVERIFY(refused(filler.append(GuestOffset(0), bytes)));
    QVERIFY(refused(filler.append(GuestOffset(10 * kMiB - 999), bytes)));
    QVERIFY(refused(filler.append(GuestOffset(~0ULL), bytes)));
    QVERIFY(refused(filler.append(GuestOffset(kMiB), std::vector<std::byte>(kMiB + 1))));
    QVERIFY(refused(filler.appendFrom(source, {0, 10}, GuestOffset(5000))));
    QVERIFY(refused(filler.appendFrom(source, {0, kMiB + 1}, GuestOffset(kMiB))));
    const auto beyond = filler.appendFrom(source, {2 * kMiB - 5, 10}, GuestOffset(kMiB));
    QVERIFY(!beyond);
    QCOMPARE(beyond.error().code, ErrorCode::FileChanged);
}

void ImageFillerTest::openUntilFinished()
{
    MemoryFile file;
    auto filler = ImageFiller::begin(layoutOf(10 * kMiB, kSmallCluster), file, m_control).value();
    const auto inUse = [&] {
        std::array<std::byte, kHeaderBytes> bytes{};
        return readFully(file, 0, bytes) ? decodeHeader(bytes).value().inUse : 0;
    };
    QCOMPARE(inUse(), kInUseOpen);
    QVERIFY(filler.append(GuestOffset(0), std::vector<std::byte>(100, std::byte{1})));
    QCOMPARE(inUse(), kInUseOpen);
    QVERIFY(filler.finish());
    QCOMPARE(inUse(), kInUseClosed);
}

void ImageFillerTest::dataBeforeTable()
{
    const auto recording = std::make_shared<Recording>();
    RecordingFile file(recording);
    const NewImageLayout layout = layoutOf(10 * kMiB, kSmallCluster);
    auto filler = ImageFiller::begin(layout, file, m_control).value();
    const std::size_t begun = recording->calls().size();
    for (std::uint64_t at = 0; at < 10 * kMiB; at += kMiB)
        QVERIFY(
            filler.append(GuestOffset(at), std::vector<std::byte>(kSmallCluster, std::byte{1})));
    for (std::size_t i = begun; i < recording->calls().size(); ++i)
        QVERIFY(recording->calls()[i].place >= layout.dataStart);
    QVERIFY(filler.finish());
    // The header, which closes it, comes last.
    QCOMPARE(recording->calls().back().place, std::uint64_t(0));
    QCOMPARE(recording->calls().back().bytes.size(), std::size_t(kHeaderBytes));
}

void ImageFillerTest::v1BeyondItsEntries()
{
    // The largest clusters: the data of the last ones would lie beyond 2^32 sectors.
    const std::uint64_t cluster = 4186127ULL * 512;
    const NewImageLayout layout = layoutOf(0xFFFFFFFFULL * 512, cluster, FormatVersion::V1);
    MemoryFile file;
    auto filler = ImageFiller::begin(layout, file, m_control).value();
    const std::array one = {std::byte{1}};
    for (std::uint64_t i = 0; i < layout.clusterCount; ++i) {
        const auto appended = filler.append(GuestOffset(i * cluster), one);
        if (entryForSlot(layout, i)) {
            QVERIFY(appended);
            continue;
        }
        QVERIFY(!appended);
        QCOMPARE(appended.error().code, ErrorCode::NewDiskSize);
        QCOMPARE(appended.error().number, i * cluster);
        return;
    }
    QFAIL("all clusters have a place");
}

void ImageFillerTest::largeClustersAreReserved()
{
    const TemporaryFolder folder;
    {
        const auto file = NewFile::create(folder / "new.hds", false).value();
        auto filler = ImageFiller::begin(layoutOf(1ULL << 40U, 8 * kMiB), *file, m_control).value();
        const std::array one = {std::byte{1}};
        QVERIFY(filler.append(GuestOffset(512ULL << 30U), one));
        QVERIFY(filler.finish());
        QVERIFY(file->keep());
    }
    QCOMPARE(std::filesystem::file_size(folder / "new.hds"), std::uintmax_t(16 * kMiB));
    const QString wrong = wrongWithImage(folder / "new.hds");
    QVERIFY2(wrong.isEmpty() || wrong.contains(QStringLiteral("ploop")), qPrintable(wrong));
}

void ImageFillerTest::failsAtEveryCall()
{
    const std::vector<std::byte> disk = randomDisk(m_random, kMiB);
    const MemoryFile source(disk);
    for (std::size_t call = 0;; ++call) {
        const auto recording = std::make_shared<Recording>();
        RecordingFile file(recording);
        recording->failCall(call, ENOSPC, call % 2 == 0);
        const Result<void> done =
            ImageFiller::begin(layoutOf(disk.size(), kSmallCluster), file, m_control)
                .and_then([&](ImageFiller filler) {
                    return filler.appendFrom(source, {0, disk.size()}, GuestOffset(0))
                        .and_then([&] { return filler.finish(); });
                });
        if (!recording->hasFailed()) {
            QVERIFY(done);
            return;
        }
        QVERIFY(!done);
        QCOMPARE(done.error().code, ErrorCode::WriteFailed);
        QCOMPARE(done.error().systemError, ENOSPC);
    }
}

QTEST_GUILESS_MAIN(ImageFillerTest)
#include "imagefiller_test.moc"
