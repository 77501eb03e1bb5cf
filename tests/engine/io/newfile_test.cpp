#include "engine/io/newfile.h"
#include "tests/support/externalprogram.h"
#include "tests/support/program.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <fcntl.h>
#include <set>
#include <string>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/vfs.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

std::vector<std::byte> someBytes()
{
    return std::vector<std::byte>(3000, std::byte{7});
}

constexpr std::uint64_t kPiece = 1ULL << 20U;
constexpr std::uint64_t kPieces = 64;

void writePieces(NewFile &file)
{
    const std::vector<std::byte> piece(kPiece, std::byte{7});
    for (std::uint64_t i = 0; i < kPieces; ++i) {
        QVERIFY(file.writeAt(i * kPiece, piece));
        file.beginSync({i * kPiece, kPiece});
    }
}

/// How many of a file's first `bytes` the system has in memory.
std::uint64_t cachedBytes(const fs::path &path, std::uint64_t bytes)
{
    const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    void *const start = ::mmap(nullptr, bytes, PROT_READ, MAP_SHARED, descriptor, 0);
    ::close(descriptor);
    if (start == MAP_FAILED)
        return bytes;
    const auto page = static_cast<std::uint64_t>(::sysconf(_SC_PAGESIZE));
    std::vector<unsigned char> isCached(bytes / page);
    const bool isKnown = ::mincore(start, bytes, isCached.data()) == 0;
    ::munmap(start, bytes);
    if (!isKnown)
        return bytes;
    return page * static_cast<std::uint64_t>(std::ranges::count_if(
                      isCached, [](unsigned char flags) { return (flags & 1U) != 0; }));
}

/// The descriptor through which a new file is written; -1 when there is none.
int writingDescriptor()
{
    for (const auto &entry : fs::directory_iterator("/proc/self/fd")) {
        const int descriptor = std::stoi(entry.path().filename().native());
        std::error_code gone; // that of the listing itself
        const std::string name = fs::read_symlink(entry.path(), gone).native();
        if (name.find("/.parascope-new-") != std::string::npos &&
            (::fcntl(descriptor, F_GETFL) & O_ACCMODE) == O_RDWR)
            return descriptor;
    }
    return -1;
}

} // namespace

/// A file is there whole, or not at all.
class NewFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void appearsWhenKept();
    void goesWhenForgotten();
    void severalAtOnce();
    void refusesWhatIsThere_data();
    void refusesWhatIsThere();
    void replaces();
    void replacesWhereALinkLeads();
    void oldFileStaysUntilKept();
    void replacesNoOthers_data();
    void replacesNoOthers();
    void refusesToReplaceWhatIsUsed();
    void nameTakenMeanwhile();
    void oldFileUsedMeanwhile();
    void badPlaces_data();
    void badPlaces();
    void folderNotWritable();
    void lockedUntilTheEnd();
    void givesRelativeNames();
    void forgetsWhatIsOnTheDisk();
    void tellsOfAWriteThatFailed();

private:
    [[nodiscard]] std::set<std::string> names() const;
    [[nodiscard]] fs::path target() const { return *m_folder / "new.hds"; }

    std::unique_ptr<TemporaryFolder> m_folder;
};

void NewFileTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
}

std::set<std::string> NewFileTest::names() const
{
    std::set<std::string> all;
    for (const auto &entry : fs::directory_iterator(m_folder->path()))
        all.insert(entry.path().filename().native());
    return all;
}

void NewFileTest::appearsWhenKept()
{
    {
        const auto file = NewFile::create(target(), false).value();
        QCOMPARE(file->path(), target().native());
        QVERIFY(file->writeAt(0, someBytes()));
        QVERIFY(!fs::exists(target()));
        QVERIFY(file->keep());
        QCOMPARE(names(), std::set<std::string>{"new.hds"});
        // It is the same file still, and goes on to be usable.
        QVERIFY(file->writeAt(3000, someBytes()));
    }
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
    QCOMPARE(contentsOf(target()), QByteArray(6000, 7));
    struct stat status = {};
    QCOMPARE(::stat(target().c_str(), &status), 0);
    const mode_t mask = ::umask(0);
    ::umask(mask);
    QCOMPARE(status.st_mode & 0777U, 0666U & ~mask);
}

void NewFileTest::goesWhenForgotten()
{
    {
        const auto file = NewFile::create(target(), false).value();
        QVERIFY(file->writeAt(0, someBytes()));
        QCOMPARE(names().size(), std::size_t(1));
    }
    QVERIFY(names().empty());
}

void NewFileTest::severalAtOnce()
{
    auto first = NewFile::create(target(), false).value();
    auto second = NewFile::create(target(), false).value();
    QVERIFY(first->writeAt(0, someBytes()));
    QVERIFY(second->keep());
    const auto late = first->keep();
    QVERIFY(!late);
    QCOMPARE(late.error().code, ErrorCode::AlreadyExists);
    first.reset();
    second.reset();
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
    QCOMPARE(fs::file_size(target()), std::uintmax_t(0));
}

void NewFileTest::refusesWhatIsThere_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("file") << 0;
    QTest::newRow("folder") << 1;
    QTest::newRow("link") << 2;
    QTest::newRow("link to nothing") << 3;
    QTest::newRow("pipe") << 4;
}

void NewFileTest::refusesWhatIsThere()
{
    QFETCH(const int, kind);
    switch (kind) {
    case 0:
        m_folder->write("new.hds", "old");
        break;
    case 1:
        fs::create_directory(target());
        break;
    case 2:
        fs::create_symlink(m_folder->write("other", "old"), target());
        break;
    case 3:
        fs::create_symlink("nothing", target());
        break;
    default:
        QCOMPARE(::mkfifo(target().c_str(), 0666), 0);
    }
    const std::set<std::string> before = names();
    const auto file = NewFile::create(target(), false);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(file.error().path, target().native());
    QCOMPARE(names(), before);
}

void NewFileTest::replaces()
{
    m_folder->write("new.hds", "old");
    QCOMPARE(::chmod(target().c_str(), 0640), 0);
    {
        const auto file = NewFile::create(target(), true).value();
        QVERIFY(file->writeAt(0, someBytes()));
        QVERIFY(file->keep());
    }
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
    QCOMPARE(contentsOf(target()), QByteArray(3000, 7));
    struct stat status = {};
    QCOMPARE(::stat(target().c_str(), &status), 0);
    QCOMPARE(status.st_mode & 0777U, 0640U);
}

void NewFileTest::replacesWhereALinkLeads()
{
    const TemporaryFolder elsewhere;
    const fs::path real = elsewhere.write("real", "old");
    fs::create_symlink(real, target());
    const auto file = NewFile::create(target(), true).value();
    QVERIFY(file->writeAt(0, someBytes()));
    QVERIFY(file->keep());
    QVERIFY(fs::is_symlink(target()));
    QCOMPARE(contentsOf(real), QByteArray(3000, 7));
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::oldFileStaysUntilKept()
{
    m_folder->write("new.hds", "old");
    {
        const auto file = NewFile::create(target(), true).value();
        QVERIFY(file->writeAt(0, someBytes()));
        QCOMPARE(contentsOf(target()), QByteArray("old"));
    }
    QCOMPARE(contentsOf(target()), QByteArray("old"));
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::replacesNoOthers_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("folder") << 0 << ErrorCode::IsDirectory;
    QTest::newRow("pipe") << 1 << ErrorCode::NotRegular;
    QTest::newRow("link to nothing") << 2 << ErrorCode::NotFound;
    QTest::newRow("link to a device") << 3 << ErrorCode::NotRegular;
}

void NewFileTest::replacesNoOthers()
{
    QFETCH(const int, kind);
    QFETCH(const ErrorCode, code);
    if (kind == 0)
        fs::create_directory(target());
    else if (kind == 1)
        QCOMPARE(::mkfifo(target().c_str(), 0666), 0);
    else
        fs::create_symlink(kind == 2 ? "nothing" : "/dev/null", target());
    const auto file = NewFile::create(target(), true);
    QVERIFY(!file);
    QCOMPARE(file.error().code, code);
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::refusesToReplaceWhatIsUsed()
{
    m_folder->write("new.hds", "old");
    const int writer = ::open(target().c_str(), O_WRONLY | O_CLOEXEC);
    const auto refused = NewFile::create(target(), true);
    ::close(writer);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::InUse);
    QVERIFY(NewFile::create(target(), true));
    QCOMPARE(contentsOf(target()), QByteArray("old"));
}

void NewFileTest::nameTakenMeanwhile()
{
    auto file = NewFile::create(target(), false).value();
    m_folder->write("new.hds", "somebody else's");
    const auto kept = file->keep();
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::AlreadyExists);
    file.reset();
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
    QCOMPARE(contentsOf(target()), QByteArray("somebody else's"));
}

void NewFileTest::oldFileUsedMeanwhile()
{
    m_folder->write("new.hds", "old");
    auto file = NewFile::create(target(), true).value();
    const int writer = ::open(target().c_str(), O_WRONLY | O_CLOEXEC);
    const auto kept = file->keep();
    ::close(writer);
    QVERIFY(!kept);
    QCOMPARE(kept.error().code, ErrorCode::InUse);
    file.reset();
    QCOMPARE(contentsOf(target()), QByteArray("old"));
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::badPlaces_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("no such folder") << QByteArray("nowhere/new.hds") << ErrorCode::NotFound;
    QTest::newRow("a file as folder") << QByteArray("plain/new.hds") << ErrorCode::NotFound;
    QTest::newRow("no name") << QByteArray("nowhere/") << ErrorCode::NotFound;
    QTest::newRow("long name") << QByteArray(300, 'x') << ErrorCode::WriteFailed;
}

void NewFileTest::badPlaces()
{
    QFETCH(const QByteArray, name);
    QFETCH(const ErrorCode, code);
    m_folder->write("plain", "file");
    for (const bool overwrite : {false, true}) {
        const auto file = NewFile::create(*m_folder / name.toStdString(), overwrite);
        QVERIFY(!file);
        QCOMPARE(file.error().code, code);
        QCOMPARE(file.error().path, (*m_folder / name.toStdString()).native());
        QCOMPARE(names(), std::set<std::string>{"plain"});
    }
}

void NewFileTest::folderNotWritable()
{
    m_folder->write("new.hds", "old");
    QCOMPARE(::chmod(m_folder->path().c_str(), 0555), 0);
    {
        const Unprivileged user;
        if (::geteuid() != 0) {
            const auto file = NewFile::create(*m_folder / "other.hds", false);
            QVERIFY(!file);
            QCOMPARE(file.error().code, ErrorCode::NoWritePermission);
            const auto over = NewFile::create(target(), true);
            QVERIFY(!over);
            QCOMPARE(over.error().code, ErrorCode::NoWritePermission);
        }
    }
    QCOMPARE(::chmod(m_folder->path().c_str(), 0755), 0);
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::lockedUntilTheEnd()
{
    const QStringList create = {QStringLiteral("create"), QStringLiteral("-f"),
                                QStringLiteral("parallels"), QFile::decodeName(target().c_str()),
                                QStringLiteral("1M")};
    {
        const auto file = NewFile::create(target(), false).value();
        const auto temporary = HostFile::open(*m_folder / *names().begin()).value();
        QCOMPARE(temporary->use(), ImageUse::Writer);
        QVERIFY(file->keep());
        QCOMPARE(temporary->use(), ImageUse::Writer);
        const ProgramResult made = runProgram(QStringLiteral("qemu-img"), create);
        QVERIFY(made.ran);
        QVERIFY2(made.exitCode != 0 && made.errors.contains("lock"), made.errors.constData());
    }
    QCOMPARE(HostFile::open(target()).value()->use(), ImageUse::Free);
    QVERIFY(runProgram(QStringLiteral("qemu-img"), create).succeeded());
}

void NewFileTest::givesRelativeNames()
{
    const fs::path before = fs::current_path();
    fs::current_path(m_folder->path());
    {
        const auto file = NewFile::create("new.hds", false).value();
        QVERIFY(file->keep());
    }
    fs::current_path(before);
    QCOMPARE(names(), std::set<std::string>{"new.hds"});
}

void NewFileTest::forgetsWhatIsOnTheDisk()
{
    constexpr std::int64_t kTmpfsMagic = 0x01021994;
    struct statfs system = {};
    QCOMPARE(::statfs(m_folder->path().c_str(), &system), 0);
    if (system.f_type == kTmpfsMagic)
        QSKIP("this file system is in memory");
    const auto file = NewFile::create(target(), false).value();
    writePieces(*file);
    QVERIFY(file->keep());
    QVERIFY(cachedBytes(target(), 8 * kPiece) < 4 * kPiece);
    std::vector<std::byte> bytes(kPiece);
    for (std::uint64_t i = 0; i < kPieces; ++i) {
        QVERIFY(readFully(*file, i * kPiece, bytes));
        QVERIFY(bytes == std::vector<std::byte>(kPiece, std::byte{7}));
    }
}

void NewFileTest::tellsOfAWriteThatFailed()
{
    auto file = NewFile::create(target(), false).value();
    // Something else in the place of the file: it can be told to begin, but never be waited for.
    const int descriptor = writingDescriptor();
    QVERIFY(descriptor >= 0);
    const int saved = ::dup(descriptor);
    const int other = ::open("/", O_PATH | O_CLOEXEC);
    QVERIFY(saved >= 0 && other >= 0);
    QCOMPARE(::dup2(other, descriptor), descriptor);
    for (std::uint64_t i = 0; i < kPieces; ++i)
        file->beginSync({i * kPiece, kPiece});
    QCOMPARE(::dup2(saved, descriptor), descriptor);
    ::close(saved);
    ::close(other);
    // Written again or not: the failure stays.
    writePieces(*file);
    QCOMPARE(file->sync().error().code, ErrorCode::WriteFailed);
    QCOMPARE(file->keep().error().code, ErrorCode::WriteFailed);
    file.reset();
    QVERIFY(names().empty());
}

QTEST_GUILESS_MAIN(NewFileTest)
#include "newfile_test.moc"
