#include "tests/ui/views/map/mapharness.h"

#include <QAccessible>
#include <QSignalSpy>

namespace parascope::ui {

/// The maps by mouse, wheel and keys, and as screen readers hear them.
class MapInputTest : public QObject, private test::MapHarness
{
    Q_OBJECT

private Q_SLOTS:
    void init() { open(); }
    void cleanup() { close(); }

    void clickSelects();
    void clickFindsTheBadOneInACell();
    void keysMoveTheCursor();
    void enterSelects();
    void wheelZoomsUnderThePointer();
    void smallTurnsOfTheWheelAddUp();
    void dragPansAndDoesNotSelect();
    void shiftWheelPans();
    void hoverTells();
    void stripMovesTheMap();
    void assistiveProgramsHearTheCursor();
};

void MapInputTest::clickSelects()
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

void MapInputTest::clickFindsTheBadOneInACell()
{
    QVERIFY(view()->mapLayout().clustersPerCell() > 1);
    QTest::mouseClick(view(), Qt::LeftButton, {}, middleOf(kBad));
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
}

void MapInputTest::keysMoveTheCursor()
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

void MapInputTest::enterSelects()
{
    view()->setCursorCluster(kBad - 1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
    QTest::keyClick(view(), Qt::Key_Home, Qt::ControlModifier);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{kBad}));
    QTest::keyClick(view(), Qt::Key_Space);
    QCOMPARE(m_disk->selected(), (std::vector<std::uint64_t>{0}));
}

void MapInputTest::wheelZoomsUnderThePointer()
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

void MapInputTest::smallTurnsOfTheWheelAddUp()
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

void MapInputTest::dragPansAndDoesNotSelect()
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

void MapInputTest::shiftWheelPans()
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

void MapInputTest::hoverTells()
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

void MapInputTest::stripMovesTheMap()
{
    m_disk->setSelected({0});
    m_pane->zoomToSelection();
    auto *strip = m_pane->findChild<QWidget *>(QStringLiteral("diskMapStrip"));
    const QPoint middle(strip->width() / 2, strip->height() / 2);
    QTest::mousePress(strip, Qt::LeftButton, {}, middle);
    const IndexRange first = view()->mapLayout().visibleClusters();
    QVERIFY(first.first > kMany / 3 && first.last < kMany * 2 / 3);
    QMouseEvent move(QEvent::MouseMove, QPointF(strip->width() * 0.9, 5),
                     strip->mapToGlobal(QPointF(0, 0)), Qt::NoButton, Qt::LeftButton,
                     Qt::NoModifier);
    QApplication::sendEvent(strip, &move);
    QTest::mouseRelease(strip, Qt::LeftButton, {}, middle);
    QVERIFY(view()->mapLayout().visibleClusters().first > kMany / 10 * 8);
}

void MapInputTest::assistiveProgramsHearTheCursor()
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::MapInputTest)
#include "mapinput_test.moc"
