#include "tests/engine/disk/guestimage.h"
#include "tests/support/faultyfile.h"

#include <QRandomGenerator>
#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// Guest reads: right for every offset and length, and honest about where bytes come from.
class GuestReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anyRange_data();
    void anyRange();
    void neighboursAreOneRead();
    void hugeRunIsOneExtent();
    void runAsLongAsTheNextPlace();
    void unallocatedInALayer();
    void beyondTheTable();
    void beyondTheTableOfALayer();
    void outsideTheFile();
    void cutByTheEnd();
    void insideMetadata();
    void unreadableEntry();
    void limitEndsEarly();
    void beyondTheDisk();
    void emptyDisk();
};

void GuestReaderTest::anyRange_data()
{
    QTest::addColumn<FormatVersion>("format");
    QTest::addColumn<quint32>("tracks");
    QTest::newRow("v2, 512 bytes") << FormatVersion::V2 << 1U;
    QTest::newRow("v2, 63 sectors") << FormatVersion::V2 << 63U;
    QTest::newRow("v2, 64 KiB") << FormatVersion::V2 << 128U;
    QTest::newRow("v2, 1 MiB") << FormatVersion::V2 << 2048U;
    QTest::newRow("v1 off the grid, 512 bytes") << FormatVersion::V1 << 1U;
    QTest::newRow("v1 off the grid, 63 sectors") << FormatVersion::V1 << 63U;
    QTest::newRow("v1 off the grid, 64 KiB") << FormatVersion::V1 << 128U;
    QTest::newRow("v1 off the grid, 1 MiB") << FormatVersion::V1 << 2048U;
}

void GuestReaderTest::anyRange()
{
    QFETCH(FormatVersion, format);
    QFETCH(quint32, tracks);
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);

    const std::uint64_t clusterBytes = tracks * kSectorBytes;
    const std::uint32_t clusters = tracks > 1000 ? 8 : 60;
    // The disk ends inside its last cluster where a cluster has more than one sector.
    const std::uint64_t diskBytes =
        clusters * clusterBytes - std::uint64_t(random.bounded(tracks)) * kSectorBytes;
    const std::uint64_t headBytes =
        (clusters * 4 + 64 + clusterBytes) / clusterBytes * clusterBytes;
    const std::uint64_t fileBytes =
        headBytes + clusters * clusterBytes - std::uint64_t(random.bounded(int(clusterBytes)));

    // Entries: runs of clusters in order, single ones anywhere, and holes. In v1 any sector will
    // do.
    std::vector<std::uint32_t> entries(clusters);
    const bool isV1 = format == FormatVersion::V1;
    const std::uint32_t step = isV1 ? tracks : 1;
    const auto first = std::uint32_t(isV1 ? headBytes / 512 : headBytes / clusterBytes);
    for (std::uint32_t i = 0; i < clusters; ++i) {
        const int dice = random.bounded(10);
        if (dice < 3 || (i == 0 && dice < 6))
            entries[i] = 0;
        else if (dice < 7 && i > 0 && entries[i - 1] != 0)
            entries[i] = entries[i - 1] + step;
        else
            entries[i] = first + std::uint32_t(random.bounded(int(clusters * step)));
    }
    TestImage image(format, tracks, diskBytes, entries);
    image.fill(fileBytes);

    // What the guest sees, byte by byte, from the definition.
    const auto host = TestImage::hostBytes(0, std::size_t(fileBytes));
    std::vector<std::byte> expected(diskBytes);
    std::vector<GuestSource> sources(diskBytes, GuestSource::Unallocated);
    for (std::uint64_t at = 0; at < diskBytes; ++at) {
        const std::uint32_t entry = entries[at / clusterBytes];
        if (entry == 0)
            continue;
        const std::uint64_t place =
            std::uint64_t(entry) * (isV1 ? 512 : clusterBytes) + at % clusterBytes;
        sources[at] = place < fileBytes ? GuestSource::Data : GuestSource::Missing;
        if (place < fileBytes)
            expected[at] = host[place];
    }

    for (int round = 0; round < 200; ++round) {
        const auto counting = std::make_shared<FaultyFile>(image.file);
        const GuestReader reader = image.reader(counting);
        const std::uint64_t offset = random.generate64() % diskBytes;
        const std::uint64_t most =
            random.bounded(3) == 0 ? 4 * clusterBytes : std::min<std::uint64_t>(clusterBytes, 700);
        const auto length = std::size_t(random.generate64() % most + 1);
        const std::uint64_t inside = std::min<std::uint64_t>(length, diskBytes - offset);
        std::vector<std::byte> bytes(length, std::byte{0xEE});
        const Extents extents = reader.read(GuestOffset(offset), bytes).value();

        QVERIFY(std::equal(bytes.begin(), bytes.begin() + std::ptrdiff_t(inside),
                           expected.begin() + std::ptrdiff_t(offset)));
        QVERIFY(isZero(std::span(bytes).subspan(std::size_t(inside))));
        QVERIFY(extents == reader.extents(GuestOffset(offset), length));

        std::uint64_t at = offset;
        std::uint64_t dataExtents = 0;
        for (const GuestExtent &extent : extents) {
            QCOMPARE(extent.guest.offset, at);
            QVERIFY(!extent.guest.isEmpty());
            at = extent.guest.end();
            const auto begin = sources.begin() + std::ptrdiff_t(extent.guest.offset);
            QVERIFY(std::all_of(begin, begin + std::ptrdiff_t(extent.guest.length),
                                [&](GuestSource source) { return source == extent.source; }));
            QCOMPARE(extent.hasHost, extent.source != GuestSource::Unallocated);
            if (extent.source == GuestSource::Data) {
                ++dataExtents;
                QCOMPARE(host[extent.host.value()], expected[extent.guest.offset]);
            }
        }
        QCOMPARE(at, offset + inside);
        for (std::size_t i = 1; i < extents.size(); ++i) {
            const GuestExtent &last = extents[i - 1];
            QVERIFY(last.source != extents[i].source ||
                    (last.hasHost && last.host + last.guest.length != extents[i].host));
        }
        QCOMPARE(counting->reads(), dataExtents); // one for each stretch of the file
    }
}

void GuestReaderTest::neighboursAreOneRead()
{
    const TestImage image = simple({1, 2, 3, 5, 6, 4});
    const auto counting = std::make_shared<FaultyFile>(image.file);
    std::vector<std::byte> bytes(6 * kCluster);
    const Extents extents = image.reader(counting).read(GuestOffset(0), bytes).value();
    QVERIFY(extents == Extents({extent(0, 3 * kCluster, GuestSource::Data, kCluster),
                                extent(3 * kCluster, 2 * kCluster, GuestSource::Data, 5 * kCluster),
                                extent(5 * kCluster, kCluster, GuestSource::Data, 4 * kCluster)}));
    QCOMPARE(counting->reads(), std::uint64_t(3));
    QCOMPARE(counting->bytesRead(), std::uint64_t(bytes.size()));
}

void GuestReaderTest::hugeRunIsOneExtent()
{
    // 2^20 clusters of 1 MiB in order: one extent of a tebibyte, found without a read.
    std::vector<std::uint32_t> entries(1U << 20U);
    for (std::uint32_t i = 0; i < entries.size(); ++i)
        entries[i] = 5 + i;
    TestImage image(FormatVersion::V2, 2048, std::uint64_t(1) << 40U, entries);
    image.file->resize((std::uint64_t(1) << 40U) + (5U << 20U));
    image.state->fileSize = image.file->size().value();
    const auto counting = std::make_shared<FaultyFile>(image.file);
    const GuestReader reader = image.reader(counting);
    QVERIFY(reader.extents(GuestOffset(0), UINT64_MAX) ==
            Extents({extent(0, std::uint64_t(1) << 40U, GuestSource::Data, 5U << 20U)}));
    QCOMPARE(counting->calls(), std::uint64_t(0));
    // Jumping anywhere costs one read.
    std::vector<std::byte> bytes(4096);
    QVERIFY(reader.read(GuestOffset((std::uint64_t(1) << 39U) + 77), bytes));
    QCOMPARE(counting->reads(), std::uint64_t(1));
}

void GuestReaderTest::runAsLongAsTheNextPlace()
{
    // Three clusters without data, then one that lies three clusters into the file: a reader that
    // mixes up the length of the run and the place in the file takes the fourth for a part of the
    // run.
    const TestImage image = simple({0, 0, 0, 3, 0, 1});
    std::vector<std::byte> bytes(6 * kCluster, std::byte{0xEE});
    const Extents extents = image.reader().read(GuestOffset(0), bytes).value();
    QVERIFY(extents == Extents({extent(0, 3 * kCluster, GuestSource::Unallocated),
                                extent(3 * kCluster, kCluster, GuestSource::Data, 3 * kCluster),
                                extent(4 * kCluster, kCluster, GuestSource::Unallocated),
                                extent(5 * kCluster, kCluster, GuestSource::Data, kCluster)}));
    const auto all = std::span<const std::byte>(bytes);
    QVERIFY(isZero(all.first(3 * kCluster)));
    QVERIFY(std::ranges::equal(all.subspan(3 * kCluster, kCluster),
                               TestImage::hostBytes(3 * kCluster, kCluster)));
    QVERIFY(isZero(all.subspan(4 * kCluster, kCluster)));
    QVERIFY(
        std::ranges::equal(all.subspan(5 * kCluster), TestImage::hostBytes(kCluster, kCluster)));
}

void GuestReaderTest::unallocatedInALayer()
{
    const TestImage image = simple({1, 0, 0});
    image.state->membership.kind = DiskMembership::Kind::PartByDescriptor;
    std::vector<std::byte> bytes(3 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster, GuestSource::Data, kCluster),
                     extent(kCluster, 2 * kCluster, GuestSource::NotInThisFile)}));
    QVERIFY(isZero(std::span(bytes).subspan(kCluster)));
}

void GuestReaderTest::beyondTheTable()
{
    TestImage image = simple({1, 0});
    image.state->geometry.diskBytes = 5 * kCluster + 512;
    std::vector<std::byte> bytes(5 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(kCluster), bytes).value() ==
            Extents({extent(kCluster, kCluster, GuestSource::Unallocated),
                     extent(2 * kCluster, 3 * kCluster + 512, GuestSource::BeyondTable)}));
    QVERIFY(isZero(bytes));
    // A table that is not there at all.
    image.state->bat = Bat();
    QVERIFY(image.reader().extents(GuestOffset(7), 100) ==
            Extents({extent(7, 100, GuestSource::BeyondTable)}));
}

void GuestReaderTest::beyondTheTableOfALayer()
{
    const TestImage image = simple({1, 0});
    image.state->geometry.diskBytes = 5 * kCluster;
    image.state->membership.kind = DiskMembership::Kind::PartByName;
    QVERIFY(image.reader().extents(GuestOffset(0), 5 * kCluster) ==
            Extents({extent(0, kCluster, GuestSource::Data, kCluster),
                     extent(kCluster, 4 * kCluster, GuestSource::NotInThisFile)}));
}

void GuestReaderTest::outsideTheFile()
{
    const TestImage image = simple({8, 0xFFFFFFFF, 1});
    const auto counting = std::make_shared<FaultyFile>(image.file);
    std::vector<std::byte> bytes(3 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader(counting)
                .read(GuestOffset(10), std::span(bytes).first(2 * kCluster))
                .value() ==
            Extents({extent(10, kCluster - 10, GuestSource::Missing, 8 * kCluster + 10),
                     extent(kCluster, kCluster, GuestSource::Missing,
                            std::uint64_t(0xFFFFFFFF) * kCluster),
                     extent(2 * kCluster, 10, GuestSource::Data, kCluster)}));
    QCOMPARE(counting->bytesRead(), std::uint64_t(10));
    QVERIFY(isZero(std::span(bytes).first(2 * kCluster - 10)));
}

void GuestReaderTest::cutByTheEnd()
{
    const TestImage image = simple({7, 1});
    image.file->resize(8 * kCluster - 700);
    image.state->fileSize = 8 * kCluster - 700;
    std::vector<std::byte> bytes(2 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster - 700, GuestSource::Data, 7 * kCluster),
                     extent(kCluster - 700, 700, GuestSource::Missing, 8 * kCluster - 700),
                     extent(kCluster, kCluster, GuestSource::Data, kCluster)}));
    const auto all = std::span<const std::byte>(bytes);
    QVERIFY(std::ranges::equal(all.first(kCluster - 700),
                               TestImage::hostBytes(7 * kCluster, kCluster - 700)));
    QVERIFY(isZero(all.subspan(kCluster - 700, 700)));
    // Only what is missing, and only what is there.
    QVERIFY(image.reader().extents(GuestOffset(kCluster - 10), 10) ==
            Extents({extent(kCluster - 10, 10, GuestSource::Missing, 8 * kCluster - 10)}));
    QVERIFY(image.reader().extents(GuestOffset(5), 10) ==
            Extents({extent(5, 10, GuestSource::Data, 7 * kCluster + 5)}));
}

void GuestReaderTest::insideMetadata()
{
    // v1: sector 0 cannot be named, sector 1 lies in a table of 200 entries, sector 2 does not.
    std::vector<std::uint32_t> entries(200);
    entries[0] = 1;
    entries[1] = 2;
    TestImage image(FormatVersion::V1, 2, 200 * 1024, entries);
    image.fill(100 * 1024);
    QCOMPARE(image.state->geometry.tableEnd, std::uint64_t(864));
    std::vector<std::byte> bytes(2048);
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, 1024, GuestSource::Metadata, 512),
                     extent(1024, 1024, GuestSource::Data, 1024)}));
    QVERIFY(std::ranges::equal(std::span<const std::byte>(bytes).first(1024),
                               TestImage::hostBytes(512, 1024)));
    // A file that ends inside the table.
    image.file->resize(600);
    image.state->fileSize = 600;
    QVERIFY(image.reader().extents(GuestOffset(0), 1024) ==
            Extents({extent(0, 88, GuestSource::Metadata, 512),
                     extent(88, 936, GuestSource::Missing, 600)}));
}

void GuestReaderTest::unreadableEntry()
{
    const TestImage image = simple({1, 2, 3, 4});
    // The bytes of the entries 1 and 2; one byte is enough.
    image.state->unreadable = {{0, 4}, {64 + 7, 1}, {64 + 8, 4}};
    std::vector<std::byte> bytes(4 * kCluster, std::byte{0xEE});
    QVERIFY(image.reader().read(GuestOffset(0), bytes).value() ==
            Extents({extent(0, kCluster, GuestSource::Data, kCluster),
                     extent(kCluster, 2 * kCluster, GuestSource::Unreadable),
                     extent(3 * kCluster, kCluster, GuestSource::Data, 4 * kCluster)}));
    QVERIFY(isZero(std::span(bytes).subspan(kCluster, 2 * kCluster)));
    // Not in the parent either: what the entry says is unknown.
    image.state->membership.kind = DiskMembership::Kind::PartByName;
    QVERIFY(image.reader().extents(GuestOffset(kCluster), kCluster) ==
            Extents({extent(kCluster, kCluster, GuestSource::Unreadable)}));
}

void GuestReaderTest::limitEndsEarly()
{
    const TestImage image = simple({1, 2, 0, 0, 7, 7});
    const GuestReader reader = image.reader();
    const Extents all = reader.extents(GuestOffset(0), UINT64_MAX);
    QCOMPARE(all.size(), std::size_t(4));
    for (std::size_t limit = 0; limit <= all.size() + 1; ++limit) {
        const Extents some = reader.extents(GuestOffset(0), UINT64_MAX, limit);
        QVERIFY(some ==
                Extents(all.begin(), all.begin() + std::ptrdiff_t(std::min(limit, all.size()))));
    }
}

void GuestReaderTest::beyondTheDisk()
{
    const TestImage image = simple({1, 2});
    const GuestReader reader = image.reader();
    std::vector<std::byte> bytes(100, std::byte{0xEE});
    QVERIFY(reader.read(GuestOffset(2 * kCluster - 30), bytes).value() ==
            Extents({extent(2 * kCluster - 30, 30, GuestSource::Data, 3 * kCluster - 30)}));
    QVERIFY(isZero(std::span(bytes).subspan(30)));

    for (const std::uint64_t offset : {2 * kCluster, std::uint64_t(UINT64_MAX)}) {
        const auto result = reader.read(GuestOffset(offset), bytes);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::OutOfRange);
        QCOMPARE(result.error().number, offset);
        QVERIFY(reader.extents(GuestOffset(offset), 10).empty());
    }
    QVERIFY(reader.read(GuestOffset(2 * kCluster), {}).value().empty());
    QVERIFY(!reader.read(GuestOffset(2 * kCluster + 1), {}));
    QVERIFY(reader.extents(GuestOffset(0), 0).empty());
}

void GuestReaderTest::emptyDisk()
{
    const TestImage image = simple({});
    std::vector<std::byte> bytes(1);
    QCOMPARE(image.reader().read(GuestOffset(0), bytes).error().code, ErrorCode::OutOfRange);
    QVERIFY(image.reader().extents(GuestOffset(0), 1).empty());
}

QTEST_GUILESS_MAIN(GuestReaderTest)
#include "guestreader_test.moc"
