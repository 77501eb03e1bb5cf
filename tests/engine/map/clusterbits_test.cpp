#include "engine/map/clusterbits.h"

#include <QRandomGenerator>
#include <QtTest>

#include <set>

using namespace parascope;

class ClusterBitsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void empty();
    void behavesLikeASet();
    void runsOf64();
    void hugeRoomCostsNothing();
};

void ClusterBitsTest::empty()
{
    const ClusterBits none;
    QCOMPARE(none.count(), 0ULL);
    QCOMPARE(none.nextSet(0), 0ULL);
    QCOMPARE(none.countSet(0, 100), 0ULL);
    QVERIFY(!none.lastSet());
}

void ClusterBitsTest::behavesLikeASet()
{
    const quint32 seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        const std::uint64_t count = 1 + random.bounded(1000U);
        ClusterBits bits(count);
        std::set<std::uint64_t> model;
        for (unsigned i = 0; i < 200; ++i) {
            const std::uint64_t at = random.bounded(quint32(count));
            if (random.bounded(4) == 0) {
                bits.clear(at);
                model.erase(at);
            } else {
                QCOMPARE(bits.testAndSet(at), !model.insert(at).second);
            }
        }
        for (std::uint64_t at = 0; at <= count; ++at) {
            const auto set = model.lower_bound(at);
            QCOMPARE(bits.nextSet(at), set == model.end() ? count : *set);
            std::uint64_t clear = at;
            while (clear < count && model.contains(clear))
                ++clear;
            QCOMPARE(bits.nextClear(at), clear);
            QCOMPARE(bits.countSet(at, count),
                     std::uint64_t(std::distance(model.lower_bound(at), model.end())));
            QCOMPARE(bits.countSet(0, at), std::uint64_t(std::distance(model.begin(), set)));
        }
        QCOMPARE(bits.lastSet(), model.empty() ? std::nullopt : std::optional(*model.rbegin()));
    }
}

void ClusterBitsTest::runsOf64()
{
    for (const std::uint64_t first : {0U, 1U, 63U, 64U, 100U}) {
        ClusterBits bits(256);
        QVERIFY(bits.setIfClear64(first));
        QCOMPARE(bits.countSet(0, 256), 64ULL);
        QCOMPARE(bits.nextSet(0), first);
        QCOMPARE(bits.nextClear(first), first + 64);
        QVERIFY(!bits.setIfClear64(first + 63));
        QCOMPARE(bits.countSet(0, 256), 64ULL); // nothing changed
        QVERIFY(bits.setIfClear64(first + 64));
    }
}

void ClusterBitsTest::hugeRoomCostsNothing()
{
    ClusterBits bits(1ULL << 33U); // a gibibyte, if it were real
    bits.testAndSet(1ULL << 32U);
    QVERIFY(bits.test(1ULL << 32U));
    QCOMPARE(bits.lastSet(), std::optional(1ULL << 32U));
}

QTEST_GUILESS_MAIN(ClusterBitsTest)
#include "clusterbits_test.moc"
