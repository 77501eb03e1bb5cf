#include "engine/image/imageloader.h"
#include "engine/map/reversemap.h"
#include "tests/support/imagebuilder.h"

#include <QRandomGenerator>
#include <QtTest>

using namespace parascope;
using namespace parascope::test;

class ReverseMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void findsAllOwners();
    void reachesOverlapsOffTheGrid();
    void cancelIsNotAFailure();

private:
    static ImageStatePtr load(const ImageBuilder &builder) { return *loadImage(*builder.build()); }
    static ReverseMapPtr reverse(const ImageStatePtr &state)
    {
        JobControl control;
        return *ReverseMap::build(state, control);
    }
};

void ReverseMapTest::findsAllOwners()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    constexpr std::uint32_t kEntries = 40000; // several stretches of the index
    ImageBuilder builder;
    builder.tracks(1).entries(kEntries);
    std::map<std::uint32_t, std::vector<GuestCluster>> owners; // by entry
    for (std::uint32_t cluster = 0; cluster < kEntries; cluster += 1 + random.bounded(40U)) {
        const std::uint32_t entry = builder.entryFor(random.bounded(500U));
        builder.entry(cluster, entry);
        owners[entry].emplace_back(cluster);
    }
    const ImageStatePtr state = load(builder.fileSize(4ULL << 20U));
    const ReverseMapPtr map = reverse(state);
    for (std::uint32_t slot = 0; slot < 510; ++slot) {
        const std::uint32_t entry = builder.entryFor(slot);
        QCOMPARE(map->owners(ByteRange{entry * 512ULL, 1}), owners[entry]);
        const auto two = map->owners(ByteRange{entry * 512ULL + 511, 2});
        QCOMPARE(two.size(), owners[entry].size() + owners[entry + 1].size());
        QVERIFY(std::ranges::is_sorted(two));
        QVERIFY(map->owners(ByteRange{entry * 512ULL, 512}, 1).size() <= 1);
    }
}

void ReverseMapTest::reachesOverlapsOffTheGrid()
{
    const ImageStatePtr state = load(ImageBuilder(FormatVersion::V1)
                                         .tracks(128)
                                         .entry(2, 128)
                                         .entry(5, 256)
                                         .entry(7, 300)
                                         .fileSize(1024 * 512));
    const ReverseMapPtr map = reverse(state);
    QCOMPARE(map->owners(HostCluster(2)),
             (std::vector{GuestCluster(5), GuestCluster(7)})); // sectors 256 … 383
    QCOMPARE(map->owners(HostCluster(3)), std::vector{GuestCluster(7)});
    QVERIFY(map->owners(HostCluster(0)).empty());
    QVERIFY(map->owners(HostCluster(900)).empty());
}

void ReverseMapTest::cancelIsNotAFailure()
{
    JobControl control;
    control.cancel();
    const auto map = ReverseMap::build(load(ImageBuilder().map(0, 0)), control);
    QVERIFY(!map);
    QCOMPARE(map.error().code, ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(ReverseMapTest)
#include "reversemap_test.moc"
