#include "engine/io/hostfile.h"
#include "tests/support/clitools.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <csignal>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Which file `parascope-cli undo` writes to, and what is said of changes that were stopped.
class CliUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void init();
    void copiedFolder();
    void undoFileFromElsewhere();
    void linkBesideTheUndoFile();
    void replacedImage();
    void damagedUndoFile();
    void oldBytesWithoutTheImage();
    void stoppedBeforeTheChange();
    void stoppedInTheChange_data();
    void stoppedInTheChange();
    void stoppedCopy();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    /// Starts the program, interrupts it when `isTime`, and waits for its end. What it said, with
    /// its exit code; nothing when it ended before.
    [[nodiscard]] static std::optional<Outcome> interrupted(const QStringList &words,
                                                            const std::function<bool()> &isTime);
    /// An image of which all clusters move when it becomes v2.
    [[nodiscard]] static std::shared_ptr<MemoryFile> largeImage();
    [[nodiscard]] static bool isOpen(const fs::path &image);

    TemporaryFolder m_scratch; ///< for what programs print
    std::unique_ptr<TemporaryFolder> m_folder;
    fs::path m_image;
    std::shared_ptr<MemoryFile> m_original; ///< two entries share a cluster
};

void CliUndoTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_image = *m_folder / "disk.hds";
    m_original = ImageBuilder().map(0, 0).map(1, 0).build();
    writeSparse(*m_original, m_image);
}

void CliUndoTest::copiedFolder()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    const QByteArray repaired = contentsOf(m_image);
    const TemporaryFolder parent;
    const fs::path folder = parent / "copy";
    fs::copy(m_folder->path(), folder);
    const fs::path copy = folder / m_image.filename();
    const fs::path undo = undoFiles(copy).front();
    const Outcome outcome = run({"undo", undo.native()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY2(outcome.output.contains(copy.native().c_str()), outcome.output);
    QVERIFY(holds(copy, *m_original));
    QVERIFY(contentsOf(m_image) == repaired);
}

void CliUndoTest::undoFileFromElsewhere()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    const QByteArray repaired = contentsOf(m_image);
    const TemporaryFolder other;
    const fs::path undo = other / undoFiles(m_image).front().filename().native();
    fs::rename(undoFiles(m_image).front(), undo);
    for (const char *option : {"--dry-run", "--not-in-use"}) {
        const Outcome refused = run({"undo", option, undo.native()});
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains(m_image.native().c_str()), refused.errors);
        QVERIFY2(refused.errors.contains("another folder"), refused.errors);
    }
    QVERIFY(contentsOf(m_image) == repaired);
    QCOMPARE(run({"undo", "--list", undo.native()}).code, 0);
    const Outcome named = run({"undo", undo.native(), m_image.native()});
    QVERIFY2(named.code == 0, named.errors);
    QVERIFY(holds(m_image, *m_original));
    // The second name is that of the image.
    QCOMPARE(run({"undo", m_image.native(), undo.native()}).code, 1);
}

void CliUndoTest::linkBesideTheUndoFile()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    const QByteArray repaired = contentsOf(m_image);
    const TemporaryFolder other;
    const fs::path undo = other / undoFiles(m_image).front().filename().native();
    fs::rename(undoFiles(m_image).front(), undo);
    fs::create_symlink(m_image, other / m_image.filename().native());
    QCOMPARE(run({"undo", undo.native()}).code, 1);
    QVERIFY(contentsOf(m_image) == repaired);
}

void CliUndoTest::replacedImage()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    QVERIFY(!run({"undo", "--list", m_image.native()}).output.contains("cannot be undone"));
    const fs::path before = *m_folder / "before";
    fs::rename(m_image, before);
    writeSparse(*ImageBuilder().map(0, 1).map(3, 0).build(), m_image);
    const QByteArray other = contentsOf(m_image);
    const Outcome list = run({"undo", "--list", m_image.native()});
    QVERIFY2(list.output.contains("cannot be undone"), list.output);
    QVERIFY2(list.output.contains("share one place"), list.output); // words, no ids
    QVERIFY2(!list.output.contains("table.duplicate"), list.output);
    QCOMPARE(run({"undo", m_image.native()}).code, 1);
    QVERIFY(contentsOf(m_image) == other);
    // It stands in the way of no change of the new image.
    QCOMPARE(run({"convert", "--format=v1", m_image.native()}).code, 0);
    QCOMPARE(run({"undo", m_image.native()}).code, 0);
    QVERIFY(contentsOf(m_image) == other);
}

void CliUndoTest::damagedUndoFile()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    const fs::path undo = undoFiles(m_image).front();
    fs::resize_file(undo, fs::file_size(undo) / 2);
    const Outcome outcome = run({"undo", undo.native()});
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("cut off"), outcome.errors);
}

void CliUndoTest::oldBytesWithoutTheImage()
{
    QCOMPARE(run({"repair", m_image.native()}).code, 0);
    const fs::path undo = undoFiles(m_image).front();
    fs::remove(m_image);
    const fs::path folder = *m_folder / "old";
    fs::create_directory(folder);
    const Outcome outcome = run({"undo", "--save-old", folder.native(), undo.native()});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY(!fs::is_empty(folder));
    const Outcome gone = run({"undo", undo.native()});
    QCOMPARE(gone.code, 1);
    QVERIFY2(gone.errors.contains("does not exist"), gone.errors);
}

std::optional<Outcome> CliUndoTest::interrupted(const QStringList &words,
                                                const std::function<bool()> &isTime)
{
    QProcess process;
    process.start(QString::fromLocal8Bit(qgetenv("PARASCOPE_CLI")), words);
    bool isHit = false;
    while (!(isHit = isTime()) && !process.waitForFinished(1)) {
    }
    if (isHit && process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(process.processId()), SIGINT);
    process.waitForFinished();
    if (process.exitCode() == 0)
        return std::nullopt; // too late
    return Outcome{process.exitCode(), process.readAllStandardOutput(),
                   process.readAllStandardError(), 0};
}

std::shared_ptr<MemoryFile> CliUndoTest::largeImage()
{
    constexpr std::uint32_t kClusters = 1500;
    ImageBuilder image(FormatVersion::V1);
    image.entries(kClusters + 1).dataStart(128 + 5);
    for (std::uint32_t i = 0; i < kClusters; ++i)
        image.map(i, kClusters - 1 - i);
    return image.build();
}

bool CliUndoTest::isOpen(const fs::path &image)
{
    const auto file = HostFile::open(image).value();
    std::array<std::byte, 4> inUse = {};
    return file->readAt(44, inUse).value() == 4 && inUse[0] == std::byte{0x59};
}

void CliUndoTest::stoppedBeforeTheChange()
{
    const auto original = largeImage();
    std::optional<Outcome> outcome;
    for (int round = 0; round < 20 && !outcome; ++round) {
        fs::remove(m_image);
        writeSparse(*original, m_image);
        for (const fs::path &file : undoFiles(m_image))
            fs::remove(file);
        outcome = interrupted({u"convert"_qs, u"--format=v2"_qs, shown(m_image)},
                              [&] { return !undoFiles(m_image).empty(); });
        if (outcome && !undoFiles(m_image).empty())
            outcome.reset(); // the undo file was complete already
    }
    QVERIFY(outcome);
    QCOMPARE(outcome->code, 130);
    QVERIFY2(outcome->errors.contains("The image is unchanged."), outcome->errors);
    QVERIFY(holds(m_image, *original));
}

void CliUndoTest::stoppedInTheChange_data()
{
    QTest::addColumn<bool>("isElsewhere");
    QTest::newRow("beside") << false;
    QTest::newRow("elsewhere") << true;
}

void CliUndoTest::stoppedInTheChange()
{
    QFETCH(const bool, isElsewhere);
    const auto original = largeImage();
    const TemporaryFolder other;
    QStringList words{u"convert"_qs, u"--format=v2"_qs, shown(m_image)};
    if (isElsewhere)
        words += {u"--undo-file"_qs, shown(other / "kept")};
    std::optional<Outcome> outcome;
    for (int round = 0; round < 20 && !outcome; ++round) {
        fs::remove(m_image);
        fs::remove(other / "kept");
        for (const fs::path &file : undoFiles(m_image))
            fs::remove(file);
        writeSparse(*original, m_image);
        outcome = interrupted(words, [&] { return isOpen(m_image); });
    }
    QVERIFY(outcome);
    QCOMPARE(outcome->code, 130);
    QVERIFY2(outcome->errors.contains("was put back"), outcome->errors);
    const fs::path undo = isElsewhere ? other / "kept" : undoFiles(m_image).front();
    QVERIFY2(outcome->errors.contains(undo.native().c_str()), outcome->errors);
    QVERIFY(holds(m_image, *original));
}

void CliUndoTest::stoppedCopy()
{
    const auto original = largeImage();
    writeSparse(*original, m_image);
    const fs::path copy = *m_folder / "copy.hds";
    const auto isBegun = [&] {
        return std::distance(fs::directory_iterator(m_folder->path()), {}) > 1;
    };
    std::optional<Outcome> outcome;
    for (int round = 0; round < 20 && !outcome; ++round) {
        fs::remove(copy);
        outcome = interrupted(
            {u"convert"_qs, u"--format=v2"_qs, u"--output"_qs, shown(copy), shown(m_image)},
            isBegun);
    }
    QVERIFY(outcome);
    QCOMPARE(outcome->code, 130);
    QVERIFY2(outcome->errors.contains("no copy was made"), outcome->errors);
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 1);
}

QTEST_GUILESS_MAIN(CliUndoTest)

#include "cliundo_test.moc"
