#include "ui/views/map/maplayout.h"

#include <QRandomGenerator>
#include <QtTest>

using parascope::ui::IndexRange;
using parascope::ui::MapLayout;

namespace {

constexpr std::uint64_t kMany = 64ULL << 20U;
constexpr std::uint64_t kMost = 1ULL << 33U;

MapLayout makeLayout(std::uint64_t count, const QSize &size = QSize(540, 332))
{
    MapLayout layout;
    layout.setMetrics(9, 22, 4);
    layout.setViewport(size);
    layout.setCount(count);
    layout.fit();
    return layout;
}

// Right of the last column of large cells there is room where none is; then the last one is meant.
bool isAt(const MapLayout &layout, const QPoint &point, std::uint64_t cluster)
{
    const std::uint64_t cell = layout.cellOf(cluster);
    return layout.level() < 0 ? layout.nearestCell(point) == cell : layout.cellAt(point) == cell;
}

} // namespace

/// The arithmetic of the map without a window.
class MapLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everythingFits_data();
    void everythingFits();
    void fewClustersGetLargeCells();
    void cellsGrowBelowLevelZero();
    void cellsAndPointsAgree_data();
    void cellsAndPointsAgree();
    void zoomKeepsTheClusterUnderThePointer_data();
    void zoomKeepsTheClusterUnderThePointer();
    void zoomOutEndsAtHome();
    void scrollStaysWithin();
    void overhangOnlyShrinksByHand();
    void ensureVisibleShowsIt_data();
    void ensureVisibleShowsIt();
    void resizeKeepsThePlace();
    void resizeKeepsTheWholeWhole();
    void visibleClustersAreTold();
    void emptyMapIsHarmless();
    void tinyWindowIsHarmless();
};

void MapLayoutTest::everythingFits_data()
{
    QTest::addColumn<quint64>("count");
    for (const std::uint64_t count : {std::uint64_t(1), std::uint64_t(112), std::uint64_t(65536),
                                      kMany - 1, kMany, kMany + 1, kMost})
        QTest::addRow("%llu", static_cast<unsigned long long>(count)) << quint64(count);
}

void MapLayoutTest::everythingFits()
{
    QFETCH(quint64, count);
    const MapLayout layout = makeLayout(count);
    QVERIFY(layout.isFit());
    QCOMPARE(layout.visibleClusters(), (IndexRange{0, count}));
    const std::uint64_t last = layout.cellOf(count - 1);
    QCOMPARE(last + 1, layout.cellCount());
    const auto rect = layout.rectOf(last);
    QVERIFY(rect);
    QVERIFY(QRect(QPoint(0, 0), layout.viewport()).contains(*rect));
    QCOMPARE(layout.clustersOf(last).last, std::uint64_t(count));
    // One level less would not fit, else it would have been taken.
    if (layout.fitLevel() > 0) {
        const std::uint64_t finer = layout.clustersPerCell() / 2;
        if (finer == 0)
            QFAIL("a cell of one cluster has no finer level");
        const std::uint64_t cells = (count + finer - 1) / finer;
        const auto lines =
            (static_cast<std::int64_t>(cells) + layout.columns() - 1) / layout.columns();
        QVERIFY(lines * layout.pitch() > layout.viewport().height() - 2 * layout.margin());
    }
}

void MapLayoutTest::fewClustersGetLargeCells()
{
    QCOMPARE(makeLayout(1).pitch(), 22);
    QCOMPARE(makeLayout(112).pitch(), 22);
    const int many = makeLayout(kMany).pitch();
    QVERIFY(many >= 9 && many <= 13);
    const MapLayout some = makeLayout(1000);
    QVERIFY(some.pitch() > 9 && some.pitch() < 22);
    QCOMPARE(some.level(), 0);
}

void MapLayoutTest::cellsGrowBelowLevelZero()
{
    MapLayout layout = makeLayout(112);
    const MapLayout home = layout;
    QCOMPARE(layout.fitLevel(), 0);
    QVERIFY(layout.lowestLevel() <= -3);
    std::uint64_t shown = layout.visibleClusters().length();
    int pitch = layout.pitch();
    for (int level = -1; level >= layout.lowestLevel(); --level) {
        layout.zoomTo(level, 50, QPoint(100, 100));
        QCOMPARE(layout.level(), level);
        QCOMPARE(layout.clustersPerCell(), 1U);
        QVERIFY(layout.pitch() > pitch);
        QVERIFY(layout.visibleClusters().length() <= shown);
        pitch = layout.pitch();
        shown = layout.visibleClusters().length();
    }
    QVERIFY2(pitch >= 3 * 22 && pitch <= 4 * 22, qPrintable(QString::number(pitch)));
    // No further, and not beyond what the window holds.
    layout.zoomTo(-99, 50, QPoint(100, 100));
    QCOMPARE(layout.level(), layout.lowestLevel());
    layout.setViewport(QSize(60, 60));
    QVERIFY(layout.pitch() <= 60 && layout.level() == layout.lowestLevel());
    layout.setViewport(home.viewport());
    layout.fit();
    QCOMPARE(layout, home);
    // Large maps are near enough with one cluster per cell; small ones are nearer.
    QCOMPARE(makeLayout(kMany).nearLevel(), 0);
    QCOMPARE(home.nearLevel(), home.lowestLevel());
}

void MapLayoutTest::cellsAndPointsAgree_data()
{
    everythingFits_data();
}

void MapLayoutTest::cellsAndPointsAgree()
{
    QFETCH(quint64, count);
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    MapLayout layout = makeLayout(count);
    for (int level = layout.fitLevel(); level >= layout.lowestLevel(); --level) {
        layout.zoomTo(level, random.generate64() % count,
                      QPoint(random.bounded(540), random.bounded(332)));
        QCOMPARE(layout.level(), level);
        for (std::int64_t line = layout.firstLine(); line <= layout.lastLine(); ++line) {
            const MapLayout::Line cells = layout.lineAt(line);
            for (std::uint64_t cell = cells.cells.first; cell < cells.cells.last; ++cell) {
                QCOMPARE(layout.lineOf(cell), line);
                QCOMPARE(layout.columnOf(cell),
                         cells.column + static_cast<int>(cell - cells.cells.first));
                const auto rect = layout.rectOf(cell);
                QVERIFY(rect);
                QCOMPARE(rect->top(), static_cast<int>(layout.topOf(line)));
                QCOMPARE(layout.cellAt(rect->topLeft()), std::optional(cell));
                QCOMPARE(layout.cellAt(rect->bottomRight()), std::optional(cell));
                QCOMPARE(layout.nearestCell(rect->center()), cell);
                const IndexRange clusters = layout.clustersOf(cell);
                QVERIFY(clusters.length() >= 1 && clusters.last <= count);
                QCOMPARE(layout.cellOf(clusters.first), cell);
                QCOMPARE(layout.cellOf(clusters.last - 1), cell);
            }
        }
    }
}

void MapLayoutTest::zoomKeepsTheClusterUnderThePointer_data()
{
    everythingFits_data();
}

void MapLayoutTest::zoomKeepsTheClusterUnderThePointer()
{
    QFETCH(quint64, count);
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        MapLayout layout = makeLayout(count);
        const std::uint64_t cluster = random.generate64() % count;
        const auto start = layout.rectOf(layout.cellOf(cluster));
        QVERIFY(start);
        const QPoint point = start->center();
        while (layout.level() > layout.lowestLevel()) {
            layout.zoomTo(layout.level() - 1, cluster, point);
            QVERIFY(isAt(layout, point, cluster));
        }
        QVERIFY(layout.clustersOf(layout.cellOf(cluster)).first == cluster);
        while (layout.level() < layout.fitLevel()) {
            layout.zoomTo(layout.level() + 1, cluster, point);
            QVERIFY(isAt(layout, point, cluster));
        }
    }
}

void MapLayoutTest::zoomOutEndsAtHome()
{
    MapLayout layout = makeLayout(kMany);
    const MapLayout home = layout;
    layout.zoomTo(3, kMany / 3, QPoint(100, 100));
    layout.scrollBy(123456);
    layout.zoomTo(60, kMany / 2, QPoint(5, 5));
    QCOMPARE(layout, home);
}

void MapLayoutTest::scrollStaysWithin()
{
    MapLayout layout = makeLayout(kMost);
    layout.zoomTo(0, 0, QPoint(0, 0));
    layout.scrollBy(-1000);
    QCOMPARE(layout.visibleClusters().first, 0U);
    layout.scrollBy(std::int64_t(1) << 60);
    QCOMPARE(layout.visibleClusters().last, kMost);
    const auto rect = layout.rectOf(kMost - 1);
    QVERIFY(rect);
    QVERIFY(rect->bottom() <= layout.viewport().height());
    QVERIFY(layout.scroll() > std::int64_t(1)
                                  << 29); // beyond what 32 bits of lines × pitch would bear
    layout.centreOn(kMost / 2);
    QVERIFY(layout.rectOf(kMost / 2));
}

void MapLayoutTest::overhangOnlyShrinksByHand()
{
    MapLayout layout = makeLayout(kMany);
    const auto last = layout.rectOf(layout.cellOf(kMany - 1));
    QVERIFY(last);
    layout.zoomTo(layout.fitLevel() - 1, kMany - 1, last->center());
    const std::int64_t out = layout.scroll();
    layout.scrollBy(50);
    QCOMPARE(layout.scroll(), out);
    layout.scrollBy(-50);
    QCOMPARE(layout.scroll(), out - 50);
}

void MapLayoutTest::ensureVisibleShowsIt_data()
{
    everythingFits_data();
}

void MapLayoutTest::ensureVisibleShowsIt()
{
    QFETCH(quint64, count);
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    MapLayout layout = makeLayout(count);
    layout.zoomTo(0, 0, QPoint(0, 0));
    const QRect window(QPoint(0, 0), layout.viewport());
    for (int round = 0; round < 200; ++round) {
        const std::uint64_t cluster = round == 0 ? count - 1 : random.generate64() % count;
        layout.ensureVisible(cluster);
        const auto rect = layout.rectOf(layout.cellOf(cluster));
        QVERIFY(rect && window.contains(*rect));
        const MapLayout before = layout;
        layout.ensureVisible(cluster);
        QCOMPARE(layout, before);
    }
}

void MapLayoutTest::resizeKeepsThePlace()
{
    MapLayout layout = makeLayout(kMany);
    layout.zoomTo(2, kMany / 2, QPoint(200, 200));
    const std::uint64_t first = layout.visibleClusters().first;
    layout.setViewport(QSize(811, 400));
    QCOMPARE(layout.level(), 2);
    QVERIFY(layout.rectOf(layout.cellOf(first)));
}

void MapLayoutTest::resizeKeepsTheWholeWhole()
{
    MapLayout layout = makeLayout(kMany);
    layout.setViewport(QSize(1920, 1080));
    QVERIFY(layout.isFit());
    QCOMPARE(layout.visibleClusters(), (IndexRange{0, kMany}));
    layout.setCount(kMany * 4);
    QVERIFY(layout.isFit());
    QCOMPARE(layout.visibleClusters(), (IndexRange{0, kMany * 4}));
}

void MapLayoutTest::visibleClustersAreTold()
{
    MapLayout layout;
    layout.setMetrics(9, 9, 4);
    layout.setViewport(QSize(548, 98)); // 60 columns, 10 lines
    layout.setCount(65536);
    layout.zoomTo(0, 0, QPoint(4, 4));
    QCOMPARE(layout.columns(), 60);
    QCOMPARE(layout.visibleClusters(), (IndexRange{0, 660})); // the margin shows a bit of line 10
    layout.scrollBy(9 * 5 + 4);
    QCOMPARE(layout.visibleClusters(), (IndexRange{300, 960}));
}

void MapLayoutTest::emptyMapIsHarmless()
{
    MapLayout layout = makeLayout(0);
    QCOMPARE(layout.cellCount(), 0U);
    QCOMPARE(layout.visibleClusters(), (IndexRange{0, 0}));
    QVERIFY(!layout.cellAt(QPoint(10, 10)));
    layout.zoomTo(3, 5, QPoint(10, 10));
    layout.ensureVisible(7);
    layout.scrollBy(100);
    QCOMPARE(layout.lineCount(), 0);
    QVERIFY(!layout.rectOf(0));
}

void MapLayoutTest::tinyWindowIsHarmless()
{
    MapLayout layout = makeLayout(kMost, QSize(0, 0));
    QCOMPARE(layout.columns(), 1);
    QVERIFY(layout.fitLevel() >= 33);
    layout.zoomTo(0, kMost - 1, QPoint(0, 0));
    layout.setViewport(QSize(3, 2));
    layout.setViewport(QSize(3000, 2000));
    QVERIFY(layout.visibleClusters().length() > 0);
}

QTEST_GUILESS_MAIN(MapLayoutTest)
#include "maplayout_test.moc"
