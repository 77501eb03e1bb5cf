#include "tests/ui/views/hex/hexviewfixture.h"
#include "ui/views/hex/hexaccessible.h"

#include <QScrollBar>
#include <QWheelEvent>

#include <cmath>

namespace parascope::ui {

using test::kCluster;
using test::kDisk;
using test::kTiB;

/// Keys, mouse, wheel and bar, and what is told of the byte under the cursor.
class HexViewTest : public QObject, private test::HexViewFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { make(); }
    void cleanup() { destroy(); }
    void pictureOfAnUnseenViewIsInItsFont();
    void keysMoveTheCursor();
    void shiftMarks();
    void barStepsAreRows();
    void wheelMovesRows();
    void mouseMarksBothColumns();
    void tabGoesThroughTheColumns();
    void doubleClickMarksTheField();
    void screenReaderHearsTheByte();
    void emptyFileIsHarmless();
    void shrinkingKeepsTheCursorInside();

private:
    [[nodiscard]] QPoint pointOf(std::uint64_t offset, HexColumn column = HexColumn::Hex) const;
};

QPoint HexViewTest::pointOf(std::uint64_t offset, HexColumn column) const
{
    const HexLayout &layout = m_view->hexLayout();
    const int line = int(layout.rowOf(offset) - m_view->topRow());
    const int index = int(offset % std::uint64_t(layout.bytesPerRow()));
    const QRect cell =
        column == HexColumn::Hex ? layout.hexRect(line, index) : layout.textRect(line, index);
    return cell.center();
}

void HexViewTest::pictureOfAnUnseenViewIsInItsFont()
{
    m_view->setContents(ByteSpace::Guest, kDisk, HostGrid{0, kCluster});
    m_view->showBytes(10 * kTiB, 0);
    const auto inItsFont = [this] {
        const QFontMetricsF metrics(m_view->font());
        return m_view->hexLayout().charWidth() ==
               int(std::ceil(metrics.horizontalAdvance(QLatin1Char('0'))));
    };
    QVERIFY(!screen().isNull());
    QVERIFY(inItsFont());
    const HexLayout &layout = m_view->hexLayout();
    const std::uint64_t row = layout.rowOf(10 * kTiB);
    QVERIFY(row >= m_view->topRow() && row - m_view->topRow() < layout.visibleRows());
    m_view->show();
    QVERIFY(inItsFont());
}

void HexViewTest::keysMoveTheCursor()
{
    show();
    const auto row = std::uint64_t(m_view->hexLayout().bytesPerRow());
    const std::uint64_t page = m_view->hexLayout().visibleRows();
    QSignalSpy places(m_view.get(), &HexView::placeChanged);
    const auto press = [&](Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) {
        QTest::keyClick(m_view.get(), key, modifiers);
        return m_view->cursor().at();
    };
    QCOMPARE(press(Qt::Key_Right), std::uint64_t(1));
    QCOMPARE(press(Qt::Key_Down), row + 1);
    QCOMPARE(press(Qt::Key_Left), row);
    QCOMPARE(press(Qt::Key_Left), row - 1);
    QCOMPARE(press(Qt::Key_Home), std::uint64_t(0));
    QCOMPARE(press(Qt::Key_End), row - 1);
    QCOMPARE(press(Qt::Key_PageDown), row - 1 + page * row);
    QCOMPARE(m_view->topRow(), page);
    QCOMPARE(press(Qt::Key_PageUp), row - 1);
    QCOMPARE(press(Qt::Key_PageDown, Qt::ControlModifier), kCluster);
    QCOMPARE(m_view->topRow(), kCluster / row);
    QCOMPARE(press(Qt::Key_PageUp, Qt::ControlModifier), std::uint64_t(0));
    QCOMPARE(places.count(), 10);
    QCOMPARE(press(Qt::Key_End, Qt::ControlModifier), kDisk - 1);
    QCOMPARE(m_view->topRow(), m_view->hexLayout().maxTopRow());
    QCOMPARE(m_view->verticalScrollBar()->value(), m_view->verticalScrollBar()->maximum());
    // Row by row from the end: the bar cannot count these rows, the view can.
    for (std::uint64_t step = 1; step <= 200; ++step)
        QCOMPARE(press(Qt::Key_Up), kDisk - 1 - step * row);
    QCOMPARE(press(Qt::Key_Home, Qt::ControlModifier), std::uint64_t(0));
    const int before = int(places.count());
    QCOMPARE(press(Qt::Key_Up), std::uint64_t(0));
    QCOMPARE(places.count(), before);
}

void HexViewTest::shiftMarks()
{
    show();
    m_view->showBytes(100, 0);
    QSignalSpy places(m_view.get(), &HexView::placeChanged);
    for (int step = 0; step < 3; ++step)
        QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(places.last(), (QList<QVariant>{quint64(100), quint64(4)}));
    // The document says the same back: the moving end stays where it is.
    m_view->showBytes(100, 4);
    QTest::keyClick(m_view.get(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(places.last(), (QList<QVariant>{quint64(100), quint64(5)}));
    QTest::keyClick(m_view.get(), Qt::Key_End, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(places.last(), (QList<QVariant>{quint64(100), quint64(kDisk - 100)}));
    QTest::keyClick(m_view.get(), Qt::Key_Left);
    QCOMPARE(places.last(), (QList<QVariant>{quint64(kDisk - 2), quint64(0)}));
}

void HexViewTest::barStepsAreRows()
{
    show();
    QScrollBar *bar = m_view->verticalScrollBar();
    m_view->showBytes(7 * kTiB, 0);
    const std::uint64_t top = m_view->topRow();
    bar->triggerAction(QAbstractSlider::SliderSingleStepAdd);
    QCOMPARE(m_view->topRow(), top + 1);
    bar->triggerAction(QAbstractSlider::SliderPageStepAdd);
    QCOMPARE(m_view->topRow(), top + 1 + m_view->hexLayout().visibleRows());
    bar->triggerAction(QAbstractSlider::SliderPageStepSub);
    bar->triggerAction(QAbstractSlider::SliderSingleStepSub);
    QCOMPARE(m_view->topRow(), top);
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    QCOMPARE(m_view->topRow(), m_view->hexLayout().maxTopRow());
    bar->setValue(bar->maximum() / 2);
    QCOMPARE(m_view->topRow(),
             ScrollProxy::row(bar->maximum() / 2, m_view->hexLayout().maxTopRow()));
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    QCOMPARE(m_view->topRow(), std::uint64_t(0));
    // The cursor stays where it was.
    QCOMPARE(m_view->cursor().at(), 7 * kTiB);
}

void HexViewTest::wheelMovesRows()
{
    show();
    const auto turn = [&](QWidget *target, int angle) {
        const QPointF place = target->rect().center();
        QWheelEvent event(place, target->mapToGlobal(place), {}, {0, angle}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(target, &event);
    };
    const auto lines = std::uint64_t(QApplication::wheelScrollLines());
    turn(m_view->viewport(), -120);
    QCOMPARE(m_view->topRow(), lines);
    // A fine wheel: eight turns are a notch.
    for (int part = 0; part < 8; ++part)
        turn(m_view->viewport(), -15);
    QCOMPARE(m_view->topRow(), 2 * lines);
    turn(m_view->verticalScrollBar(), 120);
    QCOMPARE(m_view->topRow(), lines);
    turn(m_view->viewport(), 1200);
    QCOMPARE(m_view->topRow(), std::uint64_t(0));
}

void HexViewTest::mouseMarksBothColumns()
{
    show();
    QSignalSpy places(m_view.get(), &HexView::placeChanged);
    QWidget *viewport = m_view->viewport();
    QTest::mouseClick(viewport, Qt::LeftButton, {}, pointOf(37));
    QCOMPARE(places.last(), (QList<QVariant>{quint64(37), quint64(0)}));
    QCOMPARE(m_view->column(), HexColumn::Hex);
    QTest::mousePress(viewport, Qt::LeftButton, {}, pointOf(50, HexColumn::Text));
    QTest::mouseMove(viewport, pointOf(40, HexColumn::Text));
    QTest::mouseRelease(viewport, Qt::LeftButton, {}, pointOf(40, HexColumn::Text));
    QCOMPARE(places.last(), (QList<QVariant>{quint64(40), quint64(11)}));
    QCOMPARE(m_view->column(), HexColumn::Text);
    QVERIFY(m_view->cursor().isMarked(50));
    QTest::mouseClick(viewport, Qt::LeftButton, Qt::ShiftModifier, pointOf(60));
    QCOMPARE(places.last(), (QList<QVariant>{quint64(50), quint64(11)}));
}

void HexViewTest::tabGoesThroughTheColumns()
{
    show();
    QCOMPARE(m_view->column(), HexColumn::Hex);
    QTest::keyClick(m_view.get(), Qt::Key_Tab);
    QCOMPARE(m_view->column(), HexColumn::Text);
    QTest::keyClick(m_view.get(), Qt::Key_Backtab, Qt::ShiftModifier);
    QCOMPARE(m_view->column(), HexColumn::Hex);
}

void HexViewTest::doubleClickMarksTheField()
{
    auto state = std::make_shared<ImageState>();
    state->fileSize = 1 << 20;
    state->header.tracks = 128;
    m_view->setContents(ByteSpace::File, state->fileSize, HostGrid{0, 64 * 1024});
    m_view->setMarkup(HexMarkup(state));
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_source->deliver();
    QSignalSpy places(m_view.get(), &HexView::placeChanged);
    QTest::mouseDClick(m_view->viewport(), Qt::LeftButton, {}, pointOf(46));
    QCOMPARE(places.last(), (QList<QVariant>{quint64(44), quint64(4)}));
    QVERIFY(m_view->describe(46).contains(u"in_use"_qs));
}

void HexViewTest::screenReaderHearsTheByte()
{
    show();
    m_view->showBytes(0x5E, 0);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(m_view.get());
    QVERIFY(spoken != nullptr);
    QCOMPARE(spoken->text(QAccessible::Name), u"Bytes"_qs);
    QVERIFY(spoken->state().readOnly);
    const QString value = spoken->text(QAccessible::Value);
    QVERIFY2(value.startsWith(u"0x5E: 5E"_qs), qPrintable(value));
    QVERIFY(spoken->textInterface() != nullptr);
    QCOMPARE(spoken->textInterface()->text(0, 8), u"0x5E: 5E"_qs);
    QTest::keyClick(m_view.get(), Qt::Key_Right);
    QVERIFY(spoken->text(QAccessible::Value).startsWith(u"0x5F: 5F"_qs));
}

void HexViewTest::emptyFileIsHarmless()
{
    show(0);
    for (const Qt::Key key : {Qt::Key_Down, Qt::Key_End, Qt::Key_PageUp, Qt::Key_Left})
        QTest::keyClick(m_view.get(), key);
    QTest::mouseClick(m_view->viewport(), Qt::LeftButton, {}, {100, 10});
    m_view->showBytes(5, 5);
    QCOMPARE(m_view->cursor().at(), std::uint64_t(0));
    QCOMPARE(m_source->reads, 0);
    QCOMPARE(m_view->describe(0), QString());
}

void HexViewTest::shrinkingKeepsTheCursorInside()
{
    show();
    m_view->showBytes(10 * kTiB, 100);
    m_view->setContents(ByteSpace::Guest, 1000, HostGrid{0, kCluster});
    m_source->deliver();
    QCOMPARE(m_view->cursor().at(), std::uint64_t(999));
    QCOMPARE(m_view->topRow(), m_view->hexLayout().topRowFor(999, m_view->topRow(), false));
    QVERIFY(!screen().isNull());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexViewTest)
#include "hexview_test.moc"
