#include "tests/support/clitools.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <csignal>
#include <set>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// What is left when bundles are made or exported and the program is interrupted, or killed: the
/// name that was asked for stays free, and the next call works.
class CliBundleStopTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void interrupted_data() { ways(); }
    void interrupted();
    void killed_data() { ways(); }
    void killed();

private:
    static constexpr std::uint64_t kMiB = 1ULL << 20U;

    static void ways();
    /// All names in a folder and below.
    [[nodiscard]] static std::set<std::string> namesIn(const fs::path &folder);
    /// Starts the program, and signals when its new file or folder is there and has something in
    /// it. The exit code, or −signal; 0 when it was done before.
    [[nodiscard]] int stop(const QStringList &words, int signal);
    [[nodiscard]] QStringList wordsOf(const QString &way) const;

    TemporaryFolder m_source;
    std::unique_ptr<TemporaryFolder> m_folder;
};

void CliBundleStopTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI"));
    // Much to do, for all of it: a disk of which every byte is there.
    m_source.writeAt("disk.raw", 0, std::vector<std::byte>(96 * kMiB, std::byte{7}));
    const Program program(m_source.path());
    const Outcome made = program.run(
        {"import", "--bundle", "--part-size=40M", m_source / "disk.raw", m_source / "disk.hdd"});
    QVERIFY2(made.code == 0, made.errors);
}

void CliBundleStopTest::ways()
{
    QTest::addColumn<QString>("way");
    for (const char *way : {"export", "export --format=v1", "export --verify", "import --bundle",
                            "import --bundle --part-size=30M --verify",
                            "create --bundle --preallocation=full --part-size=300M"})
        QTest::newRow(way) << QString::fromLatin1(way);
}

QStringList CliBundleStopTest::wordsOf(const QString &way) const
{
    QStringList words = way.split(u' ');
    const QString target = shown(*m_folder / "new.hdd");
    if (way.startsWith(u"export"))
        words += {shown(m_source / "disk.hdd"), target};
    else if (way.startsWith(u"import"))
        words += {shown(m_source / "disk.raw"), target};
    else
        words += {target, u"1G"_qs};
    return words;
}

std::set<std::string> CliBundleStopTest::namesIn(const fs::path &folder)
{
    std::set<std::string> names;
    std::error_code gone; // files come and go while this looks
    for (fs::recursive_directory_iterator entry(folder, gone), end; !gone && entry != end;
         entry.increment(gone))
        names.insert(entry->path());
    return names;
}

int CliBundleStopTest::stop(const QStringList &words, int signal)
{
    QProcess process;
    process.start(QString::fromLocal8Bit(qgetenv("PARASCOPE_CLI")), words);
    const auto isBegun = [&] {
        std::error_code gone;
        for (const std::string &name : namesIn(m_folder->path()))
            if (fs::is_regular_file(name, gone) && fs::file_size(name, gone) > kMiB && !gone)
                return true;
        return false;
    };
    while (!isBegun() && !process.waitForFinished(1)) {
    }
    if (process.state() == QProcess::Running)
        ::kill(static_cast<pid_t>(process.processId()), signal);
    process.waitForFinished();
    return process.exitStatus() == QProcess::CrashExit ? -signal : process.exitCode();
}

void CliBundleStopTest::interrupted()
{
    QFETCH(const QString, way);
    const std::set<std::string> source = namesIn(m_source.path());
    int code = 0;
    for (int round = 0; round < 10 && code == 0; ++round) {
        m_folder = std::make_unique<TemporaryFolder>();
        code = stop(wordsOf(way), SIGINT);
    }
    QCOMPARE(code, 130);
    QVERIFY(namesIn(m_folder->path()).empty());
    QVERIFY(namesIn(m_source.path()) == source);
}

void CliBundleStopTest::killed()
{
    QFETCH(const QString, way);
    int code = 0;
    for (int round = 0; round < 10 && code == 0; ++round) {
        m_folder = std::make_unique<TemporaryFolder>();
        code = stop(wordsOf(way), SIGKILL);
    }
    QCOMPARE(code, -SIGKILL);
    // At most what was being made, under a name that is not the one that was asked for.
    const fs::path target = *m_folder / "new.hdd";
    QVERIFY(!fs::exists(target));
    for (const auto &entry : fs::directory_iterator(m_folder->path()))
        QVERIFY2(entry.path().filename().native().starts_with(".parascope-"), entry.path().c_str());
    QProcess again;
    QStringList words = wordsOf(way);
    if (way.startsWith(u"create"))
        words = {u"create"_qs, u"--bundle"_qs, shown(target), u"1G"_qs};
    again.start(QString::fromLocal8Bit(qgetenv("PARASCOPE_CLI")), words);
    QVERIFY(again.waitForFinished());
    QVERIFY2(again.exitCode() == 0, again.readAllStandardError().constData());
    QVERIFY(fs::exists(target));
}

QTEST_GUILESS_MAIN(CliBundleStopTest)

#include "clibundlestop_test.moc"
