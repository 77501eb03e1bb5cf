#include "engine/disk/layerindex.h"
#include "tests/engine/disk/guestimage.h"
#include "tests/support/seed.h"

#include <QTest>

#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint8_t kNone = LayerIndex::kNobody;

DiskLayerPtr layerOf(const TestImage &image)
{
    auto layer = std::make_shared<DiskLayer>();
    layer->state = image.state;
    layer->file = image.file;
    return layer;
}

DiskLayerPtr layerOf(const std::vector<std::uint32_t> &entries)
{
    return layerOf(simple(entries));
}

DiskLayerPtr closedLayer()
{
    auto layer = std::make_shared<DiskLayer>();
    layer->problem = Error{};
    return layer;
}

DiskLayerPtr plainLayer()
{
    auto layer = std::make_shared<DiskLayer>();
    layer->file = std::make_shared<MemoryFile>();
    return layer;
}

std::vector<std::uint8_t> layersOf(const LayerIndex &index)
{
    return {index.layers().begin(), index.layers().end()};
}

using Layers = std::vector<std::uint8_t>;

} // namespace

/// Who supplies which cluster.
class LayerIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void firstThatHasIt();
    void notMadeWhereClustersDiffer();
    void closedAndPlain();
    void shorterTables();
    void tablesThatEndEarly();
    void unreadableEntries();
    void runs();
    void asAWalkWouldFind();
};

void LayerIndexTest::firstThatHasIt()
{
    const auto index = LayerIndex::make(
        {layerOf({0, 1, 0, 0, 2}), layerOf({1, 2, 0, 0, 3}), layerOf({1, 2, 3, 0, 0})});
    QCOMPARE(index->clusterBytes(), kCluster);
    QCOMPARE(layersOf(*index), (Layers{1, 0, 2, kNone, 0}));
    QCOMPARE(index->countOf(0), std::uint64_t(2));
    QCOMPARE(index->countOf(kNone), std::uint64_t(1));
    QCOMPARE(index->at(3), kNone);
    QCOMPARE(index->at(100), kNone);
}

void LayerIndexTest::notMadeWhereClustersDiffer()
{
    const TestImage other(FormatVersion::V2, 64, 64 * 512, {1});
    QVERIFY(!LayerIndex::make({layerOf({1}), layerOf(other)}));
    QVERIFY(!LayerIndex::make({plainLayer()}));
    QVERIFY(!LayerIndex::make({closedLayer(), plainLayer()}));
}

void LayerIndexTest::closedAndPlain()
{
    const auto closed = LayerIndex::make({layerOf({0, 1, 0}), closedLayer(), layerOf({1, 1, 1})});
    QCOMPARE(layersOf(*closed), (Layers{1, 0, 1}));
    QCOMPARE(closed->runAt(3, 1000), (LayerIndex::Run{3, 1000, kNone})); // the disk ends there
    const auto picked = LayerIndex::make({closedLayer(), layerOf({1, 1, 1})});
    QCOMPARE(picked->runAt(3, 1000), (LayerIndex::Run{3, 1000, 0}));
    const auto plain = LayerIndex::make({layerOf({0, 1, 0}), plainLayer()});
    QCOMPARE(layersOf(*plain), (Layers{1, 0, 1}));
    QCOMPARE(plain->at(1'000'000'000'000), kNone);
    const auto overall = LayerIndex::make({plainLayer(), layerOf({1, 1, 1})});
    QCOMPARE(overall->at(1'000'000'000'000), std::uint8_t(0));
}

void LayerIndexTest::shorterTables()
{
    // The parent knows fewer clusters, or more.
    const auto larger = LayerIndex::make({layerOf({0, 1, 0, 2}), layerOf({1, 1})});
    QCOMPARE(layersOf(*larger), (Layers{1, 0, kNone, 0}));
    // What lies behind the end of a layer is not asked of those below.
    const auto smaller = LayerIndex::make({layerOf({0, 1}), layerOf({1, 1, 0, 1})});
    QCOMPARE(layersOf(*smaller), (Layers{1, 0}));
    QCOMPARE(smaller->at(3), kNone);
    const auto inBetween =
        LayerIndex::make({layerOf({0, 1, 0, 0, 0}), layerOf({0, 0}), layerOf({1, 1, 1, 1, 1})});
    QCOMPARE(layersOf(*inBetween), (Layers{2, 0, kNone, kNone, kNone}));
    // A cluster that a layer has a part of is the lower one's, as far as that part goes.
    const TestImage part(FormatVersion::V2, 128, kCluster + 512, {0, 0});
    const auto inside =
        LayerIndex::make({layerOf({0, 0, 0}), layerOf(part), layerOf({1, 1, 1}), plainLayer()});
    QCOMPARE(layersOf(*inside), (Layers{2, 2, kNone}));
    const auto closed = LayerIndex::make({layerOf({0, 0, 0}), layerOf(part), closedLayer()});
    QCOMPARE(layersOf(*closed), (Layers{2, 2, kNone}));
    QCOMPARE(closed->at(100), kNone);
}

void LayerIndexTest::tablesThatEndEarly()
{
    // The disk has 10 clusters, the table 2 of them: the rest is not for others to supply.
    const TestImage cut(FormatVersion::V2, 128, 10 * kCluster, {0, 1});
    const auto below = LayerIndex::make({layerOf({0, 0, 0, 5}), layerOf(cut), layerOf({3, 3, 3})});
    QCOMPARE(layersOf(*below), (Layers{2, 1, 1, 0}));
    const auto index = LayerIndex::make({layerOf(cut), layerOf({3, 3, 3})});
    QCOMPARE(layersOf(*index), (Layers{1, 0, 0}));
    QCOMPARE(index->runAt(3, 100), (LayerIndex::Run{3, 7, 0}));
    QCOMPARE(index->runAt(9, 100), (LayerIndex::Run{9, 1, 0}));
    QCOMPARE(index->runAt(10, 100), (LayerIndex::Run{10, 100, kNone}));
    // Entries beyond the disk are nobody's.
    const TestImage beyond(FormatVersion::V2, 128, 2 * kCluster, {1, 0, 3, 4});
    QCOMPARE(layersOf(*LayerIndex::make({layerOf(beyond), layerOf({0, 1, 1})})), (Layers{0, 1}));
}

void LayerIndexTest::unreadableEntries()
{
    TestImage image = simple({0, 0, 0, 0, 0});
    image.state->unreadable = {{0, 10}, {kHeaderBytes + 6, 5}};
    const auto index = LayerIndex::make({layerOf(image), layerOf({9, 9, 9, 9, 9})});
    QCOMPARE(layersOf(*index), (Layers{1, 0, 0, 1, 1}));
}

void LayerIndexTest::runs()
{
    const auto index = LayerIndex::make({layerOf({1, 1, 0, 0, 0, 2}), layerOf({0, 0, 1, 1, 0, 0})});
    QCOMPARE(index->runAt(0, 100), (LayerIndex::Run{0, 2, 0}));
    QCOMPARE(index->runAt(0, 1), (LayerIndex::Run{0, 1, 0}));
    QCOMPARE(index->runAt(3, 100), (LayerIndex::Run{3, 1, 1}));
    QCOMPARE(index->runAt(4, 100), (LayerIndex::Run{4, 1, kNone}));
    QCOMPARE(index->runAt(5, 100), (LayerIndex::Run{5, 1, 0}));
}

void LayerIndexTest::asAWalkWouldFind()
{
    std::mt19937_64 random(seedOfThisRun());
    for (int round = 0; round < 200; ++round) {
        DiskChain chain;
        std::vector<std::vector<std::uint32_t>> tables;
        for (std::size_t layer = 0; layer < 1 + random() % 6; ++layer) {
            std::vector<std::uint32_t> entries(1 + random() % 20);
            for (std::uint32_t &entry : entries)
                entry = random() % 3 == 0 ? 1 : 0;
            tables.push_back(entries);
            chain.push_back(layerOf(entries));
        }
        const auto index = LayerIndex::make(chain);
        for (std::size_t cluster = 0; cluster < 25; ++cluster) {
            std::uint8_t expected = kNone;
            for (std::size_t layer = 0; layer < tables.size(); ++layer) {
                if (cluster >= tables[layer].size())
                    break;
                if (tables[layer][cluster] == 0)
                    continue;
                expected = std::uint8_t(layer);
                break;
            }
            QCOMPARE(index->at(cluster), expected);
        }
    }
}

QTEST_GUILESS_MAIN(LayerIndexTest)
#include "layerindex_test.moc"
