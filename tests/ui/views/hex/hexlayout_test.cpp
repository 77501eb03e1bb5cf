#include "ui/views/hex/hexcursor.h"
#include "ui/views/hex/hexlayout.h"

#include <QRandomGenerator>
#include <QTest>

namespace parascope::ui {

namespace {

constexpr std::uint64_t kTiB = std::uint64_t(1) << 40U;
constexpr QSize kScreen{1000, 400}; // 25 rows of 16 pixels

HexLayout layoutOf(std::uint64_t size, QSize viewport = kScreen)
{
    return HexLayout(size, 8, 16, viewport);
}

} // namespace

class HexLayoutTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rowsFollowTheWidth();
    void countsRowsOfAnySize_data();
    void countsRowsOfAnySize();
    void barIsExactAtBothEnds_data();
    void barIsExactAtBothEnds();
    void barGoesWithTheRows();
    void everyByteIsHitWhereItIsDrawn();
    void pointsOutsideMeanTheNearestByte();
    void jumpsLeaveContext();
    void everyRowIsReachedByKeys_data();
    void everyRowIsReachedByKeys();
    void cursorStaysInside();
    void clustersAreReachedByKeys();
    void marksFromAnchorToCursor();
};

void HexLayoutTest::rowsFollowTheWidth()
{
    const HexLayout wide = layoutOf(kTiB, {2000, 400});
    const HexLayout middle = layoutOf(kTiB, {wide.contentWidth() - 1, 400});
    const HexLayout tight = layoutOf(kTiB, {middle.contentWidth() - 1, 400});
    // 16 bytes at the least gap of 4 pixels take 20 · 4 pixels less than at 8.
    const HexLayout narrow = layoutOf(kTiB, {middle.contentWidth() - 20 * 4 - 1, 400});
    const HexLayout last = layoutOf(kTiB, {middle.contentWidth() - 20 * 4, 400});
    QCOMPARE(wide.bytesPerRow(), 32);
    QCOMPARE(middle.bytesPerRow(), 16);
    // Bytes stand closer together before there are fewer of them.
    QCOMPARE(tight.bytesPerRow(), 16);
    QVERIFY(tight.gap() < middle.gap());
    QCOMPARE(last.bytesPerRow(), 16);
    QCOMPARE(last.gap(), 4);
    QCOMPARE(narrow.bytesPerRow(), 8);
    QCOMPARE(layoutOf(kTiB, {0, 0}).bytesPerRow(), 8);
    QCOMPARE(layoutOf(100).offsetDigits(), 9);
    QCOMPARE(layoutOf(15 * kTiB).offsetDigits(), 11);
    QCOMPARE(layoutOf(std::uint64_t(1) << 63U).offsetDigits(), 16);
}

void HexLayoutTest::countsRowsOfAnySize_data()
{
    QTest::addColumn<quint64>("size");
    QTest::newRow("nothing") << quint64(0);
    QTest::newRow("one byte") << quint64(1);
    QTest::newRow("one row") << quint64(32);
    QTest::newRow("one row and a byte") << quint64(33);
    QTest::newRow("15 TiB") << quint64(15 * kTiB);
    QTest::newRow("2^63") << (quint64(1) << 63U);
    QTest::newRow("all of 64 bits") << quint64(UINT64_MAX);
}

void HexLayoutTest::countsRowsOfAnySize()
{
    QFETCH(const quint64, size);
    const HexLayout layout = layoutOf(size);
    const auto rowBytes = std::uint64_t(layout.bytesPerRow());
    QCOMPARE(layout.visibleRows(), std::uint64_t(25));
    QCOMPARE(layout.rowCount(), size / rowBytes + (size % rowBytes != 0 ? 1 : 0));
    QVERIFY(layout.maxTopRow() <= layout.rowCount());
    if (size != 0) {
        QCOMPARE(layout.rowOf(size - 1), layout.rowCount() - 1);
        // The last row can be seen.
        QVERIFY(layout.rowCount() - 1 < layout.maxTopRow() + layout.visibleRows());
        QCOMPARE(layout.topRowFor(size - 1, 0, true), layout.maxTopRow());
    }
}

void HexLayoutTest::barIsExactAtBothEnds_data()
{
    QTest::addColumn<quint64>("maxTopRow");
    QTest::newRow("no rows") << quint64(0);
    QTest::newRow("one") << quint64(1);
    QTest::newRow("as many as the bar has") << quint64(ScrollProxy::kRange);
    QTest::newRow("one more") << quint64(ScrollProxy::kRange) + 1;
    QTest::newRow("15 TiB") << quint64(15 * kTiB / 16 - 25);
    QTest::newRow("2^63 bytes") << (quint64(1) << 59U);
    QTest::newRow("2^64 rows") << quint64(UINT64_MAX);
}

void HexLayoutTest::barIsExactAtBothEnds()
{
    QFETCH(const quint64, maxTopRow);
    QCOMPARE(ScrollProxy::value(0, maxTopRow), 0);
    QCOMPARE(ScrollProxy::value(maxTopRow, maxTopRow), ScrollProxy::maximum(maxTopRow));
    QCOMPARE(ScrollProxy::row(0, maxTopRow), std::uint64_t(0));
    QCOMPARE(ScrollProxy::row(ScrollProxy::maximum(maxTopRow), maxTopRow), maxTopRow);
    // The last position is kept for the last row.
    if (maxTopRow > 0)
        QVERIFY(ScrollProxy::value(maxTopRow - 1, maxTopRow) < ScrollProxy::maximum(maxTopRow));
}

void HexLayoutTest::barGoesWithTheRows()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (int round = 0; round < 2000; ++round) {
        const std::uint64_t maximum = random.generate64() >> (random.generate() % 40);
        const std::uint64_t top = maximum == 0 ? 0 : random.generate64() % maximum;
        const int value = ScrollProxy::value(top, maximum);
        QVERIFY(value >= 0 && value <= ScrollProxy::maximum(maximum));
        const std::uint64_t back = ScrollProxy::row(value, maximum);
        QVERIFY(back <= top);
        // Never farther away than one step of the bar, and exact while rows fit into it.
        const std::uint64_t step = maximum / std::uint64_t(ScrollProxy::kRange) + 1;
        QVERIFY(top - back <= (maximum > std::uint64_t(ScrollProxy::kRange) ? step : 0));
        if (top + step <= maximum)
            QVERIFY(ScrollProxy::value(top + step, maximum) >= value);
    }
}

void HexLayoutTest::everyByteIsHitWhereItIsDrawn()
{
    for (const int width : {300, 600, 700, 1400}) {
        const HexLayout layout = layoutOf(15 * kTiB, {width, 400});
        const std::uint64_t top = layout.maxTopRow() - 7;
        for (int line = 0; line < 20; ++line) {
            for (int index = 0; index < layout.bytesPerRow(); ++index) {
                const std::uint64_t offset =
                    layout.startOf(top + std::uint64_t(line)) + std::uint64_t(index);
                const QRect hex = layout.hexRect(line, index);
                const QRect text = layout.textRect(line, index);
                QCOMPARE(layout.nearest(hex.topLeft(), top), (HexHit{offset, HexColumn::Hex}));
                QCOMPARE(layout.nearest(hex.bottomRight(), top), (HexHit{offset, HexColumn::Hex}));
                QCOMPARE(layout.nearest(text.center(), top), (HexHit{offset, HexColumn::Text}));
                QVERIFY(layout.isOnByte(hex.center(), top));
                QVERIFY(!layout.isInOffsetColumn(hex.topLeft()));
            }
        }
        QVERIFY(layout.isInOffsetColumn(layout.offsetRect(3).center()));
        QVERIFY(!layout.isOnByte(layout.offsetRect(3).center(), top));
    }
}

void HexLayoutTest::pointsOutsideMeanTheNearestByte()
{
    const HexLayout layout = layoutOf(100);
    const auto rowBytes = std::uint64_t(layout.bytesPerRow());
    QCOMPARE(layout.nearest({-50, 5}, 0).offset, std::uint64_t(0));
    QCOMPARE(layout.nearest({5000, 5}, 0).offset, rowBytes - 1);
    QCOMPARE(layout.nearest({5000, 5000}, 0).offset, std::uint64_t(99));
    QCOMPARE(layout.nearest({-50, -5}, 2).offset, rowBytes);
    QVERIFY(!layout.isOnByte({layout.hexRect(0, 0).left(), 399}, 0));
}

void HexLayoutTest::jumpsLeaveContext()
{
    const HexLayout layout = layoutOf(15 * kTiB);
    const auto rowBytes = std::uint64_t(layout.bytesPerRow());
    // A sector's start comes first; a byte in the middle has rows above it.
    QCOMPARE(layout.topRowFor(8 * kTiB, 0, true), 8 * kTiB / rowBytes);
    QCOMPARE(layout.topRowFor(8 * kTiB + 40, 0, true), (8 * kTiB + 40) / rowBytes - 6);
    // In sight: nothing moves.
    QCOMPARE(layout.topRowFor(24 * rowBytes, 0, true), std::uint64_t(0));
    QCOMPARE(layout.topRowFor(25 * rowBytes, 0, false), std::uint64_t(1));
    QCOMPARE(layout.topRowFor(rowBytes, 5, false), std::uint64_t(1));
}

void HexLayoutTest::everyRowIsReachedByKeys_data()
{
    QTest::addColumn<quint64>("size");
    QTest::newRow("15 TiB") << quint64(15 * kTiB + 5);
    QTest::newRow("2^63") << (quint64(1) << 63U);
    QTest::newRow("all of 64 bits") << quint64(UINT64_MAX);
}

void HexLayoutTest::everyRowIsReachedByKeys()
{
    QFETCH(const quint64, size);
    const HexLayout layout = layoutOf(size);
    const auto rowBytes = std::uint64_t(layout.bytesPerRow());
    const HostGrid grid;
    HexCursor cursor;
    // Single steps in the middle and at the end, where the bar's step is millions of rows.
    for (const std::uint64_t start : {size / 2 / rowBytes * rowBytes, size - 1 - 40 * rowBytes}) {
        cursor.place(start, false);
        std::uint64_t top = layout.topRowFor(start, 0, true);
        for (int step = 1; step <= 39; ++step) {
            cursor.move(HexMove::Down, false, layout, grid);
            QCOMPARE(cursor.at(), start + std::uint64_t(step) * rowBytes);
            const std::uint64_t next = layout.topRowFor(cursor.at(), top, false);
            QVERIFY(next - top <= 1);
            top = next;
        }
        for (int step = 38; step >= 0; --step) {
            cursor.move(HexMove::Up, false, layout, grid);
            QCOMPARE(cursor.at(), start + std::uint64_t(step) * rowBytes);
        }
    }
    cursor.move(HexMove::Last, false, layout, grid);
    QCOMPARE(cursor.at(), size - 1);
    cursor.move(HexMove::PageUp, false, layout, grid);
    QCOMPARE(cursor.at(), size - 1 - 25 * rowBytes);
    cursor.move(HexMove::First, false, layout, grid);
    QCOMPARE(cursor.at(), std::uint64_t(0));
}

void HexLayoutTest::cursorStaysInside()
{
    const auto seed = QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    for (const std::uint64_t size : {std::uint64_t(1), std::uint64_t(31), std::uint64_t(1000),
                                     15 * kTiB + 3, std::uint64_t(UINT64_MAX)}) {
        const HexLayout layout = layoutOf(size);
        const HostGrid grid{1024, 64 * 1024};
        HexCursor cursor;
        for (int round = 0; round < 3000; ++round) {
            if (random.generate() % 20 == 0)
                cursor.place(random.generate64() % size, false);
            const auto move = HexMove(random.generate() % (unsigned(HexMove::Last) + 1));
            const bool extend = random.generate() % 2 == 0;
            cursor.move(move, extend, layout, grid);
            QVERIFY(cursor.at() < size);
            QVERIFY(cursor.start() <= cursor.at());
            QVERIFY(size - cursor.start() >= cursor.length());
            QCOMPARE(cursor.length() != 0, extend);
        }
    }
}

void HexLayoutTest::clustersAreReachedByKeys()
{
    // A head of 1 KiB before the first whole cluster, as v1 files have it.
    const HostGrid grid{1024, 4096};
    const HexLayout layout = layoutOf(1024 + 2 * 4096 + 100);
    HexCursor cursor;
    QList<std::uint64_t> places;
    for (int step = 0; step < 4; ++step) {
        cursor.move(HexMove::NextCluster, false, layout, grid);
        places += cursor.at();
    }
    QCOMPARE(places, (QList<std::uint64_t>{1024, 5120, 9216, 9216}));
    cursor.place(9300, false);
    places.clear();
    for (int step = 0; step < 4; ++step) {
        cursor.move(HexMove::PreviousCluster, false, layout, grid);
        places += cursor.at();
    }
    QCOMPARE(places, (QList<std::uint64_t>{9216, 5120, 1024, 0}));
}

void HexLayoutTest::marksFromAnchorToCursor()
{
    HexCursor cursor;
    cursor.place(100, false);
    QCOMPARE(cursor.length(), std::uint64_t(0));
    cursor.place(110, true);
    QCOMPARE(cursor.start(), std::uint64_t(100));
    QCOMPARE(cursor.length(), std::uint64_t(11));
    cursor.place(95, true);
    QCOMPARE(cursor.start(), std::uint64_t(95));
    QCOMPARE(cursor.length(), std::uint64_t(6));
    QVERIFY(cursor.isMarked(95) && cursor.isMarked(100) && !cursor.isMarked(101));
    cursor.mark(7, 3);
    QCOMPARE(cursor.at(), std::uint64_t(7));
    QVERIFY(cursor.isMarked(9) && !cursor.isMarked(10));
    cursor.clampTo(5);
    QCOMPARE(cursor.at(), std::uint64_t(4));
}

} // namespace parascope::ui

QTEST_GUILESS_MAIN(parascope::ui::HexLayoutTest)
#include "hexlayout_test.moc"
