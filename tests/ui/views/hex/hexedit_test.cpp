#include "engine/edit/pendingedits.h"
#include "tests/ui/views/hex/hexeditharness.h"
#include "ui/views/hex/editbar.h"

#include <QToolButton>

namespace parascope::ui {

/// Typing in the hex view.
class HexEditTest : public QObject, private test::HexEditHarness
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
};

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
    test::ImageBuilder builder = sample();
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexEditTest)
#include "hexedit_test.moc"
