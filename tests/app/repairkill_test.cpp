#include "engine/io/hostfile.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/numbered.h"
#include "tests/support/programkiller.h"
#include "tests/support/recordingfile.h"
#include "tests/support/smallfilesystem.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t kDuplicates = 2000;

/// Thousands of clusters of 64 KiB in one place: their repair writes 125 MiB.
ImageBuilder largeDamage()
{
    ImageBuilder image;
    image.entries(2 * kDuplicates + 2);
    image.map(0, 0).map(1, 1).inUse(kInUseOpen);
    for (std::uint32_t i = 0; i < kDuplicates; ++i)
        image.map(2 + i, i % 2);
    return image;
}

} // namespace

/// The real program, killed at any moment of a large repair; and where the file system is full or
/// read-only. Prints the seed and in what state the undo files were found.
class RepairKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void killed();
    void killedInUndo();
    void fullFileSystem_data();
    void fullFileSystem();
    void readOnlyFileSystem();
    void cleanupTestCase() { qInfo("%s", qPrintable(m_killer.summary())); }

private:
    ProgramKiller m_killer;
};

void RepairKillTest::killed()
{
    const auto original = largeDamage().build();
    const TemporaryFolder folder;
    const fs::path probe = folder / "probe.hdd";
    writeSparse(*original, probe);
    const auto whole = m_killer.durationOf({"repair", "--not-in-use", probe.string()});
    fs::remove(probe);
    // Until one was hit in the middle of the repair itself, too.
    for (int round = 0; round < 12 || (m_killer.count(JournalState::Applying) == 0 && round < 60);
         ++round) {
        const TemporaryFolder each;
        const fs::path path = each / "disk.hdd";
        writeSparse(*original, path);
        m_killer.killWithin(whole * 11 / 10, {"repair", "--not-in-use", path.string()});
        const QString wrong = m_killer.wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    QVERIFY(m_killer.count(JournalState::Applying) > 0);
}

void RepairKillTest::killedInUndo()
{
    const auto original = largeDamage().build();
    const TemporaryFolder folder;
    for (int round = 0; round < 4; ++round) {
        const fs::path path = folder / numbered("disk", std::size_t(round));
        writeSparse(*original, path);
        QCOMPARE(m_killer.run({"repair", "--not-in-use", path.string()}).code, 0);
        m_killer.killWithin(std::chrono::milliseconds(60), {"undo", "--not-in-use", path.string()});
        const QString wrong = m_killer.wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        fs::remove(path);
    }
}

void RepairKillTest::fullFileSystem_data()
{
    QTest::addColumn<int>("spareKiB");
    // From no room for the undo file to nearly enough for the new clusters.
    for (const int spare : {0, 4, 8, 16, 64, 512, 1024})
        QTest::addRow("%d KiB", spare) << spare;
}

void RepairKillTest::fullFileSystem()
{
    QFETCH(const int, spareKiB);
    ImageBuilder image;
    image.entries(64);
    for (std::uint32_t guest = 0; guest < 32; ++guest)
        image.map(guest, guest % 2);
    const auto original = image.build();
    const TemporaryFolder folder;
    const SmallFileSystem full(folder / "full",
                               numbered("size=", 192 + std::size_t(spareKiB)).append("k"));
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    const fs::path path = full / "disk.hdd";
    writeSparse(*original, path);
    const Outcome outcome = m_killer.run({"repair", "--not-in-use", path.string()});
    // What has no room is not done and said so; nothing is left half done.
    QVERIFY2(outcome.code == 1 || outcome.code == 2, outcome.output + outcome.errors);
    const QString wrong = m_killer.wrongAfterKill(path, *original);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Elsewhere there is room for a copy.
    QCOMPARE(m_killer.run({"repair", "--output", (folder / "copy").string(), path.string()}).code,
             0);
}

void RepairKillTest::readOnlyFileSystem()
{
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    const TemporaryFolder folder;
    const SmallFileSystem fileSystem(folder / "readonly", "size=1m");
    if (!fileSystem.refusal().isEmpty())
        QSKIP(qPrintable(fileSystem.refusal()));
    const fs::path path = fileSystem / "disk.hdd";
    writeSparse(*original, path);
    QVERIFY(fileSystem.makeReadOnly());
    const Outcome outcome = m_killer.run({"repair", "--not-in-use", path.string()});
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY(sameContents(*HostFile::open(path).value(), *original));
    const fs::path copy = folder / "copy";
    QCOMPARE(m_killer.run({"repair", "--output", copy.string(), path.string()}).code, 0);
    QCOMPARE(m_killer.run({"check", copy.string()}).code, 0);
}

QTEST_GUILESS_MAIN(RepairKillTest)
#include "repairkill_test.moc"
