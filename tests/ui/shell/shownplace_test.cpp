#include "tests/ui/shell/bundlewindows.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <QWheelEvent>

namespace parascope::ui {

/// Where somebody looks, when another layer of the disk is shown.
class ShownPlaceTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_here = std::make_unique<BundleWindows>(); }
    void cleanup() { m_here.reset(); }
    void zoomAndByteAreKept();
    void otherClustersAreShownWhole();

private:
    void pick(const test::BundleBuilder &builder, std::size_t layer)
    {
        const Document *before = m_window->document();
        m_window->diskView()->pick(QString::fromStdString(builder.guidOf(layer)), 0);
        [&] {
            QTRY_VERIFY(m_window->document() != before);
        }();
        BundleWindows::settle(m_window);
    }

    std::unique_ptr<BundleWindows> m_here;
    MainWindow *m_window = nullptr;
};

void ShownPlaceTest::zoomAndByteAreKept()
{
    test::BundleBuilder builder("disk");
    builder.storages({std::uint64_t(200'000) * 128});
    builder.layer().clusters({0, 20'000}).overlay().clusters({20'001}).overlay().clusters({7});
    m_window = m_here->open(builder.without(1).write(m_here->folder().path()));
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    const auto map = [this] {
        return m_window->imageView()->workspace()->maps()->diskMap();
    };
    QVERIFY(map()->mapLayout().isFit());
    const std::uint64_t byte = 20'000 * builder.clusterBytes() + 1234;
    m_window->document()->selectBytes(ByteSpace::Guest, byte, 16);
    map()->setFocus();
    for (int step = 0; step < 3; ++step)
        m_window->actions()[ActionId::ZoomIn]->trigger();
    // Away from what is selected.
    QWheelEvent wheel(QPointF(9, 9), map()->mapToGlobal(QPointF(9, 9)), {}, {0, -4800},
                      Qt::NoButton, Qt::ShiftModifier, Qt::NoScrollPhase, false);
    QCoreApplication::sendEvent(map(), &wheel);
    const MapLayout before = map()->mapLayout();
    QVERIFY(!before.isFit());
    QVERIFY(!before.rectOf(before.cellOf(20'000)));
    // What is said of a layer takes more or less room, and the map gets the rest.
    const auto isAsBefore = [&] {
        const IndexRange seen = map()->mapLayout().visibleClusters();
        const std::uint64_t first = before.visibleClusters().first;
        return map()->mapLayout().level() == before.level() && seen.first <= first &&
               seen.last > first && !map()->mapLayout().rectOf(before.cellOf(20'000));
    };
    // By a layer that cannot be shown, and there and back.
    pick(builder, 1);
    QVERIFY(!m_window->imageView()->workspace()->isVisible());
    for (const std::size_t layer : {std::size_t(0), std::size_t(2)}) {
        pick(builder, layer);
        QVERIFY(m_window->imageView()->workspace()->isVisible());
        QTRY_VERIFY(isAsBefore());
        const Selection &selection = m_window->document()->selection();
        QCOMPARE(selection.guest, GuestCluster(20'000));
        QCOMPARE(selection.offset, byte);
        QCOMPARE(selection.length, std::uint64_t(16));
    }
    // A window that grows keeps it, and who moves the map is not taken back.
    const QSize narrow = map()->mapLayout().viewport();
    m_window->resize(m_window->width() + 200, m_window->height());
    QTRY_VERIFY(map()->mapLayout().viewport() != narrow);
    QTRY_VERIFY(isAsBefore());
    m_window->actions()[ActionId::ZoomOut]->trigger();
    const int level = map()->mapLayout().level();
    QVERIFY(level > before.level());
    const QSize wide = map()->mapLayout().viewport();
    m_window->resize(m_window->width() - 200, m_window->height());
    QTRY_VERIFY(map()->mapLayout().viewport() != wide);
    QCOMPARE(map()->mapLayout().level(), level);
}

void ShownPlaceTest::otherClustersAreShownWhole()
{
    // The root has clusters of half the size.
    test::BundleBuilder builder = test::breakableBundle();
    m_window = m_here->open(
        builder.defect(test::BundleDefect::ClusterSizeDiffers).write(m_here->folder().path()));
    const auto map = [this] {
        return m_window->imageView()->workspace()->maps()->diskMap();
    };
    const std::uint64_t byte = 3 * builder.clusterBytes() + 77;
    m_window->document()->selectBytes(ByteSpace::Guest, byte);
    m_window->actions()[ActionId::ZoomIn]->trigger();
    QVERIFY(!map()->mapLayout().isFit());
    pick(builder, 0);
    QVERIFY(map()->mapLayout().isFit());
    QCOMPARE(m_window->document()->selection().offset, byte);
    QCOMPARE(m_window->document()->selection().guest, GuestCluster(6));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::ShownPlaceTest)
#include "shownplace_test.moc"
