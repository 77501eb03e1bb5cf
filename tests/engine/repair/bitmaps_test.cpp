#include "engine/base/littleendian.h"
#include "engine/format/extension.h"
#include "engine/repair/bitmapupdate.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kCluster = 0x10000;

std::vector<std::byte> bytesAt(const BlockFile &file, ByteRange range)
{
    std::vector<std::byte> bytes(range.length);
    [[maybe_unused]] const auto got = file.readAt(range.offset, bytes);
    return bytes;
}

} // namespace

/// Bitmaps that are kept learn of what a repair changes for the guest, and of nothing else.
class BitmapsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void allClearBecomesAllSet();
    void allSetStays();
    void bitsAreSet();
    void copiesChangeNothing();
    void afterARepair();
    void notWhereAGuestClusterLies();
};

void BitmapsTest::allClearBecomesAllSet()
{
    ImageBuilder image;
    const auto file =
        image.map(0, 0).extension(1, {kExtensionMagic, true, {{0, 128, {0}, {}}}, {}}).build();
    const ReportPtr report = reportOn(*file);
    const auto changes = markDirty(*report->state(), {{3 * kCluster, kCluster}}, *file).value();
    QCOMPARE(changes.size(), std::size_t(1));
    QCOMPARE(changes[0].offset, image.sectorOf(1) * 512);
    const Extension extension = decodeExtension(changes[0].bytes);
    QVERIFY(extension.hasMagic() && extension.checksumMatches());
    QCOMPARE(extension.bitmaps.at(0).l1, std::vector<std::uint64_t>{1});
}

void BitmapsTest::allSetStays()
{
    const auto file = ImageBuilder()
                          .map(0, 0)
                          .extension(1, {kExtensionMagic, true, {{0, 128, {1}, {}}}, {}})
                          .build();
    QVERIFY(markDirty(*reportOn(*file)->state(), {{0, kCluster}}, *file).value().empty());
}

void BitmapsTest::bitsAreSet()
{
    // One bit for 4 KiB: the bits of guest cluster 3 are 48 to 63; of half of cluster 5, 80 to 87.
    ImageBuilder image;
    const ExtensionSpec spec{kExtensionMagic, true, {{0, 8, {image.sectorOf(2)}, {}}}, {}};
    const auto file = image.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0}).build();
    file->write(image.sectorOf(2) * 512, std::vector<std::byte>{std::byte{0x81}});
    const auto changes = markDirty(*reportOn(*file)->state(),
                                   {{3 * kCluster, kCluster}, {5 * kCluster, kCluster / 2}}, *file)
                             .value();
    QCOMPARE(changes.size(), std::size_t(1)); // the extension itself says the same
    QCOMPARE(changes[0].offset, image.sectorOf(2) * 512);
    QCOMPARE(changes[0].bytes.size(), std::size_t(kCluster));
    std::vector<std::byte> expected(kCluster);
    expected[0] = std::byte{0x81};
    expected[6] = expected[7] = expected[10] = std::byte{0xFF};
    QCOMPARE(changes[0].bytes, expected);
}

void BitmapsTest::copiesChangeNothing()
{
    ImageBuilder image;
    const auto file = image.map(0, 0)
                          .map(1, 0)
                          .extension(1, {kExtensionMagic, true, {{0, 128, {0}, {}}}, {}})
                          .build();
    const PlanPtr plan = planFor(*file);
    QCOMPARE(plan->entries.size(), std::size_t(1));
    QVERIFY(plan->kept.empty());
    QCOMPARE(plan->closeValue, kInUseExtension);
}

void BitmapsTest::afterARepair()
{
    // An entry outside is cleared and the last cluster completed: both are marked, and the image is
    // closed as one whose bitmaps are true.
    ImageBuilder image;
    const ExtensionSpec spec{
        kExtensionMagic, true, {{0, 8, {image.sectorOf(2)}, {}}, {0, 128, {0}, {}}}, {}};
    image.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0}).map(4, 3);
    image.entry(6, image.entryFor(900)).cutBy(512);
    const auto file = image.build();
    const PlanPtr plan = planFor(*file);
    RecordedRepair disk(*file);
    JobControl control;
    QVERIFY(disk.run(*plan, control));
    const ReportPtr after = reportOn(*disk.image);
    QCOMPARE(after->count(Severity::Error), std::uint64_t(0));
    QCOMPARE(after->state()->header.inUse, kInUseExtension);
    QVERIFY(after->state()->isExtensionValid());
    QCOMPARE(after->state()->extension.content.bitmaps.at(1).l1, std::vector<std::uint64_t>{1});
    const auto bits = bytesAt(*disk.image, {image.sectorOf(2) * 512, kCluster});
    std::vector<std::byte> expected(kCluster);
    for (const std::size_t byte : {8U, 9U, 12U, 13U})
        expected[byte] = std::byte{0xFF};
    QCOMPARE(bits, expected);
}

void BitmapsTest::notWhereAGuestClusterLies()
{
    // Somebody wants an entry on the bits to stay: then the bits are not written, and the extension
    // goes rather than miss a change.
    ImageBuilder image;
    const ExtensionSpec spec{kExtensionMagic, true, {{0, 8, {image.sectorOf(2)}, {}}}, {}};
    image.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0x5A});
    image.entry(5, image.entryFor(2)).entry(6, image.entryFor(900));
    const auto file = image.build();
    RepairChoices choices;
    choices.chosen[FindingId::TableOnExtension] = Action::Keep;
    const PlanPtr plan = planFor(*file, choices);
    QVERIFY(plan->kept.empty());
    QCOMPARE(plan->header.extensionOffset, std::uint64_t(0));
    RecordedRepair disk(*file);
    JobControl control;
    QVERIFY(disk.run(*plan, control));
    const QString wrong = wrongAfterRepair(*plan, file, copyInMemory(*disk.image));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(BitmapsTest)
#include "bitmaps_test.moc"
