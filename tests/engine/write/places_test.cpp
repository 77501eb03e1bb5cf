#include "engine/disk/guestreader.h"
#include "engine/io/writablehostfile.h"
#include "tests/engine/write/writing.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace parascope;
using namespace parascope::test;

/// Where the guest writer puts new clusters, and when it uses a place again.
class WritePlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reuse();
    void oldReadersKeepTheirPlaces();
    void passesOverTheTail();
    void preallocation_data();
    void preallocation();
    void readersAndWriter();
};

void WritePlacesTest::reuse()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto writer = writerOf(file);
    JobControl control;
    const std::uint64_t old = placeOf(*writer, 0);
    QVERIFY(writer->discard(GuestOffset(0), kCluster, control));
    QVERIFY(writer->write(GuestOffset(2 * kCluster), filled(7, 1)));
    QVERIFY(placeOf(*writer, 2) != old); // the table on the disk still names it
    QVERIFY(writer->flush());
    QVERIFY(writer->write(GuestOffset(3 * kCluster + 100), filled(7, 1)));
    QCOMPARE(placeOf(*writer, 3), old);
    QVERIFY(writer->close());
    std::vector<std::byte> expected = filled(kCluster, 0);
    std::ranges::fill_n(expected.begin() + 100, 7, std::byte{1});
    QCOMPARE(guestOf(*file, {3 * kCluster, kCluster}), expected); // the old bytes are gone
}

void WritePlacesTest::oldReadersKeepTheirPlaces()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto writer = writerOf(file);
    JobControl control;
    ImageStatePtr reader = writer->state();
    const std::uint64_t old = placeOf(*writer, 0);
    const std::vector<std::byte> contents = guestBytes(reader, file, {0, kCluster});
    QVERIFY(writer->discard(GuestOffset(0), kCluster, control));
    QVERIFY(writer->flush());
    QVERIFY(writer->write(GuestOffset(2 * kCluster), filled(kCluster, 1)));
    QVERIFY(placeOf(*writer, 2) != old);
    QCOMPARE(guestBytes(reader, file, {0, kCluster}), contents);
    QCOMPARE(guestBytes(writer->state(), file, {0, kCluster}), filled(kCluster, 0));
    QVERIFY(writer->state()->generation > reader->generation);
    QVERIFY(writer->state() == writer->state()); // the same while nothing changes
    reader = nullptr;
    QVERIFY(writer->write(GuestOffset(3 * kCluster), filled(kCluster, 1)));
    QCOMPARE(placeOf(*writer, 3), old);
    QVERIFY(writer->close());
}

void WritePlacesTest::passesOverTheTail()
{
    const auto file =
        ImageBuilder().map(0, 0).unreferenced(2, std::byte{9}).extendBy(5, std::byte{9}).build();
    const std::uint64_t size = file->size().value();
    const auto before = copyInMemory(*file);
    const auto writer = writerOf(file);
    QVERIFY(writer->write(GuestOffset(5 * kCluster + 1), filled(1, 1)));
    QVERIFY(placeOf(*writer, 5) >= size);
    QVERIFY(writer->close());
    std::vector<std::byte> tail(std::size_t(size - 2 * kCluster));
    std::vector<std::byte> tailBefore(tail.size());
    QVERIFY(readFully(*file, 2 * kCluster, tail) && readFully(*before, 2 * kCluster, tailBefore));
    QCOMPARE(tail, tailBefore);
    QCOMPARE(guestOf(*file, {5 * kCluster + 2, kCluster - 2}), filled(kCluster - 2, 0));
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
}

void WritePlacesTest::preallocation_data()
{
    QTest::addColumn<quint64>("asked");
    QTest::addColumn<quint64>("more");
    QTest::newRow("none: one cluster") << quint64(0) << quint64(kCluster);
    QTest::newRow("a part of a cluster") << quint64(kCluster + 1) << quint64(2 * kCluster);
    QTest::newRow("default") << quint64(128U << 20U) << quint64(128U << 20U);
}

void WritePlacesTest::preallocation()
{
    QFETCH(const quint64, asked);
    QFETCH(const quint64, more);
    const TemporaryFolder folder;
    for (const GrowthMode mode : {GrowthMode::Falloc, GrowthMode::Truncate}) {
        const auto path = folder / (mode == GrowthMode::Falloc ? "falloc" : "truncate");
        writeSparse(*ImageBuilder().map(0, 0).build(), path);
        const auto file = WritableHostFile::open(path).value();
        const std::uint64_t size = file->size().value();
        const auto writer = writerOf(file, {{asked, mode}, {}});
        QVERIFY(writer->write(GuestOffset(kCluster), filled(10, 1)));
        QCOMPARE(file->size().value(), size + kCluster + more);
        const bool isHole = file->extentAt(size + kCluster).value().isHole;
        QVERIFY(mode == GrowthMode::Falloc || isHole);
        QVERIFY(writer->close());
        QCOMPARE(file->size().value(), size + kCluster);
    }
}

void WritePlacesTest::readersAndWriter()
{
    // Every cluster is given up and written anew, elsewhere: under one state a reader sees one
    // version of it, whole, however often it looks.
    constexpr std::uint64_t kSmall = 4096;
    constexpr std::uint32_t kClusters = 16;
    constexpr int kRounds = 3000;
    const TemporaryFolder folder;
    const auto path = folder / "disk.hds";
    writeSparse(*ImageBuilder().tracks(8).entries(kClusters).build(), path);
    const auto file = WritableHostFile::open(path).value();
    const auto writer = writerOf(file, {{8 * kSmall, GrowthMode::Falloc}, {}});

    std::atomic<bool> isDone = false;
    std::atomic<bool> isGood = true;
    std::atomic<int> reads = 0;
    const auto read = [&](std::uint32_t start) {
        const auto other = HostFile::open(path).value();
        std::vector<std::byte> bytes(kSmall);
        std::vector<std::byte> again(kSmall);
        for (std::uint32_t i = start; !isDone || reads < 100; ++i) {
            const GuestReader reader(writer->state(), other);
            const GuestOffset offset(i % kClusters * kSmall);
            const bool hasRead = reader.read(offset, bytes) && reader.read(offset, again);
            const auto isOne = std::ranges::all_of(
                bytes, [&bytes](std::byte one) { return one == bytes.front(); });
            if (!hasRead || !isOne || bytes != again)
                isGood = false;
            ++reads;
        }
    };
    std::vector<std::thread> readers;
    for (std::uint32_t i = 0; i < 3; ++i)
        readers.emplace_back(read, 5 * i);
    JobControl control;
    std::uint64_t highest = 0;
    for (int round = 0; round < kRounds && isGood; ++round) {
        const GuestOffset offset(std::uint64_t(round) * 7 % kClusters * kSmall);
        isGood = isGood && writer->discard(offset, kSmall, control) &&
                 (round % 4 != 0 || writer->flush()) &&
                 writer->write(offset, filled(kSmall, 1 + round % 255));
        highest = std::max(highest, writer->state()->fileSize);
    }
    isDone = true;
    for (std::thread &reader : readers)
        reader.join();
    QVERIFY(isGood);
    QVERIFY(writer->close());
    QVERIFY(highest < kRounds * kSmall / 2); // places were used again
    QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
}

QTEST_GUILESS_MAIN(WritePlacesTest)
#include "places_test.moc"
