#include "engine/io/hostfile.h"
#include "engine/io/manyfiles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/externalprogram.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <sys/resource.h>

using namespace parascope;
using namespace parascope::test;

/// More files than programs may have at first.
class ManyFilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void raisesTheLimit();
    void neverLowersIt();
    void splitDisk();
};

void ManyFilesTest::raisesTheLimit()
{
    constexpr std::size_t kFiles = 200;
    const TemporaryFolder folder;
    const auto path = folder.write("file", "bytes");
    rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    if (before.rlim_max <= kFiles + 64)
        QSKIP("the system permits too few files");
    const rlimit few{64, before.rlim_max};
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &few), 0);
    std::vector<std::shared_ptr<HostFile>> open;
    auto next = HostFile::open(path);
    for (; next && open.size() < kFiles; next = HostFile::open(path))
        open.push_back(*next);
    QVERIFY(open.size() < few.rlim_cur);
    allowManyFiles();
    while (open.size() < kFiles) {
        next = HostFile::open(path);
        QVERIFY(next);
        open.push_back(*next);
    }
    QCOMPARE(::setrlimit(RLIMIT_NOFILE, &before), 0);
}

void ManyFilesTest::neverLowersIt()
{
    rlimit before = {};
    rlimit after = {};
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &before), 0);
    allowManyFiles();
    QCOMPARE(::getrlimit(RLIMIT_NOFILE, &after), 0);
    QVERIFY(after.rlim_cur >= before.rlim_cur);
    QCOMPARE(after.rlim_max, before.rlim_max);
}

/// The real program, started with the limit of an old system.
void ManyFilesTest::splitDisk()
{
    if (!qEnvironmentVariableIsSet("PARASCOPE_CLI"))
        QSKIP("built without the command line");
    const TemporaryFolder folder;
    BundleBuilder builder;
    builder.storages(std::vector<std::uint64_t>(100, 256)).layer().overlay();
    const auto path = builder.write(folder.path());
    const auto outcome = runProgram(
        QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("ulimit -Sn 64 && exec \"$0\" check \"$1\""),
         qEnvironmentVariable("PARASCOPE_CLI"), QString::fromStdString(path.native())});
    QVERIFY2(outcome.exitCode == 0, outcome.output + outcome.errors);
    QVERIFY(outcome.output.contains("The descriptor and the files fit together."));
}

QTEST_GUILESS_MAIN(ManyFilesTest)
#include "manyfiles_test.moc"
