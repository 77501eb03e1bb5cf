#include "engine/repair/journaledrepair.h"
#include "tests/cases/case.h"
#include "tests/support/repairing.h"

#include <QRandomGenerator>
#include <QTest>

#include <map>

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
              m_points, kSubsets);
    }

private:
    using Fate = Recording::Fate;
    static constexpr int kSubsets = 200;

    void survivesEverything(const Recording &recording, const BlockFile &old,
                            const BlockFile &changed);

    QRandomGenerator m_random;
    unsigned long long m_points = 0;
};

void RepairCrashTest::initTestCase()
{
    const quint32 seed = qEnvironmentVariableIsSet("PARASCOPE_SEED")
                             ? qEnvironmentVariable("PARASCOPE_SEED").toUInt()
                             : QRandomGenerator::global()->generate();
    qInfo("seed %u (set PARASCOPE_SEED to repeat)", seed);
    m_random.seed(seed);
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

void RepairCrashTest::survivesEverything(const Recording &recording, const BlockFile &old,
                                         const BlockFile &changed)
{
    const auto survives = [&](std::size_t count, const auto &fate) {
        ++m_points;
        const QString wrong = wrongOnDisk(recording.replay(1, count, fate),
                                          recording.replay(0, count, fate), old, &changed);
        if (!wrong.isEmpty())
            qWarning("after %zu calls: %s", count, qPrintable(wrong));
        return wrong.isEmpty();
    };
    const auto &calls = recording.calls();
    for (std::size_t count = 0; count <= calls.size(); ++count) {
        QVERIFY(survives(count, [](std::size_t) { return Fate::Done; }));
        std::vector<std::size_t> uncertain = recording.uncertain(0, count);
        for (const std::size_t call : recording.uncertain(1, count))
            uncertain.push_back(call);
        for (const std::size_t one : uncertain)
            for (const Fate fate : {Fate::Lost, Fate::Torn})
                QVERIFY(survives(
                    count, [&](std::size_t call) { return call == one ? fate : Fate::Done; }));
        const bool endsInterval =
            count == calls.size() || calls[count].kind == Recording::Kind::Sync;
        if (!endsInterval || uncertain.empty())
            continue;
        // All of them where there are no more, else some at random.
        double ways = 1;
        for (std::size_t i = 0; i < uncertain.size(); ++i)
            ways *= 3;
        const bool isExhaustive = ways <= kSubsets;
        for (int i = 0; i < (isExhaustive ? int(ways) : kSubsets); ++i) {
            std::map<std::size_t, Fate> fates;
            int digits = i;
            for (const std::size_t call : uncertain) {
                fates[call] =
                    static_cast<Fate>(isExhaustive ? quint32(digits % 3) : m_random.bounded(3U));
                digits /= 3;
            }
            QVERIFY(survives(count, [&](std::size_t call) { return fates.at(call); }));
        }
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
