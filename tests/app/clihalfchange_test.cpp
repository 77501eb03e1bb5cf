#include "engine/io/exclusivefile.h"
#include "engine/journal/journalstore.h"
#include "engine/write/writejournal.h"
#include "tests/support/clitools.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/program.h"
#include "tests/support/repairing.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// The command line on an image of which a change was interrupted: nothing else is done to it
/// until that change was taken back, which would take everything done meanwhile too.
class CliHalfChangeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void refusesOtherChanges_data();
    void refusesOtherChanges();
    void anotherFileOfThatName();
    void folderThatCannotBeListed();
    void undoFileThatCannotBeRead();

private:
    /// An image with a leaked tail, and the undo file of a discard that never ended.
    [[nodiscard]] static fs::path leftHalf(const TemporaryFolder &folder);
};

fs::path CliHalfChangeTest::leftHalf(const TemporaryFolder &folder)
{
    ImageBuilder builder;
    const auto contents = builder.map(0, 1).map(1, 3).build();
    const fs::path image = folder / "disk.hds";
    writeSparse(*contents, image);
    fs::resize_file(image, fs::file_size(image) + (1U << 20U));
    const auto file = HostFile::open(image).value();
    const ReportPtr report = reportOn(*file);
    JobControl control;
    const auto alone = ExclusiveFile::open(image, report->state()->identity, true).value();
    const auto request =
        journalRequestForWrite(*report->state(), WriteKind::Zero, {0, 512}, *file).value();
    const auto journal = createJournal(image, {}, *alone, request, control).value();
    return journal->beginApplying() ? image : fs::path();
}

void CliHalfChangeTest::refusesOtherChanges_data()
{
    QTest::addColumn<QStringList>("words");
    const QString yes = QStringLiteral("--not-in-use");
    const QString image = QStringLiteral("IMAGE");
    const QString zero = QStringLiteral("0");
    QTest::newRow("repair") << QStringList{QStringLiteral("repair"), yes, image};
    QTest::newRow("compact") << QStringList{QStringLiteral("compact"), yes, image};
    QTest::newRow("convert") << QStringList{QStringLiteral("convert"), QStringLiteral("--format"),
                                            QStringLiteral("v1"), yes, image};
    QTest::newRow("write") << QStringList{QStringLiteral("write"), yes, image, zero};
    QTest::newRow("discard") << QStringList{QStringLiteral("discard"), yes, image, zero,
                                            QStringLiteral("512")};
}

void CliHalfChangeTest::refusesOtherChanges()
{
    QFETCH(const QStringList, words);
    const TemporaryFolder folder;
    const fs::path image = leftHalf(folder);
    const QByteArray before = contentsOf(image);
    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word == QLatin1String("IMAGE") ? image.native() : word.toStdString());
    const Program program(folder.path());
    const Outcome refused = program.run(arguments);
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("interrupted"), refused.errors.constData());
    QVERIFY(contentsOf(image) == before);

    QCOMPARE(program.run({"undo", "--not-in-use", image.native()}).code, 0);
    QVERIFY(contentsOf(image) == before);
    const Outcome done = program.run(arguments);
    QVERIFY2(done.code == 0, done.errors.constData());
}

void CliHalfChangeTest::anotherFileOfThatName()
{
    const TemporaryFolder folder;
    const fs::path image = leftHalf(folder);
    const QByteArray before = contentsOf(image);
    fs::copy_file(image, folder / "copy");
    fs::rename(folder / "copy", image);
    const Program program(folder.path());
    const Outcome refused = program.run({"undo", "--not-in-use", image.native()});
    QCOMPARE(refused.code, 1);
    QVERIFY2(refused.errors.contains("another file"), refused.errors.constData());
    QVERIFY2(refused.errors.contains("--same-image"), refused.errors.constData());
    const Outcome done = program.run({"undo", "--not-in-use", "--same-image", image.native()});
    QVERIFY2(done.code == 0, done.errors.constData());
    QVERIFY(contentsOf(image) == before);
}

void CliHalfChangeTest::folderThatCannotBeListed()
{
    const TemporaryFolder folder;
    const fs::path image = folder / "disk.hds";
    writeSparse(*ImageBuilder().map(0, 1).map(1, 3).build(), image);
    fs::resize_file(image, fs::file_size(image) + (1U << 20U));
    fs::permissions(image, fs::perms(0666));
    const QByteArray before = contentsOf(image);
    fs::permissions(folder.path(), fs::perms(0333));
    const TemporaryFolder messages;
    const Program program(messages.path());
    const Outcome done = program.run({"repair", "--not-in-use", image.native()}, nullptr, true);
    fs::permissions(folder.path(), fs::perms(0755));
    QCOMPARE(done.code, 1);
    QVERIFY(contentsOf(image) == before);
    QVERIFY2(done.errors.contains("was interrupted could not be found out"),
             done.errors.constData());
}

void CliHalfChangeTest::undoFileThatCannotBeRead()
{
    const TemporaryFolder folder;
    const fs::path image = leftHalf(folder);
    fs::permissions(image, fs::perms(0666));
    for (const auto &entry : fs::directory_iterator(folder.path())) {
        if (entry.path() != image)
            fs::permissions(entry.path(), fs::perms(0));
    }
    fs::permissions(folder.path(), fs::perms(0777));
    const QByteArray before = contentsOf(image);
    const TemporaryFolder messages;
    const Program program(messages.path());
    const Outcome done = program.run({"repair", "--not-in-use", image.native()}, nullptr, true);
    QCOMPARE(done.code, 1);
    QVERIFY(contentsOf(image) == before);
    QVERIFY2(done.errors.contains("was interrupted could not be found out"),
             done.errors.constData());
}

QTEST_GUILESS_MAIN(CliHalfChangeTest)

#include "clihalfchange_test.moc"
