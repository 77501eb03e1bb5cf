#include "engine/journal/journal.h"
#include "tests/engine/journal/change.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

/// The way of a journal when nothing goes wrong: what it saves, its states, undo, and what
/// JournaledFile forbids.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesItsWay_data() { changes(); }
    void goesItsWay();
    void undoFromTheMiddle_data() { changes(); }
    void undoFromTheMiddle();
    void undoOfPreparedTouchesNothing();
    void undoIsCancelledAndRepeated();
    void marksTheImageWhileItIsPutBack();
    void prepareIsCancelled();
    void costsWhatChanges();
    void refusesContradictions_data();
    void refusesContradictions();
    void refusesWhatIsNotSaved();
    void wantsTheRightState();
    void tellsAboutItself();

private:
    static void changes();
};

void JournalTest::changes()
{
    QTest::addColumn<int>("change");
    for (std::size_t i = 0; i < Change::all().size(); ++i)
        QTest::newRow(Change::all()[i].name) << int(i);
}

void JournalTest::goesItsWay()
{
    QFETCH(int, change);
    FinishedChange done(Change::all()[std::size_t(change)]);
    QVERIFY(!sameContents(*done.image, *done.old));
    QCOMPARE(done.journal->state(), JournalState::Finished);
    QCOMPARE(done.journal->info().newSize, done.image->size().value());

    const auto reopened = Journal::open(done.storage).value();
    QCOMPARE(reopened->info(), done.journal->info());
    QVERIFY(checkUndo(*done.image, *reopened->file(), done.control).value().empty());
    QVERIFY(undo(*done.image, *reopened, done.control));
    QVERIFY(sameContents(*done.image, *done.old));
    QCOMPARE(reopened->state(), JournalState::Undone);
    QCOMPARE(Journal::open(done.storage).value()->state(), JournalState::Undone);
}

void JournalTest::undoFromTheMiddle()
{
    QFETCH(int, change);
    const Change &way = Change::all()[std::size_t(change)];
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    const auto image = Change::oldImage();
    const auto journal = Journal::prepare(storage, *image, way.request(), control).value();
    QVERIFY(journal->beginApplying());
    QVERIFY(way.steps(*JournaledFile::over(image, journal).value()));
    const auto found = Journal::open(storage).value(); // as after a crash
    QCOMPARE(found->state(), JournalState::Applying);
    QVERIFY(undo(*image, *found, control));
    QVERIFY(sameContents(*image, *Change::oldImage()));
}

void JournalTest::undoOfPreparedTouchesNothing()
{
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    const auto recording = std::make_shared<Recording>();
    const auto old = Change::oldImage();
    RecordingFile image(recording, old.get());
    const auto journal =
        Journal::prepare(storage, image, Change::all()[2].request(), control).value();
    QVERIFY(undo(image, *journal, control));
    QVERIFY(recording->calls().empty());
    QCOMPARE(journal->state(), JournalState::Undone);
}

void JournalTest::undoIsCancelledAndRepeated()
{
    FinishedChange done(Change::all()[1]);
    done.control.cancel();
    const auto stopped = undo(*done.image, *done.journal, done.control);
    QCOMPARE(stopped.error().code, ErrorCode::Cancelled);
    JobControl control;
    QVERIFY(undo(*done.image, *done.journal, control));
    QVERIFY(sameContents(*done.image, *done.old));
    QCOMPARE(control.done(), control.total());
}

void JournalTest::marksTheImageWhileItIsPutBack()
{
    FinishedChange done(Change::all()[1]);
    const auto recording = std::make_shared<Recording>();
    RecordingFile image(recording, done.image.get());
    const UndoMark mark = {44, noise(4, 99)};
    QVERIFY(undo(image, *done.journal, done.control, mark));
    QVERIFY(sameContents(image, *done.old));
    // Between the first and the last sync but one, the mark stands there.
    const auto &calls = recording->calls();
    QCOMPARE(calls[0].place, std::uint64_t(44));
    QCOMPARE(calls[1].kind, Recording::Kind::Sync);
    std::vector<std::size_t> syncs;
    for (std::size_t i = 0; i < calls.size(); ++i)
        if (calls[i].kind == Recording::Kind::Sync)
            syncs.push_back(i);
    QCOMPARE(syncs.size(), std::size_t(3));
    for (std::size_t count = 2; count <= syncs[1] + 1; ++count) {
        std::vector<std::byte> bytes(4);
        QVERIFY(readFully(*recording->replay(0, count), 44, bytes));
        QVERIFY(bytes == mark.bytes);
    }
}

void JournalTest::prepareIsCancelled()
{
    const auto image = Change::oldImage();
    const auto storage = std::make_shared<MemoryFile>();
    JobControl control;
    control.cancel();
    const auto journal = Journal::prepare(storage, *image, Change::all()[0].request(), control);
    QCOMPARE(journal.error().code, ErrorCode::Cancelled);
    QCOMPARE(JournalFile::open(storage).error().code, ErrorCode::InvalidJournal);
}

void JournalTest::costsWhatChanges()
{
    // 16 TiB of holes behind the data are cut off: saved, and free.
    constexpr std::uint64_t kHuge = std::uint64_t(1) << 44U;
    const auto image = Change::oldImage();
    image->resize(kHuge);
    JournalRequest request = Change::all()[2].request();
    request.oldSize = kHuge;
    const std::uint64_t forecast = Journal::forecast(request, *image).value();
    QVERIFY(forecast < 120ULL * 1024);
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    const auto journal = Journal::prepare(storage, *image, request, control).value();
    QVERIFY(storage->size().value() <= forecast);
    QCOMPARE(journal->info().savedBytes, kHuge - request.keptSize + 4);
    QVERIFY(journal->beginApplying());
    const auto file = JournaledFile::over(image, journal).value();
    QVERIFY(file->setSize(request.keptSize));
    QVERIFY(file->finish(request.headerAndTable, control));
    QVERIFY(undo(*image, *journal, control));
    const auto expected = Change::oldImage();
    expected->resize(kHuge);
    QVERIFY(sameContents(*image, *expected));
}

void JournalTest::refusesContradictions_data()
{
    QTest::addColumn<int>("which");
    QTest::addColumn<ErrorCode>("expected");
    QTest::newRow("cut behind the end") << 0 << ErrorCode::OutOfRange;
    QTest::newRow("out of order") << 1 << ErrorCode::OutOfRange;
    QTest::newRow("overlapping") << 2 << ErrorCode::OutOfRange;
    QTest::newRow("behind the end") << 3 << ErrorCode::OutOfRange;
    QTest::newRow("wraps") << 4 << ErrorCode::OutOfRange;
    QTest::newRow("header behind the end") << 5 << ErrorCode::OutOfRange;
    QTest::newRow("another length") << 6 << ErrorCode::FileChanged;
}

void JournalTest::refusesContradictions()
{
    QFETCH(int, which);
    QFETCH(ErrorCode, expected);
    JournalRequest request = Change::all()[0].request();
    if (which == 0)
        request.keptSize = request.oldSize + 1;
    else if (which == 1)
        request.overwrites = {{100, 5}, {50, 5}};
    else if (which == 2)
        request.overwrites = {{100, 5}, {104, 5}};
    else if (which == 3)
        request.overwrites = {{request.oldSize - 1, 2}};
    else if (which == 4)
        request.overwrites = {{10, UINT64_MAX}};
    else if (which == 5)
        request.headerAndTable = {1, request.oldSize};
    else
        request.oldSize = request.keptSize = request.oldSize - 1;
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    const auto image = Change::oldImage();
    QCOMPARE(Journal::prepare(storage, *image, request, control).error().code, expected);
    if (which != 5 || expected == ErrorCode::OutOfRange)
        QCOMPARE(Journal::forecast(request, *image).error().code, expected);
    QCOMPARE(storage->size().value(), std::uint64_t(0));
}

void JournalTest::refusesWhatIsNotSaved()
{
    JobControl control;
    const Change &way = Change::all()[3]; // {0, 2000}, {130 Ki, 4096}, cut at 140 Ki
    const auto storage = std::make_shared<MemoryFile>();
    const auto image = Change::oldImage();
    const auto journal = Journal::prepare(storage, *image, way.request(), control).value();
    QVERIFY(journal->beginApplying());
    const auto file = JournaledFile::over(image, journal).value();
    const auto refused = [&](std::uint64_t offset, std::size_t length) {
        const auto written = file->writeAt(offset, noise(length, 5));
        return !written && written.error().code == ErrorCode::WriteFailed &&
               written.error().systemError == EPERM;
    };
    QVERIFY(refused(2000, 1));
    QVERIFY(refused(1999, 2));
    QVERIFY(refused(130ULL * 1024 - 1, 2));
    QVERIFY(refused(130ULL * 1024, 4097));
    QVERIFY(refused(139ULL * 1024, 2000));
    QVERIFY(refused(139ULL * 1024, 400ULL * 1024));
    QCOMPARE(file->setSize(140ULL * 1024 - 1).error().systemError, EPERM);
    QCOMPARE(file->makeHole({1999, 2}).error().systemError, EPERM);
    QVERIFY(sameContents(*image, *Change::oldImage()));

    QVERIFY(file->writeAt(0, noise(2000, 5)));
    QVERIFY(file->makeHole({500, 1000}).value());
    QVERIFY(file->writeAt(130ULL * 1024 + 4095, noise(1, 5)));
    QVERIFY(file->writeAt(140ULL * 1024, noise(400ULL * 1024, 5))); // the tail, and beyond
    QVERIFY(file->setSize(140ULL * 1024));
    QVERIFY(file->setSize(1024ULL * 1024));
    QVERIFY(undo(*image, *journal, control));
    QVERIFY(sameContents(*image, *Change::oldImage()));
    // The journal is over: nothing may be written under it any more.
    QVERIFY(refused(0, 1));
}

void JournalTest::wantsTheRightState()
{
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    const auto image = Change::oldImage();
    const auto journal =
        Journal::prepare(storage, *image, Change::all()[0].request(), control).value();
    QCOMPARE(JournaledFile::over(image, journal).error().code, ErrorCode::Unsupported);
    const WriteRecord nothing(Change::kOldSize);
    QCOMPARE(journal->finish(*image, nothing, {0, 64}, control).error().code,
             ErrorCode::Unsupported);
    QVERIFY(journal->beginApplying());
    QVERIFY(journal->beginApplying());
    image->resize(Change::kOldSize + 1);
    QCOMPARE(JournaledFile::over(image, journal).error().code, ErrorCode::FileChanged);
    image->resize(Change::kOldSize);
    QVERIFY(undo(*image, *journal, control));
    QCOMPARE(journal->beginApplying().error().code, ErrorCode::NothingToUndo);
}

void JournalTest::tellsAboutItself()
{
    JobControl control;
    const auto storage = std::make_shared<MemoryFile>();
    storage->setPath("/undo/file");
    JournalRequest request = Change::all()[0].request();
    request.imagePath = "/images/\xff\n.hdd";
    request.device = 7;
    request.inode = 8;
    request.startedAt = QDateTime(QDate(2026, 1, 2), QTime(3, 4, 5, 6), Qt::OffsetFromUTC, 3600);
    QVERIFY(Journal::prepare(storage, *Change::oldImage(), request, control));
    const auto file = JournalFile::open(storage).value();
    const JournalInfo &info = file->info();
    QCOMPARE(info.journalPath, std::string("/undo/file"));
    QCOMPARE(info.imagePath, request.imagePath);
    QCOMPARE(info.state, JournalState::Prepared);
    QCOMPARE(info.startedAt, request.startedAt);
    QCOMPARE(info.startedAt.offsetFromUtc(), 3600);
    QCOMPARE(info.oldSize, Change::kOldSize);
    QCOMPARE(info.savedBytes, std::uint64_t(804));
    QCOMPARE(info.journalBytes, storage->size().value());
    QCOMPARE(info.summary, request.summary);
    QCOMPARE(file->slot().device, std::uint64_t(7));
    QCOMPARE(file->slot().inode, std::uint64_t(8));
}

QTEST_GUILESS_MAIN(JournalTest)
#include "journal_test.moc"
