#include "engine/image/imageloader.h"
#include "engine/session/creationjob.h"
#include "tests/engine/disk/openedbundle.h"
#include "tests/support/temporaryfolder.h"

#include <QtTest>

#include <sys/stat.h>
#include <unistd.h>

using namespace parascope;
using parascope::test::openBundle;
using parascope::test::TemporaryFolder;
using parascope::test::Unprivileged;

namespace {

constexpr std::uint64_t kMiB = 1024ULL * 1024;

/// Counts endings.
struct Endings
{
    explicit Endings(CreationJob &job)
    {
        QObject::connect(&job, &CreationJob::finished, &job,
                         [this](const std::filesystem::path &path) { finished.push_back(path); });
        QObject::connect(&job, &CreationJob::failed, &job,
                         [this](const Error &error) { failed.push_back(error); });
        QObject::connect(&job, &CreationJob::cancelled, &job, [this] { ++cancelled; });
    }
    [[nodiscard]] std::size_t count() const { return finished.size() + failed.size() + cancelled; }

    std::vector<std::filesystem::path> finished;
    std::vector<Error> failed;
    std::size_t cancelled = 0;
};

} // namespace

/// New images in the background: three endings, nothing left behind, answers of the newest look
/// alone.
class CreationJobTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void makesAnImage();
    void makesABundle();
    void oneAtATime();
    void failureIsNoCancel();
    void replacesOnlyWhenTold();
    void claimedFileIsLeftAlone();
    void cancelLeavesNothing();
    void cancelInTheMiddleLeavesNothing();
    void destroyingLeavesNothing();
    void newestLookAloneIsAnswered();
    void looksAtPlaces_data();
    void looksAtPlaces();
    void placeWithoutRights();

private:
    [[nodiscard]] std::filesystem::path target() const { return *m_folder / "disk.hds"; }
    [[nodiscard]] CreationRequest small() const
    {
        return {target(), {FormatVersion::V2, 64 * kMiB}, false};
    }
    /// More zeros than a test has time for.
    [[nodiscard]] CreationRequest large() const
    {
        return {target(), {FormatVersion::V2, 4096 * kMiB, kMiB, Preallocation::Full}, false};
    }
    [[nodiscard]] bool isFolderEmpty() const { return std::filesystem::is_empty(m_folder->path()); }

    std::unique_ptr<TemporaryFolder> m_folder;
    std::shared_ptr<ChangeClaims> m_claims;
};

void CreationJobTest::init()
{
    m_folder = std::make_unique<TemporaryFolder>();
    m_claims = std::make_shared<ChangeClaims>();
}

void CreationJobTest::makesAnImage()
{
    CreationJob job(m_claims);
    Endings endings(job);
    QVERIFY(!job.isRunning());
    QVERIFY(job.create(small()));
    QVERIFY(job.isRunning());
    QCOMPARE(endings.count(), 0U); // never before the call returned
    QTRY_COMPARE(endings.count(), 1U);
    QCOMPARE(endings.finished.at(0), target());
    QVERIFY(!job.isRunning());
    const auto state = loadImage(*HostFile::open(target()).value());
    QVERIFY(state);
    QCOMPARE((*state)->geometry.diskBytes, 64 * kMiB);
}

void CreationJobTest::makesABundle()
{
    CreationJob job(m_claims);
    Endings endings(job);
    CreationRequest request;
    request.target = *m_folder / "disk.hdd";
    request.bundle = NewBundleOptions{64 * kMiB, kMiB, 16 * kMiB};
    QVERIFY(job.create(request));
    QTRY_COMPARE(endings.count(), 1U);
    QCOMPARE(endings.finished.at(0), request.target);
    const DiskPtr disk = openBundle(request.target);
    QCOMPARE(disk->storages.size(), 4U);
    QCOMPARE(disk->diskBytes, 64 * kMiB);
    QVERIFY(disk->closedLayers().empty());
    // Nothing is replaced, whoever says so.
    request.overwrite = true;
    QVERIFY(job.create(request));
    QTRY_COMPARE(endings.count(), 2U);
    QVERIFY(endings.failed.at(0).code == ErrorCode::AlreadyExists);
}

void CreationJobTest::oneAtATime()
{
    CreationJob job(m_claims);
    Endings endings(job);
    QVERIFY(job.create(small()));
    QVERIFY(!job.create(small()));
    QTRY_COMPARE(endings.count(), 1U);
    CreationRequest other = small();
    other.target = *m_folder / "other.hds";
    QVERIFY(job.create(other));
    QTRY_COMPARE(endings.finished.size(), 2U);
}

void CreationJobTest::failureIsNoCancel()
{
    CreationJob job(m_claims);
    Endings endings(job);
    CreationRequest request = small();
    request.target = *m_folder / "no" / "disk.hds";
    QVERIFY(job.create(request));
    QTRY_COMPARE(endings.count(), 1U);
    QVERIFY(endings.failed.at(0).code == ErrorCode::NotFound);
    request = small();
    request.options.clusterBytes = 0;
    QVERIFY(job.create(request));
    QTRY_COMPARE(endings.count(), 2U);
    QVERIFY(endings.failed.at(1).code == ErrorCode::NewClusterSize);
    QVERIFY(isFolderEmpty());
}

void CreationJobTest::replacesOnlyWhenTold()
{
    m_folder->write("disk.hds", std::string_view("precious"));
    CreationJob job(m_claims);
    Endings endings(job);
    QVERIFY(job.create(small()));
    QTRY_COMPARE(endings.count(), 1U);
    QVERIFY(endings.failed.at(0).code == ErrorCode::AlreadyExists);
    QCOMPARE(std::filesystem::file_size(target()), 8U);
    CreationRequest request = small();
    request.overwrite = true;
    QVERIFY(job.create(request));
    QTRY_COMPARE(endings.count(), 2U);
    QCOMPARE(endings.finished.size(), 1U);
    QCOMPARE(std::filesystem::file_size(target()), kMiB);
}

void CreationJobTest::claimedFileIsLeftAlone()
{
    m_folder->write("disk.hds", std::string_view("being repaired"));
    const auto key = ChangeClaims::keyOf(target());
    QVERIFY(m_claims->take(*key));
    CreationJob job(m_claims);
    Endings endings(job);
    CreationRequest request = small();
    request.overwrite = true;
    QVERIFY(!job.create(request));
    QVERIFY(!job.isRunning());
    m_claims->release(*key);
    QVERIFY(job.create(request));
    QVERIFY(m_claims->isTaken(*key));
    QTRY_COMPARE(endings.finished.size(), 1U);
    QVERIFY(!m_claims->isTaken(*key));
}

void CreationJobTest::cancelLeavesNothing()
{
    CreationJob job(m_claims);
    Endings endings(job);
    QVERIFY(job.create(large()));
    job.cancel();
    QTRY_COMPARE(endings.count(), 1U);
    QCOMPARE(endings.cancelled, 1U);
    QVERIFY(isFolderEmpty());
    QVERIFY(job.create(small())); // and it can be tried again
    QTRY_COMPARE(endings.finished.size(), 1U);
}

void CreationJobTest::cancelInTheMiddleLeavesNothing()
{
    CreationJob job(m_claims);
    Endings endings(job);
    quint64 seen = 0;
    connect(&job, &CreationJob::progressed, &job, [&](quint64 done, quint64 total) {
        if (done > 0 && done < total && seen == 0) {
            seen = done;
            job.cancel();
        }
    });
    QVERIFY(job.create(large()));
    QTRY_COMPARE_WITH_TIMEOUT(endings.count(), 1U, 60000);
    QVERIFY(seen > 0);
    QCOMPARE(endings.cancelled, 1U);
    QVERIFY(isFolderEmpty());
}

void CreationJobTest::destroyingLeavesNothing()
{
    m_folder->write("disk.hds", std::string_view("old"));
    const auto key = ChangeClaims::keyOf(target());
    auto job = std::make_unique<CreationJob>(m_claims);
    CreationRequest request = large();
    request.overwrite = true;
    QVERIFY(job->create(request));
    job->look(target());
    QCoreApplication::processEvents(); // it begins
    job.reset();                       // cancels and waits
    QCOMPARE(std::filesystem::file_size(target()), 3U);
    std::filesystem::remove(target());
    QVERIFY(isFolderEmpty());
    QVERIFY(!m_claims->isTaken(*key));
}

void CreationJobTest::newestLookAloneIsAnswered()
{
    CreationJob job(m_claims);
    std::vector<NewFilePlace> answers;
    connect(&job, &CreationJob::looked, &job,
            [&](const NewFilePlace &place) { answers.push_back(place); });
    for (int i = 0; i < 50; ++i)
        job.look(*m_folder / std::to_string(i));
    QVERIFY(answers.empty());
    QTRY_VERIFY(!answers.empty());
    QCOMPARE(answers.size(), 1U);
    QCOMPARE(answers.front().path, *m_folder / "49");
    QVERIFY(answers.front().folder == NewFilePlace::Folder::Usable);
    QVERIFY(answers.front().name == NewFilePlace::Name::Free);
    QVERIFY(answers.front().freeBytes > 0);
}

void CreationJobTest::looksAtPlaces_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<int>("folder");
    QTest::addColumn<int>("taken");
    const auto row = [](const char *tag, const QByteArray &name, NewFilePlace::Folder folder,
                        NewFilePlace::Name taken) {
        QTest::newRow(tag) << name << static_cast<int>(folder) << static_cast<int>(taken);
    };
    using Folder = NewFilePlace::Folder;
    using Name = NewFilePlace::Name;
    row("free", "new.hds", Folder::Usable, Name::Free);
    row("taken", "file", Folder::Usable, Name::Taken);
    row("taken by a link", "link", Folder::Usable, Name::Taken);
    row("link that leads nowhere", "dangling", Folder::Usable, Name::Unusable);
    row("link to itself", "loop", Folder::Usable, Name::Unusable);
    row("folder", "folder", Folder::Usable, Name::Unusable);
    row("pipe", "pipe", Folder::Usable, Name::Unusable);
    row("not UTF-8", "\xFF\xFE", Folder::Usable, Name::Free);
    row("too long", QByteArray(300, 'x'), Folder::Usable, Name::TooLong);
    row("no folder", "no/new.hds", Folder::Missing, Name::Free);
    row("file as folder", "file/new.hds", Folder::NotAFolder, Name::Free);
    row("below a file", "file/sub/new.hds", Folder::NotAFolder, Name::Free);
}

void CreationJobTest::looksAtPlaces()
{
    QFETCH(QByteArray, name);
    QFETCH(int, folder);
    QFETCH(int, taken);
    const std::filesystem::path root = m_folder->path();
    m_folder->write("file", std::string_view("x"));
    std::filesystem::create_directory(root / "folder");
    std::filesystem::create_symlink(root / "file", root / "link");
    std::filesystem::create_symlink(root / "nothing", root / "dangling");
    std::filesystem::create_symlink(root / "loop", root / "loop");
    QCOMPARE(::mkfifo((root / "pipe").c_str(), 0600), 0);
    const NewFilePlace place = lookAtPlace(root / name.toStdString());
    QCOMPARE(static_cast<int>(place.folder), folder);
    QCOMPARE(static_cast<int>(place.name), taken);
}

void CreationJobTest::placeWithoutRights()
{
    std::filesystem::create_directory(*m_folder / "locked");
    QCOMPARE(::chmod((*m_folder / "locked").c_str(), 0500), 0);
    const Unprivileged nobody;
    if (::geteuid() == 0)
        QSKIP("rights do not count here");
    QVERIFY(lookAtPlace(*m_folder / "locked" / "disk.hds").folder ==
            NewFilePlace::Folder::NotWritable);
}

QTEST_GUILESS_MAIN(CreationJobTest)
#include "creationjob_test.moc"
