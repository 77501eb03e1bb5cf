#include "engine/disk/diskreader.h"
#include "engine/disk/lazylayerindex.h"
#include "tests/engine/disk/guestimage.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <thread>

using namespace parascope;
using namespace parascope::test;

namespace {

Bat batOf(const std::vector<std::uint32_t> &entries)
{
    std::vector<std::shared_ptr<const BatChunk>> chunks;
    for (std::size_t at = 0; at < entries.size(); at += BatChunk::kEntries) {
        const auto part = std::span(entries).subspan(
            at, std::min<std::size_t>(BatChunk::kEntries, entries.size() - at));
        auto chunk = std::make_shared<BatChunk>(std::uint32_t(part.size()));
        std::ranges::copy(part, chunk->entries().begin());
        chunks.push_back(std::move(chunk));
    }
    return Bat(std::move(chunks));
}

DiskChain chainOf(const std::vector<std::vector<std::uint32_t>> &tables)
{
    DiskChain chain;
    for (const std::vector<std::uint32_t> &entries : tables) {
        const TestImage image(FormatVersion::V2, 128, entries.size() * kCluster, {});
        auto layer = std::make_shared<DiskLayer>();
        image.state->bat = batOf(entries);
        layer->state = image.state;
        layer->file = image.file;
        chain.push_back(std::move(layer));
    }
    return chain;
}

/// A table of several chunks, each of which is a point to stop at.
std::vector<std::uint32_t> longTable(std::uint32_t entry)
{
    return std::vector<std::uint32_t>(std::size_t(BatChunk::kEntries) * 2 + 5, entry);
}

} // namespace

/// The index of a chain that is made when it is wanted.
class LazyLayerIndexTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void madeOnce();
    void noneWhereClustersDiffer();
    void goesOnWhereItWasStopped();
    void stoppedWhileWaiting();
    void manyAtOnce();
    void openingMakesNone();
    void readIsStopped();
};

void LazyLayerIndexTest::madeOnce()
{
    const LazyLayerIndex lazy(chainOf({{0, 1, 0}, {1, 1, 0}}));
    QVERIFY(!lazy.isMade());
    const LayerIndexPtr index = lazy.get().value();
    QVERIFY(lazy.isMade());
    QCOMPARE(index->runAt(0, 9), (LayerIndex::Run{0, 1, 1}));
    QCOMPARE(index->runAt(1, 9), (LayerIndex::Run{1, 1, 0}));
    QCOMPARE(lazy.get().value(), index);
    QCOMPARE(lazy.getUnlessBusy([] { return true; }).value(), index);
}

void LazyLayerIndexTest::noneWhereClustersDiffer()
{
    DiskChain chain = chainOf({{1}, {1}});
    auto other = std::make_shared<DiskLayer>(*chain[1]);
    auto state = std::make_shared<ImageState>(*other->state);
    state->geometry.clusterBytes *= 2;
    other->state = state;
    chain[1] = other;
    const LazyLayerIndex lazy(chain);
    QVERIFY(!lazy.get().value());
    QVERIFY(lazy.isMade());
}

void LazyLayerIndexTest::goesOnWhereItWasStopped()
{
    const LazyLayerIndex lazy(chainOf({longTable(0), longTable(0), longTable(1)}));
    std::size_t stops = 0;
    std::size_t asked = 0;
    // Each call may take one chunk only.
    const auto mayTakeOne = [&] {
        return ++asked % 2 == 0;
    };
    Result<LayerIndexPtr> index = lazy.get(mayTakeOne);
    for (; !index && stops < 100; ++stops) {
        QCOMPARE(index.error().code, ErrorCode::Cancelled);
        QVERIFY(!lazy.isMade());
        index = lazy.get(mayTakeOne);
    }
    QVERIFY(index);
    QCOMPARE(stops, std::size_t(8));
    const std::uint64_t clusters = longTable(0).size();
    QCOMPARE((*index)->runAt(0, clusters + 1), (LayerIndex::Run{0, clusters, 2}));
}

void LazyLayerIndexTest::stoppedWhileWaiting()
{
    const LazyLayerIndex lazy(chainOf({longTable(0), longTable(1)}));
    // This thread is in the middle of making it while another one wants it.
    bool isFirst = true;
    std::optional<ErrorCode> waiting;
    bool isBusy = false;
    const auto index = lazy.get([&] {
        if (std::exchange(isFirst, false)) {
            std::thread([&] {
                const auto refused = lazy.get([] { return true; });
                waiting = refused ? ErrorCode::ReadFailed : refused.error().code;
                const auto notYet = lazy.getUnlessBusy();
                isBusy = notYet && !*notYet;
            }).join();
        }
        return false;
    });
    QCOMPARE(waiting, std::optional(ErrorCode::Cancelled));
    QVERIFY(isBusy);
    QVERIFY(index && *index);
}

void LazyLayerIndexTest::manyAtOnce()
{
    const LazyLayerIndex lazy(chainOf({longTable(0), longTable(0), longTable(1)}));
    std::vector<LayerIndexPtr> got(8);
    std::vector<std::thread> threads;
    threads.reserve(got.size());
    for (LayerIndexPtr &index : got)
        threads.emplace_back([&] { index = lazy.get().value(); });
    for (std::thread &thread : threads)
        thread.join();
    for (const LayerIndexPtr &index : got) {
        QVERIFY(index);
        QCOMPARE(index, got.front());
    }
}

void LazyLayerIndexTest::openingMakesNone()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.layer().clusters({1, 2}).overlay().clusters({2, 3});
    const DiskPtr disk = openBundle(builder.write(folder.path()));
    const DiskStorage &storage = disk->storages.front();
    QVERIFY(!storage.lazyIndex->isMade());
    const std::vector<DiskExtent> extents =
        DiskReader(disk).extents(GuestOffset(0), disk->diskBytes);
    QVERIFY(storage.lazyIndex->isMade());
    QCOMPARE(extents.size(), std::size_t(4));
    QCOMPARE(storage.layerIndex()->at(1), std::uint8_t(1));
    QCOMPARE(storage.layerIndex()->at(2), std::uint8_t(0));
}

void LazyLayerIndexTest::readIsStopped()
{
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.layer().clusters({1}).overlay().clusters({2});
    const DiskPtr disk = openBundle(builder.write(folder.path()));
    const DiskReader reader(disk);
    std::vector<std::byte> bytes(std::size_t(builder.clusterBytes()));
    const auto stopped = reader.read(GuestOffset(0), bytes, [] { return true; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    QVERIFY(!disk->storages.front().lazyIndex->isMade());
    QVERIFY(reader.read(GuestOffset(0), bytes));
}

QTEST_GUILESS_MAIN(LazyLayerIndexTest)
#include "lazylayerindex_test.moc"
