#include "engine/image/imageloader.h"
#include "tests/support/faultyfile.h"
#include "tests/support/imagebuilder.h"

#include <QtTest>

using namespace parascope;
using namespace parascope::test;

class ImageLoaderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void headerComesFirst();
    void tooSmall();
    void tableThatTheFileDoesNotHold();
    void ioErrorInTheTable();
    void ioErrorInTheHeaderIsAnError();
    void ioErrorInTheExtension();
    void fileShrinksWhileTheTableIsRead();
    void cancelStopsAtTheNextPiece();
    void cancelStopsAmongUnreadablePages();
    void cancelStopsInTheExtension();
    void sinkSeesTheWholeTable_data();
    void sinkSeesTheWholeTable();
    void gridOfV1FollowsTheMajority();
    void extensionBeyondEverything();
    void noExtensionWhereTheHeaderNamesOne();

private:
    static Result<ImageStatePtr> load(const BlockFile &file)
    {
        ImageLoader loader(file);
        if (const auto header = loader.readHeader(); !header)
            return header;
        JobControl control;
        return loader.readTable(control);
    }
};

void ImageLoaderTest::headerComesFirst()
{
    const auto file = ImageBuilder().map(3, 0).build();
    ImageLoader loader(*file);
    const auto header = loader.readHeader();
    QVERIFY(header);
    QCOMPARE((*header)->declaredClusters(), 16U);
    QCOMPARE((*header)->bat.size(), 0U);
    JobControl control;
    const auto state = loader.readTable(control);
    QVERIFY(state);
    QCOMPARE((*state)->bat.size(), 16U);
    QCOMPARE((*state)->bat[3], 1U);
    QCOMPARE((*header)->bat.size(), 0U); // the first state stays what it was
}

void ImageLoaderTest::tooSmall()
{
    MemoryFile file;
    file.resize(63);
    const auto state = load(file);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::TooSmall);
    QCOMPARE(state.error().number, 63ULL);
}

void ImageLoaderTest::tableThatTheFileDoesNotHold()
{
    const auto file = ImageBuilder().headerEntries(kMaxBatEntries).fileSize(64).build();
    const auto state = load(*file);
    QVERIFY(state);
    QCOMPARE((*state)->bat.size(), 0U);
    QVERIFY((*state)->isTableCutOff());

    // An entry that is cut in the middle is not there.
    const auto cut = ImageBuilder().map(0, 0).map(1, 1).fileSize(64 + 4 + 3).build();
    QCOMPARE((*load(*cut))->bat.size(), 1U);
}

void ImageLoaderTest::ioErrorInTheTable()
{
    auto base = ImageBuilder().entries(5000).map(10, 0).map(2000, 1).map(4999, 2).build();
    FaultyFile file(base);
    file.failRange({64 + 4 * 2000, 4});
    const auto state = load(file);
    QVERIFY(state);
    QCOMPARE((*state)->unreadable, (std::vector<ByteRange>{{4096, 4096}}));
    QVERIFY((*state)->bat[10] != 0);
    QCOMPARE((*state)->bat[2000], 0U);
    QVERIFY(!(*state)->isEntryReadable(2000));
    QVERIFY((*state)->bat[4999] != 0);
    QVERIFY((*state)->isEntryReadable(4999));
}

void ImageLoaderTest::ioErrorInTheHeaderIsAnError()
{
    FaultyFile file(ImageBuilder().build());
    file.failRange({0, 1});
    const auto state = load(file);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::ReadFailed);
}

// A header can say that the extension lies in the table: one bad page is one place all the same,
// and entries beside it stay readable.
void ImageLoaderTest::ioErrorInTheExtension()
{
    FaultyFile file(ImageBuilder().entries(5000).extensionOffset(1).map(4999, 0).build());
    file.failRange({5000, 1});
    const auto state = load(file);
    QVERIFY(state);
    QCOMPARE((*state)->extension.presence, ImageExtension::Presence::Unreadable);
    QCOMPARE((*state)->unreadable, std::vector<ByteRange>({{4096, 4096}}));
    QVERIFY((*state)->isEntryReadable((4096 - 64) / 4 - 1));
    QVERIFY(!(*state)->isEntryReadable((4096 - 64) / 4));
    QVERIFY((*state)->isEntryReadable((8192 - 64) / 4));
}

void ImageLoaderTest::fileShrinksWhileTheTableIsRead()
{
    FaultyFile file(ImageBuilder().entries(600000).map(0, 0).build());
    file.resizeAfter(3, 4096);
    const auto state = load(file);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::FileChanged);
}

void ImageLoaderTest::cancelStopsAtTheNextPiece()
{
    FaultyFile file(ImageBuilder().entries(4000000).map(0, 0).build());
    JobControl control;
    const std::uint64_t cancelAt = 5;
    file.setHook([&](std::uint64_t call) {
        if (call == cancelAt)
            control.cancel();
    });
    ImageLoader loader(file);
    QVERIFY(loader.readHeader());
    const auto state = loader.readTable(control);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Cancelled);
    QVERIFY(file.calls() <= cancelAt + 1);
    QVERIFY(file.longestRead() <= (1U << 20U));
}

// Each page of a failing drive may take many seconds.
void ImageLoaderTest::cancelStopsAmongUnreadablePages()
{
    FaultyFile file(ImageBuilder().entries(600000).map(0, 0).build());
    file.failRange({4096, 1U << 20U});
    JobControl control;
    const std::uint64_t cancelAt = 10;
    file.setHook([&](std::uint64_t call) {
        if (call == cancelAt)
            control.cancel();
    });
    ImageLoader loader(file);
    QVERIFY(loader.readHeader());
    const auto state = loader.readTable(control);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Cancelled);
    QVERIFY(file.calls() <= cancelAt + 1);
}

void ImageLoaderTest::cancelStopsInTheExtension()
{
    FaultyFile file(ImageBuilder().tracks(65536).extension(0, {}).build());
    JobControl control;
    const std::uint64_t cancelAt = 5;
    file.setHook([&](std::uint64_t call) {
        if (call == cancelAt)
            control.cancel();
    });
    ImageLoader loader(file);
    QVERIFY(loader.readHeader());
    const auto state = loader.readTable(control);
    QVERIFY(!state);
    QCOMPARE(state.error().code, ErrorCode::Cancelled);
    QVERIFY(file.calls() <= cancelAt + 1);
}

void ImageLoaderTest::sinkSeesTheWholeTable_data()
{
    QTest::addColumn<int>("format");
    QTest::newRow("v1") << int(FormatVersion::V1);
    QTest::newRow("v2") << int(FormatVersion::V2);
}

void ImageLoaderTest::sinkSeesTheWholeTable()
{
    QFETCH(const int, format);
    const std::uint32_t entries = 2 * BatChunk::kEntries + 5; // over chunks and pieces
    const auto file = ImageBuilder(FormatVersion(format))
                          .tracks(1)
                          .entries(entries)
                          .map(0, 0)
                          .map(300000, 1)
                          .map(entries - 1, 2)
                          .build();
    ImageLoader loader(*file);
    QVERIFY(loader.readHeader());
    JobControl control;
    std::vector<std::uint32_t> seen;
    const auto state = loader.readTable(
        control, [&](const ImageState &, std::uint32_t first, std::span<const std::uint32_t> part) {
            QCOMPARE(std::size_t(first), seen.size());
            seen.insert(seen.end(), part.begin(), part.end());
        });
    QVERIFY(state);
    QCOMPARE(seen.size(), std::size_t(entries));
    for (const std::uint32_t cluster : {0U, 1U, 300000U, entries - 1})
        QCOMPARE(seen[cluster], (*state)->bat[cluster]);
}

void ImageLoaderTest::gridOfV1FollowsTheMajority()
{
    // data_off says sector 128, but two of three clusters lie one sector further on.
    const auto file = ImageBuilder(FormatVersion::V1)
                          .tracks(128)
                          .entry(0, 128)
                          .entry(1, 257)
                          .entry(2, 385)
                          .fileSize(1024 * 512)
                          .build();
    const auto state = load(*file);
    QVERIFY((*state)->geometry.gridHasMajority);
    QCOMPARE((*state)->geometry.grid.origin, 512ULL);

    const auto divided = ImageBuilder(FormatVersion::V1)
                             .tracks(128)
                             .entry(0, 128)
                             .entry(1, 257)
                             .fileSize(1024 * 512)
                             .build();
    QVERIFY(!(*load(*divided))->geometry.gridHasMajority);
    QCOMPARE((*load(*divided))->geometry.grid.origin, 0ULL); // data_off decides
}

void ImageLoaderTest::extensionBeyondEverything()
{
    const auto file = ImageBuilder().inUse(kInUseExtension).extensionOffset(~0ULL).build();
    const auto state = load(*file);
    QVERIFY(state);
    QCOMPARE((*state)->extension.presence, ImageExtension::Presence::OutsideFile);
    QVERIFY(!(*state)->isExtensionValid());
}

// A cluster has up to 2 GiB: without the magic there is no reason to read it all.
void ImageLoaderTest::noExtensionWhereTheHeaderNamesOne()
{
    const ImageBuilder builder = ImageBuilder().tracks(65536).unreferenced(0, std::byte{7});
    FaultyFile file(
        ImageBuilder(builder).inUse(kInUseExtension).extensionOffset(builder.sectorOf(0)).build());
    const auto state = load(file);
    QVERIFY(state);
    QCOMPARE((*state)->extension.presence, ImageExtension::Presence::Read);
    QCOMPARE((*state)->extension.content.magic, 0x0707070707070707ULL);
    QVERIFY(!(*state)->isExtensionValid());
    QVERIFY(file.bytesRead() < (3U << 20U));
}

QTEST_GUILESS_MAIN(ImageLoaderTest)
#include "imageloader_test.moc"
