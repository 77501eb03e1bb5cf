#include "engine/io/memoryfile.h"
#include "engine/io/overlayfile.h"
#include "tests/support/faultyfile.h"
#include "tests/support/recordingfile.h"

#include <QTest>

using namespace parascope;
using namespace parascope::test;

/// What OverlayFile has beyond BlockFile and WritableFile (blockfile_test, writablefile_test).
class OverlayFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesTheFileBelowAlone();
    void costsWhatChanges();
    void readsBelowOnlyWhatItNeeds();
    void baseBecameShorter();
    void errorsBelowComeThrough();
};

void OverlayFileTest::leavesTheFileBelowAlone()
{
    const auto below = std::make_shared<MemoryFile>(std::vector<std::byte>(10'000, std::byte{1}));
    const auto before = copyInMemory(*below);
    const auto overlay = OverlayFile::over(below).value();
    QVERIFY(overlay->writeAt(4000, std::vector<std::byte>(300, std::byte{2})));
    QVERIFY(overlay->setSize(4100));
    QVERIFY(overlay->sync());
    QVERIFY(sameContents(*below, *before));
    QVERIFY(!sameContents(*overlay, *below));
}

void OverlayFileTest::costsWhatChanges()
{
    constexpr std::uint64_t kFar = std::uint64_t(1) << 44U;
    const auto below = std::make_shared<MemoryFile>();
    below->resize(kFar);
    const auto overlay = OverlayFile::over(below).value();
    QVERIFY(overlay->setSize(kFar * 2));
    QCOMPARE(overlay->changedBytes(), std::uint64_t(0));
    QVERIFY(overlay->writeAt(kFar + 5, std::vector<std::byte>(1, std::byte{2})));
    QCOMPARE(overlay->changedBytes(), std::uint64_t(4096));
    QCOMPARE(overlay->extentAt(0).value(), (StorageExtent{{0, kFar}, true}));
}

void OverlayFileTest::readsBelowOnlyWhatItNeeds()
{
    const auto counted = std::make_shared<FaultyFile>(
        std::make_shared<MemoryFile>(std::vector<std::byte>(100'000, std::byte{1})));
    const auto overlay = OverlayFile::over(counted).value();
    QVERIFY(overlay->writeAt(0, std::vector<std::byte>(4096 * 3, std::byte{2})));
    QCOMPARE(counted->reads(), std::uint64_t(0));
    std::vector<std::byte> bytes(4096 * 4);
    QCOMPARE(overlay->readAt(0, bytes).value(), bytes.size());
    QCOMPARE(counted->bytesRead(), std::uint64_t(4096));
    QVERIFY(overlay->setSize(0));
    QVERIFY(overlay->setSize(50'000));
    QCOMPARE(overlay->readAt(0, bytes).value(), bytes.size());
    QVERIFY(isZero(bytes));
    QCOMPARE(counted->bytesRead(), std::uint64_t(4096));
}

void OverlayFileTest::baseBecameShorter()
{
    const auto below = std::make_shared<MemoryFile>(std::vector<std::byte>(100, std::byte{1}));
    const auto overlay = OverlayFile::over(below).value();
    below->resize(40);
    std::vector<std::byte> bytes(100);
    QVERIFY(overlay->readAt(0, std::span(bytes).first(40)));
    QCOMPARE(overlay->readAt(0, bytes).error().code, ErrorCode::FileChanged);
}

void OverlayFileTest::errorsBelowComeThrough()
{
    const auto faulty = std::make_shared<FaultyFile>(
        std::make_shared<MemoryFile>(std::vector<std::byte>(9000, std::byte{1})));
    faulty->failRange({4096, 1});
    const auto overlay = OverlayFile::over(faulty).value();
    std::vector<std::byte> bytes(10);
    QCOMPARE(overlay->readAt(4090, bytes).error().code, ErrorCode::ReadFailed);
    // A part of a page cannot be written when the rest of it cannot be read; a whole page can.
    QCOMPARE(overlay->writeAt(5000, bytes).error().code, ErrorCode::ReadFailed);
    QVERIFY(overlay->writeAt(4096, std::vector<std::byte>(4096, std::byte{3})));
    QVERIFY(overlay->readAt(4090, bytes));
}

QTEST_GUILESS_MAIN(OverlayFileTest)
#include "overlayfile_test.moc"
