#include "engine/session/disksession.h"
#include "tests/engine/repair/bundles.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/driving.h"
#include "ui/wizards/bundle/bundlerepairdialog.h"
#include "ui/wizards/bundle/bundlerepairform.h"
#include "ui/wizards/repair/earlierrepairsdialog.h"

#include <QCheckBox>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTreeWidget>

#include <algorithm>
#include <fcntl.h>
#include <unistd.h>

using parascope::test::breakableBundle;
using parascope::test::BundleBuilder;
using parascope::test::BundleDefect;
using parascope::test::filesIn;
using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace fs = std::filesystem;

Q_DECLARE_METATYPE(parascope::test::BundleDefect)

namespace parascope::ui {

/// The repair of a bundle's descriptor by real clicks and keys.
class BundleRepairDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void repairsAndUndoes_data();
    void repairsAndUndoes();
    void ticksAreThoseOfThePlan();
    void actionsCountInTheirOrder();
    void keyboardAloneRepairs();
    void oneDescriptorForAnother();
    void anotherSizeIsSaid();
    void backupAlone();
    void backupThatWasOpened();
    void whatStaysIsSaid();
    void suspendedIsRefused();
    void evidenceModeOnlyShows();
    void nothingToRepair();
    void changedMeanwhileIsNamed();
    void changedSinceIsNotUndone();
    void readOnlyFolder();
    void inUseIsSaid();
    void readAgainPlansAgain();
    void earlierRepairs();
    void interruptedIsFinished();
    void stopLeavesOldOrNew();
    void closedWhileItWrites();

private:
    void open(const BundleBuilder &builder, bool isEvidence = false);
    void show(bool isEvidence = false, const fs::path &given = {});
    void repair();
    [[nodiscard]] std::map<std::string, QByteArray> files() const { return filesIn(m_path); }
    template <class Widget>
    [[nodiscard]] Widget *part(const char *name) const
    {
        return find<Widget>(m_dialog.get(), name);
    }
    [[nodiscard]] QCheckBox *tick(const char *action) const
    {
        return part<QCheckBox>(QByteArray("bundleTick-").append(action).constData());
    }
    [[nodiscard]] QPushButton *start() const { return part<QPushButton>("bundleRepairStart"); }
    [[nodiscard]] QString words(const char *name) const
    {
        return test::words(m_dialog.get(), name);
    }
    [[nodiscard]] QString changes() const
    {
        return part<QPlainTextEdit>("bundleChanges")->toPlainText();
    }
    /// Presses space on a tick, and waits for the new plan.
    void toggle(const char *action);
    [[nodiscard]] bool isPlanned() const
    {
        return !words("bundleAfterwards").contains(u"Calculating"_qs) &&
               !words("bundleAfterwards").contains(u"being read"_qs);
    }

    std::unique_ptr<test::TemporaryFolder> m_folder;
    fs::path m_path;
    std::map<std::string, QByteArray> m_before;
    std::shared_ptr<ChangeClaims> m_claims = std::make_shared<ChangeClaims>();
    std::unique_ptr<DiskSession> m_disk;
    std::unique_ptr<BundleRepairDialog> m_dialog;
};

void BundleRepairDialogTest::cleanup()
{
    m_dialog.reset();
    m_disk.reset();
    m_folder.reset();
}

void BundleRepairDialogTest::open(const BundleBuilder &builder, bool isEvidence)
{
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = builder.write(m_folder->path());
    m_before = files();
    show(isEvidence);
}

void BundleRepairDialogTest::show(bool isEvidence, const fs::path &given)
{
    m_dialog.reset();
    m_disk = std::make_unique<DiskSession>(given.empty() ? m_path : given);
    QSignalSpy finished(m_disk.get(), &DiskSession::finished);
    m_disk->open();
    QTRY_COMPARE(finished.size(), 1);
    m_dialog = std::make_unique<BundleRepairDialog>(m_disk.get(), m_claims, isEvidence);
    // As the window does.
    for (const auto signal : {&BundleRepairDialog::repaired, &BundleRepairDialog::undone})
        connect(m_dialog.get(), signal, m_disk.get(), &DiskSession::open);
    m_dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(m_dialog.get()));
    QTRY_VERIFY(isPlanned());
}

void BundleRepairDialogTest::toggle(const char *action)
{
    QCheckBox *box = tick(action);
    QVERIFY2(box && box->isVisible() && box->isEnabled(), action);
    box->setFocus();
    QTest::keyClick(box, Qt::Key_Space);
    QTRY_VERIFY(isPlanned());
    QVERIFY(tick(action)->hasFocus());
}

void BundleRepairDialogTest::repair()
{
    QSignalSpy repaired(m_dialog.get(), &BundleRepairDialog::repaired);
    press(m_dialog.get(), "bundleRepairStart");
    QTRY_COMPARE(repaired.size(), 1);
    QTRY_VERIFY(!m_disk->isBusy());
}

void BundleRepairDialogTest::repairsAndUndoes_data()
{
    QTest::addColumn<BundleDefect>("defect");
    QTest::addColumn<QString>("button");
    QTest::addColumn<QString>("change");
    const auto row = [](BundleDefect defect, const QString &button, const QString &change) {
        QTest::newRow(test::bundleDefectName(defect)) << defect << button << change;
    };
    row(BundleDefect::DescriptorMissing, u"the descriptor is restored"_qs, u"+ <Parallels"_qs);
    row(BundleDefect::DescriptorUnreadable, u"the descriptor is restored"_qs, u"+ "_qs);
    row(BundleDefect::DiskSizeDiffers, u"the disk will have"_qs, u"<Disk_size>"_qs);
    row(BundleDefect::GeometryDiffers, u"the descriptor change"_qs, u"<Cylinders>"_qs);
    row(BundleDefect::BlockSizeDiffers, u"the descriptor change"_qs, u"<Blocksize>"_qs);
    row(BundleDefect::StorageGap, u"the descriptor change"_qs, u"<Start>"_qs);
    row(BundleDefect::StorageOverlap, u"the descriptor change"_qs, u"<Start>"_qs);
    row(BundleDefect::TopIsBackup, u"1 line of the descriptor"_qs, u"<TopGUID>"_qs);
    row(BundleDefect::PlainWithMagic, u"the descriptor change"_qs, u"<Type>Compressed"_qs);
    row(BundleDefect::PathsMoved, u"the descriptor change"_qs, u"<File>"_qs);
}

void BundleRepairDialogTest::repairsAndUndoes()
{
    QFETCH(const BundleDefect, defect);
    QFETCH(const QString, button);
    QFETCH(const QString, change);
    open(breakableBundle().defect(defect));
    QVERIFY2(start()->text().contains(button), qPrintable(start()->text()));
    QVERIFY2(changes().contains(change), qPrintable(changes()));
    QVERIFY(words("bundleAfterwards").startsWith(u"Afterwards: "_qs));
    QVERIFY(words("bundleBefore0") != u"0"_qs);
    QCOMPARE(words("bundleAfter0"), u"0"_qs);
    QVERIFY(words("undoFileText").contains(u"DiskDescriptor.xml.Backup.parascope-undo-"_qs));
    const QString announced = words("undoFileText");
    QVERIFY(files() == m_before); // nothing until somebody says so

    repair();
    QVERIFY2(words("bundleRepairHeadline").startsWith(u"The descriptor was repaired."_qs),
             qPrintable(words("bundleRepairHeadline")));
    QCOMPARE(test::names(*test::reportOn(m_path)), QString());
    const auto undoFiles = findFilesUndo(m_path);
    QCOMPARE(undoFiles->size(), std::size_t(1));
    QVERIFY(words("bundleRepairSummary").contains(QString::fromStdString(undoFiles->front())));
    QVERIFY(announced.contains(QString::fromStdString(undoFiles->front()))); // as was promised
    QVERIFY(!start()->isVisible());

    QSignalSpy undone(m_dialog.get(), &BundleRepairDialog::undone);
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(undone.size(), 1);
    QCOMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(!part<QPushButton>("bundleRepairUndo")->isVisible());
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::ticksAreThoseOfThePlan()
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

void BundleRepairDialogTest::actionsCountInTheirOrder()
{
    // The geometry fits the size that the parts have: with that it is right.
    open(breakableBundle().defect(BundleDefect::DiskSizeDiffers));
    QVERIFY(words("bundleWrites-correct-sizes").contains(u"<Disk_size>"_qs));
    QVERIFY(!words("bundleWrites-correct-sizes").contains(u"<Cylinders>"_qs));
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"Nothing more to write"_qs));
    toggle("correct-sizes");
    QVERIFY(words("bundleWrites-correct-geometry").contains(u"<Cylinders>"_qs));
}

void BundleRepairDialogTest::keyboardAloneRepairs()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    const auto tabTo = [this](const QWidget *widget) {
        for (int i = 0; i < 30 && !widget->hasFocus(); ++i)
            QTest::keyClick(m_dialog->focusWidget(), Qt::Key_Tab);
        return widget->hasFocus();
    };
    QVERIFY(tabTo(tick("correct-geometry")));
    QTest::keyClick(tick("correct-geometry"), Qt::Key_Space);
    QTRY_COMPARE(words("bundleAfterwards"), u"Nothing is chosen."_qs);
    QTest::keyClick(tick("correct-geometry"), Qt::Key_Space);
    QTRY_VERIFY(start()->isEnabled());
    QVERIFY(tabTo(part<QWidget>("bundleChanges")));
    QVERIFY(tabTo(start()));
    QTest::keyClick(start(), Qt::Key_Space);
    QTRY_VERIFY(part<QWidget>("bundleRepairHeadline")->isVisible());
    QVERIFY(part<QPushButton>("bundleRepairClose")->hasFocus());
    QVERIFY(tabTo(part<QWidget>("bundleRepairUndo")));
    QTest::keyClick(part<QWidget>("bundleRepairUndo"), Qt::Key_Space);
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(files() == m_before);
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    QVERIFY(!m_dialog->isVisible());
}

void BundleRepairDialogTest::oneDescriptorForAnother()
{
    BundleBuilder builder;
    builder.layer().clusters({1}).overlay().defect(BundleDefect::DescriptorUnreadable);
    open(builder);
    QVERIFY(tick("restore-backup")->isChecked() && !tick("rebuild")->isChecked());
    toggle("rebuild");
    QVERIFY(!tick("restore-backup")->isChecked() && tick("rebuild")->isChecked());
    QVERIFY(start()->text().contains(u"a new descriptor is made"_qs));
    QVERIFY(changes().contains(u"+ "_qs));
    repair();
    QVERIFY(!test::reportOn(m_path)->bundle->problem);
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::anotherSizeIsSaid()
{
    open(breakableBundle().defect(BundleDefect::HeaderSizeDiffers));
    // Which of them is right cannot be told: nobody ticks that but a person.
    QVERIFY(!tick("correct-sizes")->isChecked());
    QVERIFY(!start()->isEnabled());
    QVERIFY(words("bundleGroup1").contains(u"another size"_qs));
    toggle("correct-sizes");
    QVERIFY(start()->text().contains(u"the disk will have"_qs));
    QVERIFY(words("bundleBefore2") != words("bundleAfter2"));
    repair();
    QCOMPARE(test::names(*test::reportOn(m_path)), QString());
}

void BundleRepairDialogTest::backupAlone()
{
    open(breakableBundle().defect(BundleDefect::BackupDiffers));
    QVERIFY(!tick("renew-backup")->isChecked());
    QVERIFY(words("bundleGroup3").contains(u"given up"_qs));
    toggle("renew-backup");
    QVERIFY(start()->text().contains(u"the backup is renewed"_qs));
    QVERIFY(!part<QWidget>("bundleChanges")->isVisible());
    QVERIFY(part<QWidget>("bundleBackupChanges")->isVisible());
    repair();
    QCOMPARE(files()[kDescriptorBackupName], files()[kDescriptorName]);
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::backupThatWasOpened()
{
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = breakableBundle().defect(BundleDefect::BackupDiffers).write(m_folder->path());
    m_before = files();
    show(false, m_path / kDescriptorBackupName);
    // Both can be read: which one is right, only a person knows.
    QVERIFY(!tick("restore-backup")->isChecked());
    QVERIFY(words("bundleGroup3").contains(u"given up"_qs));
    QVERIFY(!start()->isEnabled());
    toggle("restore-backup");
    QVERIFY2(changes().contains(u"<Name>old disk"_qs), qPrintable(changes()));
    repair();
    QCOMPARE(files()[kDescriptorName], m_before.at(kDescriptorBackupName));
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::whatStaysIsSaid()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers).defect(BundleDefect::FileMissing));
    QVERIFY(part<QWidget>("bundleStaying")->isVisible());
    QVERIFY(words("bundleStaying").contains(u"A file is missing: "_qs));
    QVERIFY(!words("bundleStaying").contains(u"Geometry"_qs));
    repair();
    QVERIFY(words("bundleRepairSummary").contains(u"Still there: A file is missing"_qs));

    BundleBuilder builder;
    builder.layer().overlay().overlay(); // more than one order is possible
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = builder.write(m_folder->path());
    fs::remove(m_path / kDescriptorName);
    fs::remove(m_path / kDescriptorBackupName);
    show();
    QVERIFY(words("bundleStaying").contains(u"cannot be made from the images alone"_qs));
    QVERIFY(!start()->isEnabled());
}

void BundleRepairDialogTest::suspendedIsRefused()
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

void BundleRepairDialogTest::evidenceModeOnlyShows()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers), true);
    QVERIFY(words("bundleObstacle").contains(u"evidence mode"_qs));
    QVERIFY(changes().contains(u"<Cylinders>"_qs));
    QVERIFY(!start()->isEnabled());
    QVERIFY(!part<QLabel>("undoFileText")->isVisible());
}

void BundleRepairDialogTest::nothingToRepair()
{
    open(breakableBundle());
    QVERIFY(words("bundleAfterwards").contains(u"nothing to repair"_qs));
    QVERIFY(!start()->isEnabled());
}

void BundleRepairDialogTest::changedMeanwhileIsNamed()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    // Somebody else mends one thing and breaks another.
    m_folder->write(
        (m_path.filename() / kDescriptorName).native(),
        files()[kDescriptorName].replace("<Blocksize>128<", "<Blocksize>64<").toStdString());
    const auto changed = files();
    QVERIFY(changed != m_before);
    press(m_dialog.get(), "bundleRepairStart");
    const std::string file = m_path / kDescriptorName;
    QTRY_VERIFY(words("bundleRepairResult").contains(QString::fromStdString(file)));
    QVERIFY(words("bundleRepairResult").contains(u"Nothing was written"_qs));
    QVERIFY(files() == changed);
    // It was read again, and is planned for as it is now.
    QTRY_VERIFY(tick("correct-block-size"));
    QTRY_VERIFY(start()->isEnabled());
    repair();
    QVERIFY(!files()[kDescriptorName].contains("<Blocksize>64<"));
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair was undone."_qs);
    QVERIFY(files() == changed);
}

void BundleRepairDialogTest::changedSinceIsNotUndone()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    repair();
    m_folder->write((m_path.filename() / kDescriptorName).native(), "somebody else's");
    const auto changed = files();
    press(m_dialog.get(), "bundleRepairUndo");
    QTRY_COMPARE(words("bundleRepairHeadline"), u"The repair could not be undone."_qs);
    const std::string file = m_path / kDescriptorName;
    QVERIFY(words("bundleRepairSummary").contains(QString::fromStdString(file)));
    QVERIFY(words("bundleRepairSummary").contains(u"parascope-undo"_qs));
    QVERIFY(files() == changed);
}

void BundleRepairDialogTest::readOnlyFolder()
{
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_folder->path());
    m_before = files();
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

void BundleRepairDialogTest::inUseIsSaid()
{
    cleanup();
    m_folder = std::make_unique<test::TemporaryFolder>();
    m_path = breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_folder->path());
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

void BundleRepairDialogTest::readAgainPlansAgain()
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

void BundleRepairDialogTest::earlierRepairs()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    QTRY_VERIFY(!part<QPushButton>("bundleRepairEarlier")->isEnabled());
    repair();
    show();
    QTRY_VERIFY(part<QPushButton>("bundleRepairEarlier")->isEnabled());
    press(m_dialog.get(), "bundleRepairEarlier");
    auto *list = part<QTreeWidget>("earlierRepairs");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QVERIFY(list->topLevelItem(0)->text(3).startsWith(u"Descriptor: writes cylinders"_qs));
    QVERIFY(!part<QWidget>("earlierSaveOld")->isVisible());
    QVERIFY(!part<QWidget>("earlierFinish")->isVisible());

    QSignalSpy undone(m_dialog.get(), &BundleRepairDialog::undone);
    press(m_dialog.get(), "earlierUndo");
    QTRY_COMPARE(undone.size(), 1);
    QVERIFY(files() == m_before);
    QTRY_VERIFY(words("earlierMessage").contains(u"byte for byte"_qs));
    QTRY_VERIFY(!part<QPushButton>("earlierUndo")->isEnabled());
    // The dialog behind it plans for what is there again.
    QTRY_VERIFY(changes().contains(u"<Cylinders>"_qs));

    press(m_dialog.get(), "earlierDelete");
    auto *question = part<QMessageBox>("deleteUndoFile");
    QTRY_VERIFY(question && question->isVisible());
    press(question, "deleteConfirmed");
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QVERIFY(words("earlierMessage").contains(u"no earlier repairs"_qs));
    QVERIFY(findFilesUndo(m_path)->empty());
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::interruptedIsFinished()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    repair();
    const auto repaired = files();
    // As a crash would leave it: the descriptor is the last that is written.
    m_folder->write((m_path.filename() / kDescriptorName).native(),
                    m_before.at(kDescriptorName).toStdString());
    show();
    QTRY_VERIFY(part<QPushButton>("bundleRepairEarlier")->isEnabled());
    QVERIFY(words("bundleObstacle").contains(u"was interrupted"_qs));
    press(m_dialog.get(), "bundleRepairEarlier");
    QTRY_VERIFY(part<QWidget>("earlierFinish") && part<QWidget>("earlierFinish")->isVisible());
    press(m_dialog.get(), "earlierFinish");
    QTRY_VERIFY(words("earlierMessage").contains(u"was finished"_qs));
    QTRY_COMPARE(words("bundleObstacle"), QString());
    QVERIFY(files() == repaired);
    press(m_dialog.get(), "earlierUndo");
    QTRY_VERIFY(words("earlierMessage").contains(u"byte for byte"_qs));
    QVERIFY(files() == m_before);
}

void BundleRepairDialogTest::stopLeavesOldOrNew()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    press(m_dialog.get(), "bundleRepairStart");
    press(m_dialog.get(), "bundleRepairStop");
    QTRY_VERIFY(!m_dialog->isRunning());
    // It may have been too late for that.
    const bool isStopped = words("bundleRepairResult").startsWith(u"Stopped."_qs);
    QCOMPARE(files() == m_before, isStopped);
    QCOMPARE(findFilesUndo(m_path)->empty(), isStopped);
    QCOMPARE(part<QWidget>("bundleRepairHeadline")->isVisible(), !isStopped);
    QVERIFY(!isStopped || start()->isEnabled());
}

void BundleRepairDialogTest::closedWhileItWrites()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    press(m_dialog.get(), "bundleRepairStart");
    QVERIFY(m_dialog->isRunning());
    m_dialog->reject(); // no way out but Stop
    QVERIFY(m_dialog->isVisible());
    m_dialog.reset(); // cancels and waits
    const auto undoFiles = findFilesUndo(m_path);
    QCOMPARE(files() == m_before, undoFiles->empty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleRepairDialogTest)
#include "bundlerepairdialog_test.moc"
