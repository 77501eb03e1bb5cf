#include "engine/edit/saveedits.h"
#include "engine/image/imageloader.h"
#include "engine/repair/journaledrepair.h"
#include "tests/engine/edit/editing.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <algorithm>
#include <cerrno>

using namespace parascope;
using namespace parascope::test;

namespace {

constexpr std::uint64_t kInUse = 44;

ImageBuilder healthy()
{
    return ImageBuilder().map(0, 1).map(5, 0);
}

/// An edit, its journal and the image on one recorded disk, as RecordedRepair.
struct RecordedEdit
{
    std::shared_ptr<Recording> recording = std::make_shared<Recording>();
    std::shared_ptr<RecordingFile> storage = std::make_shared<RecordingFile>(recording);
    std::shared_ptr<RecordingFile> image;

    explicit RecordedEdit(const BlockFile &contents)
        : image(std::make_shared<RecordingFile>(recording, &contents))
    {}

    Result<void> run(const std::vector<EditRun> &runs, JobControl &control)
    {
        const auto plan = planEdits(reportOn(*image), runs, *image, control);
        if (!plan)
            return tl::unexpected(plan.error());
        const auto journal = Journal::prepare(storage, *image, plan->journal, control);
        if (!journal)
            return tl::unexpected(journal.error());
        const ChangeSteps steps = [&](const std::shared_ptr<WritableFile> &file, JobControl &stop) {
            return writeEdits(*plan, file, stop).map([&] { return plan->headerAndTable; });
        };
        return applyWithJournal(image, *journal, steps, undoMarkFor, control);
    }
};

} // namespace

/// What saving writes, and what is left of it when anything goes wrong on the way.
class SaveEditsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesExactlyWhatWasTyped();
    void everyFailureIsTakenBack();
    void everyCrashIsBroughtBack();
    void cancelLeavesTheImage();
    void refusesWhatChangedMeanwhile();
    void refusesWhatIsNotInTheFile();
    void newClustersAreMade();
    void newClustersBehindBitmaps();
    void marksDirtyBitmaps();
};

void SaveEditsTest::writesExactlyWhatWasTyped()
{
    const auto old = sample().build();
    const auto runs = manyEdits(*old);
    RecordedEdit disk(*old);
    JobControl control;
    QVERIFY(disk.run(runs, control));
    QVERIFY(sameContents(*disk.image, *edited(*old, runs)));
    const auto journal = Journal::open(disk.storage);
    QVERIFY(journal && (*journal)->state() == JournalState::Finished);
    QVERIFY(isEdit((*journal)->info()));
    QCOMPARE(editedBytes((*journal)->info()), std::uint64_t(12 + 4 + 3 + 5000 + 1));
    QVERIFY(undo(*disk.image, **journal, control, openMark()));
    QVERIFY(sameContents(*disk.image, *old));
    // The first thing written says that the image is open.
    const auto &calls = disk.recording->calls();
    const auto first = std::ranges::find(calls, std::size_t(1), &Recording::Call::file);
    QVERIFY(first != calls.end());
    QCOMPARE(first->place, kInUse);
}

void SaveEditsTest::everyFailureIsTakenBack()
{
    const auto old = sample().build();
    const auto runs = manyEdits(*old);
    const auto changed = edited(*old, runs);
    std::size_t call = 0;
    for (bool hasFailed = true; hasFailed; ++call) {
        for (const bool isShort : {false, true}) {
            RecordedEdit disk(*old);
            disk.recording->failCall(call, EIO, isShort);
            JobControl control;
            const auto saved = disk.run(runs, control);
            hasFailed = disk.recording->hasFailed();
            QVERIFY(saved || hasFailed);
            const QString wrong = wrongOnDisk(copyInMemory(*disk.image),
                                              copyInMemory(*disk.storage), *old, changed.get());
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(call).arg(wrong)));
        }
    }
    QVERIFY(call > 15); // journal, in_use, data, table, in_use, states
}

void SaveEditsTest::everyCrashIsBroughtBack()
{
    using Fate = Recording::Fate;
    const auto old = sample().build();
    const auto runs = manyEdits(*old);
    RecordedEdit disk(*old);
    JobControl control;
    QVERIFY(disk.run(runs, control));
    const auto changed = copyInMemory(*disk.image);
    const Recording &recording = *disk.recording;
    for (std::size_t count = 0; count <= recording.calls().size(); ++count) {
        std::vector<std::size_t> uncertain = recording.uncertain(0, count);
        for (const std::size_t call : recording.uncertain(1, count))
            uncertain.push_back(call);
        uncertain.push_back(recording.calls().size()); // none of them
        for (const std::size_t one : uncertain) {
            for (const Fate fate : {Fate::Lost, Fate::Torn}) {
                const auto fateOf = [&](std::size_t call) {
                    return call == one ? fate : Fate::Done;
                };
                const QString wrong =
                    wrongOnDisk(recording.replay(1, count, fateOf),
                                recording.replay(0, count, fateOf), *old, changed.get());
                QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
            }
        }
    }
}

void SaveEditsTest::cancelLeavesTheImage()
{
    const auto old = sample().build();
    RecordedEdit disk(*old);
    JobControl control;
    const auto plan = planEdits(reportOn(*old), manyEdits(*old), *old, control);
    QVERIFY(plan);
    const auto journal = Journal::prepare(disk.storage, *disk.image, plan->journal, control);
    QVERIFY(journal);
    const ChangeSteps steps = [&](const std::shared_ptr<WritableFile> &file, JobControl &stop) {
        stop.cancel();
        return writeEdits(*plan, file, stop).map([&] { return plan->headerAndTable; });
    };
    const auto saved = applyWithJournal(disk.image, *journal, steps, undoMarkFor, control);
    QVERIFY(!saved && saved.error().code == ErrorCode::Cancelled);
    QVERIFY(sameContents(*disk.image, *old));
    QVERIFY((*journal)->state() == JournalState::Undone);
}

void SaveEditsTest::refusesWhatChangedMeanwhile()
{
    const auto old = sample().build();
    RecordedEdit disk(*old);
    auto runs = manyEdits(*old);
    runs[2].saved[1] ^= std::byte(1);
    JobControl control;
    const auto saved = disk.run(runs, control);
    QVERIFY(!saved && saved.error().code == ErrorCode::FileChanged);
    QVERIFY(disk.recording->calls().empty());
}

void SaveEditsTest::refusesWhatIsNotInTheFile()
{
    const auto old = sample().build();
    const std::uint64_t end = old->size().value();
    JobControl control;
    EditRun run{{EditSpace::File, end - 1}, {std::byte(0), std::byte(0)}, {}};
    run.bytes = {std::byte(1), std::byte(1)};
    const auto beyond = RecordedEdit(*old).run({run}, control);
    QVERIFY(!beyond && beyond.error().code == ErrorCode::OutOfRange);
    run.place = {EditSpace::Guest, 3 * kCluster};
    const auto damaged = RecordedEdit(*old).run({run}, control);
    QVERIFY(!damaged && damaged.error().code == ErrorCode::Unsupported);
    run.place.offset = 5 * kCluster; // has a cluster
    const auto taken = RecordedEdit(*old).run({run}, control);
    QVERIFY(!taken && taken.error().code == ErrorCode::FileChanged);
    run.place.offset = 16 * kCluster - 1;
    const auto outside = RecordedEdit(*old).run({run}, control);
    QVERIFY(!outside && outside.error().code == ErrorCode::OutOfRange);
}

void SaveEditsTest::newClustersAreMade()
{
    const auto old = healthy().build();
    const std::vector<std::byte> zeros(3);
    const std::vector<std::byte> typed(3, std::byte(0xAB));
    // Across two clusters, and one of the file.
    const std::vector<EditRun> runs{turned(*old, kCluster + 7, 2),
                                    {{EditSpace::Guest, 4 * kCluster - 1}, zeros, typed},
                                    {{EditSpace::Guest, 9 * kCluster}, zeros, typed}};
    RecordedEdit disk(*old);
    JobControl control;
    QVERIFY(disk.run(runs, control));
    const auto changed = copyInMemory(*disk.image);
    const ReportPtr report = reportOn(*changed);
    QVERIFY(!report->isRepairUseful());
    QCOMPARE(report->state()->header.inUse, reportOn(*old)->state()->header.inUse);
    const auto reader = [](const std::shared_ptr<MemoryFile> &file, std::uint64_t at) {
        return guestBytes(loadImage(*file).value(), file, {at, 4});
    };
    QVERIFY(reader(changed, 4 * kCluster - 1) ==
            (std::vector{typed[0], typed[0], typed[0], std::byte(0)}));
    QVERIFY(reader(changed, 9 * kCluster) ==
            (std::vector{typed[0], typed[0], typed[0], std::byte(0)}));
    QVERIFY(readFrom(*changed, kCluster + 7, 2) == runs[0].bytes);
    for (std::size_t call = 0;; ++call) {
        RecordedEdit faulty(*old);
        faulty.recording->failCall(call, EIO, call % 2 == 0);
        const auto saved = faulty.run(runs, control);
        const QString wrong = wrongOnDisk(copyInMemory(*faulty.image),
                                          copyInMemory(*faulty.storage), *old, changed.get());
        QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("%1: %2").arg(call).arg(wrong)));
        if (!faulty.recording->hasFailed())
            break;
    }
    QVERIFY(undo(*disk.image, *Journal::open(disk.storage).value(), control, openMark()));
    QVERIFY(sameContents(*disk.image, *old));
}

void SaveEditsTest::newClustersBehindBitmaps()
{
    // The clusters of bits at the end of the file read as a tail of zeros, and are written to.
    ImageBuilder builder;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {builder.sectorOf(2)}, {}});
    const auto old = builder.map(0, 0).extension(1, spec).unreferenced(2, std::byte(0)).build();
    RecordedEdit disk(*old);
    JobControl control;
    const std::vector<std::byte> typed(3, std::byte(0xAB));
    QVERIFY(
        disk.run({{{EditSpace::Guest, 9 * kCluster}, std::vector<std::byte>(3), typed}}, control));
    QVERIFY(loadImage(*disk.image).value()->isExtensionValid());
    QVERIFY(undo(*disk.image, *Journal::open(disk.storage).value(), control, openMark()));
    QVERIFY(sameContents(*disk.image, *old));
}

void SaveEditsTest::marksDirtyBitmaps()
{
    ImageBuilder builder;
    ExtensionSpec spec;
    spec.bitmaps.push_back({0, 8, {builder.sectorOf(3)}, {}}); // a bit for 4 KiB
    builder.map(0, 0).map(1, 1).extension(2, spec).unreferenced(3, std::byte(0)).map(2, 4);
    const auto old = builder.build();
    const std::uint64_t data = builder.sectorOf(1) * kSectorBytes; // of guest cluster 1
    RecordedEdit disk(*old);
    JobControl control;
    QVERIFY(disk.run({turned(*old, data + 2 * 4096, 1)}, control));
    // Guest cluster 1 begins with bit 16.
    const auto bits = readFrom(*disk.image, builder.sectorOf(3) * kSectorBytes, 8);
    for (std::size_t bit = 0; bit < 64; ++bit)
        QCOMPARE((bits[bit / 8] & std::byte(1U << (bit % 8))) != std::byte(0), bit == 18);
    QVERIFY(loadImage(*disk.image).value()->isExtensionValid());
    QVERIFY(readFrom(*disk.image, kInUse, 4) == readFrom(*old, kInUse, 4));
}

QTEST_GUILESS_MAIN(SaveEditsTest)
#include "saveedits_test.moc"
