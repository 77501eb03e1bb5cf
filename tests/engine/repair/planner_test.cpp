#include "engine/repair/planner.h"
#include "engine/repair/preview.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <algorithm>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kCluster = 0x10000;

const PlannedAction *actionOf(const Plan &plan, FindingId id)
{
    const auto found = std::ranges::find(plan.actions, id, &PlannedAction::id);
    return found == plan.actions.end() ? nullptr : &*found;
}

bool stays(const Plan &plan, FindingId id)
{
    return std::ranges::find(plan.staying, id) != plan.staying.end();
}

RepairChoices choosing(FindingId id, Action action)
{
    RepairChoices choices;
    choices.chosen[id] = action;
    return choices;
}

} // namespace

/// What the planner decides, case by case: precedence, keepers, places, refusals, closing.
class PlannerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneActionPerEntry();
    void lowestKeepsThePlace();
    void chosenKeeper();
    void ownerGivesWay();
    void behindATailWithContents();
    void neverWhereAKeptEntryPoints();
    void notNameable();
    void limitOfTheFileSystem();
    void noRoom();
    void mendedDataOffset();
    void closing_data();
    void closing();
    void staleExtensionIsDetached();
    void errorLeftKeepsTheValue();
    void choicesThroughJson();
    void unchangedChunksAreShared();
    void forbidden();
};

void PlannerTest::oneActionPerEntry()
{
    // Off the grid, overlapping and shared at once: moved by the first of these, and only once.
    ImageBuilder image(FormatVersion::V1);
    for (std::uint32_t guest = 0; guest < 6; ++guest)
        image.map(guest, guest);
    image.entry(8, image.entryFor(2) + 5).entry(9, image.entryFor(2) + 5);
    const PlanPtr plan = planFor(*image.build());
    QCOMPARE(plan->entries.size(), std::size_t(2));
    QVERIFY(actionOf(*plan, FindingId::TableMisaligned)->spaceCost == 2 * kCluster);
    QCOMPARE(actionOf(*plan, FindingId::TableDuplicate)->spaceCost, std::uint64_t(0));
    // Left alone, it stays all of that.
    const PlanPtr left =
        planFor(*image.build(), choosing(FindingId::TableMisaligned, Action::Keep));
    QVERIFY(left->entries.empty());
    for (const FindingId id :
         {FindingId::TableMisaligned, FindingId::TableOverlap, FindingId::TableDuplicate})
        QVERIFY2(stays(*left, id), catalogueEntry(id).name);
}

void PlannerTest::lowestKeepsThePlace()
{
    const PlanPtr plan = planFor(*ImageBuilder().map(7, 0).map(2, 0).map(5, 0).build());
    QCOMPARE(plan->entries.size(), std::size_t(2));
    const std::uint32_t place = ImageBuilder().entryFor(0);
    QCOMPARE(plan->entries[0], (EntryChange{5, place, place + 1, true}));
    QCOMPARE(plan->entries[1], (EntryChange{7, place, place + 2, true}));
    QVERIFY(plan->readsDifferently.empty());
}

void PlannerTest::chosenKeeper()
{
    RepairChoices choices;
    const std::uint32_t place = ImageBuilder().entryFor(0);
    choices.keepers[place] = 5;
    const auto image = ImageBuilder().map(7, 0).map(2, 0).map(5, 0).build();
    const PlanPtr plan = planFor(*image, choices);
    QCOMPARE(plan->entries.size(), std::size_t(2));
    QCOMPARE(plan->entries[0].cluster, 2U);
    QCOMPARE(plan->entries[1].cluster, 7U);
    choices.keepers[place] = 6; // does not share it
    QCOMPARE(planFor(*image, choices)->entries[0].cluster, 5U);
}

void PlannerTest::ownerGivesWay()
{
    const PlanPtr plan = planFor(*ImageBuilder().map(2, 0).map(5, 0).build(),
                                 choosing(FindingId::TableDuplicate, Action::Move));
    QCOMPARE(plan->entries.size(), std::size_t(1));
    QCOMPARE(plan->entries[0].cluster, 2U);
    QVERIFY(plan->entries[0].isCopy);
}

void PlannerTest::behindATailWithContents()
{
    ImageBuilder image;
    image.map(0, 0).map(1, 0).unreferenced(1, std::byte{7}).unreferenced(2, std::byte{8});
    const auto file = image.build();
    const PlanPtr kept = planFor(*file);
    QCOMPARE(kept->entries[0].to, image.entryFor(3));
    QCOMPARE(kept->finalSize, file->size().value() + kCluster);
    QVERIFY(stays(*kept, FindingId::SpaceLeakedTail));
    // Given up, its room is used, and its old bytes are kept for undo.
    const PlanPtr cut = planFor(*file, choosing(FindingId::SpaceLeakedTail, Action::Cut));
    QCOMPARE(cut->entries[0].to, image.entryFor(1));
    QCOMPARE(cut->finalSize, file->size().value() - kCluster);
    const ByteRange place{image.sectorOf(1) * 512, kCluster};
    QVERIFY(std::ranges::any_of(cut->overwrites(),
                                [&](const ByteRange &range) { return range.overlaps(place); }));
}

void PlannerTest::neverWhereAKeptEntryPoints()
{
    ImageBuilder image;
    image.map(0, 0).map(1, 0).entry(2, image.entryFor(1)).entry(3, image.entryFor(3));
    image.map(4, 0);
    const PlanPtr plan =
        planFor(*image.build(), choosing(FindingId::TableOutsideFile, Action::Keep));
    QCOMPARE(plan->entries.size(), std::size_t(2));
    QCOMPARE(plan->entries[0].to, image.entryFor(2));
    QCOMPARE(plan->entries[1].to, image.entryFor(4));
    QVERIFY(stays(*plan, FindingId::TableOutsideFile));
}

void PlannerTest::notNameable()
{
    // v1 counts sectors: behind 2 TiB no entry can name a place. The file is a hole.
    ImageBuilder image(FormatVersion::V1);
    const auto top = std::uint32_t(0xFFFFFFFFU / 128 * 128);
    image.map(0, 0).map(1, 0).entry(2, top).fileSize((std::uint64_t(top) + 128) * 512);
    const auto file = image.build();
    const PlanPtr plan = planFor(*file);
    const PlannedAction *copy = actionOf(*plan, FindingId::TableDuplicate);
    QVERIFY(copy && copy->isChosen);
    QCOMPARE(copy->refusal, Refusal::NotNameable);
    QVERIFY(plan->entries.empty());
    QVERIFY(plan->hasRefusal() && stays(*plan, FindingId::TableDuplicate));
    QCOMPARE(plan->finalSize, file->size().value());
}

void PlannerTest::limitOfTheFileSystem()
{
    const auto file = ImageBuilder().map(0, 0).map(1, 0).map(2, 0).build();
    const std::uint64_t size = file->size().value();
    PlanLimits limits;
    limits.largestFile = size + kCluster;
    const PlanPtr plan = planFor(*file, {}, limits);
    QCOMPARE(plan->entries.size(), std::size_t(1)); // the first still fits
    QCOMPARE(actionOf(*plan, FindingId::TableDuplicate)->refusal, Refusal::FileSystem);
    QVERIFY(stays(*plan, FindingId::TableDuplicate));
    // The end of a cut cluster is refused too.
    const auto cut = ImageBuilder().map(0, 0).map(1, 1).cutBy(512).build();
    limits.largestFile = cut->size().value();
    const PlanPtr grown = planFor(*cut, {}, limits);
    QCOMPARE(actionOf(*grown, FindingId::TableCutByEnd)->refusal, Refusal::FileSystem);
    QVERIFY(grown->isEmpty());
}

void PlannerTest::noRoom()
{
    PlanLimits limits;
    limits.freeBytes = kCluster;
    const PlanPtr plan = planFor(*ImageBuilder().map(0, 0).map(1, 0).map(2, 0).build(), {}, limits);
    QCOMPARE(plan->entries.size(), std::size_t(1));
    QCOMPARE(actionOf(*plan, FindingId::TableDuplicate)->refusal, Refusal::NoRoom);
}

void PlannerTest::mendedDataOffset()
{
    // Two entries lie below the start that the header names: the header is wrong.
    ImageBuilder image;
    image.map(0, 0).map(1, 1).map(2, 2).headerDataOffset(384);
    const PlanPtr plan = planFor(*image.build());
    QCOMPARE(plan->header.dataOffset, image.dataStartSectors());
    QVERIFY(plan->entries.empty());
    // And what is inside the table by the mended value is not data.
    ImageBuilder zero;
    zero.map(0, 0).map(1, 1).headerDataOffset(0);
    QCOMPARE(planFor(*zero.build())->header.dataOffset, zero.dataStartSectors());
}

void PlannerTest::closing_data()
{
    QTest::addColumn<quint32>("before");
    QTest::addColumn<bool>("hasExtension");
    QTest::addColumn<quint32>("after");
    QTest::newRow("v2.1 with a valid extension") << kInUseExtension << true << kInUseExtension;
    QTest::newRow("v2.1 without one") << kInUseExtension << false << kInUseClosed;
    QTest::newRow("closed") << kInUseClosed << false << kInUseClosed;
    QTest::newRow("Parallels Desktop") << 0x37316470U << false << kInUseClosed;
    QTest::newRow("not closed") << kInUseOpen << false << kInUseClosed;
    QTest::newRow("not closed, with an extension") << kInUseOpen << true << kInUseClosed;
}

void PlannerTest::closing()
{
    QFETCH(const quint32, before);
    QFETCH(const bool, hasExtension);
    QFETCH(const quint32, after);
    ImageBuilder image;
    image.map(0, 0).map(1, 0).inUse(before);
    if (hasExtension)
        image.extension(1, {kExtensionMagic, true, {{0, 128, {0}, {}}}, {}}).inUse(before);
    const auto file = image.build();
    const PlanPtr plan = planFor(*file);
    QCOMPARE(plan->closeValue, after);
    QCOMPARE(plan->header.extensionOffset != 0, after == kInUseExtension);
    RecordedRepair disk(*file);
    JobControl control;
    QVERIFY(disk.run(*plan, control));
    QCOMPARE(reportOn(*disk.image)->state()->header.inUse, after);
}

void PlannerTest::staleExtensionIsDetached()
{
    // A crash left it: closing the image as clean would make others trust its bitmaps.
    const ExtensionSpec spec{kExtensionMagic, true, {{0, 128, {0}, {}}}, {}};
    const auto file = ImageBuilder().map(0, 0).extension(1, spec).inUse(kInUseOpen).build();
    const PlanPtr plan = planFor(*file);
    QCOMPARE(plan->header.extensionOffset, std::uint64_t(0));
    // Its bytes stay.
    QCOMPARE(plan->finalSize, file->size().value());
    // Stale for another reason, it may stay as it is.
    const auto closed = ImageBuilder().map(0, 0).extension(1, spec).inUse(kInUseClosed).build();
    QVERIFY(planFor(*closed)->isEmpty());
}

void PlannerTest::errorLeftKeepsTheValue()
{
    ImageBuilder image;
    image.map(0, 0).map(1, 0).map(2, 1).entry(3, image.entryFor(400)).inUse(kInUseOpen);
    RepairChoices choices = choosing(FindingId::TableOutsideFile, Action::Keep);
    const auto file = image.build();
    const PlanPtr plan = planFor(*file, choices);
    QVERIFY(stays(*plan, FindingId::HeaderNotClosed));
    RecordedRepair disk(*file);
    JobControl control;
    const auto after = disk.run(*plan, control);
    QVERIFY(after);
    QCOMPARE((*after)->count(FindingId::TableDuplicate), std::uint64_t(0));
    QCOMPARE(reportOn(*disk.image)->state()->header.inUse, kInUseOpen);
}

void PlannerTest::choicesThroughJson()
{
    RepairChoices choices = choosing(FindingId::TableDuplicate, Action::Clear);
    choices.policy = RepairPolicy::All;
    choices.keepers[77] = 3;
    QVERIFY(RepairChoices::fromJson(choices.toJson()) == choices);
    QJsonObject wrong = choices.toJson();
    wrong[u"policy"_qs] = u"some"_qs;
    QVERIFY(!RepairChoices::fromJson(wrong));
}

void PlannerTest::unchangedChunksAreShared()
{
    // Three chunks of the table; the change is in the middle one.
    ImageBuilder image;
    image.tracks(1).entries(3 * BatChunk::kEntries);
    image.map(0, 0).map(BatChunk::kEntries + 5, 0);
    const auto file = image.build();
    const PlanPtr plan = planFor(*file);
    const ImageStatePtr after = stateAfter(*plan);
    const auto &was = plan->before->bat.chunks();
    const auto &is = after->bat.chunks();
    QCOMPARE(is.size(), std::size_t(3));
    QCOMPARE(is[0], was[0]);
    QVERIFY(is[1] != was[1]);
    QCOMPARE(is[2], was[2]);
    QCOMPARE(after->bat[BatChunk::kEntries + 5], plan->entries[0].to);
    // The state before is as it was.
    QCOMPARE(plan->before->bat[BatChunk::kEntries + 5], image.entryFor(0));
}

void PlannerTest::forbidden()
{
    RepairChoices all;
    all.policy = RepairPolicy::All;
    const PlanPtr plan = planFor(
        *ImageBuilder().map(0, 0).map(1, 0).inUse(kInUseOpen).flags(kFlagConverting).build(), all);
    QVERIFY(plan->isEmpty() && plan->hasRefusal());
    for (const PlannedAction &action : plan->actions)
        QVERIFY(!action.isChosen || action.refusal == Refusal::Forbidden);
}

QTEST_GUILESS_MAIN(PlannerTest)
#include "planner_test.moc"
