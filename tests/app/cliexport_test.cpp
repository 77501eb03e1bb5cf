#include "tests/support/clifixture.h"
#include "tests/support/clitools.h"
#include "tests/support/reportschema.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QTest>

#include <array>
#include <csignal>
#include <cstdlib>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

/// The export command, as a user meets it.
class CliExportTest : public CliFixture
{
    Q_OBJECT

private Q_SLOTS:
    void rawFile();
    void images();
    void qcow2();
    void part();
    void standardOutput();
    void pipe();
    void fullStandardOutput();
    void damage();
    void manyDamagedPlaces();
    void layer();
    void verify();
    void targetTaken();
    void tooLarge();
    void inUse();
    void interrupted();
    void interruptedInQemuImg();
    void wrongUsage_data();
    void wrongUsage();

private:
    [[nodiscard]] QByteArray guest(const std::filesystem::path &image) const;
    /// Runs a line of the shell in the folder; $PROGRAM is the command line.
    [[nodiscard]] int shell(const std::string &line) const;
};

QByteArray CliExportTest::guest(const std::filesystem::path &image) const
{
    tool(u"qemu-img"_qs, {u"convert"_qs, u"-f"_qs, u"parallels"_qs, u"-O"_qs, u"raw"_qs,
                          shown(image), shown(*m_folder / "guest.raw")});
    return contentsOf(*m_folder / "guest.raw");
}

int CliExportTest::shell(const std::string &line) const
{
    const auto program = qgetenv("PARASCOPE_CLI");
    const int status = std::system(("cd '" + m_folder->path().native() + "' && PROGRAM='" +
                                    program.toStdString() + "'; " + line)
                                       .c_str());
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

void CliExportTest::rawFile()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1).map(1, 0).map(9, 2));
    const auto out = *m_folder / "a.raw";
    const Outcome outcome = m_program->run({"export", image, out});
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.errors.isEmpty(), outcome.errors);
    QVERIFY(outcome.output.contains("1 MiB of the disk were exported; 192 KiB of them hold data."));
    QCOMPARE(contentsOf(out), guest(image));
    struct stat status = {};
    QCOMPARE(::stat(out.c_str(), &status), 0);
    QVERIFY(status.st_blocks * 512 <= 5 * 65536);
    // Looking has not changed the image.
    QCOMPARE(m_program->run({"check", image}).code, 0);
}

void CliExportTest::images()
{
    const auto image = make("a.hds", ImageBuilder(FormatVersion::V1).map(0, 1).map(1, 0).map(9, 2));
    const QByteArray expected = guest(image);
    for (const char *format : {"v1", "v2"}) {
        const auto out = *m_folder / format;
        const Outcome outcome = m_program->run(
            {"export", "--json", "--format", format, "--cluster-size=128K", image, out});
        QCOMPARE(outcome.code, 0);
        QCOMPARE(againstReportSchema(outcome.output), QString());
        const QJsonObject json = objectOf(outcome.output);
        QCOMPARE(json[u"targetFormat"].toString(), QString::fromLatin1(format));
        QCOMPARE(json[u"fileBytes"].toInteger(), qint64(std::filesystem::file_size(out)));
        QCOMPARE(guest(out), expected);
        QCOMPARE(m_program->run({"check", out}).code, 0);
        const QJsonObject info = objectOf(m_program->run({"info", "--json", out}).output);
        QCOMPARE(info[u"image"][u"format"].toString(), QString::fromLatin1(format));
    }
}

void CliExportTest::qcow2()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1).map(9, 0));
    const auto out = *m_folder / "a.qcow2";
    QCOMPARE(m_program->run({"export", "--format=qcow2", image, out}).code, 0);
    tool(u"qemu-img"_qs,
         {u"convert"_qs, u"-O"_qs, u"raw"_qs, shown(out), shown(*m_folder / "again.raw")});
    QCOMPARE(contentsOf(*m_folder / "again.raw"), guest(image));

    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", "/nowhere");
    const Outcome missing =
        m_program->run({"export", "--format=qcow2", image, *m_folder / "none.qcow2"});
    qputenv("PATH", path);
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.errors.contains("not installed") && missing.errors.contains("qemu-img"),
             missing.errors);
    QVERIFY(!std::filesystem::exists(*m_folder / "none.qcow2"));
}

void CliExportTest::part()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1).map(1, 0));
    const QByteArray whole = guest(image);
    const auto out = *m_folder / "part";
    QCOMPARE(m_program->run({"export", "--offset", "0xFE00", "--length=1K", image, out}).code, 0);
    QCOMPARE(contentsOf(out), whole.mid(0xFE00, 1024));
    QCOMPARE(m_program->run({"export", "--force", "--offset", "64K", image, out}).code, 0);
    QCOMPARE(contentsOf(out), whole.mid(65536));
    QCOMPARE(m_program->run({"export", "--force", "--length=5", image, out}).code, 0);
    QCOMPARE(contentsOf(out), whole.left(5));
    const Outcome outside = m_program->run({"export", "--force", "--offset=2M", image, out});
    QCOMPARE(outside.code, 1);
    QVERIFY2(outside.errors.contains("beyond the end of the disk"), outside.errors);
    QCOMPARE(contentsOf(out), whole.left(5));
}

void CliExportTest::standardOutput()
{
    const auto image = make("a.hds", ImageBuilder().entries(640).map(0, 1).map(1, 0));
    const Outcome outcome = m_program->run({"export", image, "-"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.output, guest(image));
    // A file gets holes, and what follows in it comes behind.
    struct stat status = {};
    QCOMPARE(::stat((*m_folder / "stdout").c_str(), &status), 0);
    QVERIFY(status.st_blocks * 512 <= 4 * 65536);
    QCOMPARE(shell("{ printf head; \"$PROGRAM\" export a.hds - ; printf tail; } > both"), 0);
    QCOMPARE(contentsOf(*m_folder / "both"), "head" + outcome.output + "tail");
    QCOMPARE(shell("printf head > both; \"$PROGRAM\" export a.hds - >> both"), 0);
    QCOMPARE(contentsOf(*m_folder / "both"), "head" + outcome.output);
}

void CliExportTest::pipe()
{
    const auto image = make("a.hds", ImageBuilder().entries(640).map(0, 1).map(600, 0));
    QCOMPARE(shell("\"$PROGRAM\" export a.hds - | cat > piped"), 0);
    QCOMPARE(contentsOf(*m_folder / "piped"), guest(image));
    // A reader that leaves early.
    QCOMPARE(shell("{ \"$PROGRAM\" export a.hds - 2> said; echo $? > code; } | head -c 10 > x"), 0);
    QCOMPARE(contentsOf(*m_folder / "code"), "1\n");
    QVERIFY(contentsOf(*m_folder / "said").contains("standard output cannot be written"));
}

void CliExportTest::fullStandardOutput()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1).map(1, 0));
    const Outcome outcome = m_program->run({"export", image, "-"}, "/dev/full");
    QCOMPARE(outcome.code, 1);
    QVERIFY(outcome.errors.contains("No space left"));
}

void CliExportTest::damage()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 0).entry(3, 5000).entry(7, 5001));
    const auto out = *m_folder / "a.raw";
    const Outcome refused = m_program->run({"export", image, out});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("2 places of the disk, 128 KiB together") &&
                 refused.errors.contains("--keep-going") &&
                 refused.errors.contains("65536 bytes at guest offset 0x30000: they are not in"),
             refused.errors);
    QVERIFY(!std::filesystem::exists(out));

    const Outcome rescued = m_program->run({"export", "--keep-going", "--json", image, out});
    QCOMPARE(rescued.code, 0);
    QCOMPARE(rescued.errors.count("zeros for 65536 bytes"), 2);
    QCOMPARE(againstReportSchema(rescued.output), QString());
    const QJsonObject damage = objectOf(rescued.output)[u"damage"].toObject();
    QCOMPARE(damage[u"count"].toInt(), 2);
    QCOMPARE(damage[u"bytes"].toInt(), 2 * 65536);
    QCOMPARE(damage[u"places"][1][u"offset"].toInt(), 7 * 65536);
    QCOMPARE(damage[u"places"][1][u"state"].toString(), u"missing"_qs);
    // The same as the other commands give.
    const Outcome read = m_program->run({"read", "--keep-going", image, "0", "1M"});
    QCOMPARE(contentsOf(out), read.output);
}

void CliExportTest::manyDamagedPlaces()
{
    ImageBuilder builder;
    builder.tracks(1).entries(3000);
    for (std::uint32_t guest = 0; guest < 3000; guest += 2)
        builder.entry(guest, 1'000'000 + guest);
    const auto image = make("a.hds", builder);
    const Outcome outcome = m_program->run({"export", "--keep-going", image, *m_folder / "a.raw"});
    QCOMPARE(outcome.code, 0);
    QCOMPARE(outcome.errors.count("zeros for"), 1000);
    QVERIFY(outcome.errors.contains("and 500 more places"));
    QVERIFY(outcome.output.contains("1,500 places") || outcome.output.contains("1500 places"));
}

void CliExportTest::layer()
{
    const auto image =
        make("a.hdd.0.{01234567-89ab-cdef-0123-456789abcdef}.hds", ImageBuilder().map(1, 0));
    const auto out = *m_folder / "a.raw";
    const Outcome refused = m_program->run({"export", image, out});
    QCOMPARE(refused.code, 1);
    QVERIFY(refused.errors.contains("--layer-only"));
    QVERIFY(!std::filesystem::exists(out));
    const Outcome alone = m_program->run({"export", "--layer-only", image, out});
    QCOMPARE(alone.code, 0);
    QVERIFY(alone.output.contains("Zeros stand for 960 KiB that are in other files"));
    QCOMPARE(contentsOf(out), guest(image));
}

void CliExportTest::verify()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1).map(1, 0));
    const QByteArray sum =
        QCryptographicHash::hash(guest(image), QCryptographicHash::Sha256).toHex();
    for (const char *format : {"raw", "v1", "v2", "qcow2"}) {
        const auto out = *m_folder / format;
        const Outcome outcome =
            m_program->run({"export", "--verify", "--format", format, image, out});
        QCOMPARE(outcome.code, 0);
        QVERIFY2(outcome.output.contains("SHA-256 of its bytes: " + sum), outcome.output);
    }
    const Outcome hash = m_program->run({"hash", "--guest", image});
    QVERIFY(hash.output.startsWith(sum));
}

void CliExportTest::targetTaken()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1));
    const auto out = m_folder->write("a.raw", "precious");
    const Outcome refused = m_program->run({"export", image, out});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("exists already"), refused.errors);
    QCOMPARE(contentsOf(out), QByteArray("precious"));
    QCOMPARE(m_program->run({"export", "--force", image, out}).code, 0);
    QCOMPARE(contentsOf(out), guest(image));
    const QByteArray before = contentsOf(image);
    QCOMPARE(m_program->run({"export", "--force", image, image}).code, 1);
    QCOMPARE(contentsOf(image), before);
    const Outcome nowhere = m_program->run({"export", image, *m_folder / "none" / "x"});
    QCOMPARE(nowhere.code, 1);
    QVERIFY(nowhere.errors.contains("does not exist"));
}

void CliExportTest::tooLarge()
{
    const std::string image =
        make("a.hds", ImageBuilder().tracks(2048).entries(1U << 20U).map(5, 0));
    QCOMPARE(shell("ulimit -f 1048576; \"$PROGRAM\" export '" + image + "' a.raw 2> said"), 1);
    const QByteArray said = contentsOf(*m_folder / "said");
    QVERIFY2(said.contains("would be longer than its file system can hold") &&
                 (said.contains("at most 1073741824 bytes") ||
                  said.contains("at most 536870912 bytes")), // sh counts in KiB or sectors
             said);
    QVERIFY(!std::filesystem::exists(*m_folder / "a.raw"));
}

void CliExportTest::inUse()
{
    const auto image = make("a.hds", ImageBuilder().map(0, 1));
    const int writer = ::open(image.c_str(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    const Outcome outcome = m_program->run({"export", image, *m_folder / "a.raw"});
    ::close(writer);
    QCOMPARE(outcome.code, 0);
    QVERIFY2(outcome.errors.contains("In use by a virtual machine"), outcome.errors);
}

void CliExportTest::interrupted()
{
    // A pipe that nobody reads holds the program up; the interrupt ends it.
    const std::string image = make("a.hds", ImageBuilder().tracks(2048).entries(64).map(0, 1));
    std::array<int, 2> ends = {-1, -1};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
    const std::string program = qgetenv("PARASCOPE_CLI").toStdString();
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(ends[1], 1);
        ::execl(program.c_str(), program.c_str(), "export", image.c_str(), "-", nullptr);
        ::_exit(127);
    }
    ::close(ends[1]);
    std::array<char, 1> byte = {};
    QCOMPARE(::read(ends[0], byte.data(), 1), ssize_t(1)); // it is at work
    ::kill(child, SIGINT);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    ::close(ends[0]);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 130);
}

void CliExportTest::interruptedInQemuImg()
{
    // A stand-in that says when it runs, and would never end by itself.
    const auto image = make("a.hds", ImageBuilder().map(0, 1));
    std::filesystem::create_directory(*m_folder / "bin");
    std::filesystem::create_directory(*m_folder / "out");
    const std::string fifo = *m_folder / "runs";
    QCOMPARE(::mkfifo(fifo.c_str(), 0600), 0);
    const auto program =
        m_folder->write("bin/qemu-img", "#!/bin/sh\necho x > '" + fifo + "'\nexec sleep 1000\n");
    std::filesystem::permissions(program, std::filesystem::perms::owner_all);
    const QByteArray path = qgetenv("PATH");
    qputenv("PATH", QByteArray::fromStdString(*m_folder / "bin") + ':' + path);
    const std::string cli = qgetenv("PARASCOPE_CLI").toStdString();
    const std::string out = *m_folder / "out" / "a.qcow2";
    const pid_t child = ::fork();
    if (child == 0) {
        ::execl(cli.c_str(), cli.c_str(), "export", "--format=qcow2", image.c_str(), out.c_str(),
                nullptr);
        ::_exit(127);
    }
    qputenv("PATH", path);
    QCOMPARE(contentsOf(fifo), QByteArray("x\n")); // waits for it
    QVERIFY(!std::filesystem::is_empty(*m_folder / "out"));
    ::kill(child, SIGINT);
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFEXITED(status));
    QCOMPARE(WEXITSTATUS(status), 130);
    QVERIFY(std::filesystem::is_empty(*m_folder / "out"));
}

void CliExportTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, const QStringList &arguments, const char *said) {
        QTest::newRow(name) << arguments << QString::fromLatin1(said);
    };
    row("format", {u"--format=vmdk"_qs, u"a"_qs, u"b"_qs}, "--format is raw, v1, v2 or qcow2");
    row("cluster of raw", {u"--cluster-size=1M"_qs, u"a"_qs, u"b"_qs}, "belongs to --format");
    row("cluster size", {u"--format=v2"_qs, u"--cluster-size=x"_qs, u"a"_qs, u"b"_qs},
        "x is not a number of bytes");
    row("offset", {u"--offset=-1"_qs, u"a"_qs, u"b"_qs}, "-1 is not a number of bytes");
    row("image to a pipe", {u"--format=v2"_qs, u"a"_qs, u"-"_qs}, "only --format raw");
    row("verify a pipe", {u"--verify"_qs, u"a"_qs, u"-"_qs}, "--verify needs a file");
    row("json and a pipe", {u"--json"_qs, u"a"_qs, u"-"_qs}, "--json needs a file");
    row("no target", {u"a"_qs}, "the command is");
}

void CliExportTest::wrongUsage()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, said);
    std::vector<std::string> words = {"export"};
    for (const QString &argument : arguments)
        words.push_back(argument.toStdString());
    const Outcome outcome = m_program->run(words);
    QCOMPARE(outcome.code, 64);
    QVERIFY2(outcome.errors.contains(said.toUtf8()), outcome.errors);
}

QTEST_GUILESS_MAIN(CliExportTest)
#include "cliexport_test.moc"
