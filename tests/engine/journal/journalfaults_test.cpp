#include "tests/engine/journal/aftermath.h"
#include "tests/support/faultyfile.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

/// The N-th write, change of length or sync fails, for every N, in a change and in its undo.
class JournalFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void duringTheChange_data() { faults(); }
    void duringTheChange();
    void duringUndo_data() { faults(); }
    void duringUndo();
    void undoAfterFinishingFailed_data() { changes(); }
    void undoAfterFinishingFailed();
    void twoFaultsDuringUndo_data() { changes(); }
    void twoFaultsDuringUndo();
    void readingFails();
    void cleanupTestCase() { qInfo("%d faults", m_faults); }

private:
    static void faults();
    static void changes();

    int m_faults = 0;
};

void JournalFaultsTest::faults()
{
    QTest::addColumn<int>("change");
    QTest::addColumn<int>("systemError");
    QTest::addColumn<bool>("isShort");
    for (std::size_t i = 0; i < Change::all().size(); ++i) {
        const auto row = [&](const char *fault, int systemError, bool isShort) {
            QTest::addRow("%s: %s", Change::all()[i].name, fault)
                << int(i) << systemError << isShort;
        };
        row("EIO", EIO, false);
        row("ENOSPC", ENOSPC, false);
        row("short write", ENOSPC, true);
    }
}

void JournalFaultsTest::changes()
{
    QTest::addColumn<int>("change");
    for (std::size_t i = 0; i < Change::all().size(); ++i)
        QTest::newRow(Change::all()[i].name) << int(i);
}

void JournalFaultsTest::duringTheChange()
{
    QFETCH(int, change);
    QFETCH(int, systemError);
    QFETCH(bool, isShort);
    const Change &way = Change::all()[std::size_t(change)];
    const FinishedChange done(way);
    JobControl control;
    for (std::size_t call = 0;; ++call) {
        RecordedChange disk(nullptr, *done.old);
        disk.recording->failCall(call, systemError, isShort);
        const auto journal = way.run(disk.storage, disk.image, control);
        QCOMPARE(journal.has_value(), !disk.recording->hasFailed());
        if (journal)
            break;
        ++m_faults;
        QCOMPARE(journal.error().code, ErrorCode::WriteFailed);
        QCOMPARE(journal.error().systemError, systemError);
        // The program goes on, or ends there; or power is lost on top of it.
        const std::size_t count = disk.recording->calls().size();
        for (const auto fate : {Recording::Fate::Done, Recording::Fate::Lost}) {
            const auto ofAll = [&](std::size_t) {
                return fate;
            };
            const QString wrong =
                wrongAfter(disk.recording->replay(1, count, ofAll),
                           disk.recording->replay(0, count, ofAll), *done.old, *done.image);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
        }
    }
}

void JournalFaultsTest::duringUndo()
{
    QFETCH(int, change);
    QFETCH(int, systemError);
    QFETCH(bool, isShort);
    const FinishedChange done(Change::all()[std::size_t(change)]);
    JobControl control;
    for (std::size_t call = 0;; ++call) {
        RecordedChange disk(done.storage.get(), *done.image);
        const auto journal = Journal::open(disk.storage).value();
        disk.recording->failCall(call, systemError, isShort);
        const auto undone = undo(*disk.image, *journal, control);
        QCOMPARE(undone.has_value(), !disk.recording->hasFailed());
        if (undone)
            break;
        ++m_faults;
        QCOMPARE(undone.error().code, ErrorCode::WriteFailed);
        const std::size_t count = disk.recording->calls().size();
        for (const auto fate : {Recording::Fate::Done, Recording::Fate::Lost}) {
            const auto ofAll = [&](std::size_t) {
                return fate;
            };
            const QString wrong =
                wrongAfter(disk.recording->replay(1, count, ofAll),
                           disk.recording->replay(0, count, ofAll), *done.old, *done.image);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
        }
        // Once more in the same program, now without a fault.
        if (const auto again = undo(*disk.image, *journal, control); !again)
            QCOMPARE(again.error().code, ErrorCode::NothingToUndo);
        QVERIFY(sameContents(*disk.image, *done.old));
        QCOMPARE(Journal::open(disk.storage).value()->state(), JournalState::Undone);
    }
}

void JournalFaultsTest::undoAfterFinishingFailed()
{
    // The journal could not be finished, the program takes the change back at once, and power is
    // lost in the middle of that.
    QFETCH(int, change);
    const Change &way = Change::all()[std::size_t(change)];
    const FinishedChange done(way);
    JobControl control;
    for (std::size_t fault = 0;; ++fault) {
        RecordedChange disk(nullptr, *done.old);
        const auto journal =
            Journal::prepare(disk.storage, *disk.image, way.request(), control).value();
        QVERIFY(journal->beginApplying());
        const auto file = JournaledFile::over(disk.image, journal).value();
        QVERIFY(way.steps(*file));
        disk.recording->failCall(disk.recording->calls().size() + fault, EIO, fault % 2 == 1);
        if (file->finish(Change::kHeaderAndTable, control)) {
            QVERIFY(fault > 5);
            break;
        }
        ++m_faults;
        const std::size_t failed = disk.recording->calls().size();
        QVERIFY(undo(*disk.image, *journal, control));
        for (std::size_t count = failed; count <= disk.recording->calls().size(); ++count) {
            const QString wrong =
                wrongAfter(disk.recording->replay(1, count), disk.recording->replay(0, count),
                           *done.old, *done.image);
            QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(fault)));
        }
    }
}

void JournalFaultsTest::twoFaultsDuringUndo()
{
    QFETCH(int, change);
    const FinishedChange done(Change::all()[std::size_t(change)]);
    JobControl control;
    for (std::size_t first = 0;; ++first) {
        bool isFirstCarriedOut = true;
        for (std::size_t second = 0;; ++second) {
            RecordedChange disk(done.storage.get(), *done.image);
            const auto journal = Journal::open(disk.storage).value();
            disk.recording->failCall(first, ENOSPC, true);
            isFirstCarriedOut = !undo(*disk.image, *journal, control);
            if (!isFirstCarriedOut)
                break;
            disk.recording->failCall(disk.recording->calls().size() + second, ENOSPC, true);
            static_cast<void>(undo(*disk.image, *journal, control));
            if (!disk.recording->hasFailed())
                break;
            ++m_faults;
            const std::size_t count = disk.recording->calls().size();
            const QString wrong =
                wrongAfter(disk.recording->replay(1, count), disk.recording->replay(0, count),
                           *done.old, *done.image);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(wrong + QStringLiteral(" at %1, %2").arg(first).arg(second)));
        }
        if (!isFirstCarriedOut)
            break;
    }
}

void JournalFaultsTest::readingFails()
{
    // Every read of the image fails once while the journal is prepared.
    JobControl control;
    const JournalRequest request = Change::all()[1].request();
    for (std::uint64_t call = 1;; ++call) {
        FaultyFile image(Change::oldImage());
        image.failCall(call);
        const auto storage = std::make_shared<MemoryFile>();
        const auto journal = Journal::prepare(storage, image, request, control);
        if (journal) {
            QVERIFY(call > 5);
            break;
        }
        ++m_faults;
        QCOMPARE(journal.error().code, ErrorCode::ReadFailed);
        QCOMPARE(JournalFile::open(storage).error().code, ErrorCode::InvalidJournal);
    }
    // And every read of the journal while it is opened and checked.
    const FinishedChange done(Change::all()[1]);
    for (std::uint64_t call = 1;; ++call) {
        const auto storage = std::make_shared<FaultyFile>(done.storage);
        storage->failCall(call);
        const auto file = JournalFile::open(storage);
        if (file && (*file)->verify(control)) {
            QVERIFY(call > 5);
            break;
        }
        ++m_faults;
        if (!file)
            QCOMPARE(file.error().code, ErrorCode::ReadFailed);
    }
}

QTEST_GUILESS_MAIN(JournalFaultsTest)
#include "journalfaults_test.moc"
