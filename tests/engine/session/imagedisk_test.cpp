#include "tests/engine/disk/openedbundle.h"
#include "tests/engine/session/sessionlog.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QSignalSpy>

#include <fstream>

using namespace parascope;
using namespace parascope::test;

namespace {

BundleBuilder threeLayers()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2, 5, 15});
    builder.overlay().clusters({1, 4, 5});
    builder.overlay().clusters({2, 5, 6});
    return builder;
}

/// A bundle on disk, and the session of one of its images.
class ShownLayer
{
public:
    explicit ShownLayer(const BundleBuilder &builder, std::size_t layer, std::size_t storage = 0)
        : m_builder(builder)
        , m_bundle(m_builder.write(m_folder.path()))
        , m_file(m_bundle / m_builder.fileName(layer, storage))
        , session(m_file)
        , log(session)
    {}

    [[nodiscard]] bool open()
    {
        log.said.clear();
        session.open();
        return QTest::qWaitFor([this] { return log.ended(); });
    }
    /// The disk as it is now, seen from a layer.
    [[nodiscard]] DiskPtr disk(std::size_t from) const
    {
        return openBundle(m_bundle, m_builder.guidOf(from));
    }
    [[nodiscard]] const std::filesystem::path &file() const { return m_file; }
    /// What the session says that bytes of the disk are.
    [[nodiscard]] ReadReply read(std::uint64_t offset = 0, std::uint64_t length = UINT32_MAX)
    {
        log.reads.clear();
        const auto ticket = session.requestRead(ByteSpace::Guest, offset, length);
        const auto isHere = [&] {
            return !log.reads.empty() && log.reads.back().ticket == ticket;
        };
        if (!QTest::qWaitFor(isHere))
            qFatal("no bytes came");
        return log.reads.back();
    }
    [[nodiscard]] SearchReply find(const SearchRequest &request)
    {
        log.searches.clear();
        session.startSearch(request);
        if (!QTest::qWaitFor([this] { return !log.searches.empty(); }))
            qFatal("the search does not end");
        return log.searches.back();
    }

private:
    TemporaryFolder m_folder;
    BundleBuilder m_builder;
    std::filesystem::path m_bundle;
    std::filesystem::path m_file;

public:
    ImageSession session;
    Log log;
};

std::vector<std::byte> bytesOf(const std::filesystem::path &path, std::uint64_t offset,
                               std::uint64_t length)
{
    std::vector<char> bytes(static_cast<std::size_t>(length));
    std::ifstream file(path, std::ios::binary);
    file.seekg(static_cast<std::streamoff>(offset));
    file.read(bytes.data(), static_cast<std::streamsize>(length));
    const auto view = std::as_bytes(std::span(bytes));
    return {view.begin(), view.end()};
}

} // namespace

/// An open image that is shown as part of its disk.
class ImageDiskTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatLiesBehind();
    void saysWhereBytesComeFrom();
    void showsTheImageAloneAgain();
    void waitsForTheTable();
    void keepsTheOffsetsOfTheImage();
    void saysWhichLayerIsMissing();
    void searchesAllLayers();
    void leavesTheFileAsItIs();
    void leavesOutDisksOfOtherFiles();
    void believesTheFileThatWasLoadedLast();
    void showsNoDiskOfAFileThatIsGone();
};

void ImageDiskTest::readsWhatLiesBehind()
{
    const BundleBuilder builder = threeLayers();
    for (const std::size_t layer : {std::size_t(0), std::size_t(1), std::size_t(2)}) {
        ShownLayer shown(builder, layer);
        QVERIFY(shown.open());
        const QSignalSpy changes(&shown.session, &ImageSession::diskChanged);
        shown.session.setDisk(shown.disk(layer), 0);
        QCOMPARE(changes.count(), 1);
        const ReadReply reply = shown.read();
        QVERIFY(reply.isOfDisk);
        QCOMPARE(reply.range, (ByteRange{0, builder.diskBytes()}));
        QVERIFY(reply.bytes == builder.contents(layer));
        QVERIFY(std::ranges::all_of(reply.extents, [](const GuestExtent &extent) {
            return extent.source == GuestSource::Data || extent.source == GuestSource::Unallocated;
        }));
    }
}

void ImageDiskTest::saysWhereBytesComeFrom()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    const DiskPtr disk = shown.disk(2);
    shown.session.setDisk(disk, 0);
    const ReadReply reply = shown.read();
    std::vector<int> numbers(16, -1); // by cluster
    for (const SuppliedRange &part : reply.supplied) {
        QVERIFY(part.hasHost);
        QCOMPARE(part.layer, disk->storages[0].chain[part.number]);
        QVERIFY(std::ranges::equal(
            bytesOf(part.layer->place.path, part.host.value(), part.guest.length),
            std::span(reply.bytes).subspan(part.guest.offset, part.guest.length)));
        for (std::uint64_t at = part.guest.offset; at < part.guest.end(); at += kCluster)
            numbers[at / kCluster] = part.number;
    }
    QCOMPARE(numbers,
             (std::vector<int>{2, 2 - 1, 0, -1, 1, 0, 0, -1, -1, -1, -1, -1, -1, -1, -1, 2}));
    // Some bytes in the middle of a cluster.
    const ReadReply some = shown.read(kCluster + 100, 10);
    QCOMPARE(some.supplied.size(), 1U);
    QCOMPARE(some.supplied[0].guest, (ByteRange{kCluster + 100, 10}));
    QVERIFY(std::ranges::equal(
        bytesOf(some.supplied[0].layer->place.path, some.supplied[0].host.value(), 10),
        some.bytes));
}

void ImageDiskTest::showsTheImageAloneAgain()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    const ReadReply alone = shown.read();
    QVERIFY(!alone.isOfDisk);
    QVERIFY(alone.supplied.empty());
    QVERIFY(alone.extents.front().source == GuestSource::NotInThisFile);
    const QSignalSpy changes(&shown.session, &ImageSession::diskChanged);
    shown.session.setDisk(nullptr, 0);
    QCOMPARE(changes.count(), 0); // nothing is other than before
    shown.session.setDisk(shown.disk(2), 0);
    QVERIFY(shown.session.shownDisk());
    QVERIFY(shown.read().isOfDisk);
    shown.session.setDisk(nullptr, 0);
    QCOMPARE(changes.count(), 2);
    QVERIFY(!shown.session.shownDisk());
    const ReadReply again = shown.read();
    QVERIFY(!again.isOfDisk);
    QVERIFY(again.bytes == alone.bytes);
    QVERIFY(again.extents == alone.extents);
}

void ImageDiskTest::waitsForTheTable()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    const QSignalSpy changes(&shown.session, &ImageSession::diskChanged);
    shown.session.setDisk(shown.disk(2), 0);
    QVERIFY(!shown.session.shownDisk());
    QCOMPARE(changes.count(), 0);
    QVERIFY(shown.open());
    QCOMPARE(changes.count(), 1);
    QVERIFY(shown.read().bytes == builder.contents(2));
    QVERIFY(shown.open()); // loaded anew, it stays part of the disk
    QVERIFY(shown.read().bytes == builder.contents(2));
}

void ImageDiskTest::keepsTheOffsetsOfTheImage()
{
    BundleBuilder builder;
    builder.storages({16 * 128, 7 * 128 + 60, 128}).layer().clusters({0, 15});
    builder.clusters({0, 7}, 1).clusters({0}, 2);
    builder.overlay().clusters({1}).clusters({7}, 1);
    const auto whole = builder.contents(1);
    ShownLayer shown(builder, 1, 1);
    QVERIFY(shown.open());
    shown.session.setDisk(shown.disk(1), 1);
    const std::uint64_t size = (7 * 128 + 60) * 512;
    const ReadReply reply = shown.read();
    QCOMPARE(reply.range, (ByteRange{0, size}));
    QVERIFY(std::ranges::equal(reply.bytes, std::span(whole).subspan(16 * kCluster, size)));
    QCOMPARE(reply.supplied.front().guest, (ByteRange{0, kCluster}));
    QCOMPARE(reply.supplied.front().number, std::uint8_t(1));
    QCOMPARE(shown.session.shownDisk()->storages.size(), std::size_t(1));
    // There is no such storage, so the image is alone.
    shown.session.setDisk(shown.disk(1), 3);
    QVERIFY(!shown.session.shownDisk());
}

void ImageDiskTest::saysWhichLayerIsMissing()
{
    BundleBuilder builder = threeLayers();
    builder.without(0);
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    shown.session.setDisk(shown.disk(2), 0);
    const ReadReply reply = shown.read();
    QVERIFY(reply.extents.front().source == GuestSource::LayerMissing);
    QCOMPARE(reply.supplied.front().guest, (ByteRange{0, kCluster}));
    QCOMPARE(reply.supplied.front().number, std::uint8_t(2));
    QVERIFY(!reply.supplied.front().hasHost);
    QVERIFY(!reply.supplied.front().layer->isOpen());
    QCOMPARE(reply.supplied[1].number, std::uint8_t(1));
}

void ImageDiskTest::searchesAllLayers()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    const auto whole = builder.contents(2);
    // From the end of a cluster of the root into one of the layer above it.
    SearchRequest request;
    const auto border = std::span(whole).subspan(kCluster - 40, 80);
    request.pattern.assign(border.begin(), border.end());
    QVERIFY(shown.find(request).outcome == SearchReply::Outcome::NotFound);
    shown.session.setDisk(shown.disk(2), 0);
    const SearchReply found = shown.find(request);
    QVERIFY(found.outcome == SearchReply::Outcome::Found);
    QCOMPARE(found.offset, kCluster - 40);
    request.backward = true;
    request.from = builder.diskBytes();
    const SearchReply foundBackward = shown.find(request);
    QVERIFY(foundBackward.outcome == SearchReply::Outcome::Found);
    QCOMPARE(foundBackward.offset, kCluster - 40);
    // What the root has under a cluster of a higher layer is not seen.
    const auto hidden = builder.cluster(0, 0, 5);
    request.pattern.assign(hidden.begin(), hidden.begin() + 16 * 512);
    QVERIFY(shown.find(request).outcome == SearchReply::Outcome::NotFound);
}

void ImageDiskTest::leavesTheFileAsItIs()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    shown.session.setDisk(shown.disk(2), 0);
    shown.session.requestRead(ByteSpace::File, 0, UINT32_MAX);
    QTRY_COMPARE(shown.log.reads.size(), 1U);
    const ReadReply &reply = shown.log.reads.front();
    QVERIFY(!reply.isOfDisk);
    QVERIFY(reply.supplied.empty());
    QVERIFY(reply.bytes == bytesOf(shown.file(), 0, std::filesystem::file_size(shown.file())));
}

void ImageDiskTest::leavesOutDisksOfOtherFiles()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    shown.session.setDisk(shown.disk(1), 0);
    QVERIFY(!shown.session.shownDisk());
    QVERIFY(!shown.read().isOfDisk);
}

void ImageDiskTest::believesTheFileThatWasLoadedLast()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    const DiskPtr before = shown.disk(2);
    QVERIFY(before->storages[0].chain[0]->state->bat[0] == 0);
    // Cluster 0 gets the place of cluster 6.
    {
        std::fstream file(shown.file(), std::ios::binary | std::ios::in | std::ios::out);
        std::array<char, 4> entry{};
        file.seekg(64 + 4 * 6);
        file.read(entry.data(), 4);
        file.seekp(64);
        file.write(entry.data(), 4);
    }
    std::filesystem::last_write_time(shown.file(), std::filesystem::file_time_type::clock::now() +
                                                       std::chrono::seconds(5));
    QVERIFY(shown.open());
    shown.session.setDisk(before, 0);
    auto expected = builder.contents(2);
    std::copy_n(expected.begin() + 6 * static_cast<std::ptrdiff_t>(kCluster), kCluster,
                expected.begin());
    const ReadReply reply = shown.read();
    QVERIFY(reply.bytes == expected);
    QCOMPARE(reply.supplied.front().number, std::uint8_t(0));
}

void ImageDiskTest::showsNoDiskOfAFileThatIsGone()
{
    const BundleBuilder builder = threeLayers();
    ShownLayer shown(builder, 2);
    QVERIFY(shown.open());
    shown.session.setDisk(shown.disk(2), 0);
    QVERIFY(shown.session.shownDisk());
    std::filesystem::path away = shown.file();
    away += ".away";
    std::filesystem::rename(shown.file(), away);
    const QSignalSpy changes(&shown.session, &ImageSession::diskChanged);
    QVERIFY(shown.open());
    QVERIFY(shown.log.said.contains("failed"));
    QCOMPARE(shown.log.error.code, ErrorCode::NotFound);
    QVERIFY(!shown.session.shownDisk());
    QCOMPARE(changes.count(), 1);
    // Put back, it is part of the disk again.
    std::filesystem::rename(away, shown.file());
    QVERIFY(shown.open());
    QVERIFY(shown.session.shownDisk());
    QVERIFY(shown.read().bytes == builder.contents(2));
}

QTEST_GUILESS_MAIN(ImageDiskTest)
#include "imagedisk_test.moc"
