#include "tests/ui/wizards/bundle/bundlerepairharness.h"

#include <fcntl.h>
#include <unistd.h>

using parascope::test::breakableBundle;
using parascope::test::BundleBuilder;
using parascope::test::BundleDefect;
using parascope::test::press;

namespace fs = std::filesystem;

namespace parascope::ui {

/// What is offered before anything is written, and why not.
class BundleRepairPlanTest : public QObject, private test::BundleRepairHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void ticksAreThoseOfThePlan();
    void actionsCountInTheirOrder();
    void whatStaysIsSaid();
    void suspendedIsRefused();
    void evidenceModeOnlyShows();
    void nothingToRepair();
    void readOnlyFolder();
    void inUseIsSaid();
    void readAgainPlansAgain();
};

void BundleRepairPlanTest::ticksAreThoseOfThePlan()
{
    open(breakableBundle()
             .defect(BundleDefect::GeometryDiffers)
             .defect(BundleDefect::BlockSizeDiffers));
    QVERIFY(tick("correct-geometry")->isChecked() && tick("correct-block-size")->isChecked());
    QVERIFY(!tick("restore-backup"));
    QVERIFY(words("bundleAnswers-correct-geometry").contains(u"Geometry does not fit"_qs));
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"<Cylinders>"_qs));
    QVERIFY(words("bundleGroup0").contains(u"Nothing that the virtual machine reads"_qs));
    toggle("correct-geometry");
    QVERIFY(!changes().contains(u"<Cylinders>"_qs));
    QVERIFY(changes().contains(u"<Blocksize>"_qs));
    QCOMPARE(words("bundleAfter0"), u"1"_qs);
    // What it would add is still said.
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"<Cylinders>"_qs));
    toggle("correct-block-size");
    QCOMPARE(words("bundleAfterwards"), u"Nothing is chosen."_qs);
    QVERIFY(!start()->isEnabled());
    QVERIFY(!part<QLabel>("undoFileText")->isVisible());
    toggle("correct-geometry");
    QVERIFY(start()->isEnabled());
    repair();
    QCOMPARE(test::names(*test::reportOn(m_path)), u"bundle.block-size"_qs);
    QVERIFY(words("bundleRepairSummary").contains(u"Still there: Cluster size differs"_qs));
}

void BundleRepairPlanTest::actionsCountInTheirOrder()
{
    // The geometry fits the size that the parts have: with that it is right.
    open(breakableBundle().defect(BundleDefect::DiskSizeDiffers));
    QVERIFY(words("bundleWrites-correct-sizes").contains(u"<Disk_size>"_qs));
    QVERIFY(!words("bundleWrites-correct-sizes").contains(u"<Cylinders>"_qs));
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"Nothing more to write"_qs));
    toggle("correct-sizes");
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"<Cylinders>"_qs));
}

void BundleRepairPlanTest::whatStaysIsSaid()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers).defect(BundleDefect::FileMissing));
    QVERIFY(part<QWidget>("bundleStaying")->isVisible());
    QVERIFY(words("bundleStaying").contains(u"A file is missing: "_qs));
    QVERIFY(!words("bundleStaying").contains(u"Geometry"_qs));
    repair();
    QVERIFY(words("bundleRepairSummary").contains(u"Still there: A file is missing"_qs));

    BundleBuilder builder;
    builder.layer().overlay().overlay(); // more than one order is possible
    write(builder);
    fs::remove(m_path / kDescriptorName);
    fs::remove(m_path / kDescriptorBackupName);
    show();
    QVERIFY(words("bundleStaying").contains(u"cannot be made from the images alone"_qs));
    QVERIFY(!start()->isEnabled());
}

void BundleRepairPlanTest::suspendedIsRefused()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers).defect(BundleDefect::Suspended));
    QVERIFY(words("bundleObstacle").contains(u"suspended"_qs));
    QVERIFY(!part<QWidget>("bundleAfterwards")->isVisible());
    QVERIFY(!start()->isEnabled());
    QVERIFY(!tick("correct-geometry")->isEnabled());
    QVERIFY(!part<QLabel>("undoFileText")->isVisible());
    QVERIFY(files() == m_before);

    open(
        breakableBundle().defect(BundleDefect::GeometryDiffers).defect(BundleDefect::PhysicalDisk));
    QVERIFY(words("bundleObstacle").contains(u"physical disk"_qs));
    QVERIFY(!start()->isEnabled());
}

void BundleRepairPlanTest::evidenceModeOnlyShows()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers), true);
    QVERIFY(words("bundleObstacle").contains(u"evidence mode"_qs));
    QVERIFY(changes().contains(u"<Cylinders>"_qs));
    QVERIFY(!start()->isEnabled());
    QVERIFY(!part<QLabel>("undoFileText")->isVisible());
}

void BundleRepairPlanTest::nothingToRepair()
{
    open(breakableBundle());
    QVERIFY(words("bundleAfterwards").contains(u"nothing to repair"_qs));
    QVERIFY(!start()->isEnabled());
}

void BundleRepairPlanTest::readOnlyFolder()
{
    write(breakableBundle().defect(BundleDefect::GeometryDiffers));
    fs::permissions(m_path, fs::perms(0555));
    {
        const test::Unprivileged nobody;
        show();
        QVERIFY(words("bundleObstacle").contains(u"cannot be written"_qs));
        QVERIFY(!start()->isEnabled());
        QVERIFY(!part<QLabel>("undoFileText")->isVisible());
        QVERIFY(changes().contains(u"<Cylinders>"_qs));
    }
    fs::permissions(m_path, fs::perms(0755));
    QVERIFY(files() == m_before);
}

void BundleRepairPlanTest::inUseIsSaid()
{
    write(breakableBundle().defect(BundleDefect::GeometryDiffers));
    const fs::path top = m_path / breakableBundle().fileName(1);
    const int writer = ::open(top.c_str(), O_RDWR | O_CLOEXEC);
    QVERIFY(writer >= 0);
    const ImageUse use = HostFile::open(top).value()->use();
    show();
    QVERIFY(!start()->isEnabled());
    if (use == ImageUse::Writer) {
        QVERIFY(words("bundleObstacle").contains(u"Shut it down"_qs));
    } else {
        // The system cannot tell: a person has to.
        QVERIFY(part<QCheckBox>("notInUse")->isVisible());
        QTest::mouseClick(part<QCheckBox>("notInUse"), Qt::LeftButton, {}, QPoint(5, 5));
        QVERIFY(start()->isEnabled());
    }
    ::close(writer);
    // Somebody begins to use it after it was planned.
    m_before = files();
    show();
    QVERIFY(start()->isEnabled());
    const int later = ::open(top.c_str(), O_RDWR | O_CLOEXEC);
    press(m_dialog.get(), "bundleRepairStart");
    QTRY_VERIFY(words("bundleRepairResult").contains(QString::fromStdString(top)));
    QVERIFY(words("bundleRepairResult").contains(u"as it was before"_qs));
    QVERIFY(files() == m_before);
    QTRY_VERIFY(isPlanned());
    QVERIFY(!start()->isEnabled());
    ::close(later);
}

void BundleRepairPlanTest::readAgainPlansAgain()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    const test::TemporaryFolder other;
    const fs::path elsewhere =
        breakableBundle().defect(BundleDefect::BlockSizeDiffers).write(other.path());
    for (const char *name : {kDescriptorName, kDescriptorBackupName})
        fs::copy_file(elsewhere / name, m_path / name, fs::copy_options::overwrite_existing);
    m_disk->open();
    QTRY_VERIFY(tick("correct-block-size"));
    QVERIFY(!tick("correct-geometry"));
    QVERIFY(changes().contains(u"<Blocksize>"_qs));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleRepairPlanTest)
#include "bundlerepairplan_test.moc"
