#include "engine/repair/sharedplaces.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/repairing.h"

#include <QtTest>

using parascope::test::ImageBuilder;
using parascope::test::planFor;
using parascope::test::reportOn;

namespace parascope {

/// Which places are shared, by whom, and who keeps them: the list and the plan agree.
class SharedPlacesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsPlacesAndSharers();
    void leavesOutWhatIsMovedAnyway();
    void healthyHasNone();
    void keepers();
    void planFollows();
    void cancels();
};

namespace {

SharedPlacesPtr placesOf(const ImageBuilder &image)
{
    return SharedPlaces::of(*reportOn(*image.build()), JobControl()).value();
}

std::vector<std::uint32_t> listed(std::span<const std::uint32_t> clusters)
{
    return {clusters.begin(), clusters.end()};
}

} // namespace

void SharedPlacesTest::listsPlacesAndSharers()
{
    ImageBuilder image;
    image.map(0, 0).map(9, 2).map(3, 2).map(4, 1).map(8, 1).map(2, 1).map(5, 3);
    const SharedPlacesPtr places = placesOf(image);
    QCOMPARE(places->count(), std::size_t(2));
    QCOMPARE(places->entry(0), image.entryFor(1));
    QCOMPARE(listed(places->sharers(0)), (std::vector<std::uint32_t>{2, 4, 8}));
    QCOMPARE(places->entry(1), image.entryFor(2));
    QCOMPARE(listed(places->sharers(1)), (std::vector<std::uint32_t>{3, 9}));
    QCOMPARE(places->find(image.entryFor(2)), std::optional<std::size_t>(1));
    QVERIFY(!places->find(image.entryFor(0)));
    QVERIFY(!places->find(~0U));
    const ReportPtr report = reportOn(*image.build());
    for (const std::uint32_t cluster : {2U, 3U, 4U, 8U, 9U})
        QVERIFY(canChooseKeeper(*report->classification(), cluster));
    for (const std::uint32_t cluster : {0U, 1U, 5U, 15U, 4000U})
        QVERIFY(!canChooseKeeper(*report->classification(), cluster));
}

void SharedPlacesTest::leavesOutWhatIsMovedAnyway()
{
    // Off the grid: both get places of their own, and nobody keeps this one.
    ImageBuilder image(FormatVersion::V1);
    for (std::uint32_t guest = 0; guest < 6; ++guest)
        image.map(guest, guest);
    image.entry(8, image.entryFor(2) + 5).entry(9, image.entryFor(2) + 5);
    QCOMPARE(placesOf(image)->count(), std::size_t(0));
}

void SharedPlacesTest::healthyHasNone()
{
    QCOMPARE(placesOf(ImageBuilder().map(0, 1).map(1, 0))->count(), std::size_t(0));
    QCOMPARE(placesOf(ImageBuilder())->count(), std::size_t(0));
}

void SharedPlacesTest::keepers()
{
    const std::vector<std::uint32_t> sharers = {2, 5, 7};
    RepairChoices choices;
    QCOMPARE(keeperAmong(sharers, 64, choices), 2U);
    choices.chosen[FindingId::TableDuplicate] = Action::Move;
    QCOMPARE(keeperAmong(sharers, 64, choices), 5U);
    choices.keepers[64] = 7;
    QCOMPARE(keeperAmong(sharers, 64, choices), 7U);
    QCOMPARE(keeperAmong(sharers, 65, choices), 5U); // another place
    choices.keepers[64] = 6;                         // does not share it
    QCOMPARE(keeperAmong(sharers, 64, choices), 5U);
}

void SharedPlacesTest::planFollows()
{
    ImageBuilder image;
    image.map(1, 0).map(2, 0).map(3, 1).map(4, 1);
    RepairChoices choices;
    choices.keepers[image.entryFor(1)] = 4;
    const PlanPtr plan = planFor(*image.build(), choices);
    QCOMPARE(plan->entries.size(), std::size_t(2));
    QCOMPARE(plan->entries[0].cluster, 2U);
    QCOMPARE(plan->entries[1].cluster, 3U);
    choices.chosen[FindingId::TableDuplicate] = Action::Clear;
    const PlanPtr cleared = planFor(*image.build(), choices);
    QCOMPARE(cleared->entries.size(), std::size_t(2));
    QCOMPARE(cleared->entries[1].cluster, 3U);
    QCOMPARE(cleared->entries[1].to, 0U);
}

void SharedPlacesTest::cancels()
{
    JobControl control;
    control.cancel();
    const auto places =
        SharedPlaces::of(*reportOn(*ImageBuilder().map(1, 0).map(2, 0).build()), control);
    QVERIFY(!places);
    QCOMPARE(places.error().code, ErrorCode::Cancelled);
}

} // namespace parascope

QTEST_GUILESS_MAIN(parascope::SharedPlacesTest)
#include "sharedplaces_test.moc"
