#include "tests/support/clitools.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/qemuholder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// The command line on a disk whose virtual machine is suspended: it is looked at and copied, and
/// nothing changes it.
class CliSuspendedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void init();
    void isSaid();
    void refusesChanges_data();
    void refusesChanges();
    void refusesUndo();
    void isNotReplaced_data();
    void isNotReplaced();
    void copiesMayBeChanged_data();
    void copiesMayBeChanged();
    void isReadAnewForEachChange();

private:
    void setSuspendState(const char *value) const;
    [[nodiscard]] Outcome run(std::vector<std::string> arguments) const
    {
        return Program(m_scratch.path()).run(std::move(arguments));
    }
    /// What a command says of the image, but its path.
    [[nodiscard]] QByteArray words(const char *command) const
    {
        const std::string &path = m_image.native();
        return run({command, path}).output.replace(QByteArray::fromStdString(path), {});
    }
    [[nodiscard]] std::size_t filesBeside() const
    {
        return std::size_t(
            std::distance(fs::directory_iterator(m_bundle->path()), fs::directory_iterator()));
    }

    TemporaryFolder m_scratch; ///< for what programs print
    std::unique_ptr<TemporaryFolder> m_bundle;
    fs::path m_image;
};

void CliSuspendedTest::init()
{
    m_bundle = std::make_unique<TemporaryFolder>();
    m_image = *m_bundle / "disk.hds";
    // Room for what compacting moves, and a tail for repair to cut off.
    writeSparse(*ImageBuilder().map(0, 1).map(1, 3).build(), m_image);
    fs::resize_file(m_image, fs::file_size(m_image) + (1U << 20U));
    setSuspendState("1");
}

void CliSuspendedTest::setSuspendState(const char *value) const
{
    m_bundle->write(
        "DiskDescriptor.xml",
        std::string("<Parallels_disk_image><Disk_Parameters><Disk_size>2048</Disk_size>"
                    "<Miscellaneous><SuspendState>") +
            value +
            "</SuspendState></Miscellaneous></Disk_Parameters><StorageData><Storage>"
            "<Start>0</Start><End>2048</End><Blocksize>128</Blocksize><Image>"
            "<File>disk.hds</File></Image></Storage></StorageData></Parallels_disk_image>");
}

void CliSuspendedTest::isSaid()
{
    for (const char *command : {"info", "check"}) {
        const Outcome json = run({command, "--json", m_image.native()});
        QVERIFY2(objectOf(json.output).value(u"suspended"_qs).toBool(), json.output.constData());
        QVERIFY(words(command).contains("suspended"));
    }
    const Outcome checked = run({"check", m_image.native()});
    QCOMPARE(checked.code, 3); // the tail, and nothing worse
    setSuspendState("0");
    for (const char *command : {"info", "check"}) {
        const Outcome json = run({command, "--json", m_image.native()});
        QVERIFY(objectOf(json.output).contains(u"suspended"_qs));
        QVERIFY(!objectOf(json.output).value(u"suspended"_qs).toBool(true));
        QVERIFY(!words(command).contains("suspended"));
    }
}

void CliSuspendedTest::refusesChanges_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("repair") << QStringList{u"repair"_qs, u"IMAGE"_qs};
    QTest::newRow("repair, dry") << QStringList{u"repair"_qs, u"--dry-run"_qs, u"IMAGE"_qs};
    QTest::newRow("compact") << QStringList{u"compact"_qs, u"IMAGE"_qs};
    QTest::newRow("convert") << QStringList{u"convert"_qs, u"--format"_qs, u"v1"_qs, u"IMAGE"_qs};
    QTest::newRow("write") << QStringList{u"write"_qs, u"IMAGE"_qs, u"0"_qs};
    QTest::newRow("discard") << QStringList{u"discard"_qs, u"IMAGE"_qs, u"0"_qs, u"512"_qs};
}

void CliSuspendedTest::refusesChanges()
{
    QFETCH(const QStringList, words);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word == u"IMAGE" ? m_image.native() : word.toStdString());
    arguments.insert(arguments.begin() + 1, "--not-in-use"); // that does not help
    const QByteArray before = contentsOf(m_image);
    const Outcome refused = run(arguments);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("is suspended"), refused.errors.constData());
    QVERIFY2(refused.errors.contains("work on a copy"), refused.errors.constData());
    QVERIFY(contentsOf(m_image) == before);
    QCOMPARE(filesBeside(), std::size_t(2)); // no undo file was made

    setSuspendState("0");
    const Outcome done = run(arguments);
    QVERIFY2(done.code == 0, done.errors.constData());
}

void CliSuspendedTest::refusesUndo()
{
    const QByteArray before = contentsOf(m_image);
    setSuspendState("0");
    QCOMPARE(run({"repair", "--not-in-use", m_image.native()}).code, 0);
    const QByteArray repaired = contentsOf(m_image);
    QVERIFY(repaired != before);
    setSuspendState("1");
    const Outcome refused = run({"undo", "--not-in-use", m_image.native()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("is suspended"), refused.errors.constData());
    QVERIFY(contentsOf(m_image) == repaired);
    setSuspendState("2");
    QCOMPARE(run({"undo", "--not-in-use", m_image.native()}).code, 0);
    QVERIFY(contentsOf(m_image) == before);
}

void CliSuspendedTest::isNotReplaced_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("create") << QStringList{u"create"_qs, u"IMAGE"_qs, u"1M"_qs};
    QTest::newRow("import") << QStringList{u"import"_qs, u"--as-raw"_qs, u"SOURCE"_qs, u"IMAGE"_qs};
    for (const char *format : {"raw", "v1", "v2", "qcow2"}) {
        QTest::newRow(format) << QStringList{
            u"export"_qs, u"--format"_qs, QString::fromLatin1(format), u"SOURCE"_qs, u"IMAGE"_qs};
    }
}

void CliSuspendedTest::isNotReplaced()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder elsewhere;
    const fs::path source = elsewhere / "source.hds";
    writeSparse(*ImageBuilder().map(0, 0).build(), source);
    const fs::path link = elsewhere / "link.hds";
    fs::create_symlink(m_image, link);
    const QByteArray before = contentsOf(m_image);
    std::vector<std::string> arguments;
    for (const fs::path &target : {m_image, link}) {
        arguments.clear();
        for (const QString &word : words)
            arguments.push_back(word == u"IMAGE"    ? target.native()
                                : word == u"SOURCE" ? source.native()
                                                    : word.toStdString());
        arguments.insert(arguments.begin() + 1, "--force");
        const Outcome refused = run(arguments);
        QCOMPARE(refused.code, 1);
        QVERIFY2(refused.errors.contains("is suspended"), refused.errors.constData());
        QVERIFY(contentsOf(m_image) == before);
        QCOMPARE(filesBeside(), std::size_t(2));
    }
    // Nor is it while the machine runs.
    setSuspendState("0");
    QemuHolder qemu;
    QCOMPARE(qemu.hold(m_image), QByteArray());
    const QByteArray held = contentsOf(m_image);
    const Outcome refused = run(arguments);
    QVERIFY2(refused.code == 1 && refused.errors.contains("in use"), refused.errors.constData());
    QVERIFY(contentsOf(m_image) == held);
    QVERIFY(qemu.release());
    const Outcome done = run(arguments);
    QVERIFY2(done.code == 0, done.errors.constData());
    QVERIFY(contentsOf(m_image) != before);
}

void CliSuspendedTest::copiesMayBeChanged_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::newRow("repair") << QStringList{u"repair"_qs};
    QTest::newRow("compact") << QStringList{u"compact"_qs};
    QTest::newRow("convert") << QStringList{u"convert"_qs, u"--format"_qs, u"v1"_qs};
}

void CliSuspendedTest::copiesMayBeChanged()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder elsewhere;
    const QByteArray before = contentsOf(m_image);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.toStdString());
    const fs::path copy = elsewhere / "copy.hds";
    arguments.insert(arguments.end(), {"--output", copy.native(), m_image.native()});
    const Outcome done = run(arguments);
    QVERIFY2(done.code == 0, done.errors.constData());
    QVERIFY(contentsOf(m_image) == before);
    QVERIFY(contentsOf(copy) != before);
    // Of the copy no machine knows.
    const Outcome written = run({"write", "--not-in-use", copy.native(), "0"});
    QVERIFY2(written.code == 0, written.errors.constData());
}

void CliSuspendedTest::isReadAnewForEachChange()
{
    // Through a link from elsewhere it is the same disk.
    const TemporaryFolder elsewhere;
    const fs::path link = elsewhere / "link.hds";
    fs::create_symlink(m_image, link);
    QCOMPARE(run({"discard", "--not-in-use", link.native(), "0", "512"}).code, 1);
    for (const char *value : {"", "2", "yes", "1<x/>0", "11"}) {
        setSuspendState(value);
        const Outcome done = run({"discard", "--not-in-use", link.native(), "0", "512"});
        QVERIFY2(done.code == 0, done.errors.constData());
    }
}

QTEST_GUILESS_MAIN(CliSuspendedTest)

#include "clisuspended_test.moc"
