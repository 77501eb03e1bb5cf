#include "engine/io/hostfile.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <atomic>
#include <fcntl.h>
#include <thread>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace {

/// Starts a program that waits on its standard input, and waits until it has said `ready`.
bool startAndWait(QProcess &process, const QString &program, const QStringList &arguments,
                  const QByteArray &ready)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(program, arguments);
    QByteArray said;
    while (!said.contains(ready)) {
        if (!process.waitForReadyRead(60'000)) {
            qWarning() << "no answer from" << program << said << process.errorString();
            return false;
        }
        said += process.readAll();
    }
    return true;
}

bool finish(QProcess &process)
{
    process.closeWriteChannel();
    return process.waitForFinished(60'000) && process.exitStatus() == QProcess::NormalExit;
}

int run(const QString &program, const QStringList &arguments)
{
    return QProcess::execute(program, arguments);
}

} // namespace

/// Whether HostFile::use() sees who has an image open, and disturbs nobody. Real programs hold the
/// locks.
class ImageUseTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_file.reset(); }

    void freeImage();
    void qemuWriter();
    void qemuReader();
    void lockWithoutOpenForWriting_data();
    void lockWithoutOpenForWriting();
    void writerWithoutLocks();
    void writerBesideAReader();
    void lookingHoldsNoLock();
    void lookingNeverDisturbsAWriter();
    void anotherUsersFile();
    void deletedFile();

private:
    TemporaryFolder m_folder;
    std::filesystem::path m_path;
    QString m_name;
    std::shared_ptr<HostFile> m_file;
};

void ImageUseTest::init()
{
    m_path = m_folder / "image.hdd";
    m_name = QFile::decodeName(m_path.c_str());
    std::filesystem::remove(m_path);
    QProcess create;
    create.start(QStringLiteral("qemu-img"),
                 {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                  QStringLiteral("parallels"), m_name, QStringLiteral("16M")});
    QVERIFY2(create.waitForFinished() && create.exitCode() == 0,
             "this test needs qemu-img and qemu-io (package qemu-utils)");
    m_file = HostFile::open(m_path).value();
}

void ImageUseTest::freeImage()
{
    QCOMPARE(m_file->use(), ImageUse::Free);
    // Another one that looks is no user.
    const auto other = HostFile::open(m_path).value();
    QCOMPARE(m_file->use(), ImageUse::Free);
    QCOMPARE(other->use(), ImageUse::Free);
}

void ImageUseTest::qemuWriter()
{
    QProcess writer;
    QVERIFY(startAndWait(writer, QStringLiteral("qemu-io"),
                         {QStringLiteral("-f"), QStringLiteral("parallels"), m_name}, "qemu-io>"));
    QCOMPARE(m_file->use(), ImageUse::Writer);
    QCOMPARE(HostFile::open(m_path).value()->use(), ImageUse::Writer);
    QVERIFY(finish(writer));
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::qemuReader()
{
    QProcess reader;
    QVERIFY(startAndWait(
        reader, QStringLiteral("qemu-io"),
        {QStringLiteral("-r"), QStringLiteral("-f"), QStringLiteral("parallels"), m_name},
        "qemu-io>"));
    QCOMPARE(m_file->use(), ImageUse::Reader);
    QVERIFY(finish(reader));
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::lockWithoutOpenForWriting_data()
{
    QTest::addColumn<int>("byte");
    QTest::addColumn<ImageUse>("expected");
    QTest::newRow("reads") << 100 << ImageUse::Reader;
    QTest::newRow("writes") << 101 << ImageUse::Writer;
    QTest::newRow("writes unchanged") << 102 << ImageUse::Reader;
    QTest::newRow("resizes") << 103 << ImageUse::Writer;
    QTest::newRow("refuses writers") << 201 << ImageUse::Reader;
    QTest::newRow("refuses resizing") << 203 << ImageUse::Reader;
    QTest::newRow("below QEMU's bytes") << 99 << ImageUse::Free;
    QTest::newRow("between QEMU's bytes") << 150 << ImageUse::Free;
}

void ImageUseTest::lockWithoutOpenForWriting()
{
    QFETCH(int, byte);
    QFETCH(ImageUse, expected);
    const int descriptor = ::open(m_path.c_str(), O_RDONLY | O_CLOEXEC);
    struct flock lock = {};
    lock.l_type = F_RDLCK;
    lock.l_whence = SEEK_SET;
    lock.l_start = byte;
    lock.l_len = 1;
    QCOMPARE(::fcntl(descriptor, F_OFD_SETLK, &lock), 0);
    QCOMPARE(m_file->use(), expected);
    ::close(descriptor);
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::writerWithoutLocks()
{
    QProcess writer;
    QVERIFY(startAndWait(writer, QStringLiteral("sh"),
                         {QStringLiteral("-c"),
                          QStringLiteral("exec 3<>\"$1\" && echo ready && read -r end"),
                          QStringLiteral("sh"), m_name},
                         "ready"));
    QCOMPARE(m_file->use(), ImageUse::Writer);
    QVERIFY(finish(writer));
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::writerBesideAReader()
{
    QProcess reader;
    QVERIFY(startAndWait(
        reader, QStringLiteral("qemu-io"),
        {QStringLiteral("-r"), QStringLiteral("-f"), QStringLiteral("parallels"), m_name},
        "qemu-io>"));
    const int descriptor = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    QVERIFY(descriptor >= 0);
    QCOMPARE(m_file->use(), ImageUse::Writer);
    ::close(descriptor);
    QCOMPARE(m_file->use(), ImageUse::Reader);
    QVERIFY(finish(reader));
}

void ImageUseTest::lookingHoldsNoLock()
{
    QCOMPARE(m_file->use(), ImageUse::Free);
    // Without a lease of ours, opening for writing does not have to wait.
    const int descriptor = ::open(m_path.c_str(), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QVERIFY(descriptor >= 0);
    struct flock lock = {};
    lock.l_type = F_WRLCK;
    lock.l_whence = SEEK_SET;
    QCOMPARE(::fcntl(descriptor, F_OFD_SETLK, &lock), 0);
    ::close(descriptor);
    // A virtual machine's lock, its write and its change of length succeed while the file is open.
    QCOMPARE(run(QStringLiteral("qemu-io"),
                 {QStringLiteral("-f"), QStringLiteral("parallels"), QStringLiteral("-c"),
                  QStringLiteral("write -q -P 0x5a 0 64k"), m_name}),
             0);
    std::vector<std::byte> cluster(64 * 1024);
    QCOMPARE(m_file->readAt(1024 * 1024, cluster).value(), cluster.size());
    QVERIFY(cluster == std::vector<std::byte>(cluster.size(), std::byte{0x5a}));
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::lookingNeverDisturbsAWriter()
{
    // Somebody who opens the file for writing while the lease is held breaks it, which raises a
    // signal here: it must not end this program, and the opener must come through.
    std::atomic<bool> isDone = false;
    std::thread looker([&] {
        while (!isDone)
            static_cast<void>(m_file->use());
    });
    int failures = 0;
    for (int i = 0; i < 2000; ++i) {
        const int descriptor = ::open(m_path.c_str(), O_RDWR | O_CLOEXEC);
        if (descriptor < 0)
            ++failures;
        else
            ::close(descriptor);
    }
    const int qemu = run(QStringLiteral("qemu-io"),
                         {QStringLiteral("-f"), QStringLiteral("parallels"), QStringLiteral("-c"),
                          QStringLiteral("write -q 0 64k"), m_name});
    isDone = true;
    looker.join();
    QCOMPARE(failures, 0);
    QCOMPARE(qemu, 0);
    QCOMPARE(m_file->use(), ImageUse::Free);
}

void ImageUseTest::anotherUsersFile()
{
    const Unprivileged user;
    QCOMPARE(HostFile::open("/etc/passwd").value()->use(), ImageUse::CannotTell);
}

void ImageUseTest::deletedFile()
{
    std::filesystem::remove(m_path);
    QCOMPARE(m_file->use(), ImageUse::Free);
}

QTEST_GUILESS_MAIN(ImageUseTest)
#include "imageuse_test.moc"
