#include "engine/io/hostfile.h"
#include "tests/engine/transfer/rawdisks.h"
#include "tests/support/faultyfile.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"
#include "tests/support/recordingfile.h"

#include <QTest>

#include <cerrno>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Imports that do not succeed, or are compared and differ: the image is whole or not there.
class ImportFaultsTest : public FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void findsDifferences();
    void readingFailsAtEveryCall();
    void writingFailsAtEveryCall();
    void cancelledAtEveryCall();
    void rawShrinks();
    void rawChanges();
    void refusals();

private:
    [[nodiscard]] fs::path raw() const { return *m_folder / "disk.raw"; }
    [[nodiscard]] fs::path target() const { return *m_folder / "disk.hds"; }
};

void ImportFaultsTest::findsDifferences()
{
    MemoryFile disk;
    disk.write(kMiB, bytesOf(4, 2 * kMiB));
    disk.resize(10 * kMiB);
    const auto image = std::make_shared<MemoryFile>();
    QVERIFY(importRaw(disk, *image, {}, m_control));
    QVERIFY(wrongComparedWith(disk, image).isEmpty());
    const auto differenceAt = [&](std::uint64_t place) {
        const auto same = compareWithRaw(disk, {0, 10 * kMiB}, image, m_control);
        return !same && same.error().code == ErrorCode::WriteFailed && same.error().number == place;
    };
    // Data that is other data, that is zeros, and zeros that are data.
    image->write(2 * kMiB + 12345, bytesOf(5, 1));
    QVERIFY(differenceAt(2 * kMiB + 12345));
    image->write(2 * kMiB + 12345, bytesOf(4, 1));
    disk.write(7 * kMiB + 77, bytesOf(1, 1));
    QVERIFY(differenceAt(7 * kMiB + 77));
    disk.write(7 * kMiB + 77, bytesOf(0, 1));
    QVERIFY(wrongComparedWith(disk, image).isEmpty());
    image->write(64 + 4 * 9, bytesOf(1, 1)); // the last cluster of the disk is the first of data
    QVERIFY(differenceAt(9 * kMiB));
}

void ImportFaultsTest::readingFailsAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::uint64_t call = 1;; ++call) {
        FaultyFile faulty(disk);
        faulty.failCall(call);
        MemoryFile image;
        const auto result =
            importRaw(faulty, image, optionsFor(FormatVersion::V2, kSmallCluster), m_control);
        if (faulty.calls() < call) {
            QVERIFY(result);
            QVERIFY(call > 4);
            return;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::ReadFailed);
    }
}

void ImportFaultsTest::writingFailsAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::size_t call = 0;; ++call) {
        const auto recording = std::make_shared<Recording>();
        RecordingFile image(recording);
        recording->failCall(call, ENOSPC, call % 2 == 0);
        const auto result =
            importRaw(*disk, image, optionsFor(FormatVersion::V2, kSmallCluster), m_control);
        if (!recording->hasFailed()) {
            QVERIFY(result);
            QVERIFY(call > 4);
            return;
        }
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::WriteFailed);
        QCOMPARE(result.error().systemError, ENOSPC);
    }
}

void ImportFaultsTest::cancelledAtEveryCall()
{
    const auto disk = randomRaw(m_random, 3 * kMiB + 77);
    disk->write(0, bytesOf(1, 10));
    for (std::uint64_t call = 1;; ++call) {
        JobControl control;
        FaultyFile faulty(disk);
        faulty.setHook([&](std::uint64_t number) {
            if (number == call)
                control.cancel();
        });
        const auto recording = std::make_shared<Recording>();
        RecordingFile image(recording);
        const auto result =
            importRaw(faulty, image, optionsFor(FormatVersion::V2, kSmallCluster), control);
        if (faulty.calls() < call)
            break;
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Cancelled);
        QVERIFY(faulty.calls() <= call + 1);
    }
    // From the other side: nothing of it stays.
    writeSparse(*disk, raw());
    JobControl control;
    control.cancel();
    const auto result = importRaw(raw(), target(), {}, control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::Cancelled);
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 1);
}

void ImportFaultsTest::rawShrinks()
{
    const auto disk = std::make_shared<MemoryFile>(bytesOf(1, 3 * kMiB));
    for (std::uint64_t call = 1; call < 6; ++call) {
        FaultyFile faulty(disk);
        faulty.resizeAfter(call, kMiB / 2);
        MemoryFile image;
        const auto result = importRaw(faulty, image, {}, m_control);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::FileChanged);
    }
}

void ImportFaultsTest::rawChanges()
{
    // Somebody writes to the raw disk while it is compared.
    m_folder->write("disk.raw", bytesOf(1, 5 * kMiB));
    const auto source = HostFile::open(raw()).value();
    const FileIdentity before = source->identity().value();
    ImportOptions options;
    options.verify = true;
    QVERIFY(importRaw(raw(), target(), options, m_control));
    fs::remove(target());
    fs::resize_file(raw(), 5 * kMiB + 512);
    QVERIFY(!isSameVersion(source->identity().value(), before));
    const auto image = std::make_shared<MemoryFile>();
    QVERIFY(importRaw(*source, *image, options, m_control));
    QVERIFY(wrongComparedWith(*source, image).isEmpty());
}

void ImportFaultsTest::refusals()
{
    const auto errorOf = [&](const fs::path &from, const fs::path &to,
                             const ImportOptions &options = {}) {
        const auto result = importRaw(from, to, options, m_control);
        return result ? ErrorCode::Cancelled : result.error().code;
    };
    ImportOptions force;
    force.overwrite = true;
    QCOMPARE(errorOf(raw(), target()), ErrorCode::NotFound);
    QCOMPARE(errorOf(m_folder->path(), target()), ErrorCode::IsDirectory);
    QCOMPARE(errorOf("/dev/null", target()), ErrorCode::NotRegular);
    m_folder->write("disk.raw", bytesOf(1, 1000));
    QCOMPARE(errorOf(raw(), raw()), ErrorCode::AlreadyExists);
    QCOMPARE(errorOf(raw(), raw(), force), ErrorCode::AlreadyExists);
    fs::create_hard_link(raw(), *m_folder / "same");
    QCOMPARE(errorOf(raw(), *m_folder / "same", force), ErrorCode::AlreadyExists);
    fs::remove(*m_folder / "same");
    QCOMPARE(errorOf(raw(), target(), optionsFor(FormatVersion::V2, 0)), ErrorCode::NewClusterSize);
    QVERIFY(!fs::exists(target()));
    m_folder->write("disk.hds", "old");
    QCOMPARE(errorOf(raw(), target()), ErrorCode::AlreadyExists);
    QCOMPARE(fs::file_size(target()), std::uintmax_t(3));
    QCOMPARE(errorOf(raw(), target(), force), ErrorCode::Cancelled); // done
    QVERIFY(wrongComparedWith(*HostFile::open(raw()).value(), HostFile::open(target()).value())
                .isEmpty());
    QCOMPARE(std::distance(fs::directory_iterator(m_folder->path()), {}), 2);
}

QTEST_GUILESS_MAIN(ImportFaultsTest)
#include "importfaults_test.moc"
