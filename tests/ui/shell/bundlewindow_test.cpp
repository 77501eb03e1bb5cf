#include "tests/ui/shell/bundlewindows.h"
#include "ui/shell/demoimage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QTreeWidget>

namespace fs = std::filesystem;
using parascope::test::find;

namespace parascope::ui {

/// Whole disks, by whatever name they are opened.
class BundleWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void everyNameLeadsToTheDisk_data();
    void everyNameLeadsToTheDisk();
    void layerThatIsHandedOverIsShown();
    void folderIsAskedForByKey();
    void machineOffersItsDisks();
    void machineOfOneDiskIsThatDisk();
    void secondOpeningRaisesTheWindow_data();
    void secondOpeningRaisesTheWindow();
    void anotherLayerIsPickedInTheWindowThatIsOpen();
    void machineThatIsOpenAlreadyRaisesItsWindow();
    void diskIsRememberedByItsFolder();
    void loneImageHasNoLayers();
    void nothingIsThere();
    void folderThatMayNotBeReadSaysSo();
    void windowClosesWhileItLooks();
    void checkAgainSeesAnotherDescriptor();
    void editsAreKeptWhenAnotherImageIsWanted();
    void windowWithEditsIsNotGivenUp();

private:
    std::unique_ptr<BundleWindows> m_here;
};

void BundleWindowTest::everyNameLeadsToTheDisk_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("folder") << QByteArray("disk.hdd");
    QTest::newRow("folder, slash") << QByteArray("disk.hdd/");
    QTest::newRow("descriptor") << QByteArray("disk.hdd/DiskDescriptor.xml");
    QTest::newRow("backup") << QByteArray("disk.hdd/DiskDescriptor.xml.Backup");
    QTest::newRow("marker") << QByteArray("disk.hdd/disk.hdd");
    QTest::newRow("image") << QByteArray("disk.hdd/") +
                                  QByteArray::fromStdString(BundleWindows::chain().fileName(2));
}

void BundleWindowTest::everyNameLeadsToTheDisk()
{
    QFETCH(QByteArray, name);
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    m_here->folder().write("disk.hdd/disk.hdd", std::string_view());
    MainWindow *window = m_here->open(m_here->folder() / name.toStdString());
    QVERIFY(window->document()->report());
    QVERIFY(fs::equivalent(window->imagePath(), bundle / builder.fileName(2)));
    QCOMPARE(window->windowTitle(), u"disk.hdd — Current state — Parascope"_qs);
    QVERIFY(find<QWidget>(window, "layersPanel")->isVisible());
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Good);
    QVERIFY(test::words(window, "diskShown").contains(u"top of 3 layers"_qs));
    QVERIFY(!find<QWidget>(window, "diskRepair")->isVisible());
    QVERIFY(!QApplication::activeModalWidget());
}

void BundleWindowTest::layerThatIsHandedOverIsShown()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle / builder.fileName(1));
    QCOMPARE(window->imagePath(), bundle / builder.fileName(1));
    QCOMPARE(window->windowTitle(), u"disk.hdd — Before update — Parascope"_qs);
    QVERIFY(test::words(window, "diskShown").contains(u"Before update"_qs));
    QVERIFY(window->document()->disk());
    QCOMPARE(window->document()->disk()->pickedGuid.toStdString(), builder.guidOf(1));
}

void BundleWindowTest::folderIsAskedForByKey()
{
    const fs::path bundle = BundleWindows::chain().write(m_here->folder().path());
    m_here->windows().serve({});
    MainWindow *window = m_here->only();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_O, Qt::ControlModifier | Qt::AltModifier);
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = find<QFileDialog>(window, "openFolderDialog")) && dialog->isVisible());
    auto *name = dialog->findChild<QLineEdit *>();
    name->setText(QString::fromStdString(bundle.native()));
    QTest::keyClick(name, Qt::Key_Return);
    QTRY_VERIFY(window->diskView() && window->diskView()->disk().bundle());
    QCOMPARE(m_here->only(), window);
}

void BundleWindowTest::machineOffersItsDisks()
{
    const fs::path machine = m_here->folder() / "machine.pvm";
    fs::create_directory(machine);
    test::BundleBuilder first("first");
    test::BundleBuilder second("second");
    (void)first.layer().clusters({0}).write(machine);
    (void)second.layer().clusters({1}).write(machine);
    MainWindow *window = m_here->open(machine);
    QVERIFY(test::words(window, "verdictHeadline").contains(u"2 disks"_qs));
    QVERIFY(!window->actions()[ActionId::GoTo]->isEnabled());
    QVERIFY(!window->actions()[ActionId::CheckAgain]->isEnabled());
    auto *disks = find<QTreeWidget>(window, "insteadImages");
    QTRY_VERIFY(disks->isVisible());
    QCOMPARE(disks->topLevelItemCount(), 2);
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTRY_COMPARE(QApplication::focusWidget(), disks);
    QTest::keyClick(disks, Qt::Key_Down);
    QTest::keyClick(disks, Qt::Key_Return);
    QTRY_VERIFY(window->diskView()->disk().bundle());
    BundleWindows::settle(window);
    QCOMPARE(window->windowTitle(), u"second.hdd — Parascope"_qs);
    QCOMPARE(m_here->only(), window);
}

void BundleWindowTest::machineOfOneDiskIsThatDisk()
{
    const fs::path machine = m_here->folder() / "machine.pvm";
    fs::create_directory(machine);
    (void)BundleWindows::chain().write(machine);
    MainWindow *window = m_here->open(machine);
    QCOMPARE(window->windowTitle(), u"disk.hdd — Current state — Parascope"_qs);
}

void BundleWindowTest::secondOpeningRaisesTheWindow_data()
{
    everyNameLeadsToTheDisk_data();
}

void BundleWindowTest::secondOpeningRaisesTheWindow()
{
    QFETCH(QByteArray, name);
    const fs::path bundle = BundleWindows::chain().write(m_here->folder().path());
    m_here->folder().write("disk.hdd/disk.hdd", std::string_view());
    MainWindow *window = m_here->open(bundle);
    window->showMinimized();
    QCOMPARE(m_here->windows().openImage(m_here->folder() / name.toStdString()), window);
    QVERIFY(!window->isMinimized());
    QCOMPARE(m_here->windows().windows().size(), 1);
}

void BundleWindowTest::anotherLayerIsPickedInTheWindowThatIsOpen()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QCOMPARE(m_here->windows().openImage(bundle / builder.fileName(0)), window);
    QTRY_COMPARE(window->imagePath(), bundle / builder.fileName(0));
    QCOMPARE(window->windowTitle(), u"disk.hdd — Fresh install — Parascope"_qs);
}

void BundleWindowTest::machineThatIsOpenAlreadyRaisesItsWindow()
{
    const fs::path machine = m_here->folder() / "machine.pvm";
    fs::create_directory(machine);
    const fs::path bundle = BundleWindows::chain().write(machine);
    MainWindow *window = m_here->open(bundle);
    // From a start page, which comes back; and in a window of its own, which closes.
    MainWindow *start = m_here->windows().addWindow();
    QCOMPARE(m_here->windows().openImage(machine, start), start);
    QTRY_VERIFY(!start->diskView());
    QCOMPARE(start->windowTitle(), u"Parascope"_qs);
    QVERIFY(start->isVisible() && !start->actions()[ActionId::CheckAgain]->isEnabled());
    start->close();
    QTRY_COMPARE(m_here->only(), window);
    QVERIFY(m_here->windows().openImage(machine) != window);
    QTRY_COMPARE(m_here->only(), window);
}

void BundleWindowTest::diskIsRememberedByItsFolder()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    (void)m_here->open(bundle / builder.fileName(2));
    const auto recent = m_here->settings().recentImages();
    QCOMPARE(recent.size(), 1U);
    QCOMPARE(recent.front().path, bundle);
    QCOMPARE(recent.front().verdict, u"No problems found in this disk."_qs);
}

void BundleWindowTest::loneImageHasNoLayers()
{
    const fs::path path = m_here->folder() / "alone.hds";
    QVERIFY(writeDemoImage(path));
    MainWindow *window = m_here->open(path);
    QVERIFY(window->document()->report());
    QVERIFY(!find<QWidget>(window, "layersPanel"));
    QVERIFY(!find<QWidget>(window, "diskLine")->isVisible());
    QCOMPARE(window->windowTitle(), u"alone.hds — Parascope"_qs);
    for (const QAction *action : find<QMenu>(window, "panelMenu")->actions())
        QVERIFY(action->text() != u"&Layers"_qs || !action->isVisible());
}

void BundleWindowTest::nothingIsThere()
{
    MainWindow *window = m_here->open(m_here->folder() / "missing.hdd");
    QVERIFY(window->document()->error());
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Failed);
    QVERIFY(window->isFree());
}

void BundleWindowTest::folderThatMayNotBeReadSaysSo()
{
    const fs::path bundle = BundleWindows::chain().write(m_here->folder().path());
    fs::permissions(bundle, fs::perms::none);
    {
        const test::Unprivileged user;
        MainWindow *window = m_here->open(bundle);
        QVERIFY(window->document()->error());
        QCOMPARE(window->document()->error()->code, ErrorCode::NoPermission);
        QVERIFY(window->isFree());
    }
    fs::permissions(bundle, fs::perms::owner_all);
    MainWindow *window = m_here->only();
    QVERIFY(window->actions()[ActionId::CheckAgain]->isEnabled());
    QTest::keyClick(window, Qt::Key_F5);
    QTRY_VERIFY(window->diskView()->disk().bundle());
    BundleWindows::settle(window);
    QVERIFY(window->document()->report());
}

void BundleWindowTest::windowClosesWhileItLooks()
{
    const fs::path bundle = BundleWindows::chain().write(m_here->folder().path());
    m_here->windows().serve({{bundle}});
    MainWindow *window = m_here->only();
    QCOMPARE(test::words(window, "verdictHeadline"), u"Looking for the disk…"_qs);
    QVERIFY(!window->imageView()->workspace()->isVisible());
    window->close();
    QTRY_VERIFY(m_here->windows().windows().isEmpty());
}

void BundleWindowTest::checkAgainSeesAnotherDescriptor()
{
    test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    MainWindow *window = m_here->open(bundle);
    QCOMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Good);
    test::BundleBuilder damaged = BundleWindows::chain();
    damaged.descriptor([](DiskDescriptor &descriptor) { descriptor.geometry.cylinders = 3; });
    fs::create_directory(m_here->folder() / "other");
    const fs::path other = damaged.write(m_here->folder() / "other");
    fs::copy_file(other / kDescriptorName, bundle / kDescriptorName,
                  fs::copy_options::overwrite_existing);
    QTest::keyClick(window, Qt::Key_F5);
    QTRY_COMPARE(BundleWindows::message(window).tone, VerdictMessage::Tone::Damaged);
    QTRY_VERIFY(find<QWidget>(window, "diskRepair")->isVisible());
    QVERIFY(test::words(window, "diskProblems").contains(u"1 problem"_qs));
}

/// Not even when the descriptor, which comes back, names another image for the top.
void BundleWindowTest::editsAreKeptWhenAnotherImageIsWanted()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    const fs::path descriptor = bundle / kDescriptorName;
    const fs::path away = m_here->folder() / "descriptor";
    fs::copy_file(descriptor, away);
    fs::resize_file(descriptor, 20);
    fs::remove(bundle / kDescriptorBackupName);
    MainWindow *window = m_here->open(bundle);
    window->diskView()->pickFile(bundle / builder.fileName(0));
    QTRY_COMPARE(window->imagePath(), bundle / builder.fileName(0));
    BundleWindows::settle(window);
    HexEdits *edits = BundleWindows::type(window, 2 * builder.clusterBytes());
    fs::copy_file(away, descriptor, fs::copy_options::overwrite_existing);
    window->diskView()->disk().open();
    BundleWindows::settle(window);
    QVERIFY(window->diskView()->disk().bundle()->isReadable());
    QCOMPARE(window->imagePath(), bundle / builder.fileName(0));
    QVERIFY(!edits->pending().isEmpty());
    QVERIFY(!window->document()->disk()); // that is another image's
    edits->clear();
    QTRY_COMPARE(window->imagePath(), bundle / builder.fileName(2));
    BundleWindows::settle(window);
    QVERIFY(window->document()->disk());
}

void BundleWindowTest::windowWithEditsIsNotGivenUp()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    const fs::path bundle = builder.write(m_here->folder().path());
    const fs::path away = m_here->folder() / "descriptor";
    fs::rename(bundle / kDescriptorName, away);
    fs::remove(bundle / kDescriptorBackupName);
    MainWindow *window = m_here->open(bundle / builder.fileName(2));
    QVERIFY(!window->diskView()->disk().bundle());
    const HexEdits *edits = BundleWindows::type(window, 2 * builder.clusterBytes());
    fs::rename(away, bundle / kDescriptorName);
    QVERIFY(m_here->open(bundle) != window);
    window->diskView()->disk().open();
    BundleWindows::settle(window);
    QVERIFY(window->diskView()->disk().bundle());
    QCOMPARE(m_here->windows().windows().size(), 2);
    QVERIFY(window->isVisible() && !edits->pending().isEmpty());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::BundleWindowTest)
#include "bundlewindow_test.moc"
