#include "engine/session/disksession.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/folderfixture.h"
#include "tests/support/imagebuilder.h"
#include "tests/ui/driving.h"
#include "ui/models/layersmodel.h"
#include "ui/panels/layerspanel.h"

#include <QClipboard>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>
#include <QToolButton>
#include <QTreeView>
#include <QtTest>

#include <filesystem>

namespace parascope::ui {

using test::BundleBuilder;
using test::BundleDefect;
using test::find;
using test::press;
using test::words;

class LayersPanelTest : public test::FolderFixture
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void withoutADiskItSaysSo();
    void loneImageHasNoLayers();
    void keyboardPicksALayer();
    void doubleClickAndButtonPick();
    void missingLayerCanBeAskedFor();
    void partsArePicked();
    void orphansAreOpenedAlone();
    void branchesAreUnfolded();
    void pickedElsewhereIsSelected();
    void chainOfManyStaysAList();
    void outsideIsAskedFor();
    void menuCopies();
    void healthyDescriptorIsCalm();
    void findingsAreExplained();
    void findingsFoldUpWhereRoomIsShort();
    void undoIsOfferedWhenThereIsOne();
    void columnsGiveWay_data();
    void columnsGiveWay();

private:
    /// Opens the bundle and shows the panel; waits until all is known.
    void show(const std::filesystem::path &path)
    {
        m_disk = std::make_unique<DiskSession>(path);
        m_panel = std::make_unique<LayersPanel>(m_disk.get());
        m_panel->resize(900, 700);
        QSignalSpy finished(m_disk.get(), &DiskSession::finished);
        QSignalSpy checked(m_disk.get(), &DiskSession::layersChecked);
        m_panel->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_panel.get()));
        m_panel->activateWindow();
        m_disk->open();
        QVERIFY(finished.wait());
        if (m_disk->bundle())
            QVERIFY(!checked.empty() || checked.wait(20'000)); // some have many layers
        QCoreApplication::processEvents();
        m_view = find<QTreeView>(m_panel.get(), "layersView");
        QVERIFY(m_view);
    }
    void showChain(const BundleBuilder &builder) { show(builder.write(m_folder->path())); }
    static BundleBuilder chainOfThree()
    {
        BundleBuilder builder;
        builder.layer().clusters({0}).overlay().clusters({1}).overlay().clusters({2});
        return builder;
    }
    void clickAt(const QModelIndex &index)
    {
        QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {},
                          m_view->visualRect(index).center());
    }

    std::unique_ptr<DiskSession> m_disk;
    std::unique_ptr<LayersPanel> m_panel;
    QTreeView *m_view = nullptr;
};

void LayersPanelTest::cleanup()
{
    m_panel.reset();
    m_disk.reset();
}

void LayersPanelTest::withoutADiskItSaysSo()
{
    LayersPanel panel(nullptr);
    panel.show();
    QVERIFY(words(&panel, "noLayers").contains(QStringLiteral("by itself")));
    QVERIFY(!find<QPushButton>(&panel, "showLayer")->isVisible());
    QVERIFY(!find<QWidget>(&panel, "bundleFindings")->isVisible());
}

void LayersPanelTest::loneImageHasNoLayers()
{
    const std::filesystem::path path = *m_folder / "alone.hds";
    test::writeSparse(*test::ImageBuilder().map(0, 0).build(), path);
    show(path);
    QVERIFY(words(m_panel.get(), "noLayers").contains(QStringLiteral("by itself")));
    QVERIFY(!find<QWidget>(m_panel.get(), "bundleFindings")->isVisible());
}

void LayersPanelTest::keyboardPicksALayer()
{
    const BundleBuilder builder = chainOfThree();
    showChain(builder);
    QCOMPARE(m_view->currentIndex().row(), 2); // what is shown
    QVERIFY(!find<QPushButton>(m_panel.get(), "showLayer")->isEnabled());
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    m_view->setFocus();
    QTest::keyClick(m_view, Qt::Key_Up);
    QVERIFY(picked.empty()); // looking at the list changes nothing
    QVERIFY(find<QPushButton>(m_panel.get(), "showLayer")->isEnabled());
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toString(), QString::fromStdString(builder.guidOf(1)));
    QCOMPARE(picked[0][1].toULongLong(), 0ULL);
}

void LayersPanelTest::doubleClickAndButtonPick()
{
    const BundleBuilder builder = chainOfThree();
    showChain(builder);
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    const QModelIndex root = m_view->model()->index(0, 0);
    clickAt(root);
    QVERIFY(picked.empty());
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, m_view->visualRect(root).center());
    QCOMPARE(picked.size(), 1);
    press(m_panel.get(), "showLayer");
    QCOMPARE(picked.size(), 2);
    QCOMPARE(picked[1][0].toString(), QString::fromStdString(builder.guidOf(0)));
}

void LayersPanelTest::missingLayerCanBeAskedFor()
{
    const BundleBuilder builder = chainOfThree().without(0);
    showChain(builder);
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    clickAt(m_view->model()->index(0, 0));
    press(m_panel.get(), "showLayer");
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toString(), QString::fromStdString(builder.guidOf(0)));
    QVERIFY(find<QToolButton>(m_panel.get(), "foldDescriptor")
                ->text()
                .contains(QStringLiteral("1 problem")));
}

void LayersPanelTest::partsArePicked()
{
    const BundleBuilder builder = test::breakableBundle();
    show(builder.write(m_folder->path()));
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    m_view->setFocus();
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QTest::keyClick(m_view, Qt::Key_Right); // unfolds the layer
    QTest::keyClick(m_view, Qt::Key_Down);
    QTest::keyClick(m_view, Qt::Key_Down);
    QCOMPARE(find<QPushButton>(m_panel.get(), "showLayer")->text().remove(u'&'),
             QStringLiteral("Show this part"));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(picked.size(), 1);
    QCOMPARE(picked[0][0].toString(), QString::fromStdString(builder.guidOf(0)));
    QCOMPARE(picked[0][1].toULongLong(), 1ULL);
}

void LayersPanelTest::orphansAreOpenedAlone()
{
    const std::filesystem::path bundle =
        test::breakableBundle().defect(BundleDefect::FileOrphaned).write(m_folder->path());
    show(bundle);
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    QSignalSpy asked(m_panel.get(), &LayersPanel::imageRequested);
    const QAbstractItemModel *model = m_view->model();
    const QModelIndex heading = model->index(model->rowCount() - 1, 0);
    QVERIFY(m_view->isExpanded(heading));
    m_view->setFocus();
    clickAt(model->index(0, 0, heading));
    QTest::keyClick(m_view, Qt::Key_Return);
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked[0][0].value<std::filesystem::path>(), m_disk->bundle()->orphans.front());
    QVERIFY(picked.empty());
    clickAt(heading);
    QVERIFY(!find<QPushButton>(m_panel.get(), "showLayer")->isEnabled());
    QTest::keyClick(m_view, Qt::Key_Return);
    QVERIFY(!m_view->isExpanded(heading));
    QCOMPARE(asked.size(), 1);
}

void LayersPanelTest::branchesAreUnfolded()
{
    BundleBuilder builder;
    builder.layer().clusters({0}).layer(0).clusters({1}).layer(0).clusters({2});
    builder.top(2);
    showChain(builder);
    const QModelIndex root = m_view->model()->index(0, 0);
    QVERIFY(m_view->isExpanded(root));
    QCOMPARE(m_view->model()->rowCount(root), 1);
    QVERIFY(m_view->rootIsDecorated());
    QVERIFY(m_view->model()
                ->index(0, LayersModel::StateColumn, root)
                .data()
                .toString()
                .contains(QStringLiteral("branch")));
}

void LayersPanelTest::pickedElsewhereIsSelected()
{
    const BundleBuilder builder = chainOfThree();
    showChain(builder);
    m_disk->pick(QString::fromStdString(builder.guidOf(0)), 0);
    QCOMPARE(m_view->currentIndex().row(), 0);
    // Read anew, the rows are others; the picked one is selected again.
    QSignalSpy finished(m_disk.get(), &DiskSession::finished);
    m_disk->open();
    QVERIFY(finished.wait());
    QCOMPARE(m_view->currentIndex().row(), 0);
}

void LayersPanelTest::chainOfManyStaysAList()
{
    BundleBuilder builder;
    builder.layer().clusters({0});
    for (int layer = 1; layer < 126; ++layer)
        builder.overlay().clusters({1});
    showChain(builder);
    QCOMPARE(m_view->model()->rowCount(), 126);
    QVERIFY(!m_view->rootIsDecorated());
    QCOMPARE(m_view->currentIndex().row(), 125);
    QVERIFY(m_view->viewport()->rect().contains(m_view->visualRect(m_view->currentIndex())));
}

void LayersPanelTest::outsideIsAskedFor()
{
    const BundleBuilder builder = chainOfThree();
    const std::filesystem::path bundle = builder.write(m_folder->path());
    const std::filesystem::path base = *m_folder / "base.hds";
    std::filesystem::rename(bundle / builder.fileName(0), base);
    std::filesystem::create_symlink(base, bundle / builder.fileName(0));
    show(bundle);
    QVERIFY(words(m_panel.get(), "layersOutside").startsWith(u'1'));
    QVERIFY(m_view->model()
                ->index(0, LayersModel::StateColumn)
                .data()
                .toString()
                .startsWith(QStringLiteral("outside")));
    QSignalSpy asked(m_panel.get(), &LayersPanel::followOutsideRequested);
    press(m_panel.get(), "followOutside");
    QCOMPARE(asked.size(), 1);
    m_disk->followOutside();
    QTRY_VERIFY(!find<QPushButton>(m_panel.get(), "followOutside")->isVisible());
}

void LayersPanelTest::menuCopies()
{
    const BundleBuilder builder = chainOfThree();
    showChain(builder);
    m_view->setCurrentIndex(m_view->model()->index(0, 0));
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, m_view->mapToGlobal(QPoint(5, 5)));
    QCoreApplication::sendEvent(m_view, &event);
    auto *menu = find<QMenu>(m_panel.get(), "layersMenu");
    QVERIFY(menu);
    QStringList copied;
    for (QAction *action : menu->actions()) {
        if (action->text().startsWith(QStringLiteral("Copy"))) {
            action->trigger();
            copied += QGuiApplication::clipboard()->text();
        }
    }
    QCOMPARE(copied.size(), 3);
    QVERIFY(copied[1].endsWith(QString::fromStdString(builder.fileName(0))));
    QCOMPARE(copied[2], QString::fromStdString(builder.guidOf(0)));
    QSignalSpy picked(m_panel.get(), &LayersPanel::layerPicked);
    menu->actions().front()->trigger();
    QCOMPARE(picked.size(), 1);
    menu->close();
}

void LayersPanelTest::healthyDescriptorIsCalm()
{
    showChain(chainOfThree());
    QVERIFY(words(m_panel.get(), "descriptorVerdict").contains(QStringLiteral("in order")));
    QVERIFY(find<QLabel>(m_panel.get(), "descriptorVerdict")->isVisible());
    for (const char *name : {"descriptorFindings", "repairDescriptor", "undoDescriptor",
                             "vendorCounters", "followOutside", "descriptorMeaning"})
        QVERIFY2(!find<QWidget>(m_panel.get(), name)->isVisible(), name);
}

void LayersPanelTest::findingsAreExplained()
{
    BundleBuilder builder = test::breakableBundle()
                                .defect(BundleDefect::GeometryDiffers)
                                .defect(BundleDefect::FileOrphaned);
    builder.descriptor([](DiskDescriptor &descriptor) {
        descriptor.miscellaneous = {{QStringLiteral("DupBlocksCnt"), QStringLiteral("31")}};
    });
    showChain(builder);
    QCOMPARE(find<QToolButton>(m_panel.get(), "foldDescriptor")->text(),
             QStringLiteral("Descriptor · 1 problem, 1 note"));
    auto *list = find<QTreeView>(m_panel.get(), "descriptorFindings");
    QVERIFY(list->isVisible());
    QVERIFY(!words(m_panel.get(), "descriptorMeaning").isEmpty());
    const QString first = words(m_panel.get(), "descriptorMeaning");
    list->setFocus();
    QTest::keyClick(list, Qt::Key_Down);
    QVERIFY(words(m_panel.get(), "descriptorMeaning") != first);
    QVERIFY(words(m_panel.get(), "descriptorDetail").startsWith(QStringLiteral("bundle.")));
    QVERIFY(words(m_panel.get(), "vendorCounters").contains(QStringLiteral("31")));
    QSignalSpy repair(m_panel.get(), &LayersPanel::bundleRepairRequested);
    press(m_panel.get(), "repairDescriptor");
    QCOMPARE(repair.size(), 1);
}

void LayersPanelTest::findingsFoldUpWhereRoomIsShort()
{
    showChain(test::breakableBundle().defect(BundleDefect::GeometryDiffers));
    const auto *list = find<QTreeView>(m_panel.get(), "descriptorFindings");
    const int em = m_panel->fontMetrics().height();
    QVERIFY(list->isVisible());
    m_panel->resize(em * 18, em * 20);
    QVERIFY(!list->isVisible());
    QVERIFY(!find<QLabel>(m_panel.get(), "descriptorMeaning")->isVisible());
    m_panel->resize(em * 18, em * 40);
    QVERIFY(list->isVisible());
    m_panel->resize(em * 18, em * 20);
    auto *fold = find<QToolButton>(m_panel.get(), "foldDescriptor");
    QTRY_COMPARE(fold->visibleRegion().boundingRect(), fold->rect()); // the heading is in sight
    press(m_panel.get(), "foldDescriptor");
    QVERIFY(list->isVisible());
    QVERIFY(find<QLabel>(m_panel.get(), "descriptorMeaning")->isVisible());
    m_panel->resize(em * 18, em * 19); // what was unfolded by hand stays so
    QVERIFY(list->isVisible());
    fold->setFocus();
    QTest::keyClick(fold, Qt::Key_Space);
    QVERIFY(!list->isVisible());
}

void LayersPanelTest::undoIsOfferedWhenThereIsOne()
{
    showChain(chainOfThree());
    QSignalSpy undo(m_panel.get(), &LayersPanel::bundleUndoRequested);
    m_panel->setBundleUndoPossible(true);
    press(m_panel.get(), "undoDescriptor");
    QCOMPARE(undo.size(), 1);
    m_panel->setBundleUndoPossible(false);
    QVERIFY(!find<QPushButton>(m_panel.get(), "undoDescriptor")->isVisible());
}

void LayersPanelTest::columnsGiveWay_data()
{
    QTest::addColumn<int>("ems");
    QTest::addColumn<bool>("hasAll");
    QTest::newRow("narrow") << 14 << false;
    QTest::newRow("medium") << 24 << false;
    QTest::newRow("wide") << 80 << true;
}

void LayersPanelTest::columnsGiveWay()
{
    QFETCH(int, ems);
    QFETCH(bool, hasAll);
    BundleBuilder builder; // more layers than there is room for, so that a scroll bar takes some
    builder.layer().clusters({0});
    for (int layer = 1; layer < 60; ++layer)
        builder.overlay().clusters({1});
    builder.named(3, "A name that is long, and does not fit in anything");
    showChain(builder);
    m_panel->resize(m_panel->fontMetrics().height() * ems, 600);
    QCoreApplication::processEvents();
    const QHeaderView *header = m_view->header();
    QVERIFY(!header->isSectionHidden(LayersModel::LayerColumn));
    QVERIFY(!header->isSectionHidden(LayersModel::StateColumn));
    QCOMPARE(!header->isSectionHidden(LayersModel::DateColumn) &&
                 !header->isSectionHidden(LayersModel::SizeColumn) &&
                 !header->isSectionHidden(LayersModel::OwnColumn),
             hasAll);
    QVERIFY(header->length() <= m_view->viewport()->width() + 1); // nothing to scroll beside
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayersPanelTest)

#include "layerspanel_test.moc"
