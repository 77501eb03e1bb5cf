#include "engine/disk/diskreader.h"
#include "engine/map/layermap.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/engine/disk/storagedisk.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint8_t kNone = LayerIndex::kNobody;

LayerSet setOf(std::initializer_list<std::uint8_t> layers)
{
    LayerSet set;
    for (const std::uint8_t layer : layers)
        set.insert(layer);
    return set;
}

LayerMapPtr mapOf(const DiskPtr &disk)
{
    JobControl control;
    const auto map = LayerMap::make(disk, control);
    return map ? *map : nullptr;
}

/// An image of `clusters` clusters, of which about `share` of 100 have a place.
TestImage randomImage(QRandomGenerator &random, std::uint32_t tracks, std::uint32_t clusters,
                      quint32 share)
{
    std::vector<std::uint32_t> entries(clusters);
    std::uint32_t place = 1;
    for (std::uint32_t &entry : entries) {
        if (random.bounded(100U) < share)
            entry = place++;
    }
    const std::uint64_t size = std::uint64_t(clusters) * tracks * kSectorBytes;
    const std::uint64_t less = random.bounded(3U) == 0 ? random.bounded(quint32(size)) : 0;
    TestImage image(FormatVersion::V2, tracks, std::max<std::uint64_t>(size - less, kSectorBytes),
                    entries);
    image.state->fileSize = size + tracks * kSectorBytes;
    return image;
}

/// The layers that a reader finds in a cluster.
LayerSet layersRead(const DiskReader &reader, ByteRange cluster)
{
    LayerSet layers;
    for (const DiskExtent &extent : reader.extents(GuestOffset(cluster.offset), cluster.length))
        layers.insert(extent.layer);
    if (layers.isEmpty())
        layers.insert(kNone); // beyond the disk
    return layers;
}

void compareWithReader(const DiskPtr &disk, const LayerMap &map, bool isMixed)
{
    const DiskReader reader(disk);
    const std::uint64_t size = disk->picked().state->geometry.clusterBytes;
    for (std::uint64_t cluster = 0; cluster < map.count(); ++cluster) {
        const LayerSet expected = layersRead(reader, {cluster * size, size});
        // Only clusters of different sizes lie in several layers; an end inside a cluster cuts it.
        if (isMixed)
            QCOMPARE(map.at(cluster), expected);
        else
            QCOMPARE(map.at(cluster), LayerSet(expected.newest()));
    }
}

void compareWithPlainList(QRandomGenerator &random, const LayerMap &map)
{
    std::array<std::uint64_t, 256> totals{};
    for (std::uint64_t at = 0; at < map.count(); ++at)
        ++totals[map.at(at).newest()];
    for (std::size_t layer = 0; layer < totals.size(); ++layer)
        QCOMPARE(map.total(static_cast<std::uint8_t>(layer)), totals[layer]);
    for (int i = 0; i < 60; ++i) {
        const std::uint64_t first = random.bounded(quint32(map.count() + 1));
        const std::uint64_t last = first + random.bounded(quint32(map.count() + 10));
        LayerSet expected;
        for (std::uint64_t at = first; at < std::min(last, map.count()); ++at)
            expected |= map.at(at);
        QCOMPARE(map.any(first, last), expected);
        const LayerSet mask(
            static_cast<std::uint8_t>(random.bounded(6U) == 0 ? kNone : random.bounded(4)));
        std::optional<std::uint64_t> next;
        for (std::uint64_t at = first; at < map.count() && !next; ++at) {
            if (map.at(at) & mask)
                next = at;
        }
        QCOMPARE(map.next(first, mask), next);
    }
}

} // namespace

/// Which layer supplies what, from any distance.
class LayerMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesTheLayerOfEachCluster();
    void layersOfABundle();
    void clustersOfDifferentSizes();
    void missingLayerSuppliesWhatIsLeft();
    void noneWhereOneFileHasAll();
    void endsWhenCancelled();
    void asAReaderFindsIt_data();
    void asAReaderFindsIt();
    void setsOfLayers();
};

void LayerMapTest::namesTheLayerOfEachCluster()
{
    const auto map =
        mapOf(diskOf({layerOf(simple({0, 1, 0, 0, 2})), layerOf(simple({1, 2, 0, 0, 3})),
                      layerOf(simple({1, 2, 3, 0, 0}))}));
    QVERIFY(map);
    QCOMPARE(map->count(), std::uint64_t(5));
    QCOMPARE(map->layerCount(), std::size_t(3));
    QCOMPARE(map->at(0), setOf({1}));
    QCOMPARE(map->at(1), setOf({0}));
    QCOMPARE(map->at(2), setOf({2}));
    QCOMPARE(map->at(3), setOf({kNone}));
    QCOMPARE(map->any(0, 3), setOf({0, 1, 2}));
    QCOMPARE(map->any(0, 3).newest(), std::uint8_t(0));
    QCOMPARE(map->any(2, 4), setOf({2, kNone}));
    QCOMPARE(map->any(3, 3), LayerSet());
    QCOMPARE(map->any(4, 100), setOf({0}));
    QCOMPARE(map->total(0), std::uint64_t(2));
    QCOMPARE(map->total(kNone), std::uint64_t(1));
    QCOMPARE(map->next(0, setOf({2, kNone})), std::optional<std::uint64_t>(2));
    QCOMPARE(map->next(3, setOf({1, 2})), std::nullopt);
}

void LayerMapTest::layersOfABundle()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2, 5, 15});
    builder.overlay().clusters({1, 4, 5});
    builder.overlay().clusters({2, 5, 6});
    const TemporaryFolder folder;
    const DiskPtr disk = openBundle(builder.write(folder.path()));
    const auto map = mapOf(disk);
    QVERIFY(map);
    QCOMPARE(map->count(), std::uint64_t(16));
    compareWithReader(disk, *map, false);
    QCOMPARE(QString::fromStdString(builder.guidOf(2)), map->layer(0).guid);
}

void LayerMapTest::clustersOfDifferentSizes()
{
    // The picked layer has clusters of 64 KiB, the one below it of 16 KiB.
    std::vector<std::uint32_t> small(16);
    small[1] = 5; // in the picked layer's cluster 0
    small[4] = 6;
    small[5] = 7;
    small[6] = 8;
    small[7] = 9; // all of its cluster 1
    const TestImage below(FormatVersion::V2, 32, 4 * kCluster, small);
    const auto map = mapOf(diskOf({layerOf(simple({0, 0, 1, 0})), layerOf(below)}));
    QVERIFY(map);
    QCOMPARE(map->at(0), setOf({1, kNone}));
    QCOMPARE(map->at(1), setOf({1}));
    QCOMPARE(map->at(2), setOf({0}));
    QCOMPARE(map->at(3), setOf({kNone}));
    QCOMPARE(map->total(1), std::uint64_t(2));
}

void LayerMapTest::missingLayerSuppliesWhatIsLeft()
{
    const auto map = mapOf(diskOf({layerOf(simple({0, 1, 0})), closedLayer()}));
    QVERIFY(map);
    QCOMPARE(map->at(0), setOf({1}));
    QCOMPARE(map->at(1), setOf({0}));
    QCOMPARE(map->total(kNone), std::uint64_t(0));
}

void LayerMapTest::noneWhereOneFileHasAll()
{
    JobControl control;
    const auto map = LayerMap::make(diskOf({layerOf(simple({0, 1}))}), control);
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::Unsupported);
}

void LayerMapTest::endsWhenCancelled()
{
    const TestImage below(FormatVersion::V2, 32, 4 * kCluster, std::vector<std::uint32_t>(16));
    for (const DiskLayerPtr &lower : {layerOf(below), layerOf(simple({0, 1}))}) {
        JobControl control;
        control.cancel();
        const auto map = LayerMap::make(diskOf({layerOf(simple({0, 1})), lower}), control);
        QVERIFY(!map);
        QCOMPARE(map.error().code, ErrorCode::Cancelled);
    }
}

void LayerMapTest::asAReaderFindsIt_data()
{
    QTest::addColumn<bool>("isMixed");
    QTest::newRow("clusters of one size") << false;
    QTest::newRow("clusters of different sizes") << true;
}

void LayerMapTest::asAReaderFindsIt()
{
    QFETCH(const bool, isMixed);
    QRandomGenerator random(seedOfThisRun());
    for (int round = 0; round < 60; ++round) {
        DiskChain chain;
        const auto layers = 2 + random.bounded(4U);
        const std::uint32_t clusters = 1 + random.bounded(700U);
        for (quint32 i = 0; i < layers; ++i) {
            const std::uint32_t tracks =
                isMixed ? (i == 1 ? 24U : 8U + 8U * random.bounded(3U)) : 8U;
            const std::uint32_t own =
                i == 0 || random.bounded(3U) != 0 ? clusters : 1 + random.bounded(2 * clusters);
            chain.push_back(i + 1 == layers && random.bounded(5U) == 0
                                ? closedLayer()
                                : layerOf(randomImage(random, isMixed && i == 0 ? 16 : tracks, own,
                                                      random.bounded(101U))));
        }
        const DiskPtr disk = diskOf(std::move(chain));
        const auto map = mapOf(disk);
        QVERIFY(map);
        QCOMPARE(map->count(), std::uint64_t(clusters));
        compareWithReader(disk, *map, disk->storages.front().layerIndex() == nullptr);
        compareWithPlainList(random, *map);
        if (QTest::currentTestFailed())
            return;
    }
}

void LayerMapTest::setsOfLayers()
{
    LayerSet set;
    QVERIFY(set.isEmpty());
    QCOMPARE(set.newest(), kNone);
    for (const std::uint8_t layer : {std::uint8_t(200), std::uint8_t(64), std::uint8_t(63), kNone})
        set.insert(layer);
    QCOMPARE(set.size(), std::size_t(4));
    QCOMPARE(set.newest(), std::uint8_t(63));
    set.remove(63);
    QCOMPARE(set.newest(), std::uint8_t(64));
    QVERIFY(set & setOf({200, 1}));
    QVERIFY(!(set & setOf({63, 1})));
}

QTEST_GUILESS_MAIN(LayerMapTest)
#include "layermap_test.moc"
