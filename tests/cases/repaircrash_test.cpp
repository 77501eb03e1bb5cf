#include "engine/repair/journaledrepair.h"
#include "tests/cases/case.h"
#include "tests/support/crashpoints.h"
#include "tests/support/repairing.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Images where one repair has many steps.
struct Large
{
    const char *name;
    ImageBuilder image;
};

std::vector<Large> largeImages()
{
    std::vector<Large> images;
    // Entries far apart, so that the table is written in several pieces.
    ImageBuilder spread;
    spread.tracks(8).entries(12'000);
    for (std::uint32_t i = 0; i < 8; ++i)
        spread.map(i, i).map(11'000 - i * 1300, i);
    images.push_back({"duplicates all over the table", spread});

    ImageBuilder mixed(FormatVersion::V1);
    mixed.tracks(63).dataStart(63).inUse(kInUseOpen);
    for (std::uint32_t i = 0; i < 8; ++i)
        mixed.map(i, i);
    mixed.map(8, 0).map(9, 0).map(10, 3).entry(11, mixed.entryFor(2) + 7).entry(12, 900'000);
    mixed.cutBy(512);
    images.push_back({"v1 with nearly everything", mixed});

    ImageBuilder kept;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {kept.sectorOf(3)}, {}});
    spec.bitmaps.push_back({0, 128, {0}, {}});
    kept.map(0, 0).map(1, 1).extension(2, spec).bitmapBits(3).map(2, 4);
    kept.map(5, 0).entry(6, kept.entryFor(2)).entry(7, 50'000).cutBy(1024);
    images.push_back({"kept bitmaps and a cut last cluster", kept});
    return images;
}

} // namespace

/// Loss of power at every moment of the repair of every case, and of taking it back: whatever was
/// not synced may be there, missing or torn. Prints the seed and the number of crash points.
class RepairCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void duringRepair_data();
    void duringRepair();
    void duringUndo_data() { duringRepair_data(); }
    void duringUndo();
    void largeRepairs_data();
    void largeRepairs();
    void cleanupTestCase()
    {
        qInfo("%llu crash points; per sync interval %d random subsets, or all where there are "
              "no more",
              m_crashes->points(), CrashPoints::kSubsets);
    }

private:
    void survivesEverything(const Recording &recording, const BlockFile &old,
                            const BlockFile &changed)
    {
        const QString wrong = m_crashes->wrong(recording, old, changed);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }

    std::unique_ptr<CrashPoints> m_crashes;
};

void RepairCrashTest::initTestCase()
{
    m_crashes = std::make_unique<CrashPoints>();
}

void RepairCrashTest::duringRepair_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("policy");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!cases[i].existsOnDisk())
            continue;
        QTest::addRow("%s, ticked", cases[i].fullName().c_str())
            << int(i) << int(RepairPolicy::Ticked);
        // Once more where asking for everything leads to other steps.
        const auto file = cases[i].make().build();
        RepairChoices all;
        all.policy = RepairPolicy::All;
        const PlanPtr ticked = planFor(*file);
        const PlanPtr everything = planFor(*file, all);
        if (everything->actions != ticked->actions)
            QTest::addRow("%s, all", cases[i].fullName().c_str())
                << int(i) << int(RepairPolicy::All);
    }
}

void RepairCrashTest::duringRepair()
{
    QFETCH(const int, index);
    QFETCH(const int, policy);
    const auto old = allCases()[std::size_t(index)].make().build();
    RepairChoices choices;
    choices.policy = static_cast<RepairPolicy>(policy);
    const PlanPtr plan = planFor(*old, choices);
    if (plan->isEmpty())
        return;
    RecordedRepair disk(*old);
    JobControl control;
    QVERIFY(disk.run(*plan, control));
    survivesEverything(*disk.recording, *old, *copyInMemory(*disk.image));
}

void RepairCrashTest::duringUndo()
{
    QFETCH(const int, index);
    QFETCH(const int, policy);
    const auto old = allCases()[std::size_t(index)].make().build();
    RepairChoices choices;
    choices.policy = static_cast<RepairPolicy>(policy);
    const PlanPtr plan = planFor(*old, choices);
    if (plan->isEmpty())
        return;
    JobControl control;
    RecordedRepair first(*old);
    QVERIFY(first.run(*plan, control));
    // Only what undo does is recorded.
    auto recording = std::make_shared<Recording>();
    const auto storage = std::make_shared<RecordingFile>(recording, first.storage.get());
    const auto image = std::make_shared<RecordingFile>(recording, first.image.get());
    QVERIFY(undo(*image, *Journal::open(storage).value(), control, openMark()));
    QVERIFY(sameContents(*image, *old));
    survivesEverything(*recording, *old, *first.image);
}

void RepairCrashTest::largeRepairs_data()
{
    QTest::addColumn<int>("index");
    const std::vector<Large> images = largeImages();
    for (std::size_t i = 0; i < images.size(); ++i)
        QTest::newRow(images[i].name) << int(i);
}

void RepairCrashTest::largeRepairs()
{
    QFETCH(const int, index);
    const auto old = largeImages()[std::size_t(index)].image.build();
    const PlanPtr plan = planFor(*old);
    RecordedRepair disk(*old);
    JobControl control;
    QVERIFY(disk.run(*plan, control));
    const QString wrong = wrongAfterRepair(*plan, old, copyInMemory(*disk.image));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    survivesEverything(*disk.recording, *old, *copyInMemory(*disk.image));
}

QTEST_GUILESS_MAIN(RepairCrashTest)
#include "repaircrash_test.moc"
