#include "engine/check/checker.h"
#include "engine/map/classifier.h"
#include "engine/repair/journaledrepair.h"
#include "tests/engine/transfer/inplaceimages.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kClusterBytes = 64 * 1024;

std::uint32_t slotOf(const ImageState &state, std::uint32_t guest)
{
    const std::uint64_t place = state.geometry.placeOf(state.bat[guest]).value();
    return static_cast<std::uint32_t>((place - state.geometry.dataStart) /
                                      state.geometry.clusterBytes);
}

} // namespace

/// Plans of compactions and what they lead to, in memory; guest contents against the original.
/// Prints the seed; PARASCOPE_SEED repeats it.
class CompactTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void movesAsFewAsPossible();
    void keepsTheOrderOfTheGuest();
    void nothingToDo();
    void zerosAreDropped();
    void zerosOfALayerStay();
    void everythingDropped();
    void strayDataStays();
    void strayDataIsNoTail_data();
    void strayDataIsNoTail();
    void strayDataIsGivenUp();
    void tailWithData();
    void extensionStays();
    void extensionAtTheEnd();
    void damagedIsRefused();
    void noGrid();
    void unknownSections();
    void cancel();
    void options();
    void randomImages_data();
    void randomImages();

private:
    std::uint64_t m_seed = 0;
};

void CompactTest::initTestCase()
{
    m_seed = seedOfThisRun();
}

void CompactTest::movesAsFewAsPossible()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 3).map(2, 5).map(3, 6).build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QCOMPARE(plan->movedClusters, 2U);
    QCOMPARE(plan->bytesToCopy, 2 * kClusterBytes);
    QCOMPARE(plan->bytesGivenBack, 3 * kClusterBytes);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(changed->size().value(), file->size().value() - 3 * kClusterBytes);
    QCOMPARE(slotOf(*reportOn(*changed)->state(), 1), 3U); // was in its place already
}

void CompactTest::keepsTheOrderOfTheGuest()
{
    const auto file = ImageBuilder().map(4, 8).map(5, 9).map(6, 10).map(0, 11).build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    const ImageState &after = *plan->after->state();
    QCOMPARE(slotOf(after, 0), 0U);
    QCOMPARE(slotOf(after, 4), 1U);
    QCOMPARE(slotOf(after, 5), 2U);
    QCOMPARE(slotOf(after, 6), 3U);
}

void CompactTest::nothingToDo()
{
    const auto file = ImageBuilder().map(0, 0).map(7, 1).inUse(0x37316470).build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    QVERIFY(plan->isEmpty());
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QCOMPARE(plan->after->state()->header.inUse, 0x37316470U); // not even the tag changes
    const auto empty = ImageBuilder().build();
    QVERIFY(planOf(*empty, compacting(true))->isEmpty());
}

void CompactTest::zerosAreDropped()
{
    ImageBuilder image;
    image.map(0, 0).entry(1, image.entryFor(1)).map(2, 2).entry(3, image.entryFor(3)).map(4, 4);
    const auto file = image.build();
    QCOMPARE(planOf(*file, compacting())->droppedClusters, 0U);
    QVERIFY(planOf(*file, compacting())->isEmpty());
    const InPlacePlanPtr plan = planOf(*file, compacting(true));
    QCOMPARE(plan->droppedClusters, 2U);
    QCOMPARE(plan->bytesGivenBack, 2 * kClusterBytes);
    QVERIFY(!plan->keepsZeros);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(reportOn(*changed)->state()->bat[3], 0U);
}

void CompactTest::zerosOfALayerStay()
{
    ImageBuilder image;
    image.map(0, 0).entry(1, image.entryFor(1)).map(2, 3);
    const auto file = image.build();
    auto state = std::make_shared<ImageState>(*reportOn(*file)->state());
    state->membership.kind = DiskMembership::Kind::PartByName;
    JobControl control;
    const ReportPtr report =
        checkImage(state, classify(state, Classifier::Detail::Maps), *file, {}, control).value();
    const InPlacePlanPtr plan = planInPlace(report, compacting(true), *file, {}, control).value();
    QVERIFY(plan->keepsZeros);
    QCOMPARE(plan->droppedClusters, 0U);
    QCOMPARE(plan->movedClusters, 1U); // compacted all the same
    QVERIFY(plan->after->state()->bat[1] != 0);
}

void CompactTest::everythingDropped()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(63).dataStart(70);
    for (std::uint32_t guest = 0; guest < 5; ++guest)
        image.entry(guest, image.entryFor(guest)).unreferenced(guest, std::byte{0});
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, compacting(true));
    QCOMPARE(plan->droppedClusters, 5U);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(changed->size().value(), 70 * kSectorBytes);
}

void CompactTest::strayDataStays()
{
    const auto file = ImageBuilder()
                          .map(0, 0)
                          .unreferenced(1, std::byte{7})
                          .unreferenced(2, std::byte{0})
                          .map(1, 3)
                          .map(2, 4)
                          .build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    QCOMPARE(plan->movedClusters, 1U);
    QCOMPARE(plan->unreferencedKept, kClusterBytes);
    QCOMPARE(plan->unreferencedLost, 0U);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    std::vector<std::byte> stray(kClusterBytes);
    QVERIFY(readFully(*changed, ImageBuilder().sectorOf(1) * kSectorBytes, stray));
    QVERIFY(std::ranges::all_of(stray, [](std::byte b) { return b == std::byte{7}; }));
}

void CompactTest::strayDataIsNoTail_data()
{
    QTest::addColumn<int>("slot"); // of the only cluster behind the data
    QTest::addColumn<int>("moved");
    QTest::newRow("right behind") << 4 << 0;
    QTest::newRow("farther behind") << 7 << 1;
}

// QEMU cuts off a tail when it opens an image for writing; data inside the file is left alone.
void CompactTest::strayDataIsNoTail()
{
    QFETCH(const int, slot);
    QFETCH(const int, moved);
    ImageBuilder image;
    image.map(0, 0).unreferenced(3, std::byte{7});
    ImageBuilder zeros = image;
    const auto file = image.map(1, std::uint32_t(slot)).build();
    const auto ofZeros = zeros.entry(1, zeros.entryFor(std::uint32_t(slot)))
                             .unreferenced(std::uint32_t(slot), std::byte{0})
                             .build();
    for (const auto &[original, options] :
         {std::pair(file, compacting()), std::pair(ofZeros, compacting(true))}) {
        const InPlacePlanPtr plan = planOf(*original, options);
        QCOMPARE(plan->movedClusters, std::uint64_t(moved));
        QCOMPARE(plan->droppedClusters, 0U);
        if (moved == 0) {
            QVERIFY(plan->isEmpty());
            continue;
        }
        std::shared_ptr<MemoryFile> changed;
        const QString wrong = wrongInMemory(*plan, original, changed);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        QCOMPARE(slotOf(*reportOn(*changed)->state(), 1), 4U);
        QCOMPARE(changed->size().value(), image.sectorOf(5) * kSectorBytes);
    }
}

void CompactTest::strayDataIsGivenUp()
{
    const auto file = ImageBuilder()
                          .map(0, 0)
                          .unreferenced(1, std::byte{7})
                          .unreferenced(2, std::byte{0})
                          .map(1, 3)
                          .unreferenced(4, std::byte{8})
                          .map(2, 5)
                          .build();
    const InPlacePlanPtr plan = planOf(*file, compacting(false, true));
    QCOMPARE(plan->movedClusters, 2U);
    QCOMPARE(plan->unreferencedKept, 0U);
    QCOMPARE(plan->unreferencedLost, 2 * kClusterBytes); // one overwritten, one cut off
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed); // and undo brings both back
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(changed->size().value(), file->size().value() - 3 * kClusterBytes);
}

void CompactTest::tailWithData()
{
    const auto file = ImageBuilder().map(0, 1).extendBy(kClusterBytes + 512, std::byte{1}).build();
    const InPlacePlanPtr kept = planOf(*file, compacting());
    QVERIFY(kept->isEmpty());
    QCOMPARE(kept->unreferencedKept, kClusterBytes + 512);
    const InPlacePlanPtr cut = planOf(*file, compacting(false, true));
    QCOMPARE(cut->unreferencedLost, kClusterBytes + 512);
    QCOMPARE(cut->bytesGivenBack, 2 * kClusterBytes + 512);
    const auto zeros = ImageBuilder().map(0, 0).extendBy(kClusterBytes + 512).build();
    QCOMPARE(planOf(*zeros, compacting())->bytesGivenBack, kClusterBytes + 512);
}

void CompactTest::extensionStays()
{
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {image.sectorOf(2)}, {}});
    image.map(0, 0).extension(1, spec).bitmapBits(2).map(1, 5).map(2, 6);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    QCOMPARE(plan->movedClusters, 2U);
    QVERIFY(!plan->staysForExtension);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(reportOn(*changed)->state()->header.inUse, kInUseExtension);
    QCOMPARE(changed->size().value(), image.sectorOf(5) * kSectorBytes);
}

void CompactTest::extensionAtTheEnd()
{
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 128, {1}, {}});
    image.map(0, 2).extension(4, spec).map(1, 5);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, compacting());
    QCOMPARE(plan->movedClusters, 1U); // only what lies behind it is worth moving
    QVERIFY(plan->staysForExtension);
    QCOMPARE(plan->bytesGivenBack, kClusterBytes);
}

void CompactTest::damagedIsRefused()
{
    for (const ImageBuilder &image :
         {ImageBuilder().map(0, 0).map(1, 0), ImageBuilder().map(0, 2).inUse(kInUseOpen),
          ImageBuilder().map(0, 2).flags(kFlagConverting).inUse(kInUseOpen)}) {
        const auto file = image.build();
        for (const InPlaceOptions &options : {compacting(), converting(FormatVersion::V1)}) {
            const InPlacePlanPtr plan = planOf(*file, options);
            QCOMPARE(plan->refusal, InPlaceRefusal::HasErrors);
            QVERIFY(plan->isEmpty());
        }
    }
}

void CompactTest::noGrid()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(8).entries(4).headerDataOffset(0).entry(0, 3).entry(1, 12).entry(2, 22);
    const auto file = image.fileSize(40 * kSectorBytes).build();
    QCOMPARE(planOf(*file, compacting())->refusal, InPlaceRefusal::NoCommonGrid);
}

void CompactTest::unknownSections()
{
    for (const std::uint64_t flags : {std::uint64_t(0), kSectionTransit}) {
        ExtensionSpec spec;
        spec.sections.push_back({0x1234, flags, std::vector<std::byte>(8), {}});
        const auto file = ImageBuilder().extension(0, spec).map(0, 4).build();
        QCOMPARE(planOf(*file, compacting())->refusal,
                 flags == kSectionTransit ? InPlaceRefusal::None : InPlaceRefusal::UnknownSection);
    }
}

void CompactTest::cancel()
{
    ImageBuilder image;
    image.map(0, 0).entry(1, image.entryFor(3)).unreferenced(2, std::byte{1}).map(2, 5);
    const auto file = image.build();
    const ReportPtr report = reportOn(*file);
    for (const InPlaceOptions &options :
         {compacting(true), compacting(), converting(FormatVersion::V1)}) {
        JobControl control;
        control.cancel();
        const auto plan = planInPlace(report, options, *file, {}, control);
        QVERIFY(!plan);
        QCOMPARE(plan.error().code, ErrorCode::Cancelled);
    }
}

void CompactTest::options()
{
    for (const InPlaceOptions &options :
         {compacting(), compacting(true), compacting(false, true), converting(FormatVersion::V1),
          converting(FormatVersion::V2, true)})
        QCOMPARE(InPlaceOptions::fromJson(options.toJson()), std::optional(options));
    QVERIFY(!InPlaceOptions::fromJson({}));
    QVERIFY(!InPlaceOptions::fromJson({{QStringLiteral("kind"), QStringLiteral("convert")},
                                       {QStringLiteral("toFormat"), QStringLiteral("v3")}}));
}

void CompactTest::randomImages_data()
{
    QTest::addColumn<bool>("dropZeros");
    QTest::addColumn<bool>("overwrite");
    for (const bool drop : {false, true}) {
        for (const bool overwrite : {false, true})
            QTest::addRow("%s, %s", drop ? "zeros dropped" : "zeros kept",
                          overwrite ? "strays given up" : "strays kept")
                << drop << overwrite;
    }
}

void CompactTest::randomImages()
{
    QFETCH(const bool, dropZeros);
    QFETCH(const bool, overwrite);
    int planned = 0;
    for (int round = 0; round < times(400); ++round) {
        Random random(m_seed * 1000 + std::uint64_t(round));
        const auto file =
            healthyImage(random, round % 2 == 0 ? FormatVersion::V1 : FormatVersion::V2);
        const QString name = QStringLiteral("image %1 of seed %2: ").arg(round).arg(m_seed);
        const InPlacePlanPtr plan = planOf(*file, compacting(dropZeros, overwrite));
        QVERIFY2(plan->refusal == InPlaceRefusal::None,
                 qPrintable(name + QString::number(int(plan->refusal))));
        if (plan->isEmpty())
            continue;
        ++planned;
        std::shared_ptr<MemoryFile> changed;
        const QString wrong = wrongInMemory(*plan, file, changed);
        QVERIFY2(wrong.isEmpty(), qPrintable(name + wrong));
        // Once is enough, and what nothing uses is gone where nothing stands in the way.
        const ReportPtr after = reportOn(*changed);
        QVERIFY2(planOf(*changed, compacting(dropZeros, overwrite))->isEmpty(), qPrintable(name));
        if (plan->unreferencedKept == 0 && !plan->staysForExtension)
            QVERIFY2(after->count(FindingId::SpaceLeakedInside) == 0, qPrintable(name));
    }
    qInfo("%d images, %d compacted", times(400), planned);
    QVERIFY(planned > times(100));
}

QTEST_GUILESS_MAIN(CompactTest)
#include "compact_test.moc"
