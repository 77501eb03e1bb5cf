#include "engine/repair/bundlerepair.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"

#include <QTest>

#include <atomic>
#include <thread>

using namespace parascope;
using namespace parascope::test;

namespace fs = std::filesystem;

/// Repairs of descriptors that fail, are cancelled, or are undone elsewhere or too late.
class BundleUndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void failsWithoutATrace();
    void cancelledAtAnyTime();
    void changedMeanwhile();
    void changedSince();
    void movedBundleIsUndone();
    void copiedBundleIsUndoneInItsPlace();
    void undoesDescriptorsOnly();

private:
    JobControl m_control;
};

void BundleUndoTest::failsWithoutATrace()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    fs::permissions(path, fs::perms(0555));
    {
        const Unprivileged nobody; // who cannot tell whether somebody uses a file of others
        QCOMPARE(repairBundle(*plan, {}, m_control).error().code, ErrorCode::UseUnknown);
        const auto result = repairBundle(*plan, {}, m_control, true);
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::NoWritePermission);
    }
    fs::permissions(path, fs::perms(0755));
    QVERIFY(filesIn(path) == before);
    QVERIFY(findFilesUndo(path)->empty());
    JobControl cancelled;
    cancelled.cancel();
    QCOMPARE(repairBundle(*plan, {}, cancelled).error().code, ErrorCode::Cancelled);
    QVERIFY(filesIn(path) == before);
}

/// Whenever it is cancelled: either all was done and said, or nothing is left of it.
void BundleUndoTest::cancelledAtAnyTime()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto before = filesIn(path);
    const auto plan = planBundleRepair(reportOn(path));
    for (int i = 0; i < 20; ++i) {
        JobControl control;
        std::atomic<bool> isOver = false;
        std::thread canceller([&] {
            while (!isOver && filesIn(path)[kDescriptorName] == before.at(kDescriptorName)) {
            }
            control.cancel();
        });
        const auto result = repairBundle(*plan, {}, control);
        isOver = true;
        canceller.join();
        if (result) {
            QVERIFY(undoBundleRepair(result->undoFile));
            fs::remove(result->undoFile);
        } else {
            QCOMPARE(result.error().code, ErrorCode::Cancelled);
        }
        QVERIFY(filesIn(path) == before);
        QVERIFY(findFilesUndo(path)->empty());
    }
}

void BundleUndoTest::changedMeanwhile()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto plan = planBundleRepair(reportOn(path));
    place.write(std::string(path.filename()).append("/").append(kDescriptorName), "other");
    const auto result = repairBundle(*plan, {}, m_control);
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::FileChanged);
    QVERIFY(findFilesUndo(path)->empty());
}

void BundleUndoTest::changedSince()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto result = repairBundle(*planBundleRepair(reportOn(path)), {}, m_control);
    place.write(std::string(path.filename()).append("/").append(kDescriptorName), "other");
    const auto before = filesIn(path);
    const auto undone = undoBundleRepair(result->undoFile);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::FileChanged);
    QCOMPARE(undone.error().path, (path / kDescriptorName).native());
    QVERIFY(filesIn(path) == before);
}

void BundleUndoTest::movedBundleIsUndone()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto before = filesIn(path);
    const auto result = repairBundle(*planBundleRepair(reportOn(path)), {}, m_control);
    fs::rename(path, place / "moved.hdd");
    QVERIFY(undoBundleRepair(place / "moved.hdd" / result->undoFile.filename()));
    QVERIFY(filesIn(place / "moved.hdd") == before);
}

void BundleUndoTest::copiedBundleIsUndoneInItsPlace()
{
    const TemporaryFolder place;
    const fs::path path =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(place.path());
    const auto broken = filesIn(path);
    const auto result = repairBundle(*planBundleRepair(reportOn(path)), {}, m_control);
    const auto repaired = filesIn(path);
    fs::copy(path, place / "copy.hdd");
    QVERIFY(undoBundleRepair(place / "copy.hdd" / result->undoFile.filename()));
    QVERIFY(filesIn(place / "copy.hdd") == broken);
    QVERIFY(filesIn(path) == repaired);
}

void BundleUndoTest::undoesDescriptorsOnly()
{
    const TemporaryFolder place;
    const FilesChange change{
        place.path(), QDateTime::currentDateTime(), {}, {{"run.desktop", "planted", std::nullopt}}};
    const auto saved = saveFilesChange(change, place / "x.parascope-undo-1");
    QVERIFY(saved);
    const auto undone = undoBundleRepair(*saved);
    QVERIFY(!undone);
    QCOMPARE(undone.error().code, ErrorCode::InvalidJournal);
    QVERIFY(!fs::exists(place / "run.desktop"));
}

QTEST_GUILESS_MAIN(BundleUndoTest)
#include "bundleundo_test.moc"
