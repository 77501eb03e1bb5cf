#include "engine/map/statepyramid.h"

#include <QRandomGenerator>
#include <QtTest>

#include <algorithm>

using namespace parascope;

class StatePyramidTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersLikeAPlainList();
    void statesComeWorstFirst();
};

void StatePyramidTest::answersLikeAPlainList()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (const std::uint64_t size : {0U, 1U, 15U, 16U, 17U, 255U, 256U, 257U, 5000U}) {
        std::vector<ClusterFlags> leaves(size);
        for (ClusterFlags &leaf : leaves)
            leaf = random.bounded(50) == 0 ? ClusterFlag::Shared : ClusterFlag::InSequence;
        const StatePyramid pyramid(64, leaves);
        QCOMPARE(pyramid.leafCount(), size);
        for (int i = 0; i < 300 && size > 0; ++i) {
            const std::uint64_t a = random.bounded(quint32(size + 1));
            const std::uint64_t b = a + random.bounded(quint32(size + 1 - a));
            ClusterFlags expected;
            for (std::uint64_t at = a; at < b; ++at)
                expected |= leaves[at];
            QCOMPARE(pyramid.any(a, b), expected);
            std::optional<std::uint64_t> next;
            for (std::uint64_t at = a; at < size && !next; ++at) {
                if (leaves[at] & ClusterFlag::Shared)
                    next = at;
            }
            QCOMPARE(pyramid.next(a, ClusterFlag::Shared), next);
            std::optional<std::uint64_t> previous;
            for (std::uint64_t at = b; at > 0 && !previous; --at) {
                if (leaves[at - 1] & ClusterFlag::Shared)
                    previous = at - 1;
            }
            QCOMPARE(pyramid.previous(b, ClusterFlag::Shared), previous);
        }
    }
}

void StatePyramidTest::statesComeWorstFirst()
{
    ClusterFlags all;
    std::vector<MapState> bestFirst(mapStates().begin(), mapStates().end());
    std::ranges::reverse(bestFirst);
    for (const MapState state : bestFirst) {
        QVERIFY(flagsOf(state));
        all |= flagsOf(state);
        QCOMPARE(worstState(all), state); // the worse one wins over all that came before
    }
}

QTEST_GUILESS_MAIN(StatePyramidTest)
#include "statepyramid_test.moc"
