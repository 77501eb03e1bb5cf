#include "engine/disk/diskreader.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <random>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kTestCluster = 65536;

/// All bytes of the disk, in one read.
std::vector<std::byte> allBytes(const DiskReader &reader)
{
    std::vector<std::byte> bytes(static_cast<std::size_t>(reader.diskBytes()));
    if (!reader.read(GuestOffset(0), bytes))
        qFatal("the disk cannot be read");
    return bytes;
}

BundleBuilder threeLayers()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2, 5, 15});
    builder.overlay().clusters({1, 4, 5});
    builder.overlay().clusters({2, 5, 6});
    return builder;
}

struct Shape
{
    const char *name;
    BundleBuilder builder;
};

std::vector<Shape> shapes()
{
    std::vector<Shape> result;
    BundleBuilder single;
    single.layer().clusters({0, 3, 4, 15});
    result.push_back({"one layer", single});
    BundleBuilder plain;
    plain.layer().plain();
    result.push_back({"plain", plain});
    result.push_back({"three layers", threeLayers()});
    BundleBuilder onPlain;
    onPlain.layer().plain().overlay().clusters({3}).overlay().clusters({3, 9});
    result.push_back({"overlays on plain", onPlain});
    BundleBuilder split;
    split.storages({16 * 128, 7 * 128 + 60, 128}).layer().clusters({0, 15});
    split.clusters({0, 7}, 1).clusters({0}, 2);
    split.overlay().clusters({1}).clusters({7}, 1);
    result.push_back({"split", split});
    BundleBuilder branches = threeLayers();
    branches.layer(0).clusters({0, 7}).layer(1).clusters({8}).top(2);
    result.push_back({"branches", branches});
    BundleBuilder odd;
    odd.tracks(63).layer().clusters({0, 2, 3}).overlay().clusters({3, 15});
    result.push_back({"clusters of 63 sectors", odd});
    BundleBuilder empty;
    empty.layer().overlay();
    result.push_back({"nothing in it", empty});
    BundleBuilder v2;
    v2.format(FormatVersion::V2).layer().clusters({1}).overlay().clusters({0}).overlay();
    result.push_back({"v2", v2});
    return result;
}

} // namespace

/// What a guest reads of a disk of layers and storages.
class DiskReaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_folder = std::make_unique<TemporaryFolder>(); }

    void readsWhatWasWritten_data();
    void readsWhatWasWritten();
    void anyRange_data() { readsWhatWasWritten_data(); }
    void anyRange();
    void extentsTellLayers();
    void limitEndsEarly();
    void manyLayers();
    void walksWhereClustersDiffer();
    void childLargerThanParent();
    void childSmallerThanParent();
    void storageLongerThanItsDisk();
    void missingLayer();
    void gapBetweenStorages();
    void overlapOfStorages();
    void plainTooShort();
    void tableCutOff();
    void damageInALayer();
    void loneImage();
    void loneLayer();
    void beyondTheDisk();
    void stops();

private:
    std::unique_ptr<TemporaryFolder> m_folder;
};

void DiskReaderTest::readsWhatWasWritten_data()
{
    QTest::addColumn<BundleBuilder>("builder");
    for (const Shape &shape : shapes())
        QTest::newRow(shape.name) << shape.builder;
}

void DiskReaderTest::readsWhatWasWritten()
{
    QFETCH(BundleBuilder, builder);
    const auto bundle = builder.write(m_folder->path());
    for (std::size_t layer = 0; layer < builder.layerCount(); ++layer) {
        const DiskReader reader(openBundle(bundle, builder.guidOf(layer)));
        QCOMPARE(reader.diskBytes(), builder.diskBytes());
        QVERIFY2(allBytes(reader) == builder.contents(layer),
                 qPrintable(QStringLiteral("layer %1").arg(layer)));
    }
}

void DiskReaderTest::anyRange()
{
    QFETCH(BundleBuilder, builder);
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    const std::vector<std::byte> expected =
        builder.contents(reader.disk()->bundle->tree.indexOf(QLatin1String(kTopGuid)).value());
    std::mt19937_64 random(seedOfThisRun());
    const std::uint64_t size = reader.diskBytes();
    for (int i = 0; i < 300; ++i) {
        std::uint64_t offset = random() % size;
        if (i % 3 == 0) // around borders
            offset =
                std::min(size - 1, random() % 17 * kTestCluster - std::min(offset, random() % 9));
        offset = std::min(offset, size - 1);
        const std::size_t length = 1 + random() % (i % 2 == 0 ? 700 : 5 * kTestCluster);
        std::vector<std::byte> bytes(length, std::byte{0xEE});
        const auto extents = reader.read(GuestOffset(offset), bytes);
        QVERIFY(extents);
        const std::size_t inside = std::min<std::uint64_t>(length, size - offset);
        QVERIFY(std::equal(bytes.begin(), bytes.begin() + std::ptrdiff_t(inside),
                           expected.begin() + std::ptrdiff_t(offset)));
        QVERIFY(std::all_of(bytes.begin() + std::ptrdiff_t(inside), bytes.end(),
                            [](std::byte byte) { return byte == std::byte{0}; }));
        // Extents cover the range without gaps, and looking up says the same as reading.
        std::uint64_t at = offset;
        for (const DiskExtent &extent : *extents) {
            QCOMPARE(extent.bytes.guest.offset, at);
            at = extent.bytes.guest.end();
        }
        QCOMPARE(at, offset + inside);
        QCOMPARE(reader.extents(GuestOffset(offset), length), *extents);
    }
}

void DiskReaderTest::extentsTellLayers()
{
    const BundleBuilder builder = threeLayers();
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    std::string layers; // of each cluster
    for (std::uint64_t cluster = 0; cluster < 16; ++cluster) {
        const auto extents = reader.extents(GuestOffset(cluster * kTestCluster + 100), 50);
        QCOMPARE(extents.size(), std::size_t(1));
        const DiskExtent &extent = extents.front();
        QCOMPARE(extent.bytes.source,
                 extent.hasLayer() ? GuestSource::Data : GuestSource::Unallocated);
        QCOMPARE(extent.bytes.hasHost, extent.hasLayer());
        layers += extent.hasLayer() ? char('0' + extent.layer) : '-';
        if (!extent.hasLayer())
            continue;
        // The place in the file holds the bytes.
        std::vector<std::byte> bytes(50);
        QVERIFY(reader.fileOf(extent)->readAt(extent.bytes.host.value(), bytes));
        const auto whole = builder.cluster(2U - extent.layer, 0, std::uint32_t(cluster));
        QVERIFY(std::equal(bytes.begin(), bytes.end(), whole.begin() + 100));
    }
    QCOMPARE(layers, std::string("210-100--------2"));
    const auto all = reader.extents(GuestOffset(0), reader.diskBytes());
    QCOMPARE(all.back().bytes.guest.end(), reader.diskBytes());
    QCOMPARE(reader.fileOf(DiskExtent{}), nullptr);
}

void DiskReaderTest::limitEndsEarly()
{
    const DiskReader reader(openBundle(threeLayers().write(m_folder->path())));
    const auto all = reader.extents(GuestOffset(0), reader.diskBytes());
    QVERIFY(all.size() > 4);
    for (std::size_t limit = 1; limit <= all.size(); ++limit) {
        const auto some = reader.extents(GuestOffset(0), reader.diskBytes(), limit);
        QCOMPARE(some.size(), limit);
        QVERIFY(std::equal(some.begin(), some.end(), all.begin()));
    }
}

void DiskReaderTest::manyLayers()
{
    BundleBuilder builder;
    for (std::uint32_t layer = 0; layer < 126; ++layer)
        builder.overlay().clusters({layer % 16, (layer * 7 + 1) % 13});
    const auto bundle = builder.write(m_folder->path());
    for (const std::size_t layer : {std::size_t(125), std::size_t(60), std::size_t(0)}) {
        const DiskReader reader(openBundle(bundle, builder.guidOf(layer)));
        QCOMPARE(reader.disk()->storages[0].chain.size(), layer + 1);
        QVERIFY(allBytes(reader) == builder.contents(layer));
    }
}

void DiskReaderTest::walksWhereClustersDiffer()
{
    // The root has clusters of 32 KiB: 0 and 3 of them, so the lower half of guest cluster 0 and
    // the upper half of 1.
    BundleBuilder builder;
    builder.layer().overlay().clusters({2}).overlay().clusters({4});
    builder.image(0, 0, [](ImageBuilder &image) {
        image.tracks(64).entries(32).map(0, 0).map(3, 1).map(4, 2);
    });
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    QVERIFY(!reader.disk()->storages[0].layerIndex());
    constexpr std::uint64_t half = kTestCluster / 2;
    std::vector<std::byte> expected(std::size_t(reader.diskBytes()));
    const auto put = [&](std::uint64_t at, const std::vector<std::byte> &bytes) {
        std::ranges::copy(bytes, expected.begin() + std::ptrdiff_t(at));
    };
    put(0, clusterContents(0, half));
    put(3 * half, clusterContents(3, half));
    put(2 * kTestCluster, builder.cluster(1, 0, 2)); // hides the root's 4
    put(4 * kTestCluster, builder.cluster(2, 0, 4));
    QVERIFY(allBytes(reader) == expected);
    const auto extents = reader.extents(GuestOffset(0), 5 * kTestCluster);
    QCOMPARE(extents.size(), std::size_t(6));
    QCOMPARE(extents[1].bytes.guest, (ByteRange{half, 2 * half}));
    QCOMPARE(extents[1].bytes.source, GuestSource::Unallocated);
    QCOMPARE(extents[2].layer, std::uint8_t(2));
}

void DiskReaderTest::childLargerThanParent()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 9}).overlay().clusters({1});
    // Ends in the middle of cluster 9.
    builder.image(0, 0, [](ImageBuilder &image) { image.entries(12).headerSectors(9 * 128 + 5); });
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    std::vector<std::byte> expected = builder.contents(1);
    std::fill(expected.begin() + 9 * 65536 + 5 * 512, expected.end(), std::byte{0});
    QVERIFY(allBytes(reader) == expected);
    const auto extents = reader.extents(GuestOffset(9 * kTestCluster), 7 * kTestCluster);
    QCOMPARE(extents.size(), std::size_t(2));
    QCOMPARE(extents[0].bytes.guest.length, std::uint64_t(5 * 512));
    QCOMPARE(extents[1].bytes.source, GuestSource::Unallocated);
}

void DiskReaderTest::childSmallerThanParent()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 9, 15}).overlay().clusters({1});
    builder.image(1, 0, [](ImageBuilder &image) { image.entries(10).diskSectors(9 * 128 + 5); });
    builder.descriptor([](DiskDescriptor &d) {
        d.diskSectors = 9 * 128 + 5;
        d.storages[0].end = 9 * 128 + 5;
    });
    const auto bundle = builder.write(m_folder->path());
    const DiskReader reader(openBundle(bundle));
    QCOMPARE(reader.diskBytes(), std::uint64_t(9 * 128 + 5) * 512);
    std::vector<std::byte> expected = builder.contents(1);
    expected.resize(std::size_t(reader.diskBytes()));
    QVERIFY(allBytes(reader) == expected);
}

void DiskReaderTest::storageLongerThanItsDisk()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 9, 15}).overlay().clusters({1});
    builder.image(1, 0, [](ImageBuilder &image) { image.entries(10).diskSectors(9 * 128 + 5); });
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    const std::uint64_t end = std::uint64_t(9 * 128 + 5) * 512;
    // What the parent has there, a guest of the child cannot see.
    const auto extents = reader.extents(GuestOffset(9 * kTestCluster), 7 * kTestCluster);
    QCOMPARE(extents.size(), std::size_t(2));
    QCOMPARE(extents[0].bytes.source, GuestSource::Data);
    QCOMPARE(extents[1].bytes.guest, (ByteRange{end, reader.diskBytes() - end}));
    QCOMPARE(extents[1].bytes.source, GuestSource::BeyondTable);
}

void DiskReaderTest::missingLayer()
{
    for (std::size_t missing = 0; missing < 3; ++missing) {
        BundleBuilder builder = threeLayers();
        builder.without(missing);
        const TemporaryFolder folder;
        const DiskPtr disk = openBundle(builder.write(folder.path()));
        QCOMPARE(disk->closedLayers().size(), std::size_t(1));
        QCOMPARE(disk->closedLayers()[0]->problem->code, ErrorCode::NotFound);
        const DiskReader reader(disk);
        const auto bytes = allBytes(reader);
        const auto expected = builder.contents(2);
        for (const DiskExtent &extent : reader.extents(GuestOffset(0), reader.diskBytes())) {
            const auto from = std::ptrdiff_t(extent.bytes.guest.offset);
            const auto to = std::ptrdiff_t(extent.bytes.guest.end());
            if (extent.bytes.source == GuestSource::LayerMissing) {
                QCOMPARE(extent.layer, std::uint8_t(2 - missing));
                QVERIFY(std::all_of(bytes.begin() + from, bytes.begin() + to,
                                    [](std::byte byte) { return byte == std::byte{0}; }));
            } else {
                QCOMPARE(extent.bytes.source, GuestSource::Data);
                QVERIFY(extent.layer < 2 - missing);
                QVERIFY(
                    std::equal(bytes.begin() + from, bytes.begin() + to, expected.begin() + from));
            }
        }
    }
}

void DiskReaderTest::gapBetweenStorages()
{
    const DiskReader reader(
        openBundle(breakableBundle().defect(BundleDefect::StorageGap).write(m_folder->path())));
    // Disk_size still ends where the second storage did; that one begins a cluster later.
    const auto extents = reader.extents(GuestOffset(16 * kTestCluster - 1), 3 * kTestCluster);
    QCOMPARE(extents.size(), std::size_t(4));
    QCOMPARE(extents[1].bytes.source, GuestSource::LayerMissing);
    QCOMPARE(extents[1].bytes.guest, (ByteRange{16 * kTestCluster, kTestCluster}));
    QVERIFY(!extents[1].hasLayer());
    QCOMPARE(extents[2].storage, std::uint32_t(1));
    std::vector<std::byte> bytes(kTestCluster);
    QVERIFY(reader.read(GuestOffset(17 * kTestCluster), bytes));
    QVERIFY(bytes == breakableBundle().cluster(0, 1, 0));
}

void DiskReaderTest::overlapOfStorages()
{
    const BundleBuilder builder = breakableBundle().defect(BundleDefect::StorageOverlap);
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    QCOMPARE(reader.disk()->storages[1].range.offset, 16 * kTestCluster);
    QCOMPARE(reader.disk()->storages[1].origin, 15 * kTestCluster);
    std::vector<std::byte> bytes(kTestCluster);
    QVERIFY(reader.read(GuestOffset(15 * kTestCluster), bytes));
    QVERIFY(bytes == builder.cluster(0, 0, 15)); // of the first storage
    QVERIFY(reader.read(GuestOffset(16 * kTestCluster), bytes));
    QVERIFY(bytes == builder.cluster(1, 1, 1));
}

void DiskReaderTest::plainTooShort()
{
    const DiskReader reader(
        openBundle(breakableBundle().defect(BundleDefect::PlainTooShort).write(m_folder->path())));
    const auto extents = reader.extents(GuestOffset(14 * kTestCluster), 2 * kTestCluster);
    QCOMPARE(extents.size(), std::size_t(2));
    QCOMPARE(extents[0].bytes.source, GuestSource::Data);
    QCOMPARE(extents[0].bytes.host, HostOffset(14 * kTestCluster));
    QCOMPARE(extents[1].bytes.source, GuestSource::Missing);
    QCOMPARE(extents[1].bytes.guest, (ByteRange{15 * kTestCluster, kTestCluster}));
    std::vector<std::byte> bytes(2 * kTestCluster, std::byte{1});
    const auto read = reader.read(GuestOffset(14 * kTestCluster), bytes);
    QVERIFY(read);
    QCOMPARE(*read, extents);
}

void DiskReaderTest::tableCutOff()
{
    // The overlay's file ends inside its table: what it had there is not the parent's to say.
    BundleBuilder builder;
    builder.layer().clusters({1, 10}).overlay();
    builder.image(1, 0, [](ImageBuilder &image) { image.fileSize(64 + 4 * 8); });
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    const auto extents = reader.extents(GuestOffset(0), reader.diskBytes());
    QCOMPARE(extents.size(), std::size_t(4));
    QCOMPARE(extents[1].bytes.source, GuestSource::Data);
    QCOMPARE(extents[1].layer, std::uint8_t(1));
    QCOMPARE(extents[3].bytes.source, GuestSource::BeyondTable);
    QCOMPARE(extents[3].layer, std::uint8_t(0));
    QCOMPARE(extents[3].bytes.guest, (ByteRange{8 * kTestCluster, 8 * kTestCluster}));
}

void DiskReaderTest::damageInALayer()
{
    BundleBuilder builder = threeLayers();
    builder.image(1, 0, [](ImageBuilder &image) { image.entry(7, 999'999); });
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    const auto outside = reader.extents(GuestOffset(7 * kTestCluster), kTestCluster);
    QCOMPARE(outside.front().bytes.source, GuestSource::Missing);
    QCOMPARE(outside.front().layer, std::uint8_t(1));
}

void DiskReaderTest::loneImage()
{
    const auto path = m_folder->write("a.hds");
    writeSparse(*ImageBuilder().map(0, 1).map(1, 2).map(5, 0).entry(6, 5000).build(), path);
    const auto file = HostFile::open(path).value();
    const ImageStatePtr state = loadImage(*file).value();
    const DiskPtr disk = diskOfImage(state, file);
    const DiskReader reader(disk);
    const GuestReader guest(state, file);
    QVERIFY(!disk->bundle && !disk->isLoneLayer());
    QVERIFY(disk->source.isLoneImage());
    QCOMPARE(disk->changedLayer(), nullptr);
    const auto extents = reader.extents(GuestOffset(0), reader.diskBytes());
    const auto expected = guest.extents(GuestOffset(0), guest.diskBytes());
    QCOMPARE(extents.size(), expected.size());
    for (std::size_t i = 0; i < extents.size(); ++i) {
        QCOMPARE(extents[i].bytes, expected[i]);
        if (extents[i].hasLayer())
            QCOMPARE(reader.fileOf(extents[i]), file);
    }
    std::vector<std::byte> a(std::size_t(reader.diskBytes()));
    std::vector<std::byte> b(a.size());
    QVERIFY(reader.read(GuestOffset(0), a) && guest.read(GuestOffset(0), b));
    QVERIFY(a == b);
}

void DiskReaderTest::loneLayer()
{
    const BundleBuilder builder = threeLayers();
    const auto path = builder.write(m_folder->path()) / builder.fileName(1);
    const auto file = HostFile::open(path).value();
    ImageLoader loader(*file, findMembership(path));
    QVERIFY(loader.readHeader());
    JobControl control;
    const DiskPtr disk = diskOfImage(loader.readTable(control).value(), file);
    QVERIFY(disk->isLoneLayer());
    const auto extents = DiskReader(disk).extents(GuestOffset(0), kTestCluster);
    QCOMPARE(extents.size(), std::size_t(1));
    QCOMPARE(extents[0].bytes.source, GuestSource::NotInThisFile);
}

void DiskReaderTest::beyondTheDisk()
{
    const DiskReader reader(openBundle(threeLayers().write(m_folder->path())));
    const std::uint64_t end = reader.diskBytes();
    QVERIFY(reader.extents(GuestOffset(end), 10).empty());
    std::vector<std::byte> bytes(10, std::byte{1});
    QCOMPARE(reader.read(GuestOffset(end), bytes).error().code, ErrorCode::OutOfRange);
    QVERIFY(reader.read(GuestOffset(end), {}));
    QVERIFY(!reader.read(GuestOffset(end + 1), {}));
    QVERIFY(reader.read(GuestOffset(end - 4), bytes));
    QCOMPARE(bytes[9], std::byte{0});
}

void DiskReaderTest::stops()
{
    BundleBuilder builder;
    builder.layer().plain().overlay().clusters({1, 3});
    const DiskReader reader(openBundle(builder.write(m_folder->path())));
    std::vector<std::byte> bytes(std::size_t(reader.diskBytes()));
    int left = 0;
    int asked = 0;
    const StopQuery stop = [&] {
        return asked++ >= left;
    };
    for (; left < 20; ++left) {
        asked = 0;
        const auto read = reader.read(GuestOffset(0), bytes, stop);
        if (read)
            break;
        QCOMPARE(read.error().code, ErrorCode::Cancelled);
    }
    QCOMPARE(left, 5); // stretches of one file each
}

QTEST_GUILESS_MAIN(DiskReaderTest)
#include "diskreader_test.moc"
