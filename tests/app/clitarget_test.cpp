#include "tests/support/imagebuilder.h"
#include "tests/support/imagefiles.h"
#include "tests/support/program.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <set>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// What the command line says when a new file or folder cannot be made where it shall be: a folder
/// has that name, there is no folder to put it into, or it would be empty. Nothing is left behind
/// then.
class CliTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY(!qEnvironmentVariableIsEmpty("PARASCOPE_CLI")); }
    void says_data();
    void says();
};

void CliTargetTest::says_data()
{
    QTest::addColumn<QStringList>("words");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *name, const char *words, const char *expected) {
        QTest::newRow(name) << QString::fromLatin1(words).split(u' ') << QByteArray(expected);
    };
    const char *taken = "There is a folder of this name already";
    const char *file = "exists already and was left as it is";
    const char *never = "folders are never replaced";
    const char *inIt = "Choose the name of a new file in it";
    const char *noFolder = "none does not exist. Make it first";
    const char *isFile = "disk.hds is not a folder";
    row("create, folder", "create @folder 1M", taken);
    row("create, bundle there", "create @bundle.hdd 1M", taken);
    row("create, force, folder", "create --force @folder 1M", never);
    row("create, in no folder", "create @none/a.hds 1M", noFolder);
    row("create, in a file", "create @disk.hds/a.hds 1M", isFile);
    row("create, a folder's name", "create @folder/ 1M", inIt);
    row("create bundle, bundle there", "create --bundle @bundle.hdd 1M", taken);
    row("create bundle, empty folder", "create --bundle @empty.hdd 1M", taken);
    row("create bundle, file there", "create --bundle @file.hdd 1M", file);
    row("create bundle, in no folder", "create --bundle @none/a.hdd 1M", noFolder);
    row("import, folder", "import @disk.raw @folder", taken);
    row("import, force, folder", "import --force @disk.raw @folder", never);
    row("import, in no folder", "import @disk.raw @none/a.hds", noFolder);
    row("create, empty disk", "create @a.hds 0", "The disk cannot be empty");
    row("create bundle, empty disk", "create --bundle @a.hdd 0", "The disk cannot be empty");
    row("import, empty", "import @empty.raw @a.hds", "nothing to import");
    row("import bundle, empty", "import --bundle @empty.raw @a.hdd", "nothing to import");
    row("import, no source", "import @nothing @a.hds", "The file does not exist");
    row("import bundle, bundle there", "import --bundle @disk.raw @bundle.hdd", taken);
    row("import bundle, file there", "import --bundle @disk.raw @file.hdd", file);
    row("import bundle, in no folder", "import --bundle @disk.raw @none/a.hdd", noFolder);
    row("export, folder", "export @disk.hds @folder", taken);
    row("export, force, folder", "export --force @disk.hds @folder", never);
    row("export, in no folder", "export @disk.hds @none/a.raw", noFolder);
    row("export as image, in no folder", "export --format v1 @disk.hds @none/a.hds", noFolder);
    row("export bundle onto itself", "export @bundle.hdd @bundle.hdd", taken);
    row("export, itself", "export --force @disk.hds @disk.hds", "it is the image itself");
    row("convert, copy in no folder", "convert --format v1 --output @none/a @disk.hds", noFolder);
    row("convert, copy as folder", "convert --format v1 --output @folder @disk.hds", taken);
    row("convert, undo file", "convert --format v1 --undo-file @none/a @disk.hds", noFolder);
    row("repair, report", "repair --report @none/a.txt @broken.hds", noFolder);
    row("repair, report is a folder", "repair --report @folder @broken.hds", taken);
    row("repair, undo file", "repair --undo-file @none/a @broken.hds", noFolder);
    row("discard, undo file", "discard --undo-file @none/a @disk.hds 0 512", noFolder);
}

void CliTargetTest::says()
{
    QFETCH(const QStringList, words);
    QFETCH(const QByteArray, expected);
    const TemporaryFolder scratch;
    const TemporaryFolder folder;
    writeSparse(*ImageBuilder().map(0, 0).build(), folder / "disk.hds");
    writeSparse(*ImageBuilder().map(0, 0).map(1, 0).build(), folder / "broken.hds");
    folder.write("disk.raw", std::string(512, 'x'));
    folder.write("empty.raw", std::string_view());
    folder.write("file.hdd", std::string_view("x"));
    for (const char *name : {"folder", "empty.hdd"})
        fs::create_directory(folder / name);
    const Program program(scratch.path());
    QCOMPARE(program.run({"create", "--bundle", folder / "bundle.hdd", "1M"}).code, 0);
    const auto names = [&] {
        std::set<std::string> all;
        for (const auto &entry : fs::recursive_directory_iterator(folder.path()))
            all.insert(entry.path());
        return all;
    };
    const auto before = names();

    std::vector<std::string> arguments;
    for (const QString &word : words)
        arguments.push_back(word.startsWith(u'@') ? (folder / word.mid(1).toStdString()).native()
                                                  : word.toStdString());
    const Outcome outcome = program.run(arguments);
    QCOMPARE(outcome.code, 1);
    QVERIFY2(outcome.errors.contains(expected), outcome.errors);
    QCOMPARE(outcome.errors.count('\n'), 1);
    QVERIFY(names() == before);
}

QTEST_GUILESS_MAIN(CliTargetTest)

#include "clitarget_test.moc"
