#include "engine/base/littleendian.h"
#include "engine/image/imageloader.h"
#include "tests/engine/transfer/inplaceimages.h"
#include "tests/support/crashpoints.h"
#include "tests/support/interruptedrepair.h"
#include "tests/support/plaindisk.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace {

struct ChangeCase
{
    const char *name;
    std::shared_ptr<MemoryFile> file;
    InPlaceOptions options;
};

/// Changes with every kind of step: copies, a new extension, tables in several pieces, growth, cut.
std::vector<ChangeCase> changeCases()
{
    std::vector<ChangeCase> cases;
    ImageBuilder fragmented;
    fragmented.tracks(2).entries(40);
    for (std::uint32_t guest = 0; guest < 12; ++guest)
        fragmented.map(3 * guest, (guest * 17) % 31);
    cases.push_back({"compact a fragmented image", fragmented.build(), compacting()});

    ImageBuilder zeros(FormatVersion::V1);
    zeros.tracks(63).entries(12'000).dataStart(200);
    for (std::uint32_t guest = 0; guest < 6; ++guest)
        zeros.entry(guest * 2000, zeros.entryFor(guest)).map(guest * 2000 + 1, 10 + 2 * guest);
    zeros.unreferenced(9, std::byte{1});
    cases.push_back({"drop zeros, give strays up", zeros.build(), compacting(true, true)});

    ImageBuilder kept;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {kept.tracks(8).sectorOf(1)}, {}});
    kept.extension(0, spec).bitmapBits(1).map(0, 5).map(1, 7).map(2, 3);
    cases.push_back({"compact around bitmaps", kept.build(), compacting()});

    ImageBuilder v2;
    v2.tracks(8).entries(5000);
    for (std::uint32_t guest = 0; guest < 5; ++guest)
        v2.map(guest * 1200, guest);
    cases.push_back({"v2 to v1", v2.build(), converting(FormatVersion::V1)});

    ImageBuilder off(FormatVersion::V1);
    off.tracks(5).entries(20).dataStart(4);
    ExtensionSpec moving;
    moving.bitmaps.push_back({0, 8, {off.sectorOf(2)}, {}});
    off.map(0, 1).map(1, 0).bitmapBits(2).extension(3, moving).map(7, 4).map(3, 6);
    cases.push_back({"v1 off the grid to v2", off.build(), converting(FormatVersion::V2)});

    cases.push_back({"an empty v1",
                     ImageBuilder(FormatVersion::V1).headerDataOffset(0).fileSize(512).build(),
                     converting(FormatVersion::V2)});
    return cases;
}

std::uint32_t number(const BlockFile &file, std::uint64_t offset)
{
    std::array<std::byte, 4> bytes{};
    return readFully(file, offset, bytes) ? littleEndian<std::uint32_t>(bytes, 0) : 0;
}

} // namespace

/// Loss of power at every moment of a change in place and of its undo, a fault in every call, and a
/// cancel before each. Prints the seed, and how many there were.
class InPlaceCrashTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_crashes = std::make_unique<CrashPoints>(); }
    void duringChange_data() { allRows(); }
    void duringChange();
    void duringUndo_data() { allRows(); }
    void duringUndo();
    void failingWrites_data() { allRows(); }
    void failingWrites();
    void failingReads_data() { allRows(); }
    void failingReads();
    void cancel_data() { allRows(); }
    void cancel();
    void notHealthyAfterwards();
    void cleanupTestCase()
    {
        qInfo("%llu crash points, %d failing writes, %d failing reads, %d cancels",
              m_crashes->points(), m_writes, m_reads, m_cancels);
    }

private:
    static void allRows();
    static void guestStaysTheSame(const Recording &recording,
                                  const std::shared_ptr<MemoryFile> &old);

    std::unique_ptr<CrashPoints> m_crashes;
    int m_writes = 0;
    int m_reads = 0;
    int m_cancels = 0;
};

void InPlaceCrashTest::allRows()
{
    QTest::addColumn<int>("index");
    const std::vector<ChangeCase> cases = changeCases();
    for (std::size_t i = 0; i < cases.size(); ++i)
        QTest::newRow(cases[i].name) << int(i);
}

void InPlaceCrashTest::duringChange()
{
    QFETCH(const int, index);
    const auto [name, old, options] = changeCases()[std::size_t(index)];
    const InPlacePlanPtr plan = planOf(*old, options);
    QCOMPARE(plan->refusal, InPlaceRefusal::None);
    QVERIFY(!plan->isEmpty());
    RecordedRepair disk(*old);
    JobControl control;
    QVERIFY(disk.run(plan->change, control));
    const auto changed = copyInMemory(*disk.image);
    QString wrong = wrongAfterChange(*plan, old, changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    wrong = m_crashes->wrong(*disk.recording, *old, *changed);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Whoever does not know of the journal sees that this is neither the old nor the new image.
    for (std::size_t count = 0; count <= disk.recording->calls().size(); ++count) {
        const auto half = disk.recording->replay(1, count);
        if (sameContents(*half, *old) || sameContents(*half, *changed))
            continue;
        QCOMPARE(number(*half, 44), kInUseOpen);
        if (options.kind == InPlaceKind::Convert)
            QVERIFY(number(*half, 52) & kFlagConverting);
    }
    if (options.kind == InPlaceKind::Compact)
        guestStaysTheSame(*disk.recording, old);
}

// Nothing but in_use would warn whoever opens the image without its journal.
void InPlaceCrashTest::guestStaysTheSame(const Recording &recording,
                                         const std::shared_ptr<MemoryFile> &old)
{
    using Fate = Recording::Fate;
    const PlainDisk disk(loadImage(*old).value(), old);
    for (std::size_t count = 0; count <= recording.calls().size(); ++count) {
        for (const Fate fate : {Fate::Done, Fate::Lost, Fate::Torn}) {
            const auto half = recording.replay(1, count, [&](std::size_t) { return fate; });
            QCOMPARE(disk.difference(loadImage(*half).value(), half), std::int64_t(-1));
        }
    }
}

void InPlaceCrashTest::duringUndo()
{
    QFETCH(const int, index);
    const auto [name, old, options] = changeCases()[std::size_t(index)];
    const InPlacePlanPtr plan = planOf(*old, options);
    JobControl control;
    RecordedRepair first(*old);
    QVERIFY(first.run(plan->change, control));
    // Only what undo does is recorded.
    const auto recording = std::make_shared<Recording>();
    const auto storage = std::make_shared<RecordingFile>(recording, first.storage.get());
    const auto image = std::make_shared<RecordingFile>(recording, first.image.get());
    const auto journal = Journal::open(storage).value();
    QVERIFY(undo(*image, *journal, control, undoMarkFor(*image, journal->info())));
    QVERIFY(sameContents(*image, *old));
    const QString wrong = m_crashes->wrong(*recording, *old, *first.image);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    for (std::size_t count = 0; count <= recording->calls().size(); ++count) {
        const auto half = recording->replay(1, count);
        if (sameContents(*half, *old) || sameContents(*half, *first.image))
            continue;
        QCOMPARE(number(*half, 44), kInUseOpen);
        if (options.kind == InPlaceKind::Convert)
            QVERIFY(number(*half, 52) & kFlagConverting);
    }
}

void InPlaceCrashTest::failingWrites()
{
    QFETCH(const int, index);
    const ChangeCase one = changeCases()[std::size_t(index)];
    const InPlacePlanPtr plan = planOf(*one.file, one.options);
    JobControl control;
    RecordedRepair whole(*one.file);
    QVERIFY(whole.run(plan->change, control));
    const auto fails = [&](std::size_t call, int systemError, bool isShort) {
        RecordedRepair disk(*one.file);
        disk.recording->failCall(call, systemError, isShort);
        const auto report = disk.run(plan->change, control);
        if (!disk.recording->hasFailed())
            return false;
        ++m_writes;
        // Nothing else fails: the old bytes are back already.
        const QString wrong = wrongOnDisk(copyInMemory(*disk.image), copyInMemory(*disk.storage),
                                          *one.file, whole.image.get());
        if (report || report.error().systemError != systemError ||
            !sameContents(*disk.image, *one.file) || !wrong.isEmpty())
            qFatal("call %zu of %s: %s", call, one.name, qPrintable(wrong));
        return true;
    };
    for (std::size_t call = 0; fails(call, EIO, false); ++call) {
        QVERIFY(fails(call, ENOSPC, false));
        QVERIFY(fails(call, ENOSPC, true));
    }
    QVERIFY(m_writes > 0);
}

void InPlaceCrashTest::failingReads()
{
    QFETCH(const int, index);
    const auto [name, old, options] = changeCases()[std::size_t(index)];
    const InPlacePlanPtr plan = planOf(*old, options);
    for (std::uint64_t call = 1;; ++call) {
        RecordedRepair disk(*old);
        const auto image = std::make_shared<FaultyReads>(disk.image);
        image->reads().failCall(call);
        JobControl control;
        const Result<ReportPtr> report = runOver(disk, image, plan->change, control);
        if (image->reads().calls() < call) {
            QVERIFY(report);
            break;
        }
        ++m_reads;
        // Not being told where holes are, or not reading what nothing refers to, is no failure.
        if (!report)
            QVERIFY2(sameContents(*disk.image, *old), qPrintable(QString::number(call)));
        const QString wrong = wrongOnDisk(copyInMemory(*disk.image), copyInMemory(*disk.storage),
                                          *old, report ? disk.image.get() : nullptr);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong + QStringLiteral(" at %1").arg(call)));
    }
}

void InPlaceCrashTest::cancel()
{
    QFETCH(const int, index);
    const auto [name, old, options] = changeCases()[std::size_t(index)];
    const InPlacePlanPtr plan = planOf(*old, options);
    const QString wrong = wrongWhenCancelled(*old, plan->change, m_cancels);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
}

// A change that would leave a damaged image is taken back, whoever planned it.
void InPlaceCrashTest::notHealthyAfterwards()
{
    const auto old = ImageBuilder().map(0, 0).map(1, 3).build();
    ImageChange change = planOf(*old, compacting())->change;
    Header header = change.after->header;
    header.dataOffset += 1;
    change.after = changedState(change.before(), header, change.after->bat, change.after->fileSize);
    RecordedRepair disk(*old);
    JobControl control;
    const auto report = disk.run(change, control);
    QVERIFY(!report);
    QCOMPARE(report.error().code, ErrorCode::WriteFailed);
    QVERIFY(sameContents(*disk.image, *old));
}

QTEST_GUILESS_MAIN(InPlaceCrashTest)
#include "inplacecrash_test.moc"
