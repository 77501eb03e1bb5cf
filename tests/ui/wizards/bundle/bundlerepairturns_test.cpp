#include "tests/ui/wizards/bundle/bundlerepairharness.h"
#include "ui/wizards/repair/earlierrepairsdialog.h"

#include <QMessageBox>
#include <QTreeWidget>

using parascope::test::breakableBundle;
using parascope::test::BundleDefect;
using parascope::test::press;

namespace parascope::ui {

/// What comes between, and what is found afterwards.
class BundleRepairTurnsTest : public QObject, private test::BundleRepairHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void changedMeanwhileIsNamed();
    void changedSinceIsNotUndone();
    void earlierRepairs();
    void interruptedIsFinished();
    void stopLeavesOldOrNew();
    void closedWhileItWrites();
};

void BundleRepairTurnsTest::changedMeanwhileIsNamed()
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

void BundleRepairTurnsTest::changedSinceIsNotUndone()
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

void BundleRepairTurnsTest::earlierRepairs()
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

void BundleRepairTurnsTest::interruptedIsFinished()
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

void BundleRepairTurnsTest::stopLeavesOldOrNew()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    press(m_dialog.get(), "bundleRepairStart");
    QVERIFY(part<QPushButton>("bundleRepairStop")->isVisible());
    QCoreApplication::processEvents(); // it begins
    // It may be too late for that.
    if (m_dialog->isRunning())
        press(m_dialog.get(), "bundleRepairStop");
    QTRY_VERIFY(!m_dialog->isRunning());
    const bool isStopped = words("bundleRepairResult").startsWith(u"Stopped."_qs);
    QCOMPARE(files() == m_before, isStopped);
    QCOMPARE(findFilesUndo(m_path)->empty(), isStopped);
    QCOMPARE(part<QWidget>("bundleRepairHeadline")->isVisible(), !isStopped);
    QVERIFY(!isStopped || start()->isEnabled());
}

void BundleRepairTurnsTest::closedWhileItWrites()
{
    open(breakableBundle().defect(BundleDefect::GeometryDiffers));
    press(m_dialog.get(), "bundleRepairStart");
    QVERIFY(m_dialog->isRunning());
    m_dialog->reject(); // no way out but Stop
    QVERIFY(m_dialog->isVisible());
    QCoreApplication::processEvents(); // it begins
    m_dialog.reset();                  // cancels and waits
    const auto undoFiles = findFilesUndo(m_path);
    QCOMPARE(files() == m_before, undoFiles->empty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleRepairTurnsTest)
#include "bundlerepairturns_test.moc"
