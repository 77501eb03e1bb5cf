#include "engine/image/imagestate.h"

#include <QTest>

using namespace parascope;

/// The questions that an image state answers by itself.
class ImageStateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void extensionIsValidOnlyWhenAllIsRight();
    void entriesAreReadableOutsideTheBadRanges();
    void tableIsCutOff();
    void partsAreLayers();
};

void ImageStateTest::extensionIsValidOnlyWhenAllIsRight()
{
    ImageState good;
    good.header.inUse = kInUseExtension;
    good.extension.presence = ImageExtension::Presence::Read;
    good.extension.content.magic = kExtensionMagic;
    QVERIFY(good.isExtensionValid());

    for (const std::uint32_t inUse : {kInUseClosed, kInUseOpen, 0x37316470U}) {
        ImageState state = good;
        state.header.inUse = inUse;
        QVERIFY(!state.isExtensionValid());
    }
    for (const auto presence :
         {ImageExtension::Presence::None, ImageExtension::Presence::OutsideFile,
          ImageExtension::Presence::Unreadable}) {
        ImageState state = good;
        state.extension.presence = presence;
        QVERIFY(!state.isExtensionValid());
    }
    ImageState magic = good;
    magic.extension.content.magic ^= 1U;
    QVERIFY(!magic.isExtensionValid());
    ImageState checksum = good;
    checksum.extension.content.storedMd5[15] = std::byte{1};
    QVERIFY(!checksum.isExtensionValid());
}

void ImageStateTest::entriesAreReadableOutsideTheBadRanges()
{
    ImageState state;
    for (const std::uint32_t cluster : {0U, 1U, kMaxBatEntries})
        QVERIFY(state.isEntryReadable(cluster));

    // Entry i lies at 64 + 4 i.
    state.unreadable = {{10, 10}, {72, 1}, {79, 9}, {4096, 4096}};
    const auto isBad = [](std::uint32_t cluster) {
        return cluster == 2 || (cluster >= 3 && cluster <= 5) ||
               (cluster >= 1008 && cluster < 1008 + 1024);
    };
    for (std::uint32_t cluster = 0; cluster < 3000; ++cluster)
        QCOMPARE(state.isEntryReadable(cluster), !isBad(cluster));
    QVERIFY(state.isEntryReadable(kMaxBatEntries));
}

void ImageStateTest::tableIsCutOff()
{
    ImageState state;
    state.header.batEntries = 3;
    QVERIFY(state.isTableCutOff());
    state.bat = Bat({std::make_shared<BatChunk>(3)});
    QVERIFY(!state.isTableCutOff());
    QCOMPARE(state.declaredClusters(), 3U);
}

void ImageStateTest::partsAreLayers()
{
    ImageState state;
    QVERIFY(!state.isLayer());
    state.membership.kind = DiskMembership::Kind::PartByName;
    QVERIFY(state.isLayer());
    state.membership.kind = DiskMembership::Kind::PartByDescriptor;
    QVERIFY(state.isLayer());
}

QTEST_GUILESS_MAIN(ImageStateTest)
#include "imagestate_test.moc"
