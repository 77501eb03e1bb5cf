#include "tests/ui/wizards/bundle/bundlerepairharness.h"

using parascope::test::breakableBundle;
using parascope::test::BundleBuilder;
using parascope::test::BundleDefect;
using parascope::test::press;

Q_DECLARE_METATYPE(parascope::test::BundleDefect)

namespace parascope::ui {

/// What can be repaired is repaired and undone.
class BundleRepairDialogTest : public QObject, private test::BundleRepairHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void repairsAndUndoes_data();
    void repairsAndUndoes();
    void keyboardAloneRepairs();
    void oneDescriptorForAnother();
    void anotherSizeIsSaid();
    void backupAlone();
    void backupThatWasOpened();
};

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
    write(breakableBundle().defect(BundleDefect::BackupDiffers));
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleRepairDialogTest)
#include "bundlerepairdialog_test.moc"
