#include "engine/image/imageloader.h"
#include "engine/io/hostfile.h"
#include "tests/support/clitools.h"
#include "tests/support/externalprogram.h"
#include "tests/support/imageoracles.h"
#include "tests/support/program.h"
#include "tests/support/reportschema.h"
#include "tests/support/smallfilesystem.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <cstring>
#include <set>
#include <sys/stat.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kMiB = 1ULL << 20U;

std::vector<std::byte> bytesOf(int value, std::size_t count)
{
    return std::vector<std::byte>(count, std::byte(value));
}

} // namespace

/// The real program makes new images, and leaves nothing behind when it does not.
class CliCreateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void createsAsQemu();
    void createsBothFormats_data();
    void createsBothFormats();
    void namesLimits_data();
    void namesLimits();
    void wrongUsage_data();
    void wrongUsage();
    void neverOverAnExistingFile();
    void folderNotWritable();
    void imports();
    void importsNothingIntoItself();
    void fullFileSystem_data();
    void fullFileSystem();
    void interrupted_data();
    void interrupted();

private:
    [[nodiscard]] Outcome run(std::vector<std::string> arguments, bool unprivileged = false) const
    {
        return Program(m_scratch.path()).run(std::move(arguments), nullptr, unprivileged);
    }
    [[nodiscard]] std::set<std::string> names() const;
    [[nodiscard]] std::string in(std::string_view name) const
    {
        return (*m_folder / name).native();
    }

    TemporaryFolder m_scratch; ///< for what the program prints
    std::unique_ptr<TemporaryFolder> m_folder;
};

void CliCreateTest::initTestCase()
{
    QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI"));
}

void CliCreateTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
}

std::set<std::string> CliCreateTest::names() const
{
    std::set<std::string> all;
    for (const auto &entry : fs::directory_iterator(m_folder->path()))
        all.insert(entry.path().filename().native());
    return all;
}

void CliCreateTest::createsAsQemu()
{
    const Outcome outcome = run({"create", in("ours.hds"), "10G"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QVERIFY(outcome.output.contains("10 GiB"));
    QVERIFY(runProgram(QStringLiteral("qemu-img"),
                       {QStringLiteral("create"), QStringLiteral("-f"), QStringLiteral("parallels"),
                        QString::fromStdString(in("theirs.hds")), QStringLiteral("10G")})
                .succeeded());
    QVERIFY(sameFiles(in("ours.hds"), in("theirs.hds")));
}

void CliCreateTest::createsBothFormats_data()
{
    QTest::addColumn<QByteArray>("format");
    QTest::addColumn<QByteArray>("preallocation");
    for (const char *format : {"v1", "v2"}) {
        for (const char *preallocation : {"off", "metadata", "falloc", "full"})
            QTest::addRow("%s %s", format, preallocation)
                << QByteArray(format) << QByteArray(preallocation);
    }
}

void CliCreateTest::createsBothFormats()
{
    QFETCH(const QByteArray, format);
    QFETCH(const QByteArray, preallocation);
    const Outcome outcome =
        run({"create", "--format", format.toStdString(), "--preallocation",
             preallocation.toStdString(), "--cluster-size=64K", "--json", in("a.hds"), "3000001"});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject object = objectOf(outcome.output);
    QCOMPARE(object.value(QStringLiteral("format")).toInt(), 1);
    QCOMPARE(object.value(QStringLiteral("imageFormat")).toString(), QString::fromLatin1(format));
    QCOMPARE(object.value(QStringLiteral("preallocation")).toString(),
             QString::fromLatin1(preallocation));
    QCOMPARE(object.value(QStringLiteral("diskBytes")).toInt(), 3000320);
    QCOMPARE(object.value(QStringLiteral("clusterBytes")).toInt(), 65536);
    QCOMPARE(object.value(QStringLiteral("clusters")).toInt(), 46);
    QCOMPARE(object.value(QStringLiteral("dataStart")).toInt(), 65536);
    const auto fileBytes = std::uintmax_t(object.value(QStringLiteral("fileBytes")).toInt());
    QCOMPARE(fs::file_size(in("a.hds")), fileBytes);
    QCOMPARE(object.value(QStringLiteral("largestFileBytes")).toInt(), 47 * 65536);
    QCOMPARE(fileBytes, std::uintmax_t(preallocation == "off" ? 65536 : 47 * 65536));
    QCOMPARE(run({"check", in("a.hds")}).code, 0);
}

void CliCreateTest::namesLimits_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<QByteArray>("limit");
    const auto row = [](const char *name, const QStringList &options, const char *limit) {
        QTest::newRow(name) << options << QByteArray(limit);
    };
    row("cluster of nothing", {QStringLiteral("--cluster-size=0"), QStringLiteral("1G")},
        "512 to 2143297024 bytes");
    row("large cluster", {QStringLiteral("--cluster-size=2G"), QStringLiteral("1G")},
        "512 to 2143297024 bytes");
    row("v1 of 2 TiB", {QStringLiteral("--format=v1"), QStringLiteral("2T")},
        "at most 2199023255040 bytes");
    row("large table", {QStringLiteral("600T")}, "at most 562949802426368 bytes");
    row("small clusters", {QStringLiteral("--cluster-size=512"), QStringLiteral("256G")},
        "at most 274877833216 bytes");
    row("all of it", {QStringLiteral("0xFFFFFFFFFFFFFFFF")}, "at most 562949802426368 bytes");
}

void CliCreateTest::namesLimits()
{
    QFETCH(QStringList, options);
    QFETCH(const QByteArray, limit);
    std::vector<std::string> words{"create"};
    const std::string size = options.takeLast().toStdString();
    for (const QString &option : options)
        words.push_back(option.toStdString());
    words.insert(words.end(), {in("a.hds"), size});
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains(limit), outcome.errors);
    QVERIFY(names().empty());
}

void CliCreateTest::wrongUsage_data()
{
    QTest::addColumn<QStringList>("words");
    const auto row = [](const char *name, const QStringList &words) {
        QTest::newRow(name) << words;
    };
    row("no size", {QStringLiteral("create"), QStringLiteral("a.hds")});
    row("no number", {QStringLiteral("create"), QStringLiteral("a.hds"), QStringLiteral("large")});
    row("negative", {QStringLiteral("create"), QStringLiteral("a.hds"), QStringLiteral("--"),
                     QStringLiteral("-5")});
    row("format", {QStringLiteral("create"), QStringLiteral("--format=v3"), QStringLiteral("a.hds"),
                   QStringLiteral("1G")});
    row("preallocation", {QStringLiteral("create"), QStringLiteral("--preallocation=some"),
                          QStringLiteral("a.hds"), QStringLiteral("1G")});
    row("cluster size", {QStringLiteral("create"), QStringLiteral("--cluster-size=1.5M"),
                         QStringLiteral("a.hds"), QStringLiteral("1G")});
    row("import of nothing", {QStringLiteral("import"), QStringLiteral("a.hds")});
    row("import format", {QStringLiteral("import"), QStringLiteral("--format=raw"),
                          QStringLiteral("a.raw"), QStringLiteral("a.hds")});
}

void CliCreateTest::wrongUsage()
{
    QFETCH(const QStringList, words);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.startsWith(u"a.") ? in(word.toStdString()) : word.toStdString());
    const Outcome outcome = run(arguments);
    QCOMPARE(outcome.code, 64);
    QVERIFY(!outcome.errors.isEmpty());
    QVERIFY(names().empty());
}

void CliCreateTest::neverOverAnExistingFile()
{
    m_folder->write("a.hds", "somebody's");
    m_folder->write("a.raw", bytesOf(1, 5000));
    for (const auto &words : {std::vector<std::string>{"create", in("a.hds"), "1G"},
                              std::vector<std::string>{"import", in("a.raw"), in("a.hds")}}) {
        const Outcome outcome = run(words);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("a.hds: The file exists already"), outcome.errors);
        QCOMPARE(contentsOf(in("a.hds")), QByteArray("somebody's"));
        std::vector<std::string> forced = words;
        forced.insert(forced.begin() + 1, "--force");
        QCOMPARE(run(forced).code, 0);
        QCOMPARE(run({"check", in("a.hds")}).code, 0);
        m_folder->write("a.hds", "somebody's");
    }
    QCOMPARE(names().size(), std::size_t(2));
}

void CliCreateTest::folderNotWritable()
{
    m_folder->write("a.raw", bytesOf(1, 5000));
    QCOMPARE(::chmod(m_folder->path().c_str(), 0555), 0);
    for (const auto &words : {std::vector<std::string>{"create", in("a.hds"), "1G"},
                              std::vector<std::string>{"import", in("a.raw"), in("a.hds")}}) {
        const Outcome outcome = run(words, true);
        QCOMPARE(outcome.code, 1);
        QVERIFY2(outcome.errors.contains("a.hds"), outcome.errors);
    }
    QCOMPARE(::chmod(m_folder->path().c_str(), 0755), 0);
    QCOMPARE(names(), std::set<std::string>{"a.raw"});
}

void CliCreateTest::imports()
{
    m_folder->writeAt("a.raw", 3 * kMiB + 5, bytesOf(7, kMiB));
    fs::resize_file(in("a.raw"), 20 * kMiB);
    const Outcome outcome = run({"import", "--verify", "--json", in("a.raw"), in("a.hds")});
    QVERIFY2(outcome.code == 0, outcome.errors);
    QCOMPARE(againstReportSchema(outcome.output), QString());
    const QJsonObject object = objectOf(outcome.output);
    QCOMPARE(object.value(QStringLiteral("format")).toInt(), 1);
    QCOMPARE(object.value(QStringLiteral("path")).toString(), QString::fromStdString(in("a.raw")));
    QCOMPARE(object.value(QStringLiteral("target")).toString(),
             QString::fromStdString(in("a.hds")));
    QCOMPARE(object.value(QStringLiteral("targetFormat")).toString(), QStringLiteral("v2"));
    QCOMPARE(object.value(QStringLiteral("clusterBytes")).toInt(), int(kMiB));
    QCOMPARE(object.value(QStringLiteral("diskBytes")).toInt(), int(20 * kMiB));
    QCOMPARE(object.value(QStringLiteral("allocatedBytes")).toInt(), int(2 * kMiB));
    QCOMPARE(object.value(QStringLiteral("skippedBytes")).toInt(), int(18 * kMiB));
    QCOMPARE(object.value(QStringLiteral("fileBytes")).toInt(), int(3 * kMiB));
    QVERIFY(object.value(QStringLiteral("verified")).toBool());
    QVERIFY(
        runProgram(QStringLiteral("qemu-img"),
                   {QStringLiteral("convert"), QStringLiteral("-O"), QStringLiteral("parallels"),
                    QString::fromStdString(in("a.raw")), QString::fromStdString(in("theirs.hds"))})
            .succeeded());
    QVERIFY(sameFiles(in("a.hds"), in("theirs.hds")));

    const Outcome old =
        run({"import", "--format", "v1", "--cluster-size", "32256", in("a.raw"), in("b.hds")});
    QVERIFY2(old.code == 0, old.errors);
    QVERIFY2(old.output.contains("20 MiB"), old.output);
    const QString wrong = wrongWithImage(in("b.hds"));
    QVERIFY2(wrong.isEmpty(), qPrintable(wrong));
    QCOMPARE(run({"hash", "--guest", in("b.hds")}).output.left(64),
             run({"hash", in("a.raw")}).output.left(64));
}

void CliCreateTest::importsNothingIntoItself()
{
    m_folder->write("a.raw", bytesOf(1, 5000));
    const Outcome outcome = run({"import", "--force", in("a.raw"), in("a.raw")});
    QCOMPARE(outcome.code, 1);
    QCOMPARE(fs::file_size(in("a.raw")), std::uintmax_t(5000));
    const Outcome missing = run({"import", in("none.raw"), in("a.hds")});
    QCOMPARE(missing.code, 1);
    QVERIFY2(missing.errors.contains("none.raw: The file does not exist"), missing.errors);
    QCOMPARE(names(), std::set<std::string>{"a.raw"});
}

void CliCreateTest::fullFileSystem_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::newRow("header and table") << QStringList{QStringLiteral("--cluster-size=16M")};
    QTest::newRow("falloc") << QStringList{QStringLiteral("--preallocation=falloc")};
    QTest::newRow("full") << QStringList{QStringLiteral("--preallocation=full")};
    QTest::newRow("import") << QStringList();
    QTest::newRow("import of large clusters") << QStringList{QStringLiteral("--cluster-size=2M")};
}

void CliCreateTest::fullFileSystem()
{
    QFETCH(const QStringList, options);
    const SmallFileSystem full(*m_folder / "full", "size=4m");
    if (!full.refusal().isEmpty())
        QSKIP(qPrintable(full.refusal()));
    const bool isImport = QByteArray(QTest::currentDataTag()).startsWith("import");
    std::vector<std::string> words{isImport ? "import" : "create"};
    for (const QString &option : options)
        words.push_back(option.toStdString());
    const std::string image = (full / "a.hds").native();
    if (isImport)
        words.insert(words.end(), {m_folder->write("a.raw", bytesOf(1, 8 * kMiB)).native(), image});
    else
        words.insert(words.end(), {image, "8M"});
    const Outcome outcome = run(words);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains("a.hds: The file could not be written"), outcome.errors);
    QVERIFY2(outcome.errors.contains(std::strerror(ENOSPC)), outcome.errors);
    QVERIFY(fs::is_empty(full.path()));
}

void CliCreateTest::interrupted_data()
{
    QTest::addColumn<bool>("isImport");
    QTest::addColumn<bool>("replaces");
    QTest::newRow("create") << false << false;
    QTest::newRow("create over") << false << true;
    QTest::newRow("import") << true << false;
    QTest::newRow("import over") << true << true;
}

void CliCreateTest::interrupted()
{
    QFETCH(const bool, isImport);
    QFETCH(const bool, replaces);
    // Long enough that it is not done when the signal comes.
    QStringList words{isImport ? QStringLiteral("import") : QStringLiteral("create"),
                      QStringLiteral("--force")};
    const QString image = QString::fromStdString(in("a.hds"));
    if (isImport)
        words += {QStringLiteral("--verify"),
                  QString::fromStdString(m_scratch.write("a.raw", bytesOf(1, 192 * kMiB)).native()),
                  image};
    else
        words += {QStringLiteral("--preallocation=full"), image, QStringLiteral("2G")};
    if (replaces)
        m_folder->write("a.hds", "old");
    const std::set<std::string> before = names();

    QProcess process;
    process.start(QString::fromLocal8Bit(qgetenv("PARASCOPE_CLI")), words);
    QVERIFY(process.waitForStarted());
    while (names() == before && !process.waitForFinished(1)) {
    }
    QCOMPARE(process.state(), QProcess::Running); // its new file is there
    QCOMPARE(::kill(static_cast<pid_t>(process.processId()), SIGINT), 0);
    QVERIFY(process.waitForFinished());
    QCOMPARE(process.exitStatus(), QProcess::NormalExit);
    QCOMPARE(process.exitCode(), 130);
    QVERIFY(process.readAllStandardError().contains("parascope-cli: stopped"));
    QCOMPARE(names(), before);
    if (replaces)
        QCOMPARE(contentsOf(in("a.hds")), QByteArray("old"));
}

QTEST_GUILESS_MAIN(CliCreateTest)
#include "clicreate_test.moc"
