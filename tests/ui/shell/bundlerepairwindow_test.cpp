#include "engine/repair/bundlerepair.h"
#include "tests/engine/repair/bundles.h"
#include "tests/ui/shell/bundlewindows.h"
#include "ui/document/layerplace.h"

#include <QCheckBox>
#include <QDialog>
#include <QStatusBar>
#include <QTreeWidget>

namespace fs = std::filesystem;
using parascope::test::breakableBundle;
using parascope::test::BundleBuilder;
using parascope::test::BundleDefect;
using parascope::test::filesIn;
using parascope::test::find;
using parascope::test::ImageBuilder;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Disks that are repaired from their window: descriptor, undo, and layers below the top.
class BundleRepairWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void descriptorIsRepairedAndUndone();
    void brokenDescriptorIsMendedAndTheDiskShown();
    void fileThatWasPickedMeanwhileIsPartOfTheDiskAgain();
    void earlierRepairsAreInTheMenu();
    void interruptedIsSaid();
    void noLayerIsPickedWhileTheDescriptorIsWritten();
    void layerBelowTheTopIsAskedFor();

private:
    [[nodiscard]] static bool canRepairDisk(const MainWindow *window)
    {
        return find<QWidget>(window, "diskRepair")->isVisible();
    }
    [[nodiscard]] static QDialog *repairDisk(MainWindow *window)
    {
        press(window, "diskRepair");
        auto *dialog = find<QDialog>(window, "bundleRepairDialog");
        [&] {
            QTRY_VERIFY(find<QPushButton>(dialog, "bundleRepairStart")->isEnabled());
        }();
        press(dialog, "bundleRepairStart");
        [&] {
            QTRY_VERIFY(find<QWidget>(dialog, "bundleRepairHeadline")->isVisible());
        }();
        BundleWindows::settle(window);
        return dialog;
    }

    /// The dialog with the only change.
    [[nodiscard]] static QDialog *showEarlier(MainWindow *window)
    {
        window->actions()[ActionId::EarlierRepairs]->trigger();
        QDialog *earlier = nullptr;
        [&] {
            QTRY_VERIFY((earlier = find<QDialog>(window, "earlierRepairsDialog")) &&
                        earlier->isVisible());
            QTRY_COMPARE(find<QTreeWidget>(earlier, "earlierRepairs")->topLevelItemCount(), 1);
        }();
        return earlier;
    }

    std::unique_ptr<BundleWindows> m_here;
};

void BundleRepairWindowTest::descriptorIsRepairedAndUndone()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_here->folder().path());
    const auto before = filesIn(bundle);
    MainWindow *window = m_here->open(bundle);
    QVERIFY(canRepairDisk(window));
    QCOMPARE(words(window, "verdictLock"), u"Nothing has been written"_qs);
    QDialog *dialog = repairDisk(window);
    QTRY_VERIFY(words(window, "verdictLock").startsWith(u"Repaired"_qs));
    QVERIFY(words(dialog, "bundleRepairHeadline").startsWith(u"The descriptor was repaired."_qs));
    QTRY_VERIFY(!canRepairDisk(window));
    QVERIFY(window->document()->report());
    press(dialog, "bundleRepairUndo");
    QTRY_COMPARE(words(dialog, "bundleRepairHeadline"), u"The repair was undone."_qs);
    BundleWindows::settle(window);
    QTRY_VERIFY(canRepairDisk(window));
    QVERIFY(filesIn(bundle) == before);
    QCOMPARE(words(window, "verdictLock"), u"Put back as it was"_qs);
    // Also when another image of the disk is shown.
    window->diskView()->pick(QString::fromStdString(breakableBundle().guidOf(0)), 0);
    BundleWindows::settle(window);
    QCOMPARE(words(window, "verdictLock"), u"Put back as it was"_qs);
}

void BundleRepairWindowTest::brokenDescriptorIsMendedAndTheDiskShown()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::DescriptorUnreadable).write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QVERIFY(canRepairDisk(window));
    (void)repairDisk(window);
    QTRY_VERIFY(!canRepairDisk(window));
    QTRY_VERIFY(window->document()->report());
    QVERIFY(fs::equivalent(window->imagePath(), bundle / breakableBundle().fileName(1)));
}

void BundleRepairWindowTest::fileThatWasPickedMeanwhileIsPartOfTheDiskAgain()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::DescriptorUnreadable).write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    window->diskView()->pickFile(bundle / breakableBundle().fileName(1));
    QTRY_VERIFY(window->document()->report());
    QVERIFY(!window->document()->disk());
    (void)repairDisk(window);
    QTRY_VERIFY(!canRepairDisk(window));
    // Its bytes come from all layers, and the title says which one is shown.
    QTRY_VERIFY(window->document()->disk());
    QCOMPARE(window->windowTitle(), u"disk.hdd — Current state — Parascope"_qs);
}

void BundleRepairWindowTest::earlierRepairsAreInTheMenu()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_here->folder().path());
    const auto before = filesIn(bundle);
    MainWindow *window = m_here->open(bundle);
    repairDisk(window)->close();
    const QDialog *earlier = showEarlier(window);
    QVERIFY(earlier);
    auto *list = find<QTreeWidget>(earlier, "earlierRepairs");
    QVERIFY(list->topLevelItem(0)->text(3).startsWith(u"Descriptor: "_qs));
    press(earlier, "earlierUndo");
    QTRY_VERIFY(words(earlier, "earlierMessage").contains(u"byte for byte"_qs));
    QVERIFY(filesIn(bundle) == before);
    BundleWindows::settle(window);
    QTRY_VERIFY(canRepairDisk(window)); // the disk was read again
    QVERIFY(words(earlier, "earlierMessage").contains(u"byte for byte"_qs)); // still
}

void BundleRepairWindowTest::interruptedIsSaid()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_here->folder().path());
    const auto before = filesIn(bundle);
    JobControl control;
    QVERIFY(repairBundle(*planBundleRepair(test::reportOn(bundle)), {}, control));
    const auto repaired = filesIn(bundle);
    // As a crash would leave it: the descriptor is the last that is written.
    m_here->folder().write((bundle.filename() / kDescriptorName).native(),
                           before.at(kDescriptorName).toStdString());
    MainWindow *window = m_here->open(bundle);
    QTRY_VERIFY(find<QWidget>(window, "diskHalfRepaired")->isVisible());
    QVERIFY(words(window, "diskHalfRepaired").contains(u"was interrupted"_qs));
    QCOMPARE(find<QPushButton>(window, "diskEarlier")->text(), u"Earlier Repairs…"_qs);
    press(window, "diskEarlier");
    QDialog *earlier = nullptr;
    QTRY_VERIFY((earlier = find<QDialog>(window, "earlierRepairsDialog")) &&
                find<QWidget>(earlier, "earlierFinish")->isVisible());
    press(earlier, "earlierFinish");
    QTRY_VERIFY(!find<QWidget>(window, "diskHalfRepaired")->isVisible());
    QVERIFY(filesIn(bundle) == repaired);
}

void BundleRepairWindowTest::noLayerIsPickedWhileTheDescriptorIsWritten()
{
    const fs::path bundle =
        breakableBundle().defect(BundleDefect::GeometryDiffers).write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    repairDisk(window)->close();
    const fs::path shown = window->imagePath();
    const QString below = QString::fromStdString(breakableBundle().guidOf(0));
    const QDialog *earlier = showEarlier(window);
    press(earlier, "earlierUndo");
    // It ends in the event loop, not before.
    QVERIFY(window->diskView()->image().isWriting());
    window->diskView()->pick(below, 0);
    QVERIFY(window->diskView()->disk().pickedGuid() != below);
    QCOMPARE(window->statusBar()->currentMessage(), u"Not now: The image is being written to"_qs);
    QTRY_VERIFY(words(earlier, "earlierMessage").contains(u"byte for byte"_qs));
    BundleWindows::settle(window);
    QVERIFY(!window->diskView()->image().isWriting());
    QCOMPARE(window->imagePath(), shown);
    window->diskView()->pick(below, 0);
    QTRY_VERIFY(window->imagePath() != shown);
}

void BundleRepairWindowTest::layerBelowTheTopIsAskedFor()
{
    BundleBuilder builder = BundleWindows::chain();
    builder.image(0, 0, [](ImageBuilder &image) { image.entry(9, image.entryFor(4000)); });
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle / builder.fileName(0));
    window->actions()[ActionId::Repair]->trigger();
    auto *dialog = find<QDialog>(window, "repairDialog");
    QVERIFY(dialog);
    auto *tick = find<QCheckBox>(dialog, "layerTick");
    QTRY_VERIFY(tick->isVisible());
    QVERIFY(words(dialog, "layerMeaning").startsWith(u"2 layers"_qs));
    QVERIFY(words(dialog, "layerMeaning").contains(u"Before update"_qs));
    QTRY_VERIFY(find<QPushButton>(dialog, "repairCopy")->isEnabled());
    QVERIFY(!find<QPushButton>(dialog, "repairStart")->isEnabled());
    tick->setFocus();
    QTest::keyClick(tick, Qt::Key_Space);
    QTRY_VERIFY(find<QPushButton>(dialog, "repairStart")->isEnabled());
    // The top may be repaired at once.
    dialog->close();
    window->diskView()->pick(QString::fromStdString(builder.guidOf(2)), 0);
    BundleWindows::settle(window);
    QVERIFY(!layerPlaceOf(*window->document()).isDelicate());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleRepairWindowTest)
#include "bundlerepairwindow_test.moc"
