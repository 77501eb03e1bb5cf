#include "engine/base/littleendian.h"
#include "engine/io/overlayfile.h"
#include "tests/engine/journal/aftermath.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;
using Kind = UndoDifference::Kind;

namespace {

constexpr std::size_t kGrowth = 1;
constexpr std::size_t kCut = 2;
constexpr std::size_t kRegrown = 3;

void flipBit(WritableFile &file, std::uint64_t offset)
{
    std::byte byte{0};
    QVERIFY(readFully(file, offset, std::span(&byte, 1)));
    byte ^= std::byte{0x10};
    QVERIFY(file.writeAt(offset, std::span(&byte, 1)));
}

} // namespace

/// Journals that are damaged, and images that are not what the journal left: nothing wrong is ever
/// put back, and the reason is said.
class JournalDamageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutOffAnywhere();
    void anyBitFlipped_data();
    void anyBitFlipped();
    void oneCopyOfTheStateIsEnough();
    void otherVersion();
    void noJournalAtAll();
    void contradictionsWithGoodChecksums();
    void anotherImage();
    void imageChangedSince_data();
    void imageChangedSince();
    void guestWroteIntoGrownSpace();
    void untouchedBytesDoNotCount();
    void missingTail();
    void applyingButAnotherImage();
    void preparedButChanged();
    void undoneTwice();
    void wrongOrder();
};

void JournalDamageTest::cutOffAnywhere()
{
    const FinishedChange done(Change::all()[kGrowth]);
    const std::uint64_t size = done.storage->size().value();
    for (std::uint64_t length = 0; length < size; length += length < 8300 ? 97 : 1009) {
        const auto cut = copyInMemory(*done.storage);
        cut->resize(length);
        const auto file = JournalFile::open(cut);
        QVERIFY2(!file, qPrintable(QString::number(length)));
        QCOMPARE(file.error().code, ErrorCode::InvalidJournal);
        QVERIFY(!file.error().detail.isEmpty());
    }
    const auto lastByte = copyInMemory(*done.storage);
    lastByte->resize(size - 1);
    QCOMPARE(JournalFile::open(lastByte).error().code, ErrorCode::InvalidJournal);
}

void JournalDamageTest::anyBitFlipped_data()
{
    QTest::addColumn<int>("change");
    for (std::size_t i = 0; i < Change::all().size(); ++i)
        QTest::newRow(Change::all()[i].name) << int(i);
}

void JournalDamageTest::anyBitFlipped()
{
    QFETCH(int, change);
    const FinishedChange done(Change::all()[std::size_t(change)]);
    const std::uint64_t size = done.storage->size().value();
    int refused = 0;
    const std::uint64_t tables = done.journal->file()->slot().index.offset;
    for (std::uint64_t at = 0; at < size; ++at) {
        // Every byte of states and tables, and some of the old bytes and of the room between.
        const bool isState = at < 512 || (at >= 4096 && at < 4608);
        if (!isState && at < tables && at % 1021 != 0)
            continue;
        const auto storage = OverlayFile::over(done.storage).value();
        flipBit(*storage, at);
        const auto image = OverlayFile::over(done.image).value();
        const auto journal = Journal::open(storage);
        JobControl control;
        const auto undone =
            journal ? undo(*image, **journal, control) : tl::unexpected(journal.error());
        if (undone) {
            QVERIFY(sameContents(*image, *done.old));
            continue;
        }
        ++refused;
        QCOMPARE(undone.error().code, ErrorCode::InvalidJournal);
        QVERIFY(sameContents(*image, *done.image)); // nothing was written
    }
    QVERIFY(refused >= int(size - tables)); // at least every byte of the tables
}

void JournalDamageTest::oneCopyOfTheStateIsEnough()
{
    for (const std::uint64_t place : journalformat::kSlots) {
        FinishedChange done(Change::all()[kGrowth]);
        done.storage->write(place, noise(512, 9));
        const auto journal = Journal::open(done.storage).value();
        QCOMPARE(journal->state(), JournalState::Finished);
        QVERIFY(undo(*done.image, *journal, done.control));
        QVERIFY(sameContents(*done.image, *done.old));
        // Both are whole again.
        QVERIFY(!JournalFile::open(done.storage).value()->staleCopy());
    }
}

void JournalDamageTest::otherVersion()
{
    FinishedChange done(Change::all()[kGrowth]);
    std::array<std::byte, 512> sector = {};
    QVERIFY(readFully(*done.storage, 0, sector));
    storeLittleEndian<std::uint32_t>(sector, 16, 2);
    storeLittleEndian<std::uint64_t>(sector, 504, checksum64(std::span(sector).first(504)));
    done.storage->write(0, sector);
    done.storage->write(4096, sector);
    const Error error = JournalFile::open(done.storage).error();
    QCOMPARE(error.code, ErrorCode::InvalidJournal);
    QVERIFY2(error.detail.contains(u"version"), qPrintable(error.detail));
}

void JournalDamageTest::noJournalAtAll()
{
    const Error foreign = JournalFile::open(Change::oldImage()).error();
    QCOMPARE(foreign.code, ErrorCode::InvalidJournal);
    QVERIFY2(foreign.detail.contains(u"not an undo file"), qPrintable(foreign.detail));
    const Error empty = JournalFile::open(std::make_shared<MemoryFile>()).error();
    QCOMPARE(empty.code, ErrorCode::InvalidJournal);
    QVERIFY2(empty.detail.contains(u"never completed"), qPrintable(empty.detail));
}

void JournalDamageTest::contradictionsWithGoodChecksums()
{
    // No number is believed because its checksum is right.
    using journalformat::Slot;
    const FinishedChange done(Change::all()[kCut]);
    const Slot good = done.journal->file()->slot();
    const std::vector<std::function<void(Slot &)>> lies = {
        [](Slot &slot) { slot.state = 4; },
        [](Slot &slot) { slot.keptSize = slot.before.size + 1; },
        [](Slot &slot) { slot.keptSize -= 1; }, // a tail that is not saved
        [](Slot &slot) { slot.before.size = 1000; },
        [](Slot &slot) {
            slot.before.headerAndTable = {8, UINT64_MAX};
        },
        [](Slot &slot) { slot.after.size = 10; },
        [](Slot &slot) {
            slot.after.headerAndTable = {1, slot.after.size};
        },
        [](Slot &slot) { // would take hours to look for
            slot.after.size = 1ULL << 60U;
            slot.after.headerAndTable = {0, 1ULL << 50U};
        },
        [](Slot &slot) { slot.index.count = UINT64_MAX / 16; },
        [](Slot &slot) { slot.index.offset = UINT64_MAX; },
        [](Slot &slot) { slot.description.count = UINT64_MAX; },
        [](Slot &slot) { slot.result.count = 1U << 24U; },
        [](Slot &slot) { slot.journalBytes = UINT64_MAX; },
    };
    for (std::size_t i = 0; i < lies.size(); ++i) {
        Slot slot = good;
        lies[i](slot);
        const auto storage = copyInMemory(*done.storage);
        for (const std::uint64_t place : journalformat::kSlots)
            storage->write(place, encode(slot));
        const auto file = JournalFile::open(storage);
        QVERIFY2(!file, qPrintable(QString::number(i)));
        QCOMPARE(file.error().code, ErrorCode::InvalidJournal);
    }
}

void JournalDamageTest::anotherImage()
{
    FinishedChange done(Change::all()[kGrowth]);
    MemoryFile other(noise(500'000, 77));
    const auto before = copyInMemory(other);
    const auto differences = checkUndo(other, *done.journal->file(), done.control).value();
    QVERIFY(differences.size() > 2);
    QCOMPARE(differences[0],
             (UndoDifference{Kind::Length, {}, done.image->size().value(), 500'000}));
    QCOMPARE(differences[1].kind, Kind::HeaderAndTable);
    QCOMPARE(undo(other, *done.journal, done.control).error().code, ErrorCode::FileChanged);
    QVERIFY(sameContents(other, *before));
    QCOMPARE(done.journal->state(), JournalState::Finished);
    QVERIFY(!belongsTo(other, *done.journal->file(), done.control).value());
    QVERIFY(belongsTo(*done.image, *done.journal->file(), done.control).value());
    QVERIFY(belongsTo(*done.old, *done.journal->file(), done.control).value());
}

void JournalDamageTest::imageChangedSince_data()
{
    QTest::addColumn<quint64>("offset"); // of one byte that is changed; 0: the length
    QTest::addColumn<int>("kind");
    QTest::newRow("length") << quint64(0) << int(Kind::Length);
    QTest::newRow("header, not written by the change") << quint64(20) << int(Kind::HeaderAndTable);
    QTest::newRow("table") << quint64(500) << int(Kind::HeaderAndTable);
    QTest::newRow("data that was overwritten") << quint64(103ULL * 1024) << int(Kind::Range);
    QTest::newRow("data that was appended") << quint64(352ULL * 1024) << int(Kind::Range);
    QTest::newRow("room that was only grown") << quint64(440ULL * 1024) << int(Kind::Range);
}

void JournalDamageTest::imageChangedSince()
{
    QFETCH(quint64, offset);
    QFETCH(int, kind);
    FinishedChange done(Change::all()[kGrowth]);
    if (offset == 0)
        done.image->resize(done.image->size().value() + 512);
    else
        flipBit(*done.image, offset);
    const auto before = copyInMemory(*done.image);
    const auto differences = checkUndo(*done.image, *done.journal->file(), done.control).value();
    QVERIFY(!differences.empty());
    QCOMPARE(int(differences[0].kind), kind);
    if (differences[0].kind == Kind::Range)
        QVERIFY(differences[0].range.contains(offset));
    QCOMPARE(undo(*done.image, *done.journal, done.control).error().code, ErrorCode::FileChanged);
    QVERIFY(sameContents(*done.image, *before));
    QCOMPARE(Journal::open(done.storage).value()->state(), JournalState::Finished);
}

void JournalDamageTest::guestWroteIntoGrownSpace()
{
    FinishedChange done(Change::all()[kRegrown]);
    QVERIFY(checkUndo(*done.image, *done.journal->file(), done.control).value().empty());
    flipBit(*done.image, 145ULL * 1024); // between the cut and what was written behind it
    const auto differences = checkUndo(*done.image, *done.journal->file(), done.control).value();
    QCOMPARE(differences.size(), std::size_t(1));
    QVERIFY(differences[0].range.contains(145ULL * 1024));
}

void JournalDamageTest::untouchedBytesDoNotCount()
{
    FinishedChange done(Change::all()[kGrowth]);
    flipBit(*done.image, 6000);
    flipBit(*done.old, 6000);
    QVERIFY(undo(*done.image, *done.journal, done.control));
    QVERIFY(sameContents(*done.image, *done.old));
}

void JournalDamageTest::missingTail()
{
    // The image lost its end since; and in the middle of a change it lost more than was to be cut.
    FinishedChange done(Change::all()[kGrowth]);
    done.image->resize(340ULL * 1024);
    auto differences = checkUndo(*done.image, *done.journal->file(), done.control).value();
    QVERIFY(differences.size() >= 2);
    QCOMPARE(differences[0].kind, Kind::Length);
    QCOMPARE(differences[0].found, std::uint64_t(340ULL * 1024));
    QCOMPARE(differences[1].kind, Kind::Range);

    QVERIFY(done.journal->beginApplying());
    done.image->resize(200ULL * 1024);
    differences = checkUndo(*done.image, *done.journal->file(), done.control).value();
    QVERIFY(differences ==
            (std::vector<UndoDifference>{{Kind::Length, {}, Change::kOldSize, 200ULL * 1024}}));
    QCOMPARE(undo(*done.image, *done.journal, done.control).error().code, ErrorCode::FileChanged);
}

void JournalDamageTest::applyingButAnotherImage()
{
    FinishedChange done(Change::all()[kGrowth]);
    QVERIFY(done.journal->beginApplying());
    MemoryFile other(noise(500'000, 77));
    const auto differences = checkUndo(other, *done.journal->file(), done.control).value();
    QCOMPARE(differences.size(), std::size_t(1));
    QCOMPARE(differences[0].kind, Kind::HeaderAndTable);
    QVERIFY(!belongsTo(other, *done.journal->file(), done.control).value());
    QVERIFY(belongsTo(*done.image, *done.journal->file(), done.control).value());
    QVERIFY(undo(*done.image, *done.journal, done.control));
}

void JournalDamageTest::preparedButChanged()
{
    JobControl control;
    const auto image = Change::oldImage();
    const auto storage = std::make_shared<MemoryFile>();
    const auto journal =
        Journal::prepare(storage, *image, Change::all()[kGrowth].request(), control).value();
    flipBit(*image, 103ULL * 1024);
    const auto before = copyInMemory(*image);
    QCOMPARE(undo(*image, *journal, control).error().code, ErrorCode::FileChanged);
    QVERIFY(sameContents(*image, *before));
}

void JournalDamageTest::undoneTwice()
{
    FinishedChange done(Change::all()[kCut]);
    QVERIFY(undo(*done.image, *done.journal, done.control));
    for (const auto &journal : {done.journal, Journal::open(done.storage).value()}) {
        const auto again = undo(*done.image, *journal, done.control);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::NothingToUndo);
    }
    QVERIFY(sameContents(*done.image, *done.old));
}

void JournalDamageTest::wrongOrder()
{
    // A second change over the first one: the first cannot be undone before the second.
    FinishedChange first(Change::all()[0]);
    const auto between = copyInMemory(*first.image);
    const auto storage = std::make_shared<MemoryFile>();
    const auto second = Change::all()[kCut].run(storage, first.image, first.control).value();
    const auto after = copyInMemory(*first.image);
    QCOMPARE(undo(*first.image, *first.journal, first.control).error().code,
             ErrorCode::FileChanged);
    QVERIFY(sameContents(*first.image, *after));
    QVERIFY(undo(*first.image, *second, first.control));
    QVERIFY(sameContents(*first.image, *between));
    QVERIFY(undo(*first.image, *first.journal, first.control));
    QVERIFY(sameContents(*first.image, *first.old));
}

QTEST_GUILESS_MAIN(JournalDamageTest)
#include "journaldamage_test.moc"
