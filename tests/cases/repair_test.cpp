#include "engine/check/checker.h"
#include "engine/disk/guestreader.h"
#include "engine/image/imageloader.h"
#include "engine/map/classifier.h"
#include "engine/repair/executor.h"
#include "engine/repair/planner.h"
#include "engine/repair/preview.h"
#include "tests/cases/case.h"

#include <QTest>

#include <algorithm>

using namespace parascope;
using namespace parascope::test;

namespace {

ReportPtr check(const BlockFile &file)
{
    const Result<ImageStatePtr> state = loadImage(file);
    JobControl control;
    return *checkImage(*state, classify(*state, Classifier::Detail::Maps), file, {}, control);
}

/// Findings as lines, for comparing two reports.
QStringList summary(const Report &report)
{
    QStringList lines;
    for (const FindingGroup &group : report.groups())
        lines << QStringLiteral("%1 × %2 (%3 bytes)")
                     .arg(QLatin1String(catalogueEntry(group.id).name))
                     .arg(group.count)
                     .arg(group.bytes);
    return lines;
}

std::vector<std::byte> bytesOf(const BlockFile &file)
{
    std::vector<std::byte> bytes(*file.size());
    [[maybe_unused]] const auto got = file.readAt(0, bytes);
    return bytes;
}

std::vector<std::byte> guestBytes(const ImageStatePtr &state,
                                  const std::shared_ptr<const BlockFile> &file, ByteRange range)
{
    std::vector<std::byte> bytes(range.length);
    if (!range.isEmpty()) [[maybe_unused]]
        const auto extents = GuestReader(state, file).read(GuestOffset(range.offset), bytes);
    return bytes;
}

} // namespace

/// Every case: damage → report → plan → repair → check again, in memory.
class RepairCasesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void repairsByDefault_data();
    void repairsByDefault();
    void repairsEverything_data() { repairsByDefault_data(); }
    void repairsEverything();

private:
    void repair(RepairPolicy policy);
};

void RepairCasesTest::repairsByDefault_data()
{
    QTest::addColumn<int>("index");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].fullName().c_str()) << int(i);
}

void RepairCasesTest::repairsByDefault()
{
    repair(RepairPolicy::Ticked);
}

void RepairCasesTest::repairsEverything()
{
    repair(RepairPolicy::All);
}

void RepairCasesTest::repair(RepairPolicy policy)
{
    QFETCH(const int, index);
    const ImageCase image = allCases()[std::size_t(index)];
    const std::shared_ptr<MemoryFile> file = image.make().build();
    const std::shared_ptr<MemoryFile> original = image.make().build();
    // Damage of the medium itself is seen through a faulty file, and forbids every repair.
    const ReportPtr report = check(*image.file());
    RepairChoices choices;
    choices.policy = policy;
    const Result<PlanPtr> plan = planRepair(report, choices, *file);
    QVERIFY(plan);
    if (report->isRepairForbidden()) {
        QVERIFY((*plan)->isEmpty());
        return;
    }
    if ((*plan)->isEmpty())
        return;

    JobControl control;
    const Result<ReportPtr> preview = previewPlan(**plan, *file, control);
    QVERIFY(preview);
    QCOMPARE(bytesOf(*file), bytesOf(*original));

    const Result<ReportPtr> after = applyPlan(**plan, *file, control);
    QVERIFY(after);
    // What was promised, what the executor saw, and what an independent look finds: all the same.
    const ReportPtr again = check(*file);
    QCOMPARE(summary(**preview), summary(*again));
    QCOMPARE(summary(**after), summary(*again));
    QCOMPARE(again->state()->header.inUse, (*after)->state()->header.inUse);

    for (const FindingGroup &group : again->groups()) {
        if (group.severity == Severity::Note)
            continue;
        QVERIFY2(std::ranges::find((*plan)->staying, group.id) != (*plan)->staying.end(),
                 catalogueEntry(group.id).name);
    }
    // Guest contents: nothing reads differently but what the plan said.
    const ImageStatePtr before = report->state();
    const std::uint64_t disk =
        std::min(before->geometry.diskBytes, again->state()->geometry.diskBytes);
    const std::uint64_t cluster = before->geometry.clusterBytes;
    for (std::uint64_t at = 0; at < std::min(disk, cluster * before->declaredClusters());
         at += cluster) {
        const ByteRange range{at, std::min(cluster, disk - at)};
        const bool isToldDifferent = std::ranges::any_of(
            (*plan)->readsDifferently, [&](const ByteRange &told) { return told.overlaps(range); });
        const auto now = guestBytes(again->state(), file, range);
        if (!isToldDifferent)
            QCOMPARE(now, guestBytes(before, original, range));
        else
            QVERIFY(std::ranges::all_of(now, [](std::byte b) { return b == std::byte{0}; }));
    }
    // Bytes that undo would not know of stay as they were.
    const std::vector<std::byte> was = bytesOf(*original);
    const std::vector<std::byte> is = bytesOf(*file);
    const std::vector<ByteRange> saved = (*plan)->overwrites();
    for (std::size_t at = 0; at < std::min(was.size(), is.size()); ++at) {
        if (was[at] != is[at])
            QVERIFY(std::ranges::any_of(saved, [&](const ByteRange &r) { return r.contains(at); }));
    }
    // A second repair finds nothing to do, but to cut a tail that was not touched while the table
    // was wrong.
    const Result<PlanPtr> second = planRepair(again, choices, *file);
    QVERIFY(second);
    for (const PlannedAction &action : (*second)->actions)
        QVERIFY2(!action.isChosen || action.action == Action::Cut, catalogueEntry(action.id).name);
}

QTEST_GUILESS_MAIN(RepairCasesTest)
#include "repair_test.moc"
