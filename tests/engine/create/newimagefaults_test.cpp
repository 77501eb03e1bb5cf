#include "engine/image/imageloader.h"
#include "engine/io/storagelimits.h"
#include "tests/engine/create/newimages.h"
#include "tests/support/folderfixture.h"
#include "tests/support/recordingfile.h"
#include "tests/support/repairing.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

namespace {

/// A file in memory that cancels a job at one of its calls, and counts those that follow.
class CancellingFile : public MemoryFile
{
public:
    CancellingFile(JobControl &control, int atCall) : m_control(control), m_left(atCall) {}

    [[nodiscard]] Result<void> writeAt(std::uint64_t offset,
                                       std::span<const std::byte> bytes) override
    {
        note();
        return MemoryFile::writeAt(offset, bytes);
    }
    [[nodiscard]] Result<void> setSize(std::uint64_t size) override
    {
        note();
        return MemoryFile::setSize(size);
    }
    [[nodiscard]] int callsAfterwards() const { return m_afterwards; }

private:
    void note()
    {
        if (m_control.isCancelled())
            ++m_afterwards;
        else if (--m_left == 0)
            m_control.cancel();
    }

    JobControl &m_control;
    int m_left;
    int m_afterwards = 0;
};

} // namespace

/// Making an image that does not succeed: it is whole or not there, and the old one stays.
class NewImageFaultsTest : public FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void failsAtEveryCall();
    void cancelledAtEveryCall();
    void nothingStaysBehind();
    void tooLargeForTheFileSystem();

private:
    [[nodiscard]] fs::path target() const { return *m_folder / "new.hds"; }
};

void NewImageFaultsTest::failsAtEveryCall()
{
    const auto layout =
        layOutNewImage(imageOf(3 * kMiB, kSmallCluster, FormatVersion::V2, Preallocation::Full))
            .value();
    for (std::size_t call = 0;; ++call) {
        auto recording = std::make_shared<Recording>();
        RecordingFile file(recording);
        recording->failCall(call, ENOSPC, call % 2 == 0);
        const auto written = writeNewImage(layout, Preallocation::Full, file, m_control);
        if (!recording->hasFailed()) {
            QVERIFY(written);
            QVERIFY(call >= 5);
            QVERIFY(reportOn(file)->groups().empty());
            return;
        }
        QVERIFY(!written);
        QCOMPARE(written.error().code, ErrorCode::WriteFailed);
        QCOMPARE(written.error().systemError, ENOSPC);
    }
}

void NewImageFaultsTest::cancelledAtEveryCall()
{
    const auto layout =
        layOutNewImage(imageOf(3 * kMiB, kSmallCluster, FormatVersion::V2, Preallocation::Full))
            .value();
    int cancelled = 0;
    for (int call = 1;; ++call) {
        JobControl control;
        CancellingFile file(control, call);
        const auto written = writeNewImage(layout, Preallocation::Full, file, control);
        QVERIFY(file.callsAfterwards() <= 1);
        if (written)
            break;
        QCOMPARE(written.error().code, ErrorCode::Cancelled);
        ++cancelled;
    }
    QVERIFY(cancelled >= 4);
}

void NewImageFaultsTest::nothingStaysBehind()
{
    JobControl cancelled;
    cancelled.cancel();
    const auto made = createImage(target(), imageOf(10 * kMiB), false, cancelled);
    QVERIFY(!made);
    QCOMPARE(made.error().code, ErrorCode::Cancelled);
    QVERIFY(fs::is_empty(m_folder->path()));

    // An image that is to be replaced stays as it was.
    QVERIFY(createImage(target(), imageOf(10 * kMiB), false, m_control));
    QVERIFY(!createImage(target(), imageOf(20 * kMiB), true, cancelled));
    QCOMPARE(loadImage(*HostFile::open(target()).value()).value()->geometry.diskBytes, 10 * kMiB);
    const auto refused = createImage(target(), imageOf(20 * kMiB), false, m_control);
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, ErrorCode::AlreadyExists);
    QCOMPARE(loadImage(*HostFile::open(target()).value()).value()->geometry.diskBytes, 10 * kMiB);
    QVERIFY(createImage(target(), imageOf(20 * kMiB), true, m_control));
    QCOMPARE(loadImage(*HostFile::open(target()).value()).value()->geometry.diskBytes, 20 * kMiB);
}

void NewImageFaultsTest::tooLargeForTheFileSystem()
{
    const StorageLimits limits = storageLimits(m_folder->path());
    const std::uint64_t disk = 1ULL << 54U; // 16 PiB
    if (limits.largestFile < disk) {
        const auto made = createImage(
            target(), imageOf(disk, 64 * kMiB, FormatVersion::V2, Preallocation::Metadata), false,
            m_control);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::FileTooLarge);
        QCOMPARE(made.error().number, limits.largestFile);
    }
    if (limits.freeBytes < limits.largestFile) {
        const auto made = createImage(target(),
                                      imageOf(limits.freeBytes + 64 * kMiB, 64 * kMiB,
                                              FormatVersion::V2, Preallocation::Falloc),
                                      false, m_control);
        QVERIFY(!made);
        QCOMPARE(made.error().code, ErrorCode::WriteFailed);
        QCOMPARE(made.error().systemError, ENOSPC);
    }
    QVERIFY(fs::is_empty(m_folder->path()));
    // Empty it takes little.
    QVERIFY(createImage(target(), imageOf(disk, 64 * kMiB), false, m_control));
}

QTEST_GUILESS_MAIN(NewImageFaultsTest)
#include "newimagefaults_test.moc"
