#include "tests/ui/views/hex/hexeditharness.h"
#include "ui/views/hex/hexcolors.h"
#include "ui/views/hex/pendingeditsmodel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QToolButton>
#include <QTreeView>

namespace parascope::ui {

namespace {

bool hasColor(const QImage &image, const QColor &color)
{
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (image.pixelColor(x, y).rgb() == color.rgb())
                return true;
        }
    }
    return false;
}

} // namespace

/// What is pending is shown, told and discarded.
class HexPendingTest : public QObject, private test::HexEditHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void listShowsWhatChanges();
    void discardCanBeUndone();
    void searchSaysThatEditsAreNotSearched();
    void editedBytesAreMarkedTwice();
    void screenReaderIsTold();
};

void HexPendingTest::listShowsWhatChanges()
{
    open(sample());
    start(ByteSpace::File, kData);
    type("0102");
    m_document->selectBytes(ByteSpace::File, kData + 500);
    type("03");
    auto *list = part<QTreeView>("editList");
    QVERIFY(!list->isVisible());
    QTest::mouseClick(part<QToolButton>("editMore"), Qt::LeftButton);
    QVERIFY(list->isVisible());
    QAbstractItemModel *model = list->model();
    const QAbstractItemModelTester tester(model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model->rowCount(), 2);
    QCOMPARE(model->index(0, PendingEditsModel::Where).data().toString(), u"0x10000"_qs);
    QCOMPARE(model->index(0, PendingEditsModel::Length).data().toString(), u"2"_qs);
    QCOMPARE(model->index(0, PendingEditsModel::Typed).data().toString(), u"01 02"_qs);
    // A click goes there.
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {},
                      list->visualRect(model->index(0, 0)).center());
    QCOMPARE(cursor(), kData);
    edits().undo();
    QCOMPARE(model->rowCount(), 1);
    edits().redo();
    QCOMPARE(model->rowCount(), 2);
    QTest::keyClick(list, Qt::Key_Escape);
    QVERIFY(view()->hasFocus());
}

void HexPendingTest::discardCanBeUndone()
{
    open(sample());
    start(ByteSpace::File, kData);
    const HexByte before = byteAt(kData);
    type("010203");
    QTest::mouseClick(part<QToolButton>("editDiscard"), Qt::LeftButton);
    QVERIFY(edits().pending().isEmpty());
    QCOMPARE(byteAt(kData), before);
    edits().undo();
    QCOMPARE(summary(), u"1 edit, 3 bytes"_qs);
}

void HexPendingTest::searchSaysThatEditsAreNotSearched()
{
    open(sample());
    m_pane->showFind();
    const auto *note = part<QLabel>("findNote");
    QVERIFY(!note->isVisible());
    start(ByteSpace::File, kData);
    type("4f");
    QVERIFY(note->isVisible());
    edits().discard();
    QVERIFY(!note->isVisible());
}

void HexPendingTest::editedBytesAreMarkedTwice()
{
    open(sample());
    start(ByteSpace::File, kData);
    type("00");
    press(Qt::Key_Down); // the cursor's frame is somewhere else
    QTRY_VERIFY(part<QLabel>("hexLegend")->isVisible());
    QVERIFY(part<QLabel>("hexLegend")->text().contains(u"edited"_qs));
    // The legend in the same colours.
    const HexColors shown(view()->palette());
    const QImage legend = part<QLabel>("hexLegend")->grab().toImage();
    QVERIFY(hasColor(legend, shown.fill(ByteKind::Edited)));
    QVERIFY(part<QLabel>("hexLegend")->text().contains(shown.edited().name()));
    view()->clearFocus(); // its frame may lie over the first row
    const HexLayout &layout = view()->hexLayout();
    const int line = int(layout.rowOf(kData) - view()->topRow());
    const int column = int(kData % std::uint64_t(layout.bytesPerRow()));
    const QImage image = view()->viewport()->grab().toImage();
    const QRect cell = layout.hexRect(line, column);
    const qreal scale = image.devicePixelRatio();
    const auto color = [&](QPoint point) {
        return image.pixelColor((QPointF(point) * scale).toPoint());
    };
    const HexColors colors(view()->palette(), view()->isActiveWindow());
    QCOMPARE(color(cell.topLeft()), colors.edited());
    QCOMPARE(color(cell.bottomLeft()), colors.fill(ByteKind::Edited));
}

void HexPendingTest::screenReaderIsTold()
{
    open(sample());
    QAccessibleInterface *words = QAccessible::queryAccessibleInterface(view());
    QVERIFY(words->state().readOnly);
    start(ByteSpace::File, kData);
    QVERIFY(!words->state().readOnly);
    type("00");
    press(Qt::Key_Left);
    QVERIFY(words->text(QAccessible::Value).contains(u"not written"_qs));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexPendingTest)
#include "hexpending_test.moc"
