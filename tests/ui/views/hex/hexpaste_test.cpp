#include "tests/ui/views/hex/hexeditharness.h"

#include <QClipboard>

#include <algorithm>

namespace parascope::ui {

/// Copying what was typed, and pasting.
class HexPasteTest : public QObject, private test::HexEditHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void copiesWhatIsSeen();
    void pastesHexDigits();
    void pastesText();
    void pastesAllOrNothing();
    void pastesWhereNothingWasRead();
};

void HexPasteTest::copiesWhatIsSeen()
{
    open(sample());
    start(ByteSpace::Guest, 5 * kCluster);
    type("cafe");
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster, 2);
    QGuiApplication::clipboard()->clear();
    m_pane->copyHex();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"CA FE"_qs);
}

void HexPasteTest::pastesHexDigits()
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

void HexPasteTest::pastesText()
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

void HexPasteTest::pastesAllOrNothing()
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

void HexPasteTest::pastesWhereNothingWasRead()
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

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexPasteTest)
#include "hexpaste_test.moc"
