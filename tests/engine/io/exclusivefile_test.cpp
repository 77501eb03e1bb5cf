#include "engine/io/exclusivefile.h"
#include "tests/support/externalprogram.h"
#include "tests/support/temporaryfolder.h"

#include <QFile>
#include <QProcess>
#include <QTest>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace parascope;
using namespace parascope::test;

namespace {

/// A program that has something open until it is told to end.
class Holder
{
public:
    ~Holder()
    {
        m_process.closeWriteChannel();
        if (!m_process.waitForFinished(60'000))
            m_process.kill();
        m_process.waitForFinished();
    }

    bool start(const QString &program, const QStringList &arguments, const QByteArray &ready)
    {
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.start(program, arguments);
        QByteArray said;
        while (!said.contains(ready)) {
            if (!m_process.waitForReadyRead(60'000)) {
                qWarning() << "no answer from" << program << said << m_process.errorString();
                return false;
            }
            said += m_process.readAll();
        }
        return true;
    }

private:
    QProcess m_process;
};

QStringList qemuIo(const QString &name, const QStringList &options = {})
{
    return options + QStringList{QStringLiteral("-f"), QStringLiteral("parallels"), name};
}

} // namespace

/// Being alone with an image: who is refused, and by whom. Real programs hold the locks.
class ExclusiveFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void opensAFreeImage();
    void refusedWhileQemuWrites();
    void refusedWhileQemuReads();
    void refusedWhileQemuNbdServes();
    void refusedWhileSomebodyHasItOpenForWriting();
    void refusedToASecondOfUs();
    void qemuIsRefusedMeanwhile();
    void holdsTheLocksUntilTheEnd();
    void readersOfTheSystemDoNotMatter();
    void cannotTell();
    void notAsChecked_data();
    void notAsChecked();
    void readOnlyFile();
    void missing();

private:
    [[nodiscard]] FileIdentity identity() const
    {
        return HostFile::open(m_path).value()->identity().value();
    }
    [[nodiscard]] ErrorCode errorOfOpening(bool confirmed = false) const;

    TemporaryFolder m_folder;
    std::filesystem::path m_path;
    QString m_name;
};

/// Cancelled when it opens.
ErrorCode ExclusiveFileTest::errorOfOpening(bool confirmed) const
{
    const auto file = ExclusiveFile::open(m_path, identity(), confirmed);
    return file ? ErrorCode::Cancelled : file.error().code;
}

void ExclusiveFileTest::init()
{
    m_path = m_folder / "image.hdd";
    m_name = QFile::decodeName(m_path.c_str());
    std::filesystem::remove(m_path);
    const ProgramResult made =
        runProgram(QStringLiteral("qemu-img"),
                   {QStringLiteral("create"), QStringLiteral("-q"), QStringLiteral("-f"),
                    QStringLiteral("parallels"), m_name, QStringLiteral("16M")});
    QVERIFY2(made.succeeded(), "this test needs qemu-img and qemu-io (package qemu-utils)");
}

void ExclusiveFileTest::opensAFreeImage()
{
    const auto file = ExclusiveFile::open(m_path, identity(), false).value();
    QVERIFY(file->writeAt(100, std::vector<std::byte>(3, std::byte{1})));
    QVERIFY(file->sync());
    QCOMPARE(file->path(), m_path.native());
}

void ExclusiveFileTest::refusedWhileQemuWrites()
{
    {
        Holder holder;
        QVERIFY(holder.start(QStringLiteral("qemu-io"), qemuIo(m_name), "qemu-io>"));
        // Nobody's word counts against what is seen.
        QCOMPARE(errorOfOpening(), ErrorCode::InUse);
        QCOMPARE(errorOfOpening(true), ErrorCode::InUse);
    }
    QCOMPARE(errorOfOpening(), ErrorCode::Cancelled);
}

void ExclusiveFileTest::refusedWhileQemuReads()
{
    Holder holder;
    QVERIFY(holder.start(QStringLiteral("qemu-io"), qemuIo(m_name, {QStringLiteral("-r")}),
                         "qemu-io>"));
    QCOMPARE(errorOfOpening(true), ErrorCode::InUse);
}

void ExclusiveFileTest::refusedWhileQemuNbdServes()
{
    const QString socket = QFile::decodeName((m_folder / "nbd.socket").c_str());
    const QString pid = QFile::decodeName((m_folder / "nbd.pid").c_str());
    QProcess server;
    server.start(QStringLiteral("qemu-nbd"),
                 qemuIo(m_name, {QStringLiteral("-t"), QStringLiteral("-k"), socket,
                                 QStringLiteral("--pid-file"), pid}));
    // It writes that file when it is ready to serve.
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(pid), 60'000);
    const ErrorCode code = errorOfOpening(true);
    server.kill();
    QVERIFY(server.waitForFinished(60'000));
    QCOMPARE(code, ErrorCode::InUse);
    QCOMPARE(errorOfOpening(true), ErrorCode::Cancelled);
}

void ExclusiveFileTest::refusedWhileSomebodyHasItOpenForWriting()
{
    const int descriptor = ::open(m_path.c_str(), O_WRONLY | O_CLOEXEC);
    QVERIFY(descriptor >= 0);
    QCOMPARE(errorOfOpening(true), ErrorCode::InUse);
    ::close(descriptor);
    QCOMPARE(errorOfOpening(), ErrorCode::Cancelled);
}

void ExclusiveFileTest::refusedToASecondOfUs()
{
    const auto file = ExclusiveFile::open(m_path, identity(), false).value();
    QCOMPARE(errorOfOpening(true), ErrorCode::InUse);
}

void ExclusiveFileTest::qemuIsRefusedMeanwhile()
{
    const QStringList write = qemuIo(m_name, {QStringLiteral("-c"), QStringLiteral("write 0 64k")});
    const QStringList create = {QStringLiteral("create"), QStringLiteral("-f"),
                                QStringLiteral("parallels"), m_name, QStringLiteral("1M")};
    {
        const auto file = ExclusiveFile::open(m_path, identity(), false).value();
        const FileIdentity before = file->identity().value();
        const ProgramResult io = runProgram(QStringLiteral("qemu-io"), write);
        QVERIFY(io.ran);
        QVERIFY2(io.exitCode != 0 && io.errors.contains("lock"), io.errors.constData());
        const ProgramResult made = runProgram(QStringLiteral("qemu-img"), create);
        QVERIFY(made.ran);
        QVERIFY2(made.exitCode != 0 && made.errors.contains("lock"), made.errors.constData());
        QCOMPARE(file->identity().value(), before);
    }
    QVERIFY(runProgram(QStringLiteral("qemu-io"), write).succeeded());
    QVERIFY(runProgram(QStringLiteral("qemu-img"), create).succeeded());
}

void ExclusiveFileTest::holdsTheLocksUntilTheEnd()
{
    auto file = ExclusiveFile::open(m_path, identity(), false).value();
    const auto looker = HostFile::open(m_path).value();
    QCOMPARE(looker->use(), ImageUse::Writer);
    QVERIFY(file->setSize(5000));
    QCOMPARE(looker->use(), ImageUse::Writer);
    file.reset();
    QCOMPARE(looker->use(), ImageUse::Free);
}

void ExclusiveFileTest::readersOfTheSystemDoNotMatter()
{
    const auto looker = HostFile::open(m_path).value();
    QCOMPARE(errorOfOpening(), ErrorCode::Cancelled);
}

void ExclusiveFileTest::cannotTell()
{
    // The system gives no lease on a file of somebody else.
    QCOMPARE(::chmod(m_path.c_str(), 0666), 0);
    const Unprivileged user;
    if (::geteuid() == 0)
        QSKIP("needs a second user");
    struct stat status = {};
    QCOMPARE(::stat(m_path.c_str(), &status), 0);
    if (status.st_uid == ::geteuid())
        QSKIP("needs a file of another user: run as root");
    QCOMPARE(errorOfOpening(false), ErrorCode::UseUnknown);
    QCOMPARE(errorOfOpening(true), ErrorCode::Cancelled);
}

void ExclusiveFileTest::notAsChecked_data()
{
    QTest::addColumn<int>("change");
    QTest::newRow("grown") << 0;
    QTest::newRow("written") << 1;
    QTest::newRow("replaced") << 2;
}

void ExclusiveFileTest::notAsChecked()
{
    QFETCH(int, change);
    FileIdentity checked = identity();
    if (change == 0) {
        std::filesystem::resize_file(m_path, checked.size + 512);
    } else if (change == 1) {
        m_folder.writeAt("image.hdd", 100, std::vector<std::byte>(1));
        checked.modifiedNs -= identity().modifiedNs == checked.modifiedNs ? 1 : 0; // a coarse clock
    } else {
        std::filesystem::copy_file(m_path, m_folder / "copy");
        std::filesystem::rename(m_folder / "copy", m_path);
    }
    const auto file = ExclusiveFile::open(m_path, checked, true);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::FileChanged);
    QCOMPARE(HostFile::open(m_path).value()->use(), ImageUse::Free); // nothing stays locked
}

void ExclusiveFileTest::readOnlyFile()
{
    QCOMPARE(::chmod(m_path.c_str(), 0444), 0);
    const Unprivileged user;
    const auto file = ExclusiveFile::open(m_path, identity(), true);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NoWritePermission);
    QCOMPARE(HostFile::open(m_path).value()->use() == ImageUse::Writer, false);
}

void ExclusiveFileTest::missing()
{
    const auto file = ExclusiveFile::open(m_folder / "none", {}, true);
    QVERIFY(!file);
    QCOMPARE(file.error().code, ErrorCode::NotFound);
}

QTEST_GUILESS_MAIN(ExclusiveFileTest)
#include "exclusivefile_test.moc"
