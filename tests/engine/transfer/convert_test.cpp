#include "engine/repair/executor.h"
#include "tests/engine/transfer/inplaceimages.h"
#include "tests/support/sanitized.h"
#include "tests/support/seed.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// Plans of conversions and what they lead to, in memory; guest contents against the original.
/// Prints the seed; PARASCOPE_SEED repeats it.
class ConvertTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void toV1();
    void toV2OnTheGrid();
    void toV2OffTheGrid();
    void movesInPlace();
    void emptyImage();
    void extensionMoves();
    void staleExtension();
    void strayData();
    void sameFormat();
    void tooLargeForV1();
    void notNameableInV1();
    void noRoom();
    void layers();
    void largeTable();
    void thereAndBack();
    void randomImages_data();
    void randomImages();

private:
    std::uint64_t m_seed = 0;
};

void ConvertTest::initTestCase()
{
    m_seed = seedOfThisRun();
}

void ConvertTest::toV1()
{
    const auto file = ImageBuilder().map(0, 0).map(3, 2).map(2, 1).build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V1));
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QCOMPARE(plan->movedClusters, 0U);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const ImageStatePtr after = reportOn(*changed)->state();
    QVERIFY(after->header.format == FormatVersion::V1);
    QCOMPARE(after->bat[0], 128U);
    QCOMPARE(after->bat[3], 3 * 128U);
    QCOMPARE(after->header.dataOffset, 128U);
    QCOMPARE(after->header.flags, 0U);
    QCOMPARE(after->header.sectors, 2048U);
    QCOMPARE(after->header.heads * after->header.cylinders * 32, 2048U); // as Parallels has it
    QCOMPARE(changed->size().value(), file->size().value());
}

void ConvertTest::toV2OnTheGrid()
{
    // data_off 0 is legal in v1 only.
    const auto file =
        ImageBuilder(FormatVersion::V1).headerDataOffset(0).map(0, 0).map(3, 2).build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(plan->movedClusters, 0U);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const ImageStatePtr after = reportOn(*changed)->state();
    QCOMPARE(after->bat[3], 3U);
    QCOMPARE(after->header.dataOffset, 128U);
}

void ConvertTest::toV2OffTheGrid()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(63).dataStart(5).map(0, 1).map(1, 0).map(7, 3);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(plan->movedClusters, 3U);
    QCOMPARE(plan->bytesAdded, (63 - 5) * kSectorBytes);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const ImageStatePtr after = reportOn(*changed)->state();
    QCOMPARE(after->bat[0], 2U);
    QCOMPARE(after->bat[1], 1U);
    QCOMPARE(after->bat[7], 4U);
    QCOMPARE(after->header.dataOffset, 63U);
    // ploop would take what the first cluster left there for entries.
    std::vector<std::byte> left((63 - 5) * kSectorBytes, std::byte{1});
    QVERIFY(changed->readAt(5 * kSectorBytes, left));
    QCOMPARE(std::ranges::count(left, std::byte{0}), std::ptrdiff_t(left.size()));
}

// Each copy begins inside its original; large clusters are copied in several steps.
void ConvertTest::movesInPlace()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(5000).entries(4).dataStart(4999); // by one sector, 2.4 MiB
    image.map(0, 0).map(1, 1).map(2, 2);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(plan->bytesAdded, kSectorBytes);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

void ConvertTest::emptyImage()
{
    const auto file = ImageBuilder(FormatVersion::V1).headerDataOffset(0).fileSize(512).build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // As QEMU makes them: the file reaches to the start of the data.
    const ReportPtr after = reportOn(*changed);
    QCOMPARE(after->state()->header.dataOffset, 128U);
    QCOMPARE(changed->size().value(), 128 * kSectorBytes);
    QVERIFY(after->groups().empty());
}

void ConvertTest::extensionMoves()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(64).dataStart(70);
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {image.sectorOf(1)}, {}});
    spec.sections.push_back({0x77, kSectionTransit, std::vector<std::byte>(8, std::byte{9}), {}});
    image.map(0, 0).bitmapBits(1).extension(2, spec).map(1, 3);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(plan->movedClusters, 4U);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    const ImageStatePtr after = reportOn(*changed)->state();
    QCOMPARE(after->header.inUse, kInUseExtension);
    QCOMPARE(after->header.extensionOffset, 4 * 64U);
    QCOMPARE(after->extension.content.bitmaps[0].l1[0], 3 * 64U);
    QCOMPARE(after->extension.content.sections.size(), 2U);
}

void ConvertTest::staleExtension()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(64).dataStart(70).map(0, 0).extension(2, {}).inUse(kInUseClosed);
    const auto file = image.build();
    // Where it lies it is of no use any more, and it lies in the way of nothing.
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QVERIFY(plan->detachesExtension);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*plan, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(reportOn(*changed)->state()->header.extensionOffset, 0U);
    // Nothing moves: it stays as it is.
    const auto v2 = ImageBuilder().map(0, 0).extension(2, {}).inUse(kInUseClosed).build();
    const InPlacePlanPtr toV1 = planOf(*v2, converting(FormatVersion::V1));
    QVERIFY(!toV1->detachesExtension);
    QVERIFY(toV1->after->state()->header.extensionOffset != 0);
}

void ConvertTest::strayData()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(64).dataStart(70).map(0, 0).unreferenced(1, std::byte{3}).map(1, 2);
    const auto file = image.build();
    const InPlacePlanPtr refused = planOf(*file, converting(FormatVersion::V2));
    QCOMPARE(refused->refusal, InPlaceRefusal::UnreferencedData);
    QCOMPARE(refused->unreferencedLost, (128 - 70) * kSectorBytes);
    QVERIFY(refused->isEmpty());
    const InPlacePlanPtr allowed = planOf(*file, converting(FormatVersion::V2, true));
    QCOMPARE(allowed->refusal, InPlaceRefusal::None);
    std::shared_ptr<MemoryFile> changed;
    const QString wrong = wrongInMemory(*allowed, file, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Nothing is overwritten where nothing moves.
    const auto v2 = ImageBuilder().map(0, 0).unreferenced(1, std::byte{3}).map(1, 2).build();
    QCOMPARE(planOf(*v2, converting(FormatVersion::V1))->refusal, InPlaceRefusal::None);
}

void ConvertTest::sameFormat()
{
    const auto file = ImageBuilder().map(0, 0).build();
    QCOMPARE(planOf(*file, converting(FormatVersion::V2))->refusal, InPlaceRefusal::SameFormat);
}

void ConvertTest::tooLargeForV1()
{
    const std::uint32_t clusters = 2U << 20U; // of 1 MiB: 2 TiB
    const auto largest =
        ImageBuilder().tracks(2048).entries(clusters).diskSectors(kMaxSectorsV1).map(5, 0).build();
    const InPlacePlanPtr plan = planOf(*largest, converting(FormatVersion::V1));
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QCOMPARE(plan->after->state()->header.diskSectors(), kMaxSectorsV1);
    const auto larger = ImageBuilder()
                            .tracks(2048)
                            .entries(clusters)
                            .diskSectors(kMaxSectorsV1 + 1)
                            .map(5, 0)
                            .build();
    QCOMPARE(planOf(*larger, converting(FormatVersion::V1))->refusal, InPlaceRefusal::DiskTooLarge);
}

void ConvertTest::notNameableInV1()
{
    // The disk is small enough, but one of its clusters lies beyond what a sector number can say.
    ImageBuilder image;
    image.tracks(2048).map(0, 0).entry(1, 2U << 20U).fileSize((2ULL << 40U) + (2U << 20U));
    const auto file = image.build();
    QCOMPARE(planOf(*file, converting(FormatVersion::V1))->refusal, InPlaceRefusal::NotNameable);
    ImageBuilder last;
    last.tracks(2048).map(0, 0).entry(1, (2U << 20U) - 1).fileSize(2ULL << 40U);
    QCOMPARE(planOf(*last.build(), converting(FormatVersion::V1))->refusal, InPlaceRefusal::None);
}

void ConvertTest::noRoom()
{
    const auto file = ImageBuilder(FormatVersion::V1).tracks(64).dataStart(70).map(0, 0).build();
    PlanLimits limits;
    limits.freeBytes = (128 - 70) * kSectorBytes - 1;
    QCOMPARE(planOf(*file, converting(FormatVersion::V2), limits)->refusal, InPlaceRefusal::NoRoom);
    limits.freeBytes += 1;
    QCOMPARE(planOf(*file, converting(FormatVersion::V2), limits)->refusal, InPlaceRefusal::None);
    limits.largestFile = file->size().value();
    QCOMPARE(planOf(*file, converting(FormatVersion::V2), limits)->refusal,
             InPlaceRefusal::FileSystem);
}

// A layer's table says the same in both formats: what is not allocated stays so, and so do zeros.
void ConvertTest::layers()
{
    ImageBuilder image(FormatVersion::V1);
    image.tracks(63).dataStart(63).map(0, 1).entry(1, image.entryFor(0));
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V2));
    const ImageState &after = *plan->after->state();
    for (std::uint32_t guest = 0; guest < after.declaredClusters(); ++guest)
        QCOMPARE(after.bat[guest] != 0, guest < 2);
}

// Chunks of the table without entries are shared by both states, and are not written.
void ConvertTest::largeTable()
{
    ImageBuilder image;
    image.tracks(2048).entries(5'000'000).map(4'500'000, 0).map(7, 1);
    const auto file = image.build();
    const InPlacePlanPtr plan = planOf(*file, converting(FormatVersion::V1));
    QCOMPARE(plan->refusal, InPlaceRefusal::DiskTooLarge);
    const auto small = image.diskSectors(2048ULL * 2'000'000).build();
    const InPlacePlanPtr good = planOf(*small, converting(FormatVersion::V1));
    QCOMPARE(good->refusal, InPlaceRefusal::None);
    QCOMPARE(good->change.tableChanges().size(), 2U);
    QVERIFY(good->change.after->bat.chunks()[2] == good->change.before().bat.chunks()[2]);
    const auto changed = copyInMemory(*small);
    JobControl control;
    QVERIFY(applyChange(good->change, *changed, control));
    QCOMPARE(reportOn(*changed)->state()->bat[7], good->change.before().bat[7] * 2048U);
}

void ConvertTest::thereAndBack()
{
    ImageBuilder image;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {image.sectorOf(3)}, {}});
    const auto file = image.map(0, 2).map(1, 0).bitmapBits(3).extension(1, spec).build();
    std::shared_ptr<MemoryFile> v1;
    QCOMPARE(wrongInMemory(*planOf(*file, converting(FormatVersion::V1)), file, v1), QString());
    std::shared_ptr<MemoryFile> v2;
    QCOMPARE(wrongInMemory(*planOf(*v1, converting(FormatVersion::V2)), v1, v2), QString());
    QVERIFY(sameContents(*file, *v2));
}

void ConvertTest::randomImages_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("v2 to v1") << 0;
    QTest::newRow("v1 to v2") << 1;
    QTest::newRow("v1 without a grid to v2") << 2;
}

void ConvertTest::randomImages()
{
    QFETCH(const int, kind);
    int moved = 0;
    for (int round = 0; round < times(400); ++round) {
        Random random(m_seed * 1000 + std::uint64_t(round));
        const auto file =
            kind == 2 ? gridlessImage(random)
                      : healthyImage(random, kind == 0 ? FormatVersion::V2 : FormatVersion::V1);
        const QString name = QStringLiteral("image %1 of seed %2: ").arg(round).arg(m_seed);
        if (reportOn(*file)->count(Severity::Error) > 0)
            continue; // most clusters agree on a grid by chance, and the others are off it
        const FormatVersion target = kind == 0 ? FormatVersion::V1 : FormatVersion::V2;
        InPlacePlanPtr plan = planOf(*file, converting(target));
        if (plan->refusal == InPlaceRefusal::UnreferencedData)
            plan = planOf(*file, converting(target, true));
        QVERIFY2(plan->refusal == InPlaceRefusal::None && !plan->isEmpty(),
                 qPrintable(name + QString::number(int(plan->refusal))));
        std::shared_ptr<MemoryFile> changed;
        const QString wrong = wrongInMemory(*plan, file, changed);
        QVERIFY2(wrong.isEmpty(), qPrintable(name + wrong));
        QVERIFY(reportOn(*changed)->state()->header.format == target);
        moved += plan->movedClusters > 0;
    }
    qInfo("%d images, %d with clusters that moved", times(400), moved);
    QVERIFY(kind == 0 ? moved == 0 : moved > times(30));
}

QTEST_GUILESS_MAIN(ConvertTest)
#include "convert_test.moc"
