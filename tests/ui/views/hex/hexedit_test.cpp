#include "engine/edit/saveedits.h"
#include "tests/support/imagebuilder.h"
#include "tests/ui/views/hex/hexharness.h"
#include "ui/views/hex/editbar.h"
#include "ui/views/hex/hexcolors.h"
#include "ui/views/hex/hexedits.h"
#include "ui/views/hex/pendingeditsmodel.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

namespace parascope::ui {

namespace {

using parascope::test::ImageBuilder;

constexpr std::uint64_t kCluster = 64 * 1024;
constexpr std::uint64_t kData = kCluster; ///< of guest cluster 5 in the file

/// Guest 0 and 5 have data, the rest is not allocated.
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

ImageBuilder sample()
{
    return ImageBuilder().map(0, 1).map(5, 0);
}

} // namespace

/// Typing in the hex view: real keys, on an image in memory.
class HexEditTest : public QObject, private test::HexHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void isOffAtFirst();
    void digitsOverwrite();
    void textOverwrites();
    void bothSpacesShowIt();
    void undoAndRedo();
    void backspaceAndDelete();
    void escapeGoesBackStepByStep();
    void cursorThatLeavesEndsTheByte();
    void typingOverAMarkBeginsWithIt();
    void newClusterCanBeTyped();
    void damagedImageGetsNoNewCluster();
    void tableExcludesTheDisk();
    void listShowsWhatChanges();
    void discardCanBeUndone();
    void copiesWhatIsSeen();
    void pastesHexDigits();
    void pastesText();
    void pastesAllOrNothing();
    void pastesWhereNothingWasRead();
    void searchSaysThatEditsAreNotSearched();
    void editedBytesAreMarkedTwice();
    void screenReaderIsTold();

private:
    void open(const ImageBuilder &builder) { HexHarness::open(builder.build()); }
    void start(ByteSpace space, std::uint64_t offset);
    void type(const char *keys) { QTest::keyClicks(view(), QString::fromLatin1(keys)); }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QTest::keyClick(view(), key, modifiers);
    }
    [[nodiscard]] HexEdits &edits() const { return *m_pane->edits(); }
    [[nodiscard]] QString summary() const { return part<QLabel>("editSummary")->text(); }
    [[nodiscard]] QString message() const { return part<QLabel>("editMessage")->text(); }
    [[nodiscard]] HexByte byteAt(std::uint64_t offset) const { return view()->blocks().at(offset); }
    [[nodiscard]] static HexByte typed(int value)
    {
        return {ByteKind::Edited, std::uint8_t(value)};
    }
};

/// Edit mode on, cursor on a byte that is here.
void HexEditTest::start(ByteSpace space, std::uint64_t offset)
{
    m_document->selectBytes(space, offset);
    QTRY_VERIFY(view()->blocks().stored(offset).kind != ByteKind::Pending);
    edits().setOn(true);
}

void HexEditTest::isOffAtFirst()
{
    open(sample());
    QVERIFY(!edits().isOn());
    QVERIFY(!part<EditBar>("editBar")->isVisible());
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster);
    QTRY_VERIFY(byteAt(5 * kCluster).kind == ByteKind::Data);
    type("4f");
    QVERIFY(edits().pending().isEmpty());
    edits().setOn(true);
    QVERIFY(part<EditBar>("editBar")->isVisible());
    QVERIFY(message().contains(u"Nothing is written before Save"_qs));
    QVERIFY(!part<QToolButton>("editSave")->isEnabled());
}

void HexEditTest::digitsOverwrite()
{
    open(sample());
    start(ByteSpace::File, kData);
    type("4");
    QCOMPARE(cursor(), kData); // half a byte
    QCOMPARE(byteAt(kData).value >> 4U, 4);
    type("fAb");
    QCOMPARE(byteAt(kData), typed(0x4F));
    QCOMPARE(byteAt(kData + 1), typed(0xAB));
    QCOMPARE(cursor(), kData + 2);
    QCOMPARE(summary(), u"1 edit, 2 bytes"_qs);
    QVERIFY(part<QToolButton>("editSave")->isEnabled());
    type("x");
    QVERIFY(message().contains(u"0 to 9"_qs));
    QCOMPARE(summary(), u"1 edit, 2 bytes"_qs);
    QCOMPARE(m_document->selection().offset, kData + 2); // the cursor is the document's
}

void HexEditTest::textOverwrites()
{
    open(sample());
    start(ByteSpace::File, kData);
    press(Qt::Key_Tab);
    QCOMPARE(view()->column(), HexColumn::Text);
    type("Hi a");
    QCOMPARE(byteAt(kData), typed('H'));
    QCOMPARE(byteAt(kData + 2), typed(' '));
    QCOMPARE(byteAt(kData + 3), typed('a'));
    QTest::sendKeyEvent(QTest::Click, view(), Qt::Key_unknown, u"é"_qs, Qt::NoModifier);
    QCOMPARE(byteAt(kData + 4), typed(0xE9));
    QTest::sendKeyEvent(QTest::Click, view(), Qt::Key_unknown, u"€"_qs, Qt::NoModifier);
    QVERIFY(message().contains(u"€"_qs));
    QCOMPARE(summary(), u"1 edit, 5 bytes"_qs);
}

void HexEditTest::bothSpacesShowIt()
{
    open(sample());
    start(ByteSpace::Guest, 5 * kCluster + 8);
    type("deadbeef");
    QCOMPARE(byteAt(5 * kCluster + 11), typed(0xEF));
    const auto runs = edits().pending().runs();
    QCOMPARE(runs.size(), std::size_t(1));
    QVERIFY(runs.front().place == (EditPlace{EditSpace::File, kData + 8}));
    const auto stored = parascope::test::clusterContents(5, kCluster);
    QVERIFY(runs.front().saved == std::vector(stored.begin() + 8, stored.begin() + 12));
    m_pane->setSpace(ByteSpace::File);
    QTRY_COMPARE(byteAt(kData + 8), typed(0xDE));
    QCOMPARE(byteAt(kData + 12).kind, ByteKind::Data);
    m_document->selectBytes(ByteSpace::File, kData + 12);
    type("77");
    m_pane->setSpace(ByteSpace::Guest);
    QTRY_COMPARE(byteAt(5 * kCluster + 12), typed(0x77));
}

void HexEditTest::undoAndRedo()
{
    open(sample());
    start(ByteSpace::Guest, 5 * kCluster);
    const HexByte before = byteAt(5 * kCluster);
    type("4142");
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster + 100);
    type("43");
    QCOMPARE(summary(), u"2 edits, 3 bytes"_qs);
    edits().undo();
    QCOMPARE(summary(), u"1 edit, 2 bytes"_qs);
    QCOMPARE(cursor(), 5 * kCluster + 100); // where it was, in the space that is shown
    m_document->selectBytes(ByteSpace::Guest, 0);
    edits().undo();
    QVERIFY(edits().pending().isEmpty());
    QTRY_COMPARE(cursor(), 5 * kCluster);
    QTRY_COMPARE(byteAt(5 * kCluster), before);
    edits().redo();
    edits().redo();
    QCOMPARE(summary(), u"2 edits, 3 bytes"_qs);
    QVERIFY(!edits().pending().canRedo());
}

void HexEditTest::backspaceAndDelete()
{
    open(sample());
    start(ByteSpace::File, kData);
    const HexByte second = byteAt(kData + 1);
    type("00112");
    press(Qt::Key_Backspace); // the half byte
    QCOMPARE(cursor(), kData + 2);
    QCOMPARE(summary(), u"1 edit, 2 bytes"_qs);
    press(Qt::Key_Backspace);
    QCOMPARE(cursor(), kData + 1);
    QCOMPARE(byteAt(kData + 1), second);
    QCOMPARE(summary(), u"1 edit, 1 byte"_qs);
    press(Qt::Key_Home, Qt::ControlModifier);
    m_document->selectBytes(ByteSpace::File, kData, 2);
    press(Qt::Key_Delete);
    QVERIFY(edits().pending().isEmpty());
    edits().undo();
    QCOMPARE(byteAt(kData), typed(0x00));
}

void HexEditTest::escapeGoesBackStepByStep()
{
    open(sample());
    start(ByteSpace::File, kData);
    type("9");
    QVERIFY(!edits().pending().isEmpty());
    press(Qt::Key_Escape);
    QVERIFY(edits().pending().isEmpty());
    QVERIFY(!edits().pending().canUndo());
    type("99");
    press(Qt::Key_Right, Qt::ShiftModifier);
    press(Qt::Key_Escape);
    QCOMPARE(view()->cursor().length(), std::uint64_t(0));
    QVERIFY(edits().isOn());
    press(Qt::Key_Escape);
    QVERIFY(!edits().isOn());
    QCOMPARE(summary(), u"1 edit, 1 byte"_qs);
    QVERIFY(part<EditBar>("editBar")->isVisible()); // what is pending stays in sight
    type("11");
    QCOMPARE(summary(), u"1 edit, 1 byte"_qs);
}

void HexEditTest::cursorThatLeavesEndsTheByte()
{
    open(sample());
    start(ByteSpace::File, kData);
    const HexByte third = byteAt(kData + 2);
    type("7");
    press(Qt::Key_Right);
    press(Qt::Key_Right);
    type("7");
    QCOMPARE(byteAt(kData + 2), typed(0x70 | (third.value & 0x0F)));
    press(Qt::Key_Tab);
    press(Qt::Key_Backtab);
    QCOMPARE(cursor(), kData + 2);
}

void HexEditTest::typingOverAMarkBeginsWithIt()
{
    open(sample());
    start(ByteSpace::File, kData);
    for (int i = 0; i < 3; ++i)
        press(Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(view()->cursor().length(), std::uint64_t(4));
    type("55");
    QCOMPARE(byteAt(kData), typed(0x55));
    QCOMPARE(cursor(), kData + 1);
    QCOMPARE(view()->cursor().length(), std::uint64_t(0));
}

void HexEditTest::newClusterCanBeTyped()
{
    open(sample());
    start(ByteSpace::Guest, 9 * kCluster + 3);
    QCOMPARE(byteAt(9 * kCluster + 3).kind, ByteKind::Unallocated);
    type("ab");
    QCOMPARE(byteAt(9 * kCluster + 3), typed(0xAB));
    QCOMPARE(byteAt(9 * kCluster + 4).kind, ByteKind::Unallocated);
    QVERIFY(edits().pending().runs().front().place ==
            (EditPlace{EditSpace::Guest, 9 * kCluster + 3}));
}

void HexEditTest::damagedImageGetsNoNewCluster()
{
    ImageBuilder builder = sample();
    builder.entry(7, builder.entryFor(1000));
    open(builder);
    start(ByteSpace::Guest, 9 * kCluster);
    type("ab");
    QVERIFY(edits().pending().isEmpty());
    QVERIFY2(message().contains(u"repair it first"_qs), qPrintable(message()));
    m_document->selectBytes(ByteSpace::Guest, 7 * kCluster);
    QTRY_COMPARE(byteAt(7 * kCluster).kind, ByteKind::Missing);
    type("ab");
    QVERIFY2(message().contains(u"file ends"_qs), qPrintable(message()));
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster);
    QTRY_COMPARE(byteAt(5 * kCluster).kind, ByteKind::Data);
    type("ab");
    QCOMPARE(summary(), u"1 edit, 1 byte"_qs);
}

void HexEditTest::tableExcludesTheDisk()
{
    open(sample());
    start(ByteSpace::File, kHeaderBytes);
    type("ff");
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster);
    QTRY_VERIFY(byteAt(5 * kCluster).kind == ByteKind::Data);
    type("ab");
    QVERIFY2(message().contains(u"save or discard them first"_qs), qPrintable(message()));
    QCOMPARE(summary(), u"1 edit, 1 byte"_qs);
}

void HexEditTest::listShowsWhatChanges()
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

void HexEditTest::discardCanBeUndone()
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

void HexEditTest::copiesWhatIsSeen()
{
    open(sample());
    start(ByteSpace::Guest, 5 * kCluster);
    type("cafe");
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster, 2);
    QGuiApplication::clipboard()->clear();
    m_pane->copyHex();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"CA FE"_qs);
}

void HexEditTest::pastesHexDigits()
{
    open(sample());
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster + 4, 2);
    QTRY_VERIFY(view()->blocks().stored(5 * kCluster).kind != ByteKind::Pending);
    QGuiApplication::clipboard()->setText(u"DE AD\n0xbe, ef"_qs);
    m_pane->paste(); // not while bytes may not be typed
    QVERIFY(edits().pending().isEmpty());
    edits().setOn(true);
    m_pane->paste();
    QTRY_COMPARE(summary(), u"1 edit, 4 bytes"_qs);
    QCOMPARE(byteAt(5 * kCluster + 4), typed(0xDE));
    QCOMPARE(byteAt(5 * kCluster + 7), typed(0xEF));
    QCOMPARE(cursor(), 5 * kCluster + 8); // typing goes on behind it
    QVERIFY(message().contains(u"4 bytes"_qs));
    edits().undo(); // one step
    QVERIFY(edits().pending().isEmpty());
    for (const QString &wrong : {u"hello"_qs, u"ABC"_qs, QString()}) {
        QGuiApplication::clipboard()->setText(wrong);
        const QString before = message();
        m_pane->paste();
        QVERIFY(message() != before && !message().isEmpty());
        QVERIFY(edits().pending().isEmpty());
    }
}

void HexEditTest::pastesText()
{
    open(sample());
    start(ByteSpace::File, kData);
    press(Qt::Key_Tab);
    QGuiApplication::clipboard()->setText(u"Hé"_qs);
    m_pane->paste();
    QTRY_COMPARE(summary(), u"1 edit, 3 bytes"_qs);
    QCOMPARE(byteAt(kData), typed('H'));
    QCOMPARE(byteAt(kData + 1), typed(0xC3));
    QCOMPARE(byteAt(kData + 2), typed(0xA9));
    // What is copied as text is what was pasted.
    m_document->selectBytes(ByteSpace::File, kData, 3);
    QGuiApplication::clipboard()->clear();
    m_pane->copyText();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"Hé"_qs);
}

void HexEditTest::pastesAllOrNothing()
{
    // Guest 6 is not allocated, and an image that was not closed gets no new cluster.
    open(sample().inUse(parascope::kInUseOpen));
    start(ByteSpace::Guest, 6 * kCluster - 2);
    QGuiApplication::clipboard()->setText(u"01 02 03"_qs);
    m_pane->paste();
    QTRY_VERIFY(message().contains(u"Nothing was pasted"_qs));
    QVERIFY(edits().pending().isEmpty());
    QGuiApplication::clipboard()->setText(u"01 02"_qs);
    m_pane->paste();
    QTRY_COMPARE(summary(), u"1 edit, 2 bytes"_qs);
    // Not beyond the end.
    edits().discard();
    start(ByteSpace::Guest, view()->size() - 1);
    m_pane->paste();
    QVERIFY2(message().contains(u"do not fit"_qs), qPrintable(message()));
    QVERIFY(edits().pending().isEmpty());
}

void HexEditTest::pastesWhereNothingWasRead()
{
    open(sample());
    start(ByteSpace::Guest, 0);
    // Longer than what is on screen, over the end of a cluster that is not read yet.
    const QByteArray bytes(40000, '\x5a');
    QGuiApplication::clipboard()->setText(QString::fromLatin1(bytes.toHex(' ')));
    m_pane->paste();
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster); // the view jumps meanwhile
    // Pending is what differs from what is stored.
    const auto stored = parascope::test::clusterContents(0, kCluster);
    const auto equal = std::count(stored.begin(), stored.begin() + 40000, std::byte(0x5A));
    QTRY_COMPARE(edits().pending().byteCount(), std::size_t(40000 - equal));
    const auto runs = edits().pending().runs();
    QCOMPARE(runs.front().bytes.front(), std::byte(0x5A));
    QCOMPARE(runs.front().saved.front(), stored.front());
}

void HexEditTest::searchSaysThatEditsAreNotSearched()
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

void HexEditTest::editedBytesAreMarkedTwice()
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

void HexEditTest::screenReaderIsTold()
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

QTEST_MAIN(parascope::ui::HexEditTest)
#include "hexedit_test.moc"
