#include "engine/io/hostfile.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <thread>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

/// Opening, identity and errors of HostFile. Reading: blockfile_test.cpp; use by others:
/// imageuse_test.cpp.
class HostFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void missing();
    void fileAsFolder();
    void folder();
    void fifoDoesNotHang();
    void deviceAndSocket();
    void noPermission();
    void anotherUsersFile();
    void waitsForAWriteLease();
    void namesAreBytes_data();
    void namesAreBytes();
    void sizeFollowsTheFile();
    void accessTimeStays();
    void identityFollowsTheFile();
    void deletedWhileOpen();
    void replacedWhileOpen();

private:
    static Error errorOf(const std::filesystem::path &path);

    TemporaryFolder m_folder;
};

/// The error of opening `path`; an error without a path when it opens.
Error HostFileTest::errorOf(const std::filesystem::path &path)
{
    const auto file = HostFile::open(path);
    return file ? Error{} : file.error();
}

void HostFileTest::missing()
{
    const Error error = errorOf(m_folder / "not-there");
    QCOMPARE(error.code, ErrorCode::NotFound);
    QCOMPARE(error.systemError, ENOENT);
    QCOMPARE(error.path, (m_folder / "not-there").native());
    QCOMPARE(errorOf(m_folder / std::string(300, 'x')).code, ErrorCode::NotFound);
    QCOMPARE(errorOf({}).code, ErrorCode::NotFound);
    const auto loop = m_folder / "loop";
    std::filesystem::create_symlink(loop, loop);
    QCOMPARE(errorOf(loop).code, ErrorCode::NotFound);
}

void HostFileTest::fileAsFolder()
{
    const auto path = m_folder.write("plain", "x");
    QCOMPARE(errorOf(path / "inside").code, ErrorCode::NotFound);
}

void HostFileTest::folder()
{
    const Error error = errorOf(m_folder.path());
    QCOMPARE(error.code, ErrorCode::IsDirectory);
    QCOMPARE(error.path, m_folder.path().native());
}

void HostFileTest::fifoDoesNotHang()
{
    const auto path = m_folder / "fifo";
    QCOMPARE(::mkfifo(path.c_str(), 0644), 0);
    QCOMPARE(errorOf(path).code, ErrorCode::NotRegular);
}

void HostFileTest::deviceAndSocket()
{
    QCOMPARE(errorOf("/dev/null").code, ErrorCode::NotRegular);

    const std::string path = (m_folder / "socket").native();
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    QVERIFY(path.size() < sizeof(address.sun_path));
    std::ranges::copy(path, address.sun_path);
    const int descriptor = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    QCOMPARE(::bind(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof(address)), 0);
    QCOMPARE(errorOf(path).code, ErrorCode::NotRegular);
    ::close(descriptor);
}

void HostFileTest::noPermission()
{
    const auto path = m_folder.write("secret", "x");
    QCOMPARE(::chmod(path.c_str(), 0), 0);
    const Unprivileged user;
    const Error error = errorOf(path);
    QCOMPARE(error.code, ErrorCode::NoPermission);
    QCOMPARE(error.systemError, EACCES);
    QCOMPARE(error.path, path.native());
}

void HostFileTest::anotherUsersFile()
{
    // O_NOATIME is refused for a file of somebody else; the file opens all the same.
    const Unprivileged user;
    const auto file = HostFile::open("/etc/passwd");
    QVERIFY(file);
    QVERIFY((*file)->size().value() > 0);
}

void HostFileTest::waitsForAWriteLease()
{
    // A file server holds such a lease on what it has in its cache, and gives it back when told.
    const auto path = m_folder.write("leased", "12345");
    const int descriptor = ::open(path.c_str(), O_RDWR | O_CLOEXEC);
    QCOMPARE(::fcntl(descriptor, F_SETSIG, SIGURG), 0);
    QCOMPARE(::fcntl(descriptor, F_SETLEASE, F_WRLCK), 0);
    std::thread holder([descriptor] {
        while (::fcntl(descriptor, F_GETLEASE) == F_WRLCK)
            std::this_thread::yield();
        ::fcntl(descriptor, F_SETLEASE, F_UNLCK);
    });
    const auto file = HostFile::open(path);
    holder.join();
    ::close(descriptor);
    QVERIFY(file);
    std::array<std::byte, 5> bytes{};
    QCOMPARE((*file)->readAt(0, bytes).value(), std::size_t(5));
}

void HostFileTest::namesAreBytes_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("newline") << QByteArray("a\nb");
    QTest::newRow("space") << QByteArray(" a b ");
    QTest::newRow("not UTF-8") << QByteArray("a\xff\xc3.hdd");
    QTest::newRow("percent") << QByteArray("%41%0a");
    QTest::newRow("UTF-8") << QByteArray("\xc3\xbc.hdd");
}

void HostFileTest::namesAreBytes()
{
    QFETCH(QByteArray, name);
    const auto path = m_folder.write(name.toStdString(), "contents");
    const auto file = HostFile::open(path);
    QVERIFY(file);
    QCOMPARE((*file)->path(), path.native());
    std::array<std::byte, 8> bytes{};
    QCOMPARE((*file)->readAt(0, bytes).value(), bytes.size());
    QCOMPARE(bytes[0], std::byte('c'));
    QVERIFY((*file)->identity().value() == (*file)->identityOfPath().value());
}

void HostFileTest::sizeFollowsTheFile()
{
    const auto path = m_folder.write("growing", "12345");
    const auto file = HostFile::open(path).value();
    QCOMPARE(file->size().value(), std::uint64_t(5));
    QCOMPARE(::truncate(path.c_str(), 3), 0);
    QCOMPARE(file->size().value(), std::uint64_t(3));
    std::array<std::byte, 5> bytes{};
    QCOMPARE(file->readAt(0, bytes).value(), std::size_t(3));
    QCOMPARE(::truncate(path.c_str(), off_t(1) << 40), 0);
    QCOMPARE(file->size().value(), std::uint64_t(1) << 40U);
    QCOMPARE(file->readAt((std::uint64_t(1) << 40U) - 2, bytes).value(), std::size_t(2));
}

void HostFileTest::accessTimeStays()
{
    const auto path = m_folder.write("unread", "12345");
    const std::array<timespec, 2> times{timespec{1'000'000, 0}, timespec{2'000'000, 0}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times.data(), 0), 0);
    const auto file = HostFile::open(path).value();
    std::array<std::byte, 5> bytes{};
    QCOMPARE(file->readAt(0, bytes).value(), std::size_t(5));
    struct stat status = {};
    QCOMPARE(::stat(path.c_str(), &status), 0);
    QCOMPARE(status.st_atim.tv_sec, time_t(1'000'000));
    QCOMPARE(file->identity().value().modifiedNs, std::int64_t(2'000'000) * 1'000'000'000);
}

void HostFileTest::identityFollowsTheFile()
{
    const auto path = m_folder.write("changing", "12345");
    const auto file = HostFile::open(path).value();
    const FileIdentity before = file->identity().value();
    QCOMPARE(before.size, std::uint64_t(5));
    QVERIFY(before == file->identityOfPath().value());
    QVERIFY(before == HostFile::open(path).value()->identity().value());

    const std::array<timespec, 2> times{timespec{0, UTIME_NOW}, timespec{1, 5}};
    QCOMPARE(::utimensat(AT_FDCWD, path.c_str(), times.data(), 0), 0);
    const FileIdentity after = file->identity().value();
    QCOMPARE(after.modifiedNs, std::int64_t(1'000'000'005));
    QCOMPARE(after.inode, before.inode);
    QVERIFY(after != before);
}

void HostFileTest::deletedWhileOpen()
{
    const auto path = m_folder.write("deleted", "12345");
    const auto file = HostFile::open(path).value();
    QCOMPARE(::unlink(path.c_str()), 0);
    QCOMPARE(file->identityOfPath().error().code, ErrorCode::NotFound);
    QCOMPARE(file->identity().value().size, std::uint64_t(5));
    std::array<std::byte, 5> bytes{};
    QCOMPARE(file->readAt(0, bytes).value(), std::size_t(5));
}

void HostFileTest::replacedWhileOpen()
{
    const auto path = m_folder.write("replaced", "12345");
    const auto file = HostFile::open(path).value();
    const auto other = m_folder.write("other", "12345");
    std::filesystem::rename(other, path);
    QVERIFY(file->identityOfPath().value().inode != file->identity().value().inode);
}

QTEST_GUILESS_MAIN(HostFileTest)
#include "hostfile_test.moc"
