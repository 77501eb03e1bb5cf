#include "engine/image/imageloader.h"
#include "engine/journal/journaledfile.h"
#include "engine/journal/undo.h"
#include "engine/repair/journaledrepair.h"
#include "engine/write/guestwriter.h"
#include "engine/write/writejournal.h"
#include "tests/engine/write/shapes.h"
#include "tests/support/plaindisk.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/seed.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

std::vector<Shape> shapes()
{
    std::vector<Shape> all;
    const auto full = [](ImageBuilder image, std::uint32_t clusters) {
        for (std::uint32_t i = 0; i < clusters; ++i)
            image.map(i, clusters - 1 - i);
        return image;
    };
    all.push_back({"v2", full(ImageBuilder().tracks(8).entries(20), 9)});
    all.push_back({"v2, wide table", ImageBuilder().tracks(1).entries(5000).map(2500, 0)});
    all.push_back({"v1, off the grid", full(ImageBuilder(FormatVersion::V1)
                                                .tracks(63)
                                                .entries(20)
                                                .dataStart(5)
                                                .headerDataOffset(0),
                                            7)});
    all.push_back({"old bytes in the tail",
                   full(ImageBuilder().tracks(8).entries(20), 9).extendBy(777, std::byte{0xDD})});
    ImageBuilder bits;
    bits.tracks(4).entries(40);
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 1, {bits.sectorOf(2)}, {}});
    spec.bitmaps.push_back({0, 8, {0}, {}});
    bits.map(0, 0).extension(1, spec).unreferenced(2, std::byte{0}).map(3, 3).map(4, 4);
    all.push_back({"bitmaps", bits});
    return all;
}

} // namespace

/// What the journal of one call is told beforehand is all that the call overwrites: the call
/// succeeds under its eyes, and undo gives back every byte. Prints the seed.
class WriteJournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void random_data();
    void random();
    void onlyWhatWasNamed();

private:
    QRandomGenerator m_random;
};

void WriteJournalTest::initTestCase()
{
    m_random.seed(seedOfThisRun());
}

void WriteJournalTest::random_data()
{
    addRows(shapes());
}

void WriteJournalTest::random()
{
    QFETCH(const int, index);
    const auto file = shapes()[std::size_t(index)].image.build();
    JobControl control;
    for (int round = 0; round < 150; ++round) {
        const ReportPtr report = reportOn(*file);
        const ImageStatePtr state = report->state();
        const DiskChange change =
            randomChange(m_random, state->geometry.diskBytes, state->geometry.clusterBytes);
        const bool isWrite = change.kind == DiskChange::Kind::Write;
        const auto before = copyInMemory(*file);
        const auto request = journalRequestForWrite(
            *state, isWrite ? WriteKind::Write : WriteKind::Zero, change.range, *file);
        QVERIFY(request);
        const auto journal =
            Journal::prepare(std::make_shared<MemoryFile>(), *file, *request, control);
        QVERIFY(journal);
        QVERIFY((*journal)->beginApplying());
        const auto journaled = JournaledFile::over(file, *journal).value();
        const auto writer = std::move(GuestWriter::open(*report, journaled).value());
        const GuestOffset offset(change.range.offset);
        const Result<void> applied = isWrite
                                         ? writer->write(offset, change.bytes())
                                         : writer->discard(offset, change.range.length, control);
        QVERIFY2(applied, qPrintable(change.words()));
        const Result<void> closed = writer->close();
        QVERIFY2(closed, qPrintable(change.words() + (closed ? QString() : closed.error().detail)));
        const ImageStatePtr after = writer->state();
        QVERIFY(
            journaled->finish({0, std::min(after->geometry.tableEnd, after->fileSize)}, control));
        PlainDisk disk(state, before);
        change.applyTo(disk);
        QVERIFY(disk.difference(loadImage(*file).value(), file) < 0);
        if (m_random.bounded(3U) == 0)
            continue; // goes on from here
        QVERIFY(undo(*file, **journal, control, openMark()));
        QVERIFY2(sameContents(*file, *before), qPrintable(change.words()));
    }
}

void WriteJournalTest::onlyWhatWasNamed()
{
    // Another call than the one that was named cannot overwrite anything.
    const auto file = ImageBuilder().map(0, 0).map(1, 1).build();
    const auto before = copyInMemory(*file);
    const ReportPtr report = reportOn(*file);
    JobControl control;
    const auto request =
        journalRequestForWrite(*report->state(), WriteKind::Write, {100, 10}, *file);
    const auto journal =
        Journal::prepare(std::make_shared<MemoryFile>(), *file, *request, control).value();
    QVERIFY(journal->beginApplying());
    const auto writer =
        std::move(GuestWriter::open(*report, JournaledFile::over(file, journal).value()).value());
    const std::vector<std::byte> bytes(10, std::byte{1});
    QCOMPARE(writer->write(GuestOffset(70'000), bytes).error().systemError, EPERM);
    QVERIFY(writer->write(GuestOffset(100), bytes));
    QVERIFY(writer->close());
    QVERIFY(undo(*file, *journal, control, openMark()));
    QVERIFY(sameContents(*file, *before));
}

QTEST_GUILESS_MAIN(WriteJournalTest)
#include "journal_test.moc"
