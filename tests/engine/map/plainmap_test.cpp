#include "engine/image/plainimage.h"
#include "engine/io/memoryfile.h"
#include "engine/map/plainmap.h"
#include "tests/support/seed.h"

#include <QtTest>

#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kCluster = 4096;

ImageStatePtr stateOf(std::uint64_t bytes)
{
    return plainState(MemoryFile(std::vector<std::byte>(bytes)), {}, kCluster, 1).value_or(nullptr);
}

std::uint64_t sum(const ClusterMap &map)
{
    std::uint64_t all = 0;
    for (const MapState state : mapStates())
        all += map.total(state);
    return all;
}

} // namespace

/// The map of a raw file.
class PlainMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingIsData();
    void anEmptyFileHasNoClusters();
    void whollyEmptyClustersAreHoles();
    void answersAsIfEachWereAsked();
    void hugeFilesTakeNoMemory();
};

void PlainMapTest::everythingIsData()
{
    const ClusterMapPtr map = makePlainMap(stateOf(10 * kCluster + 1));
    QCOMPARE(map->count(), 11U);
    QCOMPARE(map->total(MapState::InSequence), 11U);
    QCOMPARE(map->any(0, 100), ClusterFlags(ClusterFlag::InSequence));
    QCOMPARE(map->at(10), ClusterFlags(ClusterFlag::InSequence));
    QCOMPARE(map->next(4, ClusterFlag::InSequence), std::optional<std::uint64_t>(4));
    QVERIFY(!map->next(11, ClusterFlag::InSequence));
    QVERIFY(!map->next(0, damageFlags()));
    QVERIFY(!map->previous(11, damageFlags()));
}

void PlainMapTest::anEmptyFileHasNoClusters()
{
    const ClusterMapPtr map = makePlainMap(stateOf(0), {{0, 0}});
    QCOMPARE(map->count(), 0U);
    QCOMPARE(sum(*map), 0U);
    QVERIFY(!map->any(0, 1));
    QVERIFY(!map->next(0, ClusterFlag::InSequence));
    QVERIFY(!map->previous(5, ClusterFlag::Hole));
}

void PlainMapTest::whollyEmptyClustersAreHoles()
{
    // From the middle of cluster 1 to the middle of 4, and to the end, which cuts the last one.
    const ClusterMapPtr map =
        makePlainMap(stateOf(8 * kCluster + 100),
                     {{kCluster + 512, 3 * kCluster}, {7 * kCluster, kCluster + 100}});
    QCOMPARE(map->count(), 9U);
    QCOMPARE(map->at(1), ClusterFlags(ClusterFlag::InSequence));
    QCOMPARE(map->at(2), ClusterFlags(ClusterFlag::Hole));
    QCOMPARE(map->at(3), ClusterFlags(ClusterFlag::Hole));
    QCOMPARE(map->at(4), ClusterFlags(ClusterFlag::InSequence));
    QCOMPARE(map->at(8), ClusterFlags(ClusterFlag::Hole));
    QCOMPARE(map->total(MapState::Hole), 4U);
    QCOMPARE(map->total(MapState::InSequence), 5U);
}

void PlainMapTest::answersAsIfEachWereAsked()
{
    std::mt19937_64 random(seedOfThisRun());
    for (int round = 0; round < 50; ++round) {
        const std::uint64_t bytes = random() % (40 * kCluster);
        std::vector<ByteRange> holes;
        for (std::uint64_t at = random() % (4 * kCluster); at < bytes;) {
            const std::uint64_t length = std::min(1 + random() % (5 * kCluster), bytes - at);
            holes.push_back({at, length});
            at += length + 1 + random() % (3 * kCluster);
        }
        const ClusterMapPtr map = makePlainMap(stateOf(bytes), holes);
        std::vector<ClusterFlags> each;
        for (std::uint64_t start = 0; start < bytes; start += kCluster) {
            const ByteRange cluster{start, std::min(kCluster, bytes - start)};
            const bool isEmpty = std::ranges::any_of(holes, [&](const ByteRange &hole) {
                return hole.offset <= cluster.offset && hole.end() >= cluster.end();
            });
            each.push_back(isEmpty ? ClusterFlag::Hole : ClusterFlag::InSequence);
        }
        QCOMPARE(map->count(), std::uint64_t(each.size()));
        QCOMPARE(sum(*map), map->count());
        for (std::uint64_t first = 0; first < each.size(); ++first) {
            QCOMPARE(map->at(first), each[first]);
            ClusterFlags all;
            for (std::uint64_t last = first; last < each.size(); ++last) {
                QCOMPARE(map->any(first, last), all);
                all |= each[last];
            }
            for (const ClusterFlags mask :
                 {ClusterFlags(ClusterFlag::Hole), ClusterFlags(ClusterFlag::InSequence)}) {
                std::optional<std::uint64_t> next;
                for (std::uint64_t i = each.size(); i-- > first;)
                    next = each[i] & mask ? std::optional(i) : next;
                QCOMPARE(map->next(first, mask), next);
                std::optional<std::uint64_t> previous;
                for (std::uint64_t i = 0; i < first; ++i)
                    previous = each[i] & mask ? std::optional(i) : previous;
                QCOMPARE(map->previous(first, mask), previous);
            }
        }
    }
}

void PlainMapTest::hugeFilesTakeNoMemory()
{
    auto state = std::make_shared<ImageState>(*stateOf(kCluster));
    state->header.batEntries = kMaxBatEntries;
    state->geometry.diskBytes = state->fileSize = kMaxBatEntries * kCluster;
    const ClusterMapPtr map = makePlainMap(state, {{kCluster, state->fileSize - kCluster}});
    QCOMPARE(map->total(MapState::Hole), std::uint64_t(kMaxBatEntries) - 1);
    QCOMPARE(map->next(1, ClusterFlag::InSequence), std::nullopt);
    QCOMPARE(map->previous(map->count(), ClusterFlag::InSequence), std::optional<std::uint64_t>(0));
}

QTEST_GUILESS_MAIN(PlainMapTest)
#include "plainmap_test.moc"
