#include "tests/cases/case.h"
#include "tests/support/interruptedrepair.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

/// The N-th call fails, for every N, in the repair of every case and in its undo; and a cancel
/// before every call. Prints how many there were.
class RepairErrorsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writes_data();
    void writes();
    void undoWrites_data() { writes_data(); }
    void undoWrites();
    void reads_data() { allRows(); }
    void reads();
    void cancel_data() { allRows(); }
    void cancel();
    void cleanupTestCase()
    {
        qInfo("%d failing calls in repair, %d in undo, %d failing reads, %d cancels", m_writes,
              m_undoWrites, m_reads, m_cancels);
    }

private:
    static void allRows();
    static ImageBuilder imageOf(int index) { return allCases()[std::size_t(index)].make(); }
    static PlanPtr planOf(const BlockFile &file);

    int m_writes = 0;
    int m_undoWrites = 0;
    int m_reads = 0;
    int m_cancels = 0;
};

void RepairErrorsTest::allRows()
{
    QTest::addColumn<int>("index");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (cases[i].existsOnDisk())
            QTest::newRow(cases[i].fullName().c_str()) << int(i);
    }
}

void RepairErrorsTest::writes_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("systemError");
    QTest::addColumn<bool>("isShort");
    const std::vector<ImageCase> cases = allCases();
    for (std::size_t i = 0; i < cases.size(); ++i) {
        if (!cases[i].existsOnDisk())
            continue;
        const auto row = [&](const char *fault, int systemError, bool isShort) {
            QTest::addRow("%s: %s", cases[i].fullName().c_str(), fault)
                << int(i) << systemError << isShort;
        };
        row("EIO", EIO, false);
        row("ENOSPC", ENOSPC, false);
        row("short write", ENOSPC, true);
    }
}

PlanPtr RepairErrorsTest::planOf(const BlockFile &file)
{
    RepairChoices choices;
    choices.policy = RepairPolicy::All;
    return planFor(file, choices);
}

void RepairErrorsTest::writes()
{
    QFETCH(const int, index);
    QFETCH(const int, systemError);
    QFETCH(const bool, isShort);
    const auto old = imageOf(index).build();
    const PlanPtr plan = planOf(*old);
    if (plan->isEmpty())
        return;
    JobControl control;
    RecordedRepair whole(*old);
    QVERIFY(whole.run(*plan, control));
    for (std::size_t call = 0;; ++call) {
        RecordedRepair disk(*old);
        disk.recording->failCall(call, systemError, isShort);
        const auto report = disk.run(*plan, control);
        QCOMPARE(report.has_value(), !disk.recording->hasFailed());
        if (report)
            break;
        ++m_writes;
        QCOMPARE(report.error().code, ErrorCode::WriteFailed);
        QCOMPARE(report.error().systemError, systemError);
        // Nothing else fails: the old bytes are back already.
        QVERIFY2(sameContents(*disk.image, *old), qPrintable(QString::number(call)));
        // The program ends there, or power is lost on top of it.
        const std::size_t count = disk.recording->calls().size();
        for (const auto fate : {Recording::Fate::Done, Recording::Fate::Lost}) {
            const auto ofAll = [&](std::size_t) {
                return fate;
            };
            const QString wrong =
                wrongOnDisk(disk.recording->replay(1, count, ofAll),
                            disk.recording->replay(0, count, ofAll), *old, whole.image.get());
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
        }
    }
}

void RepairErrorsTest::undoWrites()
{
    QFETCH(const int, index);
    QFETCH(const int, systemError);
    QFETCH(const bool, isShort);
    const auto old = imageOf(index).build();
    const PlanPtr plan = planOf(*old);
    if (plan->isEmpty())
        return;
    JobControl control;
    RecordedRepair done(*old);
    QVERIFY(done.run(*plan, control));
    for (std::size_t call = 0;; ++call) {
        const auto recording = std::make_shared<Recording>();
        const auto storage = std::make_shared<RecordingFile>(recording, done.storage.get());
        const auto image = std::make_shared<RecordingFile>(recording, done.image.get());
        const auto journal = Journal::open(storage).value();
        recording->failCall(call, systemError, isShort);
        const auto undone = undo(*image, *journal, control, openMark());
        QCOMPARE(undone.has_value(), !recording->hasFailed());
        if (undone)
            break;
        ++m_undoWrites;
        QCOMPARE(undone.error().code, ErrorCode::WriteFailed);
        const std::size_t count = recording->calls().size();
        const QString wrong = wrongOnDisk(recording->replay(1, count), recording->replay(0, count),
                                          *old, done.image.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
        // Once more in the same program, now without a fault.
        if (const auto again = undo(*image, *journal, control, openMark()); !again)
            QCOMPARE(again.error().code, ErrorCode::NothingToUndo);
        QVERIFY(sameContents(*image, *old));
    }
}

void RepairErrorsTest::reads()
{
    QFETCH(const int, index);
    const auto old = imageOf(index).build();
    const PlanPtr plan = planOf(*old);
    if (plan->isEmpty())
        return;
    JobControl control;
    for (std::uint64_t call = 1;; ++call) {
        RecordedRepair disk(*old);
        const auto image = std::make_shared<FaultyReads>(disk.image);
        image->reads().failCall(call);
        const Result<ReportPtr> report = runOver(disk, image, *plan, control);
        const bool hasFailed = image->reads().calls() >= call;
        if (!hasFailed) {
            QVERIFY(report);
            break;
        }
        ++m_reads;
        if (!report) {
            QCOMPARE(report.error().code, ErrorCode::ReadFailed);
            QVERIFY2(sameContents(*disk.image, *old), qPrintable(QString::number(call)));
            continue;
        }
        // Not being told where holes are, or not reading what nothing refers to, is no failure; the
        // check after the repair may then say less, but the repair is whole and can be undone.
        const QString wrong = wrongOnDisk(copyInMemory(*disk.image), copyInMemory(*disk.storage),
                                          *old, disk.image.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
    }
}

void RepairErrorsTest::cancel()
{
    QFETCH(const int, index);
    const auto old = imageOf(index).build();
    const PlanPtr plan = planOf(*old);
    if (plan->isEmpty())
        return;
    const QString wrong = wrongWhenCancelled(*old, *plan, m_cancels);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

QTEST_GUILESS_MAIN(RepairErrorsTest)
#include "repairerrors_test.moc"
