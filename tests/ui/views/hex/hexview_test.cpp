#include "tests/ui/views/hex/fakesource.h"
#include "ui/views/hex/hexaccessible.h"
#include "ui/views/hex/hexview.h"

#include <QRandomGenerator>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <cmath>

namespace parascope::ui {

namespace {

using test::FakeSource;

constexpr std::uint64_t kTiB = std::uint64_t(1) << 40U;
constexpr std::uint64_t kDisk = 15 * kTiB + 4096;
constexpr std::uint64_t kCluster = 1024 * 1024;

} // namespace

class HexViewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void jumpCostsOneRead();
    void screenAcrossTwoBlocksCostsOneRead();
    void scrollingInsideABlockCostsNothing();
    void outdatedReadsAreDropped();
    void memoryIsBounded();
    void hiddenViewReadsNothing();
    void pictureOfAnUnseenViewIsInItsFont();
    void keysMoveTheCursor();
    void shiftMarks();
    void barStepsAreRows();
    void wheelMovesRows();
    void mouseMarksBothColumns();
    void tabGoesThroughTheColumns();
    void doubleClickMarksTheField();
    void placesWithoutBytesLookDifferent();
    void whatTheReplyLacksIsMissing();
    void legendKindsFollowTheScreen();
    void screenReaderHearsTheByte();
    void emptyFileIsHarmless();
    void shrinkingKeepsTheCursorInside();

private:
    void show(std::uint64_t size = kDisk);
    [[nodiscard]] QPoint pointOf(std::uint64_t offset, HexColumn column = HexColumn::Hex) const;
    [[nodiscard]] QImage screen() { return m_view->viewport()->grab().toImage(); }

    std::unique_ptr<FakeSource> m_source;
    std::unique_ptr<HexView> m_view;
};

void HexViewTest::init()
{
    m_source = std::make_unique<FakeSource>();
    m_view = std::make_unique<HexView>(m_source.get());
    m_view->resize(900, 500);
}

void HexViewTest::cleanup()
{
    m_view.reset();
    m_source.reset();
}

void HexViewTest::show(std::uint64_t size)
{
    m_view->setContents(ByteSpace::Guest, size, HostGrid{0, kCluster});
    m_view->show();
    m_view->activateWindow();
    m_view->setFocus();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    m_source->deliver();
}

QPoint HexViewTest::pointOf(std::uint64_t offset, HexColumn column) const
{
    const HexLayout &layout = m_view->hexLayout();
    const int line = int(layout.rowOf(offset) - m_view->topRow());
    const int index = int(offset % std::uint64_t(layout.bytesPerRow()));
    const QRect cell =
        column == HexColumn::Hex ? layout.hexRect(line, index) : layout.textRect(line, index);
    return cell.center();
}

void HexViewTest::jumpCostsOneRead()
{
    show();
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 50; ++round) {
        // 1 MiB apart at least, so that no two places share a block.
        const std::uint64_t place = random.generate64() % (kDisk / kCluster) * kCluster +
                                    random.generate64() % HexBlocks::kBlockBytes;
        const int before = m_source->reads;
        m_view->showBytes(place, 0);
        QCOMPARE(m_source->reads, before + 1);
        QVERIFY(m_source->waiting.back().range.length <= 2 * HexBlocks::kBlockBytes);
        m_source->deliver();
        QCOMPARE(m_view->cursor().at(), place);
        QCOMPARE(m_view->blocks().at(place), (HexByte{ByteKind::Data, FakeSource::byteAt(place)}));
        QCOMPARE(m_source->reads, before + 1);
    }
}

void HexViewTest::screenAcrossTwoBlocksCostsOneRead()
{
    show();
    const int before = m_source->reads;
    const std::uint64_t border = 8 * kTiB + HexBlocks::kBlockBytes;
    m_view->showBytes(border - 16, 0);
    QCOMPARE(m_source->reads, before + 1);
    QCOMPARE(m_source->waiting.back().range, (ByteRange{8 * kTiB, 2 * HexBlocks::kBlockBytes}));
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(border - 1).value, FakeSource::byteAt(border - 1));
    QCOMPARE(m_view->blocks().at(border).value, FakeSource::byteAt(border));
    QCOMPARE(m_view->blocks().values(border - 8, 16).size(), std::size_t(16));
}

void HexViewTest::scrollingInsideABlockCostsNothing()
{
    show();
    const int before = m_source->reads;
    for (int key = 0; key < 100; ++key)
        QTest::keyClick(m_view.get(), Qt::Key_Down);
    QCOMPARE(m_source->reads, before);
}

void HexViewTest::outdatedReadsAreDropped()
{
    show();
    m_view->showBytes(kTiB, 0);
    m_view->showBytes(2 * kTiB, 0);
    m_view->showBytes(3 * kTiB, 0);
    QCOMPARE(m_source->waiting.size(), std::size_t(1));
    QCOMPARE(m_source->waiting.front().range.offset, 3 * kTiB);
    QCOMPARE(m_view->blocks().at(3 * kTiB).kind, ByteKind::Pending);
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(3 * kTiB).kind, ByteKind::Data);
    // A place that was dropped is asked for again when it is wanted again.
    m_view->showBytes(kTiB, 0);
    m_source->deliver();
    QCOMPARE(m_view->blocks().at(kTiB).kind, ByteKind::Data);
}

void HexViewTest::memoryIsBounded()
{
    show();
    for (std::uint64_t place = 0; place < 300; ++place) {
        m_view->showBytes(place * kCluster * 1000, 0);
        m_source->deliver();
        QVERIFY(m_view->blocks().blockCount() <= HexBlocks::kMaxBlocks);
        QCOMPARE(m_view->blocks().at(m_view->cursor().at()).kind, ByteKind::Data);
    }
    QCOMPARE(m_view->blocks().blockCount(), HexBlocks::kMaxBlocks);
    // The places seen last are still here, the first ones are not.
    const int before = m_source->reads;
    m_view->showBytes(298 * kCluster * 1000, 0);
    QCOMPARE(m_source->reads, before);
    m_view->showBytes(100 * kCluster * 1000, 0);
    QCOMPARE(m_source->reads, before + 1);
}

void HexViewTest::hiddenViewReadsNothing()
{
    m_view->setContents(ByteSpace::Guest, kDisk, HostGrid{0, kCluster});
    m_view->showBytes(kTiB, 0);
    QCOMPARE(m_source->reads, 0);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
    QCOMPARE(m_source->waiting.size(), std::size_t(1));
    QVERIFY(m_source->waiting.front().range.contains(kTiB));
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

void HexViewTest::placesWithoutBytesLookDifferent()
{
    const std::pair<GuestSource, ByteKind> kinds[] = {
        {GuestSource::Data, ByteKind::Data},
        {GuestSource::Unallocated, ByteKind::Unallocated},
        {GuestSource::NotInThisFile, ByteKind::NotInThisFile},
        {GuestSource::BeyondTable, ByteKind::BeyondTable},
        {GuestSource::Missing, ByteKind::Missing},
        {GuestSource::Metadata, ByteKind::Metadata},
        {GuestSource::Unreadable, ByteKind::Unreadable}};
    QList<QImage> screens;
    QStringList words;
    for (const auto &[source, kind] : kinds) {
        m_source->adjust = [source = source](ReadReply &reply) {
            std::fill(reply.bytes.begin(), reply.bytes.end(), std::byte(0));
            reply.extents.front().source = source;
        };
        show();
        QCOMPARE(m_view->blocks().at(5).kind, kind);
        const QImage image = screen();
        for (const QImage &other : screens)
            QVERIFY2(image != other, qPrintable(byteKindName(kind)));
        screens += image;
        QVERIFY(!words.contains(m_view->describe(5)));
        words += m_view->describe(5);
    }
}

void HexViewTest::whatTheReplyLacksIsMissing()
{
    // The file became shorter since its size was read.
    m_source->adjust = [](ReadReply &reply) {
        reply.range.length = 100;
        reply.bytes.resize(100);
        reply.extents.front().guest.length = 90;
    };
    show();
    QCOMPARE(m_view->blocks().at(89).kind, ByteKind::Data);
    QCOMPARE(m_view->blocks().at(90).kind, ByteKind::Missing);
    QCOMPARE(m_view->blocks().at(100).kind, ByteKind::Missing);
    QCOMPARE(m_view->blocks().values(80, 100).size(), std::size_t(10));
}

void HexViewTest::legendKindsFollowTheScreen()
{
    QSignalSpy kinds(m_view.get(), &HexView::kindsChanged);
    m_source->adjust = [](ReadReply &reply) {
        const ByteRange whole = reply.range;
        reply.extents = {{{whole.offset, 40}, GuestSource::Data, HostOffset(0), true},
                         {{whole.offset + 40, whole.length - 40},
                          GuestSource::Unreadable,
                          HostOffset(0),
                          false}};
    };
    show();
    m_view->viewport()->update();
    QTRY_VERIFY(!kinds.isEmpty() && kinds.last().front().value<std::set<ByteKind>>() ==
                                        (std::set{ByteKind::Data, ByteKind::Unreadable}));
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
