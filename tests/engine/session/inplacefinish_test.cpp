#include "engine/check/checker.h"
#include "engine/session/repairwork.h"
#include "engine/text/plantext.h"
#include "engine/transfer/inplace.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// "Finish" and "Undo" of an image that was left in the middle of being compacted or converted.
class InPlaceFinishTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void finish_data();
    void finish();
    void refusedNow();
};

void InPlaceFinishTest::finish_data()
{
    QTest::addColumn<bool>("converts");
    QTest::addColumn<QString>("words");
    QTest::newRow("compact") << false << QStringLiteral("compacted");
    QTest::newRow("convert") << true << QStringLiteral("converted to v1");
}

void InPlaceFinishTest::finish()
{
    QFETCH(const bool, converts);
    QFETCH(const QString, words);
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 3).map(4, 5).build();
    writeSparse(*original, path);
    InPlaceOptions options;
    options.kind = converts ? InPlaceKind::Convert : InPlaceKind::Compact;
    options.format = FormatVersion::V1;

    JobControl control;
    const auto file = HostFile::open(path).value();
    const ReportPtr report = checkFile(*file, {}, control).value();
    const InPlacePlanPtr plan = planInPlace(report, options, *file, {}, control).value();
    const auto done = changeInPlace({path, plan->change, {}, true}, control);
    QVERIFY(done);
    const auto changed = copyInMemory(*HostFile::open(path).value());
    QVERIFY(!sameContents(*changed, *original));
    QVERIFY(
        text::journalActions(openJournalFile(done->undoFile).value()->info()).startsWith(words));

    // As a crash would leave it.
    QVERIFY(openJournal(done->undoFile).value()->beginApplying());
    QVERIFY(repairwork::isLeftHalf(path));
    const auto finished = repairwork::finish(path, done->undoFile, true, control);
    QVERIFY(finished);
    QVERIFY(finished->job == ChangeJob::Finish);
    QCOMPARE(finished->after->count(Severity::Error), 0U);
    QVERIFY(sameContents(*HostFile::open(path).value(), *changed));
    QVERIFY(!repairwork::isLeftHalf(path));
    QVERIFY(repairwork::undo(path, {}, true, control)); // the newest
    QVERIFY(sameContents(*HostFile::open(path).value(), *original));
}

// What cannot be done any more leaves the image as it was before the change.
void InPlaceFinishTest::refusedNow()
{
    const TemporaryFolder folder;
    const std::filesystem::path path = folder / "disk.hdd";
    const auto original = ImageBuilder().map(0, 0).map(1, 3).build();
    writeSparse(*original, path);
    JobControl control;
    const auto file = HostFile::open(path).value();
    const ReportPtr report = checkFile(*file, {}, control).value();
    InPlacePlan plan = *planInPlace(report, {}, *file, {}, control).value();
    InPlaceOptions other;
    other.kind = InPlaceKind::Convert;
    other.format = FormatVersion::V2; // which it has already
    plan.change.summary[QStringLiteral("inPlace")] = other.toJson();
    const auto done = changeInPlace({path, plan.change, {}, true}, control);
    QVERIFY(done);
    QVERIFY(openJournal(done->undoFile).value()->beginApplying());
    const auto finished = repairwork::finish(path, done->undoFile, true, control);
    QVERIFY(!finished);
    QCOMPARE(finished.error().code, ErrorCode::Unsupported);
    QVERIFY(sameContents(*HostFile::open(path).value(), *original));
    QVERIFY(!repairwork::isLeftHalf(path));
}

QTEST_GUILESS_MAIN(InPlaceFinishTest)
#include "inplacefinish_test.moc"
