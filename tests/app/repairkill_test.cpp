#include "engine/journal/journalstore.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <random>
#include <sched.h>
#include <sys/mount.h>
#include <sys/wait.h>
#include <thread>
#include <unistd.h>

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
/// read-only. Prints the seed and in what state the journals were found.
class RepairKillTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void killed();
    void killedInUndo();
    void fullFileSystem_data();
    void fullFileSystem();
    void readOnlyFileSystem();

private:
    /// Runs the program and kills it after a while; whether it was still running then.
    [[nodiscard]] bool runAndKill(const std::vector<std::string> &arguments,
                                  std::chrono::microseconds after) const;
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    /// Undo, or nothing to undo, and the original bytes. Empty when that is so.
    [[nodiscard]] QString wrongAfterKill(const fs::path &image, const BlockFile &original);
    [[nodiscard]] std::chrono::microseconds durationOf(const std::vector<std::string> &words) const;
    void mountAt(const fs::path &folder, const std::string &options) const;

    TemporaryFolder m_scratch; ///< for what the program prints
    std::mt19937_64 m_random;
    std::map<JournalState, int> m_states;
    int m_noJournal = 0;
    int m_tooLate = 0;
    QString m_refusal; ///< why nothing can be mounted
};

void RepairKillTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI"));
    m_random.seed(seedOfThisRun());
    if (::unshare(CLONE_NEWNS) != 0 ||
        ::mount(nullptr, "/", nullptr, MS_REC | MS_PRIVATE, nullptr) != 0)
        m_refusal = QStringLiteral("needs the right to mount (run as root, or `unshare -rm`): %1")
                        .arg(QString::fromLocal8Bit(std::strerror(errno)));
}

bool RepairKillTest::runAndKill(const std::vector<std::string> &arguments,
                                std::chrono::microseconds after) const
{
    const std::string program = qgetenv("PARASCOPE_CLI").toStdString();
    std::vector<std::string> words{program};
    words.insert(words.end(), arguments.begin(), arguments.end());
    std::vector<char *> pointers;
    pointers.reserve(words.size() + 1);
    for (std::string &word : words)
        pointers.push_back(word.data());
    pointers.push_back(nullptr);
    const pid_t child = ::fork();
    if (child == 0) {
        const int null = ::open("/dev/null", O_RDWR);
        for (const int descriptor : {0, 1, 2})
            ::dup2(null, descriptor);
        ::execv(program.c_str(), pointers.data());
        ::_exit(127);
    }
    std::this_thread::sleep_for(after); // the moment is at random: nothing waits for it
    ::kill(child, SIGKILL);
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFSIGNALED(status);
}

std::chrono::microseconds RepairKillTest::durationOf(const std::vector<std::string> &words) const
{
    const auto start = std::chrono::steady_clock::now();
    const Outcome outcome = run(words);
    if (outcome.code != 0)
        qFatal("%s", outcome.errors.constData());
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() -
                                                                 start);
}

QString RepairKillTest::wrongAfterKill(const fs::path &image, const BlockFile &original)
{
    JobControl control;
    const auto journals = findJournals(image, control).value();
    const bool isOld = sameContents(*HostFile::open(image).value(), original);
    if (journals.empty() || !journals.front().info) {
        ++m_noJournal;
        return isOld ? QString() : QStringLiteral("changed without a journal");
    }
    const JournalState state = journals.front().info->state;
    ++m_states[state];
    const Outcome undo = run({"undo", "--not-in-use", image.string()});
    const bool hasUndone = undo.code == 0;
    if (!hasUndone && !isOld)
        return QStringLiteral("state %1: ").arg(int(state)) + QString::fromUtf8(undo.errors);
    return sameContents(*HostFile::open(image).value(), original)
               ? QString()
               : QStringLiteral("state %1: not brought back").arg(int(state));
}

void RepairKillTest::killed()
{
    const auto original = largeDamage().build();
    const TemporaryFolder folder;
    const fs::path probe = folder / "probe.hdd";
    writeSparse(*original, probe);
    const auto whole = durationOf({"repair", "--not-in-use", probe.string()});
    fs::remove(probe);
    int rounds = 0;
    // Until one was hit in the middle of the repair itself, too.
    for (; rounds < 12 || (m_states[JournalState::Applying] == 0 && rounds < 60); ++rounds) {
        const TemporaryFolder each;
        const fs::path path = each / "disk.hdd";
        writeSparse(*original, path);
        const auto moment =
            std::chrono::microseconds(m_random() % std::uint64_t(whole.count() * 11 / 10 + 1));
        m_tooLate += !runAndKill({"repair", "--not-in-use", path.string()}, moment);
        const QString wrong = wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    }
    qInfo("%d rounds, a repair took %lld ms; journals: none %d, prepared %d, applying %d, finished "
          "%d; ended before the kill %d",
          rounds, static_cast<long long>(whole.count() / 1000), m_noJournal,
          m_states[JournalState::Prepared], m_states[JournalState::Applying],
          m_states[JournalState::Finished], m_tooLate);
    QVERIFY(m_states[JournalState::Applying] > 0);
}

void RepairKillTest::killedInUndo()
{
    const auto original = largeDamage().build();
    const TemporaryFolder folder;
    for (int round = 0; round < 4; ++round) {
        const fs::path path = folder / ("disk" + std::to_string(round));
        writeSparse(*original, path);
        QCOMPARE(run({"repair", "--not-in-use", path.string()}).code, 0);
        const auto moment = std::chrono::microseconds(m_random() % 60'000);
        static_cast<void>(runAndKill({"undo", "--not-in-use", path.string()}, moment));
        const QString wrong = wrongAfterKill(path, *original);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
        fs::remove(path);
    }
}

void RepairKillTest::mountAt(const fs::path &folder, const std::string &options) const
{
    if (!m_refusal.isEmpty())
        QSKIP(qPrintable(m_refusal));
    fs::create_directories(folder);
    if (::mount("tmpfs", folder.c_str(), "tmpfs", 0, options.c_str()) != 0)
        QSKIP(std::strerror(errno));
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
    const fs::path mounted = folder / "full";
    mountAt(mounted, "size=" + std::to_string(192 + spareKiB) + "k");
    if (QTest::currentTestFailed() || !m_refusal.isEmpty())
        return;
    const fs::path path = mounted / "disk.hdd";
    writeSparse(*original, path);
    const Outcome outcome = run({"repair", "--not-in-use", path.string()});
    // What has no room is not done and said so; nothing is left half done.
    QVERIFY2(outcome.code == 1 || outcome.code == 2, outcome.output + outcome.errors);
    const QString wrong = wrongAfterKill(path, *original);
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    // Elsewhere there is room for a copy.
    QCOMPARE(run({"repair", "--output", (folder / "copy").string(), path.string()}).code, 0);
    ::umount2(mounted.c_str(), MNT_DETACH);
}

void RepairKillTest::readOnlyFileSystem()
{
    const auto original = ImageBuilder().map(0, 0).map(1, 0).build();
    const TemporaryFolder folder;
    const fs::path mounted = folder / "readonly";
    mountAt(mounted, "size=1m");
    if (!m_refusal.isEmpty())
        return;
    const fs::path path = mounted / "disk.hdd";
    writeSparse(*original, path);
    QCOMPARE(::mount("tmpfs", mounted.c_str(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr), 0);
    const Outcome outcome = run({"repair", "--not-in-use", path.string()});
    QCOMPARE(outcome.code, 1);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY(sameContents(*HostFile::open(path).value(), *original));
    QCOMPARE(run({"repair", "--output", (folder / "copy").string(), path.string()}).code, 0);
    QCOMPARE(run({"check", (folder / "copy").string()}).code, 0);
    ::umount2(mounted.c_str(), MNT_DETACH);
}

QTEST_GUILESS_MAIN(RepairKillTest)
#include "repairkill_test.moc"
