#include "engine/format/bat.h"
#include "engine/format/geometry.h"

#include <QtTest>

using namespace parascope;

class GeometryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cellsOfAFileWithoutHead();
    void cellsOfAFileWithHead();
    void gridTellsItsPlaces();
    void absurdHeadersDoNotWrap();
    void lastClusterOfTheDiskIsCut();
    void dataStartOfV1();
    void tableInChunks();
};

void GeometryTest::cellsOfAFileWithoutHead()
{
    const HostGrid grid{0, 1024};
    QCOMPARE(grid.cellCount(0), 0ULL);
    QCOMPARE(grid.cellCount(1), 1ULL);
    QCOMPARE(grid.cellCount(1024), 1ULL);
    QCOMPARE(grid.cellCount(1025), 2ULL);
    QCOMPARE(grid.rangeOf(HostCluster(1), 1500), (ByteRange{1024, 476}));
    QCOMPARE(grid.rangeOf(HostCluster(2), 1500).length, 0ULL);
}

void GeometryTest::cellsOfAFileWithHead()
{
    const HostGrid grid{512, 1024};
    QCOMPARE(grid.cellCount(512), 1ULL);
    QCOMPARE(grid.cellCount(513), 2ULL);
    QCOMPARE(grid.rangeOf(HostCluster(0), 9999), (ByteRange{0, 512}));
    QCOMPARE(grid.rangeOf(HostCluster(2), 9999), (ByteRange{1536, 1024}));
    for (std::uint64_t cell = 0; cell < 5; ++cell)
        QCOMPARE(grid.cellAt(grid.startOf(HostCluster(cell))).value(), cell);
}

void GeometryTest::gridTellsItsPlaces()
{
    const HostGrid grid{512, 1024};
    QVERIFY(!grid.isOnGrid(HostOffset(0)));
    QVERIFY(grid.isOnGrid(HostOffset(512)));
    QVERIFY(!grid.isOnGrid(HostOffset(1024)));
    QVERIFY(grid.isOnGrid(HostOffset(1536)));
}

void GeometryTest::absurdHeadersDoNotWrap()
{
    Header header;
    header.tracks = kMaxTracks;
    header.batEntries = kMaxBatEntries;
    header.sectors = ~0ULL;
    header.dataOffset = 0xFFFFFFFF;
    const Geometry geometry = Geometry::fromHeader(header);
    QVERIFY(geometry.diskBytes < (1ULL << 63U));
    QCOMPARE(geometry.diskBytes % 512, 0ULL);
    QCOMPARE(geometry.placeOf(0xFFFFFFFF).value(), 0xFFFFFFFFULL * kMaxTracks * 512);
    QCOMPARE(geometry.guestRange(GuestCluster(~0ULL)).length, 0ULL);
}

void GeometryTest::lastClusterOfTheDiskIsCut()
{
    Header header;
    header.tracks = 4;
    header.batEntries = 3;
    header.sectors = 9;
    const Geometry geometry = Geometry::fromHeader(header);
    QCOMPARE(geometry.diskClusters(), 3ULL);
    QCOMPARE(geometry.guestRange(GuestCluster(2)), (ByteRange{4096, 512}));
    QCOMPARE(geometry.guestRange(GuestCluster(3)).length, 0ULL);
}

void GeometryTest::dataStartOfV1()
{
    Header header;
    header.format = FormatVersion::V1;
    header.tracks = 63;
    header.batEntries = 112; // 64 + 4 · 112 = 512: the table ends on a sector's border
    QCOMPARE(Geometry::fromHeader(header).dataStart, 512ULL);
    header.batEntries = 113;
    QCOMPARE(Geometry::fromHeader(header).dataStart, 1024ULL);
    header.dataOffset = 7;
    QCOMPARE(Geometry::fromHeader(header).dataStart, 7 * 512ULL);
    QCOMPARE(Geometry::fromHeader(header).grid.origin, 7 * 512ULL);
}

void GeometryTest::tableInChunks()
{
    auto full = std::make_shared<BatChunk>(BatChunk::kEntries);
    auto rest = std::make_shared<BatChunk>(3);
    QCOMPARE(full->entries()[BatChunk::kEntries - 1], 0U);
    full->entries()[BatChunk::kEntries - 1] = 17;
    rest->entries()[2] = 18;
    const Bat bat({full, rest});
    QCOMPARE(bat.size(), BatChunk::kEntries + 3);
    QCOMPARE(bat[BatChunk::kEntries - 1], 17U);
    QCOMPARE(bat[BatChunk::kEntries + 2], 18U);
    QCOMPARE(bat.from(BatChunk::kEntries - 2).size(), std::size_t(2));
    QCOMPARE(bat.from(BatChunk::kEntries + 1).size(), std::size_t(2));
    QVERIFY(bat.from(BatChunk::kEntries + 3).empty());
}

QTEST_GUILESS_MAIN(GeometryTest)
#include "geometry_test.moc"
