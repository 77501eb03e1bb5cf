#include "engine/io/memoryfile.h"
#include "engine/io/writablehostfile.h"
#include "tests/support/recordingfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <cerrno>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>

using namespace parascope;
using namespace parascope::test;

/// Making, opening and errors of WritableHostFile. Reading and writing: blockfile_test.cpp and
/// writablefile_test.cpp.
class WritableHostFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void makesNewFilesOnly();
    void opensWhatIsThere();
    void noPermission();
    void fullIsAnError();
    void clones();
    void doesNotCloneFromElsewhere();

private:
    TemporaryFolder m_folder;
};

void WritableHostFileTest::makesNewFilesOnly()
{
    const auto path = m_folder / "new\xff.undo";
    const auto file = WritableHostFile::create(path).value();
    QCOMPARE(file->size().value(), std::uint64_t(0));
    QCOMPARE(file->path(), path.native());
    QVERIFY(file->writeAt(3, std::vector<std::byte>(3, std::byte{1})));
    QVERIFY(file->sync());
    QVERIFY(file->sync());
    QCOMPARE(HostFile::open(path).value()->size().value(), std::uint64_t(6));
    QCOMPARE(WritableHostFile::create(path).error().code, ErrorCode::AlreadyExists);
    QCOMPARE(HostFile::open(path).value()->size().value(), std::uint64_t(6));
    QCOMPARE(WritableHostFile::create(m_folder / "none/file").error().code, ErrorCode::NotFound);
    QCOMPARE(WritableHostFile::create(path / "file").error().code, ErrorCode::NotFound);
}

void WritableHostFileTest::opensWhatIsThere()
{
    const auto path = m_folder.write("there", "abc");
    const auto file = WritableHostFile::open(path).value();
    QCOMPARE(file->identity().value(), HostFile::open(path).value()->identity().value());
    QCOMPARE(WritableHostFile::open(m_folder / "none").error().code, ErrorCode::NotFound);
    QCOMPARE(WritableHostFile::open(m_folder.path()).error().code, ErrorCode::IsDirectory);
}

void WritableHostFileTest::noPermission()
{
    const auto path = m_folder.write("readable", "abc");
    QCOMPARE(::chmod(path.c_str(), 0444), 0);
    const Unprivileged user;
    QCOMPARE(WritableHostFile::open(path).error().code, ErrorCode::NoWritePermission);
    QCOMPARE(WritableHostFile::create(m_folder / "new").error().code, ErrorCode::NoWritePermission);
    QVERIFY(!std::filesystem::exists(m_folder / "new"));
}

void WritableHostFileTest::fullIsAnError()
{
    const auto file = WritableHostFile::create(m_folder / "limited").value();
    // The system's limit on the length of files stands for a file system that is full.
    struct rlimit before = {};
    QCOMPARE(::getrlimit(RLIMIT_FSIZE, &before), 0);
    struct rlimit limited = before;
    limited.rlim_cur = 1000;
    auto *const handler = std::signal(SIGXFSZ, SIG_IGN);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &limited), 0);
    const Result<void> written = file->writeAt(500, std::vector<std::byte>(1000));
    const Result<void> grown = file->setSize(2000);
    QCOMPARE(::setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!written);
    QCOMPARE(written.error().code, ErrorCode::WriteFailed);
    QCOMPARE(written.error().systemError, EFBIG);
    QCOMPARE(written.error().number, std::uint64_t(1000));
    QCOMPARE(grown.error().code, ErrorCode::WriteFailed);
}

void WritableHostFileTest::clones()
{
    const auto source = WritableHostFile::open(
                            m_folder.write("source", std::vector<std::byte>(300'000, std::byte{5})))
                            .value();
    const auto target = WritableHostFile::create(m_folder / "target").value();
    const Result<bool> cloned = target->cloneFrom(*source, {4096, 200'000}, 8192);
    QVERIFY(cloned);
    if (!*cloned)
        QSKIP("this file system does not copy on its own");
    QCOMPARE(target->size().value(), std::uint64_t(208'192));
    std::vector<std::byte> bytes(208'192);
    QVERIFY(readFully(*target, 0, bytes));
    QVERIFY(isZero(std::span(bytes).first(8192)));
    QVERIFY(std::vector<std::byte>(bytes.begin() + 8192, bytes.end()) ==
            std::vector<std::byte>(200'000, std::byte{5}));
    // More than there is cannot be had.
    QCOMPARE(target->cloneFrom(*source, {299'999, 5}, 0).value(), false);
}

void WritableHostFileTest::doesNotCloneFromElsewhere()
{
    const auto target = WritableHostFile::create(m_folder / "other").value();
    const MemoryFile source(std::vector<std::byte>(100, std::byte{5}));
    QCOMPARE(target->cloneFrom(source, {0, 100}, 0).value(), false);
    QCOMPARE(target->size().value(), std::uint64_t(0));
}

QTEST_GUILESS_MAIN(WritableHostFileTest)
#include "writablehostfile_test.moc"
