#include "tests/engine/disk/guestimage.h"
#include "tests/support/faultyfile.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// Guest reads while the file gives I/O errors or becomes shorter: what can be read is delivered,
/// the rest is named.
class GuestReaderFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void ioErrorInOnePiece();
    void ioErrorOffTheGrid();
    void ioErrorEverywhere();
    void ioErrorOnce();
    void ioErrorInMetadata();
    void fileBecameShorter();
    void fileBecameShorterInsideAPiece();
    void fileIsGone();
    void stopsBeforeTheNextCall();
    void readsTheFileAsItIs();
};

void GuestReaderFaultsTest::ioErrorInOnePiece()
{
    const TestImage image = simple({1, 2});
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({kCluster + 8192 + 100, 1});
    std::vector<std::byte> bytes(2 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader(faulty).read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, 8192, GuestSource::Data, kCluster),
                     extent(8192, 4096, GuestSource::Unreadable, kCluster + 8192),
                     extent(12288, 2 * kCluster - 12288, GuestSource::Data, kCluster + 12288)}));
    auto expected = TestImage::hostBytes(kCluster, 2 * kCluster);
    std::fill_n(expected.begin() + 8192, 4096, std::byte{0});
    QVERIFY(bytes == expected);
    QCOMPARE(faulty->reads(), std::uint64_t(1 + 2 * kCluster / 4096));
}

void GuestReaderFaultsTest::ioErrorOffTheGrid()
{
    // Pieces are cut at the borders of the host's pages, whatever the request and the cluster.
    TestImage image(FormatVersion::V1, 63, 63 * 512, {63});
    image.fill(63 * 512 * 3);
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({40'960, 10});
    std::vector<std::byte> bytes(20'000, std::byte{0xEE});
    const std::uint64_t host = 63 * 512 + 1000;
    QVERIFY(image.reader(faulty).read(GuestOffset(1000), bytes).value() ==
            Extents({extent(1000, 40'960 - host, GuestSource::Data, host),
                     extent(1000 + 40'960 - host, 4096, GuestSource::Unreadable, 40'960),
                     extent(1000 + 45'056 - host, 20'000 - (45'056 - host), GuestSource::Data,
                            45'056)}));
    auto expected = TestImage::hostBytes(host, 20'000);
    std::fill_n(expected.begin() + std::ptrdiff_t(40'960 - host), 4096, std::byte{0});
    QVERIFY(bytes == expected);
}

void GuestReaderFaultsTest::ioErrorEverywhere()
{
    const TestImage image = simple({1, 0, 2});
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({0, 100 * kCluster}, ENXIO);
    std::vector<std::byte> bytes(3 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader(faulty).read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster, GuestSource::Unreadable, kCluster),
                     extent(kCluster, kCluster, GuestSource::Unallocated),
                     extent(2 * kCluster, kCluster, GuestSource::Unreadable, 2 * kCluster)}));
    QVERIFY(isZero(bytes));
}

void GuestReaderFaultsTest::ioErrorOnce()
{
    // An error that does not come back leaves no trace.
    const TestImage image = simple({1, 2});
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failCall(1);
    std::vector<std::byte> bytes(2 * kCluster);
    QVERIFY(image.reader(faulty).read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, 2 * kCluster, GuestSource::Data, kCluster)}));
    QVERIFY(bytes == TestImage::hostBytes(kCluster, 2 * kCluster));
}

void GuestReaderFaultsTest::ioErrorInMetadata()
{
    std::vector<std::uint32_t> entries(4000);
    entries[0] = 1;
    TestImage image(FormatVersion::V1, 128, 4000 * kCluster, entries);
    image.fill(2 * kCluster);
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({4096, 4096});
    std::vector<std::byte> bytes(kCluster);
    QVERIFY(image.reader(faulty).read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, 3584, GuestSource::Metadata, 512),
                     extent(3584, 4096, GuestSource::Unreadable, 4096),
                     extent(7680, kCluster - 7680, GuestSource::Metadata, 8192)}));
}

void GuestReaderFaultsTest::fileBecameShorter()
{
    const TestImage image = simple({1, 2, 3});
    image.file->resize(2 * kCluster + 333);
    std::vector<std::byte> bytes(3 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster + 333, GuestSource::Data, kCluster),
                     extent(kCluster + 333, 2 * kCluster - 333, GuestSource::Missing,
                            2 * kCluster + 333)}));
    QVERIFY(isZero(std::span(bytes).subspan(kCluster + 333)));
}

void GuestReaderFaultsTest::fileBecameShorterInsideAPiece()
{
    // An error and a cut at once: the pieces tell them apart.
    const TestImage image = simple({1, 2, 3});
    image.file->resize(2 * kCluster + 333);
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({kCluster, 1});
    std::vector<std::byte> bytes(3 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader(faulty).read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, 4096, GuestSource::Unreadable, kCluster),
                     extent(4096, kCluster + 333 - 4096, GuestSource::Data, kCluster + 4096),
                     extent(kCluster + 333, 2 * kCluster - 333, GuestSource::Missing,
                            2 * kCluster + 333)}));
}

void GuestReaderFaultsTest::fileIsGone()
{
    const TestImage image = simple({1, 0});
    image.file->resize(0);
    std::vector<std::byte> bytes(2 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster, GuestSource::Missing, kCluster),
                     extent(kCluster, kCluster, GuestSource::Unallocated)}));
    QVERIFY(isZero(bytes));
}

void GuestReaderFaultsTest::stopsBeforeTheNextCall()
{
    const TestImage image = simple({1, 3, 5, 7, 2});
    for (const bool isBroken : {false, true}) {
        const auto faulty = std::make_shared<FaultyFile>(image.file);
        if (isBroken)
            faulty->failRange({0, 100 * kCluster});
        std::vector<std::byte> bytes(5 * kCluster);
        const auto read =
            image.reader(faulty).read(GuestOffset(0), bytes, [&] { return faulty->reads() >= 3; });
        QVERIFY(!read);
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
        QCOMPARE(faulty->reads(), 3ULL);
    }
}

void GuestReaderFaultsTest::readsTheFileAsItIs()
{
    const TestImage image = simple({}, 1);
    const auto faulty = std::make_shared<FaultyFile>(image.file);
    faulty->failRange({8192, 1});
    std::vector<std::byte> bytes(kCluster, std::byte{0xEE});
    std::vector<GuestExtent> extents;
    QVERIFY(readFileBytes(*faulty, 100, bytes, extents));
    QVERIFY(extents == Extents({extent(100, 8092, GuestSource::Data, 100),
                                extent(8192, 4096, GuestSource::Unreadable, 8192),
                                extent(12288, kCluster - 12288, GuestSource::Data, 12288),
                                extent(kCluster, 100, GuestSource::Missing, kCluster)}));
    auto expected = TestImage::hostBytes(100, kCluster);
    std::fill_n(expected.begin() + 8092, 4096, std::byte{0});
    std::fill_n(expected.end() - 100, 100, std::byte{0});
    QVERIFY(bytes == expected);

    extents.clear();
    const std::uint64_t before = faulty->reads();
    QVERIFY(!readFileBytes(*faulty, 100, bytes, extents,
                           [&] { return faulty->reads() >= before + 2; }));
    QCOMPARE(faulty->reads(), before + 2);
}

QTEST_GUILESS_MAIN(GuestReaderFaultsTest)
#include "guestreaderfaults_test.moc"
