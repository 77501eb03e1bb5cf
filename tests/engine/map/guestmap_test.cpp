#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/map/guestmap.h"
#include "tests/support/imagebuilder.h"

#include <QtTest>

#include <malloc.h>

using namespace parascope;
using namespace parascope::test;

class GuestMapTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missingTable();
};

/// Bytes that the program has from malloc().
std::size_t allocatedBytes()
{
    const struct mallinfo2 info = mallinfo2();
    return info.uordblks + info.hblkhd;
}

// 512 Mi entries, said by a header of 64 bytes: they are shown, and cost nothing.
void GuestMapTest::missingTable()
{
    const auto file = ImageBuilder().headerEntries(kMaxBatEntries).fileSize(64 + 4 * 3).build();
    const auto state = *loadImage(*file);
    const auto classification = classify(state, Classifier::Detail::Maps);
    const std::size_t before = allocatedBytes();
    const auto map = makeGuestMap(state, classification);
    QVERIFY(allocatedBytes() - before < 1U << 20U);

    const ClusterFlags missing = ClusterFlag::TableMissing;
    const std::uint64_t end = kMaxBatEntries;
    QCOMPARE(map->count(), end);
    QCOMPARE(map->total(MapState::Damaged), end - 3);
    QCOMPARE(map->at(2), ClusterFlags(ClusterFlag::Unallocated));
    QCOMPARE(map->any(0, 3), ClusterFlags(ClusterFlag::Unallocated));
    QCOMPARE(map->any(2, 4), ClusterFlag::Unallocated | missing);
    QCOMPARE(map->any(3, end + 5), missing);
    QCOMPARE(map->any(end, end + 5), ClusterFlags());
    QCOMPARE(map->next(0, missing), std::optional<std::uint64_t>(3));
    QCOMPARE(map->next(end - 1, missing), std::optional<std::uint64_t>(end - 1));
    QCOMPARE(map->next(end, missing), std::optional<std::uint64_t>());
    QCOMPARE(map->next(3, ClusterFlag::Unallocated), std::optional<std::uint64_t>());
    QCOMPARE(map->previous(end + 5, missing), std::optional<std::uint64_t>(end - 1));
    QCOMPARE(map->previous(3, missing), std::optional<std::uint64_t>());
    QCOMPARE(map->previous(end, ClusterFlag::Unallocated), std::optional<std::uint64_t>(2));
}

QTEST_GUILESS_MAIN(GuestMapTest)
#include "guestmap_test.moc"
