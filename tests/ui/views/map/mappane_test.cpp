#include "tests/ui/views/map/mapharness.h"
#include "ui/views/map/mapcaption.h"

#include <QSignalSpy>

namespace parascope::ui {

/// Which part of the maps is shown, and how large.
class MapPaneTest : public QObject, private test::MapHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void selectionScrollsIntoView();
    void zoomSlots();
    void fewClustersCanBeZoomed();
    void captionTellsThePart();
    void waitsCalmly();
    void reloadKeepsThePlace();
    void ordersCanBeChosen();
};

void MapPaneTest::selectionScrollsIntoView()
{
    m_disk->setSelected({0});
    m_pane->zoomToSelection();
    QVERIFY(!view()->mapLayout().rectOf(kBad));
    m_disk->setSelected({kBad});
    QVERIFY(view()->mapLayout().rectOf(kBad));
}

void MapPaneTest::zoomSlots()
{
    const int fit = view()->mapLayout().level();
    m_pane->zoomIn();
    QCOMPARE(view()->mapLayout().level(), fit - 1);
    m_pane->zoomOut();
    m_pane->zoomOut();
    QCOMPARE(view()->mapLayout().level(), fit);
    // The map that was used last is meant.
    view("fileMap")->setFocus();
    m_pane->zoomIn();
    QCOMPARE(view()->mapLayout().level(), fit);
    QCOMPARE(view("fileMap")->mapLayout().level(), fit - 1);
    m_disk->setSelected({kBad});
    m_pane->zoomToSelection();
    QCOMPARE(view()->mapLayout().level(), 0);
    QVERIFY(QRect(QPoint(0, 0), view()->size()).contains(middleOf(kBad)));
    m_pane->zoomFit();
    QVERIFY(view()->mapLayout().isFit() && view("fileMap")->mapLayout().isFit());
}

void MapPaneTest::fewClustersCanBeZoomed()
{
    m_disk->setMap(std::make_shared<SparseMap>(100, ClusterFlag::InSequence));
    const int pitch = view()->mapLayout().pitch();
    QCOMPARE(view()->mapLayout().fitLevel(), 0);
    m_pane->zoomIn();
    m_pane->zoomIn();
    QCOMPARE(view()->mapLayout().level(), -2);
    QCOMPARE(view()->mapLayout().pitch(), 2 * pitch);
    QVERIFY(pixelsOf(view()->grab().toImage(), fill(MapState::InSequence)) > 1000);
    m_pane->zoomFit();
    QCOMPARE(view()->mapLayout().pitch(), pitch);
    // What zooms to the selection shows it as large as it can be.
    m_disk->setSelected({42});
    m_pane->zoomToSelection();
    QCOMPARE(view()->mapLayout().level(), view()->mapLayout().lowestLevel());
    QVERIFY(view()->mapLayout().rectOf(42));
}

void MapPaneTest::captionTellsThePart()
{
    m_disk->setMap(std::make_shared<SparseMap>(500, ClusterFlag::InSequence));
    auto *caption = m_pane->findChild<MapCaption *>(QStringLiteral("diskMapCaption"));
    QVERIFY(caption);
    QCOMPARE(caption->part(), QStringLiteral("clusters 0–499 of 500, one per cell"));
    m_disk->setMap(std::make_shared<SparseMap>(1U << 20U, ClusterFlag::InSequence));
    QVERIFY(caption->part().endsWith(QStringLiteral(" per cell")));
    QVERIFY(!caption->part().contains(QStringLiteral("one")));
}

void MapPaneTest::waitsCalmly()
{
    m_disk->setMap({});
    QCOMPARE(view()->mapLayout().count(), 0U);
    const QImage image = view()->grab().toImage();
    QCOMPARE(pixelsOf(image, fill(MapState::InSequence)), 0);
    QVERIFY(pixelsOf(image, view()->palette().color(QPalette::Base)) <
            image.width() * image.height()); // it says something
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Return);
    QTest::mouseClick(view(), Qt::LeftButton, {}, QPoint(30, 30));
    wheel(QPoint(30, 30), 120);
    m_pane->zoomIn();
    m_pane->zoomToSelection();
    QVERIFY(m_disk->selected().empty());
    m_disk->setMap(mapWithOneBad());
    QVERIFY(view()->mapLayout().isFit());
}

void MapPaneTest::reloadKeepsThePlace()
{
    m_pane->zoomIn();
    m_pane->zoomIn();
    view()->centreOn(kMany / 2);
    const MapLayout before = view()->mapLayout();
    m_disk->setMap(mapWithOneBad());
    QCOMPARE(view()->mapLayout(), before);
}

void MapPaneTest::ordersCanBeChosen()
{
    QSignalSpy changed(m_pane.get(), &MapPane::ordersChanged);
    QVERIFY(view()->isVisible() && view("fileMap")->isVisible());
    m_pane->setOrders(MapPane::Orders::File);
    QVERIFY(!view()->isVisible() && view("fileMap")->isVisible());
    QCOMPARE(changed.size(), 1);
    const int fit = view("fileMap")->mapLayout().level();
    m_pane->zoomIn();
    QCOMPARE(view("fileMap")->mapLayout().level(), fit - 1);
    m_pane->setOrders(MapPane::Orders::Both);
    QVERIFY(view()->isVisible());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::MapPaneTest)
#include "mappane_test.moc"
