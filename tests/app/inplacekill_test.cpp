#include "tests/support/imagebuilder.h"
#include "tests/support/numbered.h"
#include "tests/support/programkiller.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"
#include "tests/support/smallfilesystem.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

/// A change in place, and an image in which it has much to do.
struct Way
{
    const char *name;
    ProgramKiller::Words words;
    ImageBuilder image; ///< of `clusters` clusters of 64 KiB
};

std::vector<Way> ways(std::uint32_t clusters)
{
    // All lie behind room for all of them.
    ImageBuilder loose;
    loose.entries(2 * clusters);
    for (std::uint32_t i = 0; i < clusters; ++i)
        loose.map(i, 2 * clusters - 1 - i);
    // Off the grid of the other format, so that all move, and the undo file keeps all.
    ImageBuilder v1(FormatVersion::V1);
    v1.entries(clusters + 1).dataStart(128 * (clusters / 10'000 + 1) + 5);
    ImageBuilder v2;
    v2.entries(clusters + 1);
    for (std::uint32_t i = 0; i < clusters; ++i) {
        v1.map(i, clusters - 1 - i);
        v2.map(i, clusters - 1 - i);
    }
    return {{"compact", {"compact"}, loose},
            {"convert to v2", {"convert", "--format=v2"}, v1},
            {"convert to v1", {"convert", "--format=v1"}, v2}};
}

void addWays()
{
    QTest::addColumn<int>("index");
    int index = 0;
    for (const Way &way : ways(1))
        QTest::newRow(way.name) << index++;
}

ProgramKiller::Words wordsFor(const Way &way, const fs::path &image)
{
    ProgramKiller::Words words = way.words;
    words.insert(words.end(), {"--not-in-use", image.string()});
    return words;
}

} // namespace

/// The real program, killed at any moment of compacting and converting a large image, or without
/// room for it: undo brings the old image back, and then the change can be done again. Prints the
/// seed and in what state the undo files were found.
class InPlaceKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void killed_data() { addWays(); }
    void killed();
    void killedInUndo_data() { addWays(); }
    void killedInUndo();
    void fullFileSystem_data();
    void fullFileSystem();
    void readOnlyFileSystem_data() { addWays(); }
    void readOnlyFileSystem();

private:
    [[nodiscard]] Outcome run(ProgramKiller::Words words) const
    {
        return Program(m_scratch.path()).run(std::move(words));
    }

    TemporaryFolder m_scratch; ///< for what the program prints
};

void InPlaceKillTest::killed()
{
    QFETCH(const int, index);
    ProgramKiller killer;
    const Way way = ways(300)[std::size_t(index)];
    const auto original = way.image.build();
    const TemporaryFolder folder;
    const fs::path whole = folder / "whole.hdd";
    writeSparse(*original, whole);
    const auto duration = killer.durationOf(wordsFor(way, whole));
    const auto changed = HostFile::open(whole).value();
    QVERIFY(!sameContents(*changed, *original));
    // Until one was hit in the middle of the change itself, too.
    for (int round = 0; round < 6 || (killer.count(JournalState::Applying) == 0 && round < 60);
         ++round) {
        const TemporaryFolder each;
        const fs::path path = each / "disk.hdd";
        writeSparse(*original, path);
        killer.killWithin(duration * 11 / 10, wordsFor(way, path));
        const QString wrong = killer.wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        if (round > 1)
            continue;
        const Outcome again = killer.run(wordsFor(way, path));
        QVERIFY2(again.code == 0, again.errors.constData());
        QVERIFY(sameContents(*HostFile::open(path).value(), *changed));
    }
    qInfo("%s", qPrintable(killer.summary()));
    QVERIFY(killer.count(JournalState::Applying) > 0);
}

void InPlaceKillTest::killedInUndo()
{
    QFETCH(const int, index);
    ProgramKiller killer;
    const Way way = ways(150)[std::size_t(index)];
    const auto original = way.image.build();
    const TemporaryFolder folder;
    for (int round = 0; round < 3; ++round) {
        const fs::path path = folder / numbered("disk", std::size_t(round));
        writeSparse(*original, path);
        QCOMPARE(killer.run(wordsFor(way, path)).code, 0);
        killer.killWithin(std::chrono::milliseconds(40), {"undo", "--not-in-use", path.string()});
        const QString wrong = killer.wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        fs::remove(path);
    }
}

void InPlaceKillTest::fullFileSystem_data()
{
    QTest::addColumn<int>("index");
    QTest::addColumn<int>("spareKiB");
    // From no room for the undo file to nearly enough for it.
    for (const int spare : {0, 4, 8, 16, 64, 512, 1024}) {
        int index = 0;
        for (const Way &way : ways(1))
            QTest::addRow("%s, %d KiB", way.name, spare) << index++ << spare;
    }
}

void InPlaceKillTest::fullFileSystem()
{
    QFETCH(const int, index);
    QFETCH(const int, spareKiB);
    constexpr std::uint32_t kClusters = 32;
    const Way way = ways(kClusters)[std::size_t(index)];
    const auto original = way.image.build();
    const TemporaryFolder folder;
    // What the image takes: its clusters and, on tmpfs, pages of header and table.
    const std::size_t imageKiB = kClusters * 64 + 8;
    const SmallFileSystem full(folder / "full",
                               numbered("size=", imageKiB + std::size_t(spareKiB)).append("k"));
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    const fs::path path = full / "disk.hdd";
    writeSparse(*original, path);
    const Outcome outcome = run(wordsFor(way, path));
    const auto file = HostFile::open(path).value();
    if (outcome.code == 0) {
        // There was room: the change is complete, and can be undone.
        QCOMPARE(reportOn(*file)->count(Severity::Error), std::uint64_t(0));
        QVERIFY(!sameContents(*file, *original));
        QCOMPARE(run({"undo", "--not-in-use", path.string()}).code, 0);
    } else {
        // What has no room is not done and said so; nothing is left half done.
        QVERIFY2(outcome.code == 1 && !outcome.errors.isEmpty(), outcome.output + outcome.errors);
    }
    QVERIFY(sameContents(*file, *original));
    // Elsewhere there is room for a copy.
    ProgramKiller::Words words = way.words;
    const fs::path copy = folder / "copy";
    words.insert(words.end(), {"--output", copy.string(), path.string()});
    const Outcome copied = run(words);
    QVERIFY2(copied.code == 0, copied.errors.constData());
    QCOMPARE(run({"check", copy.string()}).code, 0);
}

void InPlaceKillTest::readOnlyFileSystem()
{
    QFETCH(const int, index);
    const Way way = ways(8)[std::size_t(index)];
    const auto original = way.image.build();
    const TemporaryFolder folder;
    const SmallFileSystem fileSystem(folder / "readonly", "size=2m");
    if (!fileSystem.refusal().isEmpty())
        QSKIP(qPrintable(fileSystem.refusal()));
    const fs::path path = fileSystem / "disk.hdd";
    writeSparse(*original, path);
    QVERIFY(fileSystem.makeReadOnly());
    const Outcome outcome = run(wordsFor(way, path));
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY(sameContents(*HostFile::open(path).value(), *original));
}

QTEST_GUILESS_MAIN(InPlaceKillTest)
#include "inplacekill_test.moc"
