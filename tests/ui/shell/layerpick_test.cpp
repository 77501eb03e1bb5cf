#include "tests/ui/shell/bundlewindows.h"
#include "ui/views/map/mappane.h"

#include <QDialog>
#include <QDockWidget>
#include <QMenu>
#include <QTreeView>

namespace fs = std::filesystem;
using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// A window in which another layer is picked, and disks of which a layer cannot be shown.
class LayerPickTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void pickedByKeyItReadsAsThen();
    void placeAndMapsAreKept();
    void panelsStayAsTheyAre();
    void orphanGetsAWindowOfItsOwn();
    void editsAreAskedForFirst();
    void partOfASplitDiskIsPicked();
    void missingLayerLeavesAPage();
    void missingLayerBelowIsTold();
    void damagedLayerBelowIsTold();
    void unknownTopLeavesAPage();
    void filesOutsideAreOpenedWhenAsked();
    void unreadableDescriptorShowsFilesAlone();
    void descriptorIsRepairedFromTheVerdict();
    void panelsAreReachedByKey();
    void everyDefectIsShown_data();
    void everyDefectIsShown();

private:
    MainWindow *open(const test::BundleBuilder &builder)
    {
        m_bundle = builder.write(m_here->folder().path());
        m_window = m_here->open(m_bundle);
        [this] {
            QVERIFY(QTest::qWaitForWindowActive(m_window));
        }();
        return m_window;
    }
    [[nodiscard]] QTreeView *layers() const { return find<QTreeView>(m_window, "layersView"); }
    void pickByKey(const QString &title) const { BundleWindows::pickByKey(m_window, title); }
    [[nodiscard]] std::vector<std::byte> guestBytes() const
    {
        return BundleWindows::guestBytes(m_window);
    }

    std::unique_ptr<BundleWindows> m_here;
    fs::path m_bundle;
    MainWindow *m_window = nullptr;
};

void LayerPickTest::pickedByKeyItReadsAsThen()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    open(builder);
    QVERIFY(guestBytes() == builder.contents(2));
    for (const std::size_t layer : {std::size_t(0), std::size_t(1), std::size_t(2)}) {
        const QString title = layer == 0   ? u"Fresh install"_qs
                              : layer == 1 ? u"Before update"_qs
                                           : u"Current state"_qs;
        pickByKey(title);
        QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(layer));
        BundleWindows::settle(m_window);
        QCOMPARE(m_window->windowTitle(), u"disk.hdd — %1 — Parascope"_qs.arg(title));
        QVERIFY(guestBytes() == builder.contents(layer));
        QVERIFY(layers()->hasFocus()); // the keyboard can go on from here
        QCOMPARE(words(m_window, "diskShown").contains(u"not the top"_qs), layer != 2);
    }
    QCOMPARE(m_here->settings().recentImages().size(), 1U);
    QCOMPARE(m_here->windows().windows().size(), 1);
}

void LayerPickTest::placeAndMapsAreKept()
{
    open(BundleWindows::chain());
    m_window->document()->selectGuestCluster(GuestCluster(5));
    m_window->imageView()->workspace()->maps()->setOrders(MapPane::Orders::Disk);
    const Document *before = m_window->document();
    pickByKey(u"Before update"_qs);
    QTRY_VERIFY(m_window->document() != before);
    BundleWindows::settle(m_window);
    QCOMPARE(m_window->document()->selection().guest, GuestCluster(5));
    QVERIFY(m_window->imageView()->workspace()->maps()->orders() == MapPane::Orders::Disk);
    QVERIFY(m_window->actions()[ActionId::DiskMap]->isChecked());
    QVERIFY(!find<QWidget>(m_window, "noLayers")->isVisible());
}

void LayerPickTest::panelsStayAsTheyAre()
{
    open(BundleWindows::chain());
    QCOMPARE(find<QMenu>(m_window, "panelMenu")->actions().constFirst()->text(), u"&Layers"_qs);
    auto *selected = find<QDockWidget>(m_window, "selectedDock");
    QVERIFY(selected->isVisible());
    selected->toggleViewAction()->trigger();
    for (const QString &title : {u"Fresh install"_qs, u"Current state"_qs}) {
        const Document *before = m_window->document();
        pickByKey(title);
        QTRY_VERIFY(m_window->document() != before);
        BundleWindows::settle(m_window);
        QTRY_VERIFY(!find<QDockWidget>(m_window, "selectedDock")->isVisible());
        QVERIFY(find<QDockWidget>(m_window, "findingsDock")->isVisible());
        QVERIFY(find<QDockWidget>(m_window, "layersDock")->isVisible());
        QVERIFY(layers()->isVisible() && layers()->isEnabled());
    }
    m_window->actions()[ActionId::Everything]->trigger();
    QTRY_VERIFY(find<QDockWidget>(m_window, "selectedDock")->isVisible());
    QVERIFY(find<QDockWidget>(m_window, "layersDock")->isVisible());
    m_window->actions()[ActionId::Simple]->trigger();
    QTRY_VERIFY(!find<QDockWidget>(m_window, "selectedDock")->isVisible());
    m_window->actions()[ActionId::ResetPanels]->trigger();
    QTRY_VERIFY(find<QDockWidget>(m_window, "selectedDock")->isVisible());
    QTRY_VERIFY(layers()->isVisible() && layers()->isEnabled());
}

void LayerPickTest::orphanGetsAWindowOfItsOwn()
{
    test::BundleBuilder builder = test::breakableBundle();
    open(builder.defect(test::BundleDefect::FileOrphaned));
    const BundlePtr bundle = m_window->diskView()->disk().bundle();
    QCOMPARE(bundle->orphans.size(), 1U);
    const fs::path shown = m_window->imagePath();
    MainWindow *other = m_here->windows().openImage(bundle->orphans.front(), m_window);
    QVERIFY(other != m_window);
    BundleWindows::settle(other);
    QCOMPARE(other->imagePath(), bundle->orphans.front());
    QCOMPARE(m_window->imagePath(), shown);
}

void LayerPickTest::editsAreAskedForFirst()
{
    const test::BundleBuilder builder = BundleWindows::chain();
    open(builder);
    const fs::path top = m_bundle / builder.fileName(2);
    const HexEdits *edits = BundleWindows::type(m_window, 2 * builder.clusterBytes());
    pickByKey(u"Fresh install"_qs);
    QTRY_VERIFY(find<QDialog>(m_window, "closeWithEdits"));
    press(m_window, "closeCancel");
    QTRY_VERIFY(!find<QDialog>(m_window, "closeWithEdits"));
    QCOMPARE(m_window->imagePath(), top);
    QVERIFY(!edits->pending().isEmpty());
    pickByKey(u"Fresh install"_qs);
    QTRY_VERIFY(find<QDialog>(m_window, "closeWithEdits"));
    press(m_window, "closeDiscardEdits");
    QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(0));
    QVERIFY(m_window->isVisible());
    BundleWindows::settle(m_window);
    QVERIFY(guestBytes() == builder.contents(0));
}

void LayerPickTest::partOfASplitDiskIsPicked()
{
    const test::BundleBuilder builder = test::breakableBundle();
    open(builder);
    QCOMPARE(m_window->imagePath(), m_bundle / builder.fileName(1, 0));
    QVERIFY(words(m_window, "diskShown").contains(u"part 1 of 2"_qs));
    m_here->windows().openImage(m_bundle / builder.fileName(1, 1));
    QTRY_COMPARE(m_window->imagePath(), m_bundle / builder.fileName(1, 1));
    BundleWindows::settle(m_window);
    QVERIFY(words(m_window, "diskShown").contains(u"part 2 of 2"_qs));
    const auto whole = builder.contents(1);
    const auto part = guestBytes();
    QCOMPARE(part.size(), std::size_t(8) * builder.clusterBytes());
    QVERIFY(std::ranges::equal(part, std::span(whole).last(part.size())));
}

void LayerPickTest::missingLayerLeavesAPage()
{
    test::BundleBuilder builder = BundleWindows::chain();
    open(builder.without(2));
    QCOMPARE(words(m_window, "verdictHeadline"), u"The file of this layer is missing."_qs);
    QVERIFY(words(m_window, "verdictDetail").contains(u"pick another layer"_qs));
    QVERIFY(!m_window->imageView()->workspace()->isVisible());
    QVERIFY(find<QWidget>(m_window, "layersPanel")->isVisible());
    QVERIFY(layers()->isEnabled());
    QVERIFY(!m_window->actions()[ActionId::GoTo]->isEnabled());
    QVERIFY(m_window->actions()[ActionId::CheckAgain]->isEnabled());
    QVERIFY(!m_window->isFree());
    pickByKey(u"Before update"_qs);
    QTRY_VERIFY(m_window->imageView()->workspace()->isVisible());
    BundleWindows::settle(m_window);
    QVERIFY(guestBytes() == builder.contents(1));
    QVERIFY(layers()->hasFocus());
    // And put back, it is seen.
    pickByKey(u"Current state"_qs);
    QTRY_VERIFY(!m_window->imageView()->workspace()->isVisible());
    BundleWindows::settle(m_window);
    fs::create_directory(m_here->folder() / "other");
    const fs::path other = BundleWindows::chain().write(m_here->folder() / "other");
    fs::copy_file(other / builder.fileName(2), m_bundle / builder.fileName(2));
    QTest::keyClick(m_window, Qt::Key_F5);
    QTRY_VERIFY(m_window->imageView()->workspace()->isVisible());
    BundleWindows::settle(m_window);
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Good);
}

void LayerPickTest::missingLayerBelowIsTold()
{
    test::BundleBuilder builder = BundleWindows::chain();
    open(builder.without(1));
    QVERIFY(m_window->imageView()->workspace()->isVisible());
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Damaged);
    QVERIFY(words(m_window, "diskReading").contains(u"Before update"_qs));
    QVERIFY(words(m_window, "diskProblems").contains(u"A file is missing"_qs));
}

void LayerPickTest::damagedLayerBelowIsTold()
{
    test::BundleBuilder builder = BundleWindows::chain();
    builder.image(0, 0, [](test::ImageBuilder &image) { image.entry(9, 0x00FFFF00); });
    open(builder);
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Damaged);
    QCOMPARE(m_window->document()->problemCount(), 0U);
    QVERIFY(words(m_window, "diskProblems").contains(QString::fromStdString(builder.fileName(0))));
}

void LayerPickTest::unknownTopLeavesAPage()
{
    test::BundleBuilder builder = test::breakableBundle();
    open(builder.defect(test::BundleDefect::NoTop));
    QVERIFY(words(m_window, "verdictHeadline").contains(u"which layer"_qs));
    QVERIFY(!m_window->imageView()->workspace()->isVisible());
    layers()->setFocus();
    QTest::keyClick(layers(), Qt::Key_Home);
    QTest::keyClick(layers(), Qt::Key_Return);
    QTRY_VERIFY(m_window->imageView()->workspace()->isVisible());
}

void LayerPickTest::filesOutsideAreOpenedWhenAsked()
{
    test::BundleBuilder builder = BundleWindows::chain();
    const fs::path base = m_here->folder() / "base";
    builder.descriptor([&](DiskDescriptor &descriptor) {
        for (DescriptorImage &image : descriptor.storages[0].images) {
            if (image.file.find(builder.guidOf(0)) != std::string::npos)
                image.file = (base / builder.fileName(0)).native();
        }
    });
    m_bundle = builder.write(m_here->folder().path());
    fs::create_directory(base);
    fs::rename(m_bundle / builder.fileName(0), base / builder.fileName(0));
    m_window = m_here->open(m_bundle);
    QVERIFY(words(m_window, "diskReading").contains(u"outside"_qs));
    QVERIFY(guestBytes() != builder.contents(2));
    press(m_window, "diskFollow");
    QTRY_VERIFY(!find<QWidget>(m_window, "diskFollow")->isVisible());
    BundleWindows::settle(m_window);
    QVERIFY(guestBytes() == builder.contents(2));
}

void LayerPickTest::unreadableDescriptorShowsFilesAlone()
{
    test::BundleBuilder builder = test::breakableBundle();
    open(builder.defect(test::BundleDefect::DescriptorUnreadable));
    QVERIFY(words(m_window, "verdictHeadline").contains(u"descriptor"_qs));
    QVERIFY(!m_window->imageView()->workspace()->isVisible());
    const fs::path file = m_bundle / builder.fileName(0);
    QCOMPARE(m_here->windows().openImage(file), m_window);
    QTRY_COMPARE(m_window->imagePath(), file);
    BundleWindows::settle(m_window);
    QVERIFY(m_window->imageView()->workspace()->isVisible());
    QVERIFY(!m_window->document()->disk());
    QVERIFY(find<QWidget>(m_window, "diskRepair")->isVisible());
}

void LayerPickTest::descriptorIsRepairedFromTheVerdict()
{
    test::BundleBuilder builder = test::breakableBundle();
    open(builder.defect(test::BundleDefect::DescriptorUnreadable));
    press(m_window, "diskRepair");
    auto *dialog = find<QDialog>(m_window, "bundleRepairDialog");
    QVERIFY(dialog && dialog->isVisible() && !dialog->isModal());
    auto *start = find<QPushButton>(dialog, "bundleRepairStart");
    auto *tick = find<QAbstractButton>(dialog, "notInUse");
    QTRY_VERIFY(start->isEnabled() || (tick && tick->isVisible()));
    if (tick && tick->isVisible())
        tick->click();
    QTRY_VERIFY(start->isEnabled());
    press(dialog, "bundleRepairStart");
    QTRY_VERIFY(m_window->imageView()->workspace()->isVisible());
    BundleWindows::settle(m_window);
    QCOMPARE(m_window->imagePath(), m_bundle / builder.fileName(1));
    QCOMPARE(BundleWindows::message(m_window).tone, VerdictMessage::Tone::Good);
    // What was done can be undone from the layers.
    QTRY_VERIFY(find<QWidget>(m_window, "undoDescriptor")->isEnabled());
}

void LayerPickTest::panelsAreReachedByKey()
{
    test::BundleBuilder builder = BundleWindows::chain();
    // With a finding: an empty list takes no keyboard.
    builder.image(2, 0, [](test::ImageBuilder &image) { image.entry(9, 0x00FFFF00); });
    open(builder);
    QVERIFY(layers()->isVisible());
    m_window->actions()[ActionId::Everything]->trigger();
    std::set<QString> seen;
    for (int step = 0; step < 8; ++step) {
        QCoreApplication::processEvents(); // docks behind each other change places
        QTest::keyClick(m_window, Qt::Key_F6);
        QVERIFY(QApplication::focusWidget() && QApplication::focusWidget()->isEnabled());
        const QWidget *focus = QApplication::focusWidget();
        for (; focus; focus = focus->parentWidget()) {
            if (focus->objectName().endsWith(u"Dock"_qs))
                seen.insert(focus->objectName());
        }
    }
    for (const char *panel : {"layersDock", "headerDock", "findingsDock", "hexDock"})
        QVERIFY2(seen.contains(QLatin1String(panel)), panel);
}

void LayerPickTest::everyDefectIsShown_data()
{
    QTest::addColumn<int>("defect");
    for (const test::BundleDefect defect : test::allBundleDefects())
        QTest::newRow(test::bundleDefectName(defect)) << static_cast<int>(defect);
}

/// Whatever is wrong, something is said, nothing hangs, and another layer can be picked.
void LayerPickTest::everyDefectIsShown()
{
    QFETCH(int, defect);
    const auto kind = static_cast<test::BundleDefect>(defect);
    if (kind == test::BundleDefect::PhysicalDisk)
        QSKIP("wants a device");
    test::BundleBuilder builder = test::breakableBundle();
    open(builder.defect(kind));
    const auto tone = BundleWindows::message(m_window).tone;
    const BundleReportPtr report = m_window->diskView()->disk().report();
    QVERIFY(report && !report->findings.empty());
    QCOMPARE(tone == VerdictMessage::Tone::Damaged, report->count(Severity::Error) > 0);
    QVERIFY(find<QWidget>(m_window, "layersPanel")->isVisible());
    QTreeView *view = layers();
    for (int row = 0; row < std::min(view->model()->rowCount(), 2); ++row) {
        view->setCurrentIndex(view->model()->index(row, 0));
        QTest::keyClick(view, Qt::Key_Return);
        BundleWindows::settle(m_window);
        QVERIFY(!QApplication::activeModalWidget());
        QCOMPARE(m_here->only(), m_window);
        QVERIFY(!words(m_window, "verdictHeadline").isEmpty());
    }
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayerPickTest)
#include "layerpick_test.moc"
