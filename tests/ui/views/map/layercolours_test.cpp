#include "tests/engine/disk/openedbundle.h"
#include "tests/engine/disk/storagedisk.h"
#include "tests/support/bundlebuilder.h"
#include "tests/support/seed.h"
#include "tests/support/temporaryfolder.h"
#include "tests/ui/views/map/fakemapsource.h"
#include "ui/document/document.h"
#include "ui/style/palette.h"
#include "ui/views/map/cellcache.h"
#include "ui/views/map/layerbutton.h"
#include "ui/views/map/layerlegend.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <QAccessible>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QSignalSpy>
#include <QtTest>

#include <memory>
#include <numeric>
#include <set>

namespace parascope::ui {

namespace {

using parascope::test::BundleBuilder;
using parascope::test::closedLayer;
using parascope::test::diskOf;
using parascope::test::layerOf;
using parascope::test::openBundle;
using parascope::test::simple;
using parascope::test::TemporaryFolder;

constexpr std::uint8_t kNone = LayerIndex::kNobody;

/// Cluster 0 is the root's, 1 that of the layer above it, 2 the top's, 3 nobody's; what the top has
/// for 4 is outside of the file.
BundleBuilder threeLayers()
{
    BundleBuilder builder;
    builder.layer().clusters({0, 1, 2, 4});
    builder.overlay().clusters({1, 2});
    builder.overlay().clusters({2});
    builder.named(0, "Fresh install");
    builder.image(
        2, 0, [](parascope::test::ImageBuilder &image) { image.entry(4, image.entryFor(1000)); });
    return builder;
}

LayerMapPtr mapOf(DiskChain chain)
{
    JobControl control;
    return LayerMap::make(diskOf(std::move(chain)), control).value();
}

} // namespace

/// The map of a disk of several layers, coloured by layer, through real events.
class LayerColoursTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();

    void choiceIsThereOnlyWithLayers();
    void cellsHaveTheColoursOfLayers();
    void damageStaysAbove();
    void legendNamesAndCounts();
    void legendLiftsOut();
    void hoverSaysTheLayer();
    void selectsWhatIsSeen();
    void legendScrollsWhereThereAreMany();
    void cellsAreAsAskedOneByOne();
    void looksDiffer();

private:
    void open(bool withDisk = true);
    void colourByLayer();
    [[nodiscard]] MapView *view() const { return part<MapView>("diskMap"); }
    template <class T>
    [[nodiscard]] T *part(const char *name) const
    {
        auto *found = m_pane->findChild<T *>(QString::fromLatin1(name));
        Q_ASSERT(found);
        return found;
    }
    [[nodiscard]] QRect cellOf(std::uint64_t cluster) const
    {
        return *view()->mapLayout().rectOf(view()->mapLayout().cellOf(cluster));
    }
    [[nodiscard]] QImage pictureOf(std::uint64_t cluster) const;
    [[nodiscard]] QImage lookOf(const StateStyle &style) const;

    std::unique_ptr<TemporaryFolder> m_folder;
    std::unique_ptr<Document> m_document;
    std::unique_ptr<MapPane> m_pane;
    std::filesystem::path m_bundle;
};

void LayerColoursTest::cleanup()
{
    m_pane.reset();
    m_document.reset();
    m_folder.reset();
}

void LayerColoursTest::open(bool withDisk)
{
    const BundleBuilder builder = threeLayers();
    m_folder = std::make_unique<TemporaryFolder>();
    m_bundle = builder.write(m_folder->path());
    m_document = std::make_unique<Document>(m_bundle / builder.fileName(2));
    m_pane = std::make_unique<MapPane>(m_document.get());
    m_pane->resize(1100, 500);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    QSignalSpy finished(&m_document->session(), &ImageSession::finished);
    m_document->open();
    QTRY_VERIFY(!finished.isEmpty());
    if (!withDisk)
        return;
    m_document->setDisk(openBundle(m_bundle, builder.guidOf(2)), 0);
    QTRY_VERIFY(m_pane->hasLayers());
}

void LayerColoursTest::colourByLayer()
{
    QMenu *menu = part<QPushButton>("mapColours")->menu();
    menu->popup(m_pane->mapToGlobal(QPoint()));
    QVERIFY(QTest::qWaitForWindowExposed(menu));
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QCOMPARE(m_pane->colouring(), MapPane::Colouring::Layer);
}

QImage LayerColoursTest::pictureOf(std::uint64_t cluster) const
{
    const QRect cell = cellOf(cluster);
    const int gap = MapPainter::gapFor(cell.width(), 1);
    return view()
        ->grab()
        .toImage()
        .copy(cell.adjusted(0, 0, -gap, -gap))
        .convertToFormat(QImage::Format_RGB32);
}

QImage LayerColoursTest::lookOf(const StateStyle &style) const
{
    const int pitch = view()->mapLayout().pitch();
    const int body = pitch - MapPainter::gapFor(pitch, 1);
    QImage image(body, body, QImage::Format_RGB32);
    image.fill(view()->palette().color(QPalette::Base));
    QPainter painter(&image);
    paintCell(painter, image.rect(), style);
    return image;
}

void LayerColoursTest::choiceIsThereOnlyWithLayers()
{
    open(false);
    QVERIFY(!m_pane->hasLayers());
    QVERIFY(!part<QPushButton>("mapColours")->isVisible());
    const QSignalSpy changed(m_pane.get(), &MapPane::hasLayersChanged);
    m_document->setDisk(openBundle(m_bundle, threeLayers().guidOf(2)), 0);
    QTRY_VERIFY(part<QPushButton>("mapColours")->isVisible());
    QVERIFY(!part<LayerLegend>("layerLegend")->isVisible());
    colourByLayer();
    QVERIFY(part<LayerLegend>("layerLegend")->isVisible());
    m_pane->setOrders(MapPane::Orders::File);
    QVERIFY(!part<LayerLegend>("layerLegend")->isVisible());
    QVERIFY(!part<QPushButton>("mapColours")->isVisible());
    m_pane->setOrders(MapPane::Orders::Both);
    m_document->setDisk(nullptr, 0);
    QTRY_VERIFY(!part<QPushButton>("mapColours")->isVisible());
    QVERIFY(!part<LayerLegend>("layerLegend")->isVisible());
    QVERIFY(!view()->shownLayers());
    QCOMPARE(changed.size(), 2);
    QCOMPARE(m_pane->colouring(), MapPane::Colouring::Layer); // kept for the next disk
}

void LayerColoursTest::cellsHaveTheColoursOfLayers()
{
    open();
    const StatePalette colours(view()->palette());
    QCOMPARE(pictureOf(0), lookOf(colours.style(MapState::NotInThisFile)));
    colourByLayer();
    QCOMPARE(pictureOf(0), lookOf(layerStyle(2, colours)));
    QCOMPARE(pictureOf(1), lookOf(layerStyle(1, colours)));
    QCOMPARE(pictureOf(2), lookOf(layerStyle(0, colours)));
    QCOMPARE(pictureOf(8), lookOf(colours.style(MapState::Unallocated)));
    m_pane->setColouring(MapPane::Colouring::State);
    QCOMPARE(pictureOf(0), lookOf(colours.style(MapState::NotInThisFile)));
}

void LayerColoursTest::damageStaysAbove()
{
    open();
    const QImage byState = pictureOf(4);
    colourByLayer();
    QCOMPARE(pictureOf(4), byState);
    QTest::mouseClick(part<LayerButton>("layer.2"), Qt::LeftButton);
    QCOMPARE(pictureOf(4), byState);
}

void LayerColoursTest::legendNamesAndCounts()
{
    open();
    colourByLayer();
    const auto *root = part<LayerButton>("layer.2");
    QVERIFY2(root->text().contains(u"Fresh install"_qs), qPrintable(root->text()));
    QVERIFY2(root->countText().startsWith(u"1 "_qs), qPrintable(root->countText()));
    QVERIFY2(root->accessibleName().contains(u"Fresh install"_qs),
             qPrintable(root->accessibleName()));
    QVERIFY(part<LayerButton>("layer.0")->countText().startsWith(u"2 "_qs));
    QVERIFY(part<LayerButton>("layer.none")->countText().startsWith(u"12 "_qs));
}

void LayerColoursTest::legendLiftsOut()
{
    open();
    colourByLayer();
    const QImage top = pictureOf(2);
    const QImage middle = pictureOf(1);
    const QImage root = pictureOf(0);
    QTest::mouseClick(part<LayerButton>("layer.1"), Qt::LeftButton);
    QVERIFY(pictureOf(2) != top);
    QCOMPARE(pictureOf(1), middle);
    part<LayerButton>("layer.2")->setFocus();
    QTest::keyClick(part<LayerButton>("layer.2"), Qt::Key_Space);
    QCOMPARE(pictureOf(0), root);
    QVERIFY(pictureOf(2) != top);
    // Taken over by a disk that was read again.
    m_document->setDisk(openBundle(m_bundle, threeLayers().guidOf(2)), 0);
    QTRY_VERIFY(view()->shownLayers() &&
                view()->shownLayers()->disk() == m_document->session().shownDisk());
    QVERIFY(part<LayerButton>("layer.1")->isChecked());
    QVERIFY(pictureOf(2) != top);
    QTest::mouseClick(part<LayerButton>("layer.1"), Qt::LeftButton);
    QTest::mouseClick(part<LayerButton>("layer.2"), Qt::LeftButton);
    QCOMPARE(pictureOf(2), top);
}

void LayerColoursTest::hoverSaysTheLayer()
{
    open();
    QSignalSpy hovered(m_pane.get(), &MapPane::hoverChanged);
    QTest::mouseMove(view(), cellOf(0).center());
    QTRY_VERIFY(!hovered.isEmpty());
    QVERIFY2(hovered.back().front().toString().contains(u"layer “Fresh install”"_qs),
             qPrintable(hovered.back().front().toString()));
    view()->setFocus();
    view()->setCursorCluster(8);
    QVERIFY2(view()->cursorText().contains(u"in no layer"_qs), qPrintable(view()->cursorText()));
    view()->setCursorCluster(0);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view());
    QVERIFY(interface);
    QVERIFY(interface->text(QAccessible::Value).contains(u"Fresh install"_qs));
}

void LayerColoursTest::selectsWhatIsSeen()
{
    FakeMapSource source(MapSource::Order::Disk);
    std::vector<std::uint32_t> below(4096, 0);
    std::vector<std::uint32_t> top(4096, 0);
    std::iota(below.begin() + 100, below.end() - 100, 1);
    top[2001] = 1;
    source.setMap(std::make_shared<SparseMap>(4096, ClusterFlag::NotInThisFile));
    source.setLayers(mapOf({layerOf(simple(top)), layerOf(simple(below))}));
    MapView map(&source);
    map.resize(200, 60);
    map.show();
    QVERIFY(QTest::qWaitForWindowExposed(&map));
    map.setByLayer(true);
    const MapLayout &layout = map.mapLayout();
    QVERIFY(layout.clustersPerCell() > 8);
    const QRect cell = *layout.rectOf(layout.cellOf(2001));
    QTest::mouseClick(&map, Qt::LeftButton, {}, cell.center());
    QCOMPARE(source.selected(), std::vector<std::uint64_t>{2001});
    map.setLayerHighlight(LayerSet(1));
    QTest::mouseClick(&map, Qt::LeftButton, {}, cell.center());
    QCOMPARE(source.selected(), std::vector{layout.clustersOf(layout.cellOf(2001)).first});
}

void LayerColoursTest::legendScrollsWhereThereAreMany()
{
    DiskChain chain;
    for (std::uint32_t layer = 0; layer < 100; ++layer) {
        std::vector<std::uint32_t> entries(100, 0);
        entries[layer] = 1;
        chain.push_back(layerOf(simple(entries)));
    }
    LayerLegend legend;
    legend.setLayers(mapOf(std::move(chain)));
    legend.resize(500, legend.heightForWidth(500));
    legend.show();
    QVERIFY(QTest::qWaitForWindowExposed(&legend));
    auto *last = legend.findChild<LayerButton *>(u"layer.99"_qs);
    QVERIFY(last);
    QVERIFY(legend.height() < 4 * last->height());
    QVERIFY(last->visibleRegion().isEmpty());
    last->setFocus();
    legend.ensureWidgetVisible(last);
    QTRY_VERIFY(!last->visibleRegion().isEmpty());
}

void LayerColoursTest::cellsAreAsAskedOneByOne()
{
    QRandomGenerator random(parascope::test::seedOfThisRun());
    constexpr std::uint64_t kCount = 20'000;
    DiskChain chain;
    for (int layer = 0; layer < 4; ++layer) {
        std::vector<std::uint32_t> entries(kCount, 0);
        for (std::uint64_t at = 0; at < kCount;) {
            const std::uint64_t length = 1 + random.bounded(200U);
            const bool has = random.bounded(3U) == 0;
            for (std::uint64_t i = 0; i < length && at < kCount; ++i, ++at)
                entries[at] = has ? 1 : 0;
        }
        chain.push_back(layerOf(simple(entries)));
    }
    chain.push_back(closedLayer());
    const LayerMapPtr layers = mapOf(std::move(chain));
    std::map<std::uint64_t, ClusterFlags> damaged;
    for (int i = 0; i < 40; ++i)
        damaged[random.bounded(quint32(kCount))] = ClusterFlag::OutsideFile;
    const auto map = std::make_shared<SparseMap>(kCount, ClusterFlag::NotInThisFile, damaged);
    MapLayout layout;
    layout.setMetrics(9, 22, 4);
    layout.setViewport(QSize(540, 332));
    layout.setCount(kCount);
    for (const LayerSet &lifted : {LayerSet(), LayerSet(1), LayerSet(4)}) {
        CellCache cache;
        for (int level = layout.fitLevel(); level >= -1; --level) {
            layout.zoomTo(level, random.bounded(quint32(kCount)), QPoint(200, 100));
            cache.setView(layout, map, {}, {layers, lifted});
            for (std::int64_t line = layout.firstLine(); line <= layout.lastLine(); ++line) {
                const auto kinds = cache.line(line);
                const MapLayout::Line cells = layout.lineAt(line);
                for (std::uint64_t cell = cells.cells.first; cell < cells.cells.last; ++cell) {
                    const IndexRange range = layout.clustersOf(cell);
                    LayerSet found;
                    bool isDamaged = false;
                    for (std::uint64_t at = range.first; at < range.last; ++at) {
                        found |= layers->at(at);
                        isDamaged = isDamaged || damaged.contains(at);
                    }
                    const LayerSet shown = (found & lifted).isEmpty() ? found : found & lifted;
                    const bool isDim = !lifted.isEmpty() && (found & lifted).isEmpty();
                    const auto expected =
                        isDamaged
                            ? static_cast<CellKind>(MapState::Damaged)
                            : static_cast<CellKind>((isDim ? kFirstDimmedLayer : kFirstLayer) +
                                                    layerLook(*layers, shown.newest()));
                    QCOMPARE(
                        kinds[static_cast<std::size_t>(cells.column) + (cell - cells.cells.first)],
                        expected);
                }
            }
        }
    }
}

void LayerColoursTest::looksDiffer()
{
    for (const auto &[base, text] : {std::pair(Qt::white, Qt::black), {Qt::black, Qt::white}}) {
        QPalette palette;
        palette.setColor(QPalette::Base, base);
        palette.setColor(QPalette::Text, text);
        const StatePalette colours(palette);
        std::set<std::pair<QRgb, StateSign>> seen;
        for (LayerLook look = 0; look < kLayerLooks; ++look) {
            const StateStyle style = layerStyle(look, colours);
            seen.insert({style.fill.rgb(), style.sign});
            for (const MapState damage :
                 {MapState::Damaged, MapState::Shared, MapState::Unreadable})
                QVERIFY(style.fill != colours.style(damage).fill);
        }
        QCOMPARE(seen.size(), std::size_t(kLayerLooks));
        std::set<QRgb> fills;
        for (LayerLook look = 0; look < 8; ++look)
            fills.insert(layerStyle(look, colours).fill.rgb());
        QCOMPARE(fills.size(), std::size_t(8));
    }
    const LayerMapPtr map = mapOf({layerOf(simple({0, 1})), closedLayer()});
    QCOMPARE(layerLook(*map, 0), LayerLook(0));
    QCOMPARE(layerLook(*map, 1), kClosedLook);
    QCOMPARE(layerLook(*map, kNone), kNobodyLook);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::LayerColoursTest)
#include "layercolours_test.moc"
