#include "tests/ui/views/map/fakemapsource.h"
#include "ui/style/palette.h"
#include "ui/views/map/mapcaption.h"
#include "ui/views/map/mappane.h"
#include "ui/views/map/mapview.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QWheelEvent>
#include <QtTest>

#include <memory>

using parascope::ClusterFlag;
using parascope::ClusterFlags;
using parascope::ClusterMapPtr;
using parascope::MapState;
using parascope::ui::FakeMapSource;
using parascope::ui::MapPane;
using parascope::ui::MapSource;
using parascope::ui::MapView;
using parascope::ui::SparseMap;

namespace {

constexpr std::uint64_t kMany = 64ULL << 20U;
constexpr std::uint64_t kBad = 40'000'001;

ClusterMapPtr mapWithOneBad()
{
    return std::make_shared<SparseMap>(
        kMany, ClusterFlag::InSequence,
        std::map<std::uint64_t, ClusterFlags>{{kBad, ClusterFlag::OutsideFile}});
}

int pixelsOf(const QImage &image, const QColor &colour)
{
    int result = 0;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            result += image.pixelColor(x, y).rgb() == colour.rgb();
    return result;
}

} // namespace

/// The maps through real events.
class MapViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void clickSelects();
    void clickFindsTheBadOneInACell();
    void keysMoveTheCursor();
    void enterSelects();
    void wheelZoomsUnderThePointer();
    void smallTurnsOfTheWheelAddUp();
    void dragPansAndDoesNotSelect();
    void shiftWheelPans();
    void oneBadClusterIsVisibleAtEveryZoom();
    void markCoversTwelvePixels();
    void otherStatesAreDimmed();
    void panningPaintsTheSameAsPaintingAfresh();
    void selectionIsShown();
    void selectionScrollsIntoView();
    void zoomSlots();
    void fewClustersCanBeZoomed();
    void stripHasTheLegendsColours();
    void hoverTells();
    void captionTellsThePart();
    void stripMovesTheMap();
    void waitsCalmly();
    void reloadKeepsThePlace();
    void ordersCanBeChosen();
    void assistiveProgramsHearTheCursor();
    void colourChangeIsFollowed();

private:
    [[nodiscard]] MapView *view(const char *name = "diskMap") const
    {
        return m_pane->findChild<MapView *>(QLatin1String(name));
    }
    [[nodiscard]] QPoint middleOf(std::uint64_t cluster) const
    {
        const auto rect = view()->mapLayout().rectOf(view()->mapLayout().cellOf(cluster));
        return rect ? rect->center() : QPoint(-1, -1);
    }
    void wheel(const QPoint &place, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(place, view()->mapToGlobal(place), {}, QPoint(0, turn), Qt::NoButton,
                          modifiers, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &event);
    }
    [[nodiscard]] QColor fill(MapState state) const
    {
        return parascope::ui::StatePalette(m_pane->palette()).style(state).fill;
    }

    std::unique_ptr<FakeMapSource> m_disk;
    std::unique_ptr<FakeMapSource> m_file;
    std::unique_ptr<MapPane> m_pane;
};

void MapViewTest::init()
{
    m_disk = std::make_unique<FakeMapSource>(MapSource::Order::Disk);
    m_file = std::make_unique<FakeMapSource>(MapSource::Order::File);
    m_pane = std::make_unique<MapPane>(m_disk.get(), m_file.get());
    m_disk->setMap(mapWithOneBad());
    m_file->setMap(std::make_shared<SparseMap>(kMany, ClusterFlag::InSequence));
    m_pane->resize(1100, 600);
    m_pane->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_pane.get()));
    m_pane->activateWindow();
    view()->setFocus();
}

void MapViewTest::cleanup()
{
    m_pane.reset();
}

void MapViewTest::clickSelects()
{
    m_disk->setMap(std::make_shared<SparseMap>(1000, ClusterFlag::InSequence));
    QTest::mouseClick(view(), Qt::LeftButton, {}, middleOf(321));
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{321}));
    QTest::mouseClick(view(), Qt::RightButton, {}, middleOf(400));
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{321}));
    // Beside the cells there is nothing to select.
    QTest::mouseClick(view(), Qt::LeftButton, {},
                      QPoint(view()->width() - 1, view()->height() - 1));
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{321}));
}

void MapViewTest::clickFindsTheBadOneInACell()
{
    QVERIFY(view()->mapLayout().clustersPerCell() > 1);
    QTest::mouseClick(view(), Qt::LeftButton, {}, middleOf(kBad));
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
}

void MapViewTest::keysMoveTheCursor()
{
    m_disk->setMap(std::make_shared<SparseMap>(100000, ClusterFlag::InSequence));
    while (view()->mapLayout().level() > 0)
        m_pane->zoomIn();
    const auto columns = static_cast<std::uint64_t>(view()->mapLayout().columns());
    const auto cursor = [this] {
        return view()->cursorCluster().value_or(~std::uint64_t(0));
    };
    view()->setCursorCluster(0);
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(cursor(), 2U);
    QTest::keyClick(view(), Qt::Key_Left);
    QCOMPARE(cursor(), 1U);
    QTest::keyClick(view(), Qt::Key_Down);
    QCOMPARE(cursor(), 1 + columns);
    QTest::keyClick(view(), Qt::Key_Up);
    QTest::keyClick(view(), Qt::Key_Up);
    QCOMPARE(cursor(), 1U);
    QTest::keyClick(view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(cursor(), 99999U);
    QVERIFY(view()->mapLayout().rectOf(99999));
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Down);
    QTest::keyClick(view(), Qt::Key_PageDown);
    QCOMPARE(cursor(), 99999U);
    QTest::keyClick(view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(cursor(), 0U);
    QVERIFY(view()->mapLayout().rectOf(0));
    QTest::keyClick(view(), Qt::Key_PageDown);
    QVERIFY(cursor() > columns && cursor() % columns == 0);
    QTest::keyClick(view(), Qt::Key_PageUp);
    QCOMPARE(cursor(), 0U);
    QTest::keyClick(view(), Qt::Key_Left);
    QCOMPARE(cursor(), 0U);
    // Ends of a line, wherever the first one is indented.
    QTest::keyClick(view(), Qt::Key_PageDown);
    QTest::keyClick(view(), Qt::Key_Right);
    QTest::keyClick(view(), Qt::Key_Home);
    QCOMPARE(view()->mapLayout().columnOf(cursor()), 0);
    QTest::keyClick(view(), Qt::Key_End);
    QCOMPARE(view()->mapLayout().columnOf(cursor()), static_cast<int>(columns) - 1);
}

void MapViewTest::enterSelects()
{
    view()->setCursorCluster(kBad - 1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
    QTest::keyClick(view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{0}));
}

void MapViewTest::wheelZoomsUnderThePointer()
{
    const QPoint place = middleOf(kBad);
    const int fit = view()->mapLayout().level();
    const auto isUnderPointer = [&] {
        const auto cell = view()->mapLayout().cellAt(place);
        return cell && *cell == view()->mapLayout().cellOf(kBad);
    };
    for (int level = fit - 1; level >= 0; --level) {
        wheel(place, 120);
        QCOMPARE(view()->mapLayout().level(), level);
        QVERIFY(isUnderPointer());
    }
    const int lowest = view()->mapLayout().lowestLevel();
    QVERIFY(lowest < 0);
    for (int level = -1; level >= lowest; --level) {
        wheel(place, 120); // now the cells grow
        QCOMPARE(view()->mapLayout().level(), level);
        QVERIFY(isUnderPointer());
    }
    wheel(place, 120);
    QCOMPARE(view()->mapLayout().level(), lowest);
    for (int level = lowest + 1; level <= fit; ++level) {
        wheel(place, -120);
        QCOMPARE(view()->mapLayout().level(), level);
        QVERIFY(isUnderPointer());
    }
}

void MapViewTest::smallTurnsOfTheWheelAddUp()
{
    const int fit = view()->mapLayout().level();
    for (int i = 0; i < 3; ++i)
        wheel(QPoint(50, 50), 30);
    QCOMPARE(view()->mapLayout().level(), fit);
    wheel(QPoint(50, 50), 30);
    QCOMPARE(view()->mapLayout().level(), fit - 1);
    wheel(QPoint(50, 50), 90);
    wheel(QPoint(50, 50), -90);
    QCOMPARE(view()->mapLayout().level(), fit - 1);
}

void MapViewTest::dragPansAndDoesNotSelect()
{
    m_pane->zoomIn();
    m_pane->zoomIn();
    view()->centreOn(kMany / 2);
    const std::int64_t before = view()->mapLayout().scroll();
    QTest::mousePress(view(), Qt::LeftButton, {}, QPoint(100, 100));
    QTest::mouseMove(view(), QPoint(110, 130));
    QTest::mouseMove(view(), QPoint(110, 157));
    QTest::mouseRelease(view(), Qt::LeftButton, {}, QPoint(110, 157));
    QCOMPARE(view()->mapLayout().scroll(), before - 57);
    QVERIFY(m_disk->selected().empty());
}

void MapViewTest::shiftWheelPans()
{
    m_pane->zoomIn();
    m_pane->zoomIn();
    view()->centreOn(kMany / 2);
    const std::int64_t before = view()->mapLayout().scroll();
    const int level = view()->mapLayout().level();
    wheel(QPoint(50, 50), -120, Qt::ShiftModifier);
    QVERIFY(view()->mapLayout().scroll() > before);
    QCOMPARE(view()->mapLayout().level(), level);
}

void MapViewTest::oneBadClusterIsVisibleAtEveryZoom()
{
    const QPoint place = middleOf(kBad);
    for (;;) {
        const QImage image = view()->grab().toImage();
        QVERIFY2(pixelsOf(image, fill(MapState::Damaged)) > 40,
                 qPrintable(QString::number(view()->mapLayout().level())));
        QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
        if (view()->mapLayout().level() == 0)
            break;
        wheel(place, 120);
    }
    // And in the strip, when the map looks elsewhere.
    view()->centreOn(0);
    QCOMPARE(pixelsOf(view()->grab().toImage(), fill(MapState::Damaged)), 0);
    auto *strip = m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"));
    QVERIFY(pixelsOf(strip->grab().toImage(), fill(MapState::Damaged)) >= 3 * 3);
}

void MapViewTest::markCoversTwelvePixels()
{
    const QImage image = view()->grab().toImage();
    QRect area;
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixelColor(x, y).rgb() == fill(MapState::Damaged).rgb())
                area |= QRect(x, y, 1, 1);
    QVERIFY(area.width() >= 12 && area.height() >= 12);
    QVERIFY(area.width() <= 30 && area.height() <= 30);
    QVERIFY(area.contains(middleOf(kBad)));
}

void MapViewTest::otherStatesAreDimmed()
{
    auto *button = m_pane->findChild<QAbstractButton *>(QStringLiteral("legend.damaged"));
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QVERIFY(button->isChecked());
    QImage image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::Damaged)) > 40);
    QCOMPARE(pixelsOf(image, fill(MapState::InSequence)), 0);
    QTest::mouseClick(button, Qt::LeftButton);
    image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
    // A lifted state is seen even where a worse one would win.
    auto *sequence = m_pane->findChild<QAbstractButton *>(QStringLiteral("legend.inSequence"));
    QTest::mouseClick(sequence, Qt::LeftButton);
    image = view()->grab().toImage();
    QCOMPARE(pixelsOf(image, fill(MapState::Damaged)), 0);
}

void MapViewTest::panningPaintsTheSameAsPaintingAfresh()
{
    std::map<std::uint64_t, ClusterFlags> others;
    const quint32 seed = QRandomGenerator::system()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const QList<ClusterFlag> flags{ClusterFlag::OutsideFile, ClusterFlag::Shared,
                                   ClusterFlag::Unreadable, ClusterFlag::Unallocated,
                                   ClusterFlag::Fragmented};
    for (int i = 0; i < 20000; ++i)
        others[random.bounded(200000U)] = flags[random.bounded(flags.size())];
    const auto map = std::make_shared<SparseMap>(200000, ClusterFlag::InSequence, others);
    m_disk->setMap(map);
    while (view()->mapLayout().level() > 0)
        m_pane->zoomIn();
    view()->centreOn(100000);
    view()->clearFocus();
    view()->grab();
    for (int step = 0; step < 12; ++step) {
        QWheelEvent event(QPointF(5, 5), view()->mapToGlobal(QPoint(5, 5)),
                          QPoint(0, random.bounded(-150, 150)), QPoint(0, 1), Qt::NoButton,
                          Qt::ShiftModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(view(), &event);
        const QImage panned = view()->grab().toImage();
        // Another map object with the same contents: nothing that was kept may be used.
        m_disk->setMap(std::make_shared<SparseMap>(200000, ClusterFlag::InSequence, others));
        QCOMPARE(view()->grab().toImage(), panned);
    }
}

void MapViewTest::selectionIsShown()
{
    const QImage before = view()->grab().toImage();
    const QImage fileBefore = view("fileMap")->grab().toImage();
    m_disk->setSelected({kBad, 5'000'000});
    m_file->setSelected({30'000'000});
    const QImage after = view()->grab().toImage();
    QVERIFY(after != before);
    QVERIFY(view("fileMap")->grab().toImage() != fileBefore);
    // Every owner of the place is ringed.
    const auto rect = view()->mapLayout().rectOf(view()->mapLayout().cellOf(5'000'000));
    QVERIFY(rect);
    QCOMPARE(after.pixelColor(rect->left() - 4, rect->center().y()).rgb(),
             view()->palette().color(QPalette::Text).rgb());
}

void MapViewTest::selectionScrollsIntoView()
{
    m_disk->setSelected({0});
    m_pane->zoomToSelection();
    QVERIFY(!view()->mapLayout().rectOf(kBad));
    m_disk->setSelected({kBad});
    QVERIFY(view()->mapLayout().rectOf(kBad));
}

void MapViewTest::fewClustersCanBeZoomed()
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

void MapViewTest::stripHasTheLegendsColours()
{
    const auto colours = [&](ClusterFlags flags) {
        m_disk->setMap(
            std::make_shared<SparseMap>(kMany, ClusterFlag::InSequence,
                                        std::map<std::uint64_t, ClusterFlags>{{kMany / 2, flags}}));
        const QImage image =
            m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"))->grab().toImage();
        std::array<int, parascope::kMapStateCount> count{};
        for (const MapState state : parascope::mapStates())
            count[std::size_t(state)] = pixelsOf(image, fill(state));
        return count;
    };
    // A tick above and a line in the body, both in the colour of the state, and in no other.
    auto count = colours(ClusterFlag::Shared | ClusterFlag::InSequence);
    QVERIFY(count[std::size_t(MapState::Shared)] >= 3 * 3);
    QCOMPARE(count[std::size_t(MapState::Damaged)], 0);
    count = colours(ClusterFlag::OutsideFile);
    QVERIFY(count[std::size_t(MapState::Damaged)] >= 3 * 3);
    QCOMPARE(count[std::size_t(MapState::Shared)], 0);
    // What is no problem is not drawn in strong colours.
    m_disk->setMap(std::make_shared<SparseMap>(kMany, ClusterFlag::NotInThisFile));
    const QImage image =
        m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"))->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::NotInThisFile)) > image.width());
}

void MapViewTest::zoomSlots()
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

void MapViewTest::hoverTells()
{
    QSignalSpy told(m_pane.get(), &MapPane::hoverChanged);
    QTest::mouseMove(view(), middleOf(kBad));
    QVERIFY(!told.isEmpty());
    const std::uint64_t cell = view()->mapLayout().cellOf(kBad);
    QCOMPARE(told.last().first().toString(),
             m_disk->describe(view()->mapLayout().clustersOf(cell)));
    QTest::mouseMove(view(), QPoint(view()->width() - 1, 1));
    QCOMPARE(told.last().first().toString(), QString());
}

void MapViewTest::captionTellsThePart()
{
    m_disk->setMap(std::make_shared<SparseMap>(500, ClusterFlag::InSequence));
    auto *caption =
        m_pane->findChild<parascope::ui::MapCaption *>(QStringLiteral("diskMapCaption"));
    QVERIFY(caption);
    QCOMPARE(caption->part(), QStringLiteral("clusters 0–499 of 500, one per cell"));
    m_disk->setMap(std::make_shared<SparseMap>(1U << 20U, ClusterFlag::InSequence));
    QVERIFY(caption->part().endsWith(QStringLiteral(" per cell")));
    QVERIFY(!caption->part().contains(QStringLiteral("one")));
}

void MapViewTest::stripMovesTheMap()
{
    m_disk->setSelected({0});
    m_pane->zoomToSelection();
    auto *strip = m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"));
    const QPoint middle(strip->width() / 2, strip->height() / 2);
    QTest::mousePress(strip, Qt::LeftButton, {}, middle);
    const parascope::ui::IndexRange first = view()->mapLayout().visibleClusters();
    QVERIFY(first.first > kMany / 3 && first.last < kMany * 2 / 3);
    QMouseEvent move(QEvent::MouseMove, QPointF(strip->width() * 0.9, 5),
                     strip->mapToGlobal(QPointF(0, 0)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(strip, &move);
    QTest::mouseRelease(strip, Qt::LeftButton, {}, middle);
    QVERIFY(view()->mapLayout().visibleClusters().first > kMany / 10 * 8);
}

void MapViewTest::waitsCalmly()
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

void MapViewTest::reloadKeepsThePlace()
{
    m_pane->zoomIn();
    m_pane->zoomIn();
    view()->centreOn(kMany / 2);
    const parascope::ui::MapLayout before = view()->mapLayout();
    m_disk->setMap(mapWithOneBad());
    QCOMPARE(view()->mapLayout(), before);
}

void MapViewTest::ordersCanBeChosen()
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

void MapViewTest::assistiveProgramsHearTheCursor()
{
    view()->setCursorCluster(1234);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(view());
    QVERIFY(interface);
    QCOMPARE(interface->role(), QAccessible::Chart);
    QVERIFY(!interface->text(QAccessible::Name).isEmpty());
    QCOMPARE(interface->text(QAccessible::Value), view()->cursorText());
    QVERIFY(!view()->cursorText().isEmpty());
    QVERIFY(interface->valueInterface());
    QCOMPARE(interface->valueInterface()->currentValue().toULongLong(), 1234ULL);
    QCOMPARE(interface->valueInterface()->maximumValue().toULongLong(), kMany - 1);
    interface->valueInterface()->setCurrentValue(QVariant::fromValue(99ULL));
    QCOMPARE(view()->cursorCluster(), std::optional<std::uint64_t>(99));
    QTest::keyClick(view(), Qt::Key_End, Qt::ControlModifier);
    QVERIFY(interface->valueInterface()->currentValue().toULongLong() > kMany / 2);
}

void MapViewTest::colourChangeIsFollowed()
{
    QPalette dark = m_pane->palette();
    dark.setColor(QPalette::Base, QColor(0x26, 0x29, 0x2e));
    dark.setColor(QPalette::Text, Qt::white);
    const QColor light = fill(MapState::InSequence);
    m_pane->setPalette(dark);
    QVERIFY(fill(MapState::InSequence) != light);
    const QImage image = view()->grab().toImage();
    QVERIFY(pixelsOf(image, fill(MapState::InSequence)) > 1000);
    QCOMPARE(pixelsOf(image, light), 0);
}

QTEST_MAIN(MapViewTest)
#include "mapview_test.moc"
