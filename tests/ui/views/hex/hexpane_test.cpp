#include "tests/support/faultyfile.h"
#include "tests/support/imagebuilder.h"
#include "tests/ui/views/hex/hexharness.h"
#include "ui/views/hex/findbar.h"

#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QTableView>
#include <QTest>
#include <QToolButton>

namespace parascope::ui {

namespace {

using parascope::test::FaultyFile;
using parascope::test::ImageBuilder;

constexpr std::uint64_t kCluster = 64 * 1024;

/// Guest 0 and 5 have data, 7 points outside the file, the rest is not allocated.
ImageBuilder sample()
{
    ImageBuilder builder;
    builder.map(0, 1).map(5, 0);
    builder.entry(7, builder.entryFor(1000));
    return builder;
}

} // namespace

class HexPaneTest : public QObject, private test::HexHarness
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { close(); }

    void showsTheSelectedCluster();
    void cursorIsTheSelection();
    void headerFieldSwitchesToTheFile();
    void choiceKeepsTheByte();
    void choiceOfANotAllocatedClusterShowsItsEntry();
    void followsAnEntryAndBack();
    void saysWhyItCannotFollow();
    void goToIsRepeatable();
    void findsBytesAndStops();
    void copies();
    void refusesToCopyTooMuch();
    void unreadableBytesAreNamed();
    void inspectorShowsTheBytes();
    void menuHasEverything();

private:
    void open(const ImageBuilder &builder, std::optional<ByteRange> bad = std::nullopt);
    [[nodiscard]] QString heading() const { return m_pane->title(); }
    [[nodiscard]] QString message() const { return part<QLabel>("hexMessage")->text(); }
    [[nodiscard]] bool isHere() const
    {
        return view()->blocks().at(cursor()).kind != ByteKind::Pending;
    }
};

void HexPaneTest::open(const ImageBuilder &builder, std::optional<ByteRange> bad)
{
    auto file = std::make_shared<FaultyFile>(builder.build());
    if (bad)
        file->failRange(*bad);
    HexHarness::open(file);
}

void HexPaneTest::showsTheSelectedCluster()
{
    open(sample());
    m_document->selectGuestCluster(GuestCluster(5));
    QCOMPARE(m_pane->space(), ByteSpace::Guest);
    QCOMPARE(cursor(), 5 * kCluster);
    QVERIFY2(heading().endsWith(u"guest cluster 5"_qs), qPrintable(heading()));
    QTRY_VERIFY(isHere());
    const auto expected = parascope::test::clusterContents(5, kCluster);
    QVERIFY(view()->blocks().values(cursor(), 64) ==
            std::vector(expected.begin(), expected.begin() + 64));
    m_document->selectGuestCluster(GuestCluster(7));
    QTRY_COMPARE(view()->blocks().at(7 * kCluster).kind, ByteKind::Missing);
    QTRY_VERIFY(part<QLabel>("hexLegend")->isVisible());
    QVERIFY(part<QLabel>("hexLegend")->text().contains(u"--"_qs));
}

void HexPaneTest::cursorIsTheSelection()
{
    open(sample());
    QTest::keyClick(view(), Qt::Key_Right);
    QCOMPARE(m_document->selection().offset, std::uint64_t(1));
    QCOMPARE(m_document->selection().guest, std::optional(GuestCluster(0)));
    QTest::keyClick(view(), Qt::Key_Right, Qt::ShiftModifier);
    QCOMPARE(m_document->selection().length, std::uint64_t(2));
    QTest::keyClick(view(), Qt::Key_End, Qt::ControlModifier);
    QCOMPARE(m_document->selection().guest, std::optional(GuestCluster(15)));
    m_document->goBack();
    QCOMPARE(cursor(), std::uint64_t(1));
    m_document->goForward();
    QCOMPARE(cursor(), 16 * kCluster - 1);
}

void HexPaneTest::headerFieldSwitchesToTheFile()
{
    open(sample());
    m_document->selectBytes(ByteSpace::File, 44, 4);
    QCOMPARE(m_pane->space(), ByteSpace::File);
    QCOMPARE(part<QComboBox>("hexSpace")->currentIndex(), 1);
    QCOMPARE(cursor(), std::uint64_t(44));
    QCOMPARE(view()->cursor().length(), std::uint64_t(4));
    QVERIFY2(heading().endsWith(u"in_use"_qs), qPrintable(heading()));
    QTRY_VERIFY(isHere());
}

void HexPaneTest::choiceKeepsTheByte()
{
    open(sample());
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster + 100);
    auto *choice = part<QComboBox>("hexSpace");
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(m_pane->space(), ByteSpace::File);
    QCOMPARE(cursor(), sample().sectorOf(0) * 512 + 100);
    QTest::keyClick(choice, Qt::Key_Up);
    QCOMPARE(m_pane->space(), ByteSpace::Guest);
    QCOMPARE(cursor(), 5 * kCluster + 100);
}

void HexPaneTest::choiceOfANotAllocatedClusterShowsItsEntry()
{
    open(sample());
    m_document->selectGuestCluster(GuestCluster(3));
    m_pane->setSpace(ByteSpace::File);
    QCOMPARE(m_pane->space(), ByteSpace::File);
    QCOMPARE(cursor(), std::uint64_t(64 + 12));
    // From the header no byte of the disk follows: back to the last place there.
    m_pane->setSpace(ByteSpace::Guest);
    QCOMPARE(m_pane->space(), ByteSpace::Guest);
    QCOMPARE(cursor(), 3 * kCluster);
}

void HexPaneTest::followsAnEntryAndBack()
{
    open(sample());
    m_document->selectBytes(ByteSpace::File, 64 + 4 * 5 + 1);
    QTest::keyClick(view(), Qt::Key_Return);
    QCOMPARE(m_pane->space(), ByteSpace::File);
    QCOMPARE(cursor(), sample().sectorOf(0) * 512);
    m_pane->showTableEntry();
    QCOMPARE(cursor(), std::uint64_t(64 + 4 * 5));
    QCOMPARE(view()->cursor().length(), std::uint64_t(4));
    m_pane->follow();
    m_pane->follow();
    QCOMPARE(m_pane->space(), ByteSpace::Guest);
    QCOMPARE(cursor(), 5 * kCluster);
    m_pane->follow();
    QCOMPARE(cursor(), sample().sectorOf(0) * 512);
}

void HexPaneTest::saysWhyItCannotFollow()
{
    open(sample());
    for (const std::uint64_t entry : {std::uint64_t(3), std::uint64_t(7)}) {
        m_document->selectBytes(ByteSpace::File, 64 + 4 * entry);
        m_pane->follow();
        QCOMPARE(cursor(), 64 + 4 * entry);
        QVERIFY(!message().isEmpty());
    }
    m_document->selectGuestCluster(GuestCluster(3));
    m_pane->follow();
    QCOMPARE(m_pane->space(), ByteSpace::Guest);
    QVERIFY(!message().isEmpty());
    QTest::keyClick(view(), Qt::Key_Right);
    QVERIFY(message().isEmpty());
}

void HexPaneTest::goToIsRepeatable()
{
    open(sample());
    QTest::keyClick(view(), Qt::Key_G, Qt::ControlModifier);
    auto *text = part<QLineEdit>("goToText");
    QVERIFY(text->isVisible());
    QTest::keyClicks(text, u"cluster 5"_qs);
    QVERIFY(part<QLabel>("goToPreview")->text().contains(u"0x50000"_qs));
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(cursor(), 5 * kCluster);
    text->selectAll();
    QTest::keyClicks(text, u"+0x200"_qs);
    QTest::keyClick(text, Qt::Key_Return);
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(cursor(), 5 * kCluster + 0x400);
    QVERIFY(text->isVisible());
    text->selectAll();
    QTest::keyClicks(text, u"0x5E 3500 000"_qs);
    QVERIFY(!part<QToolButton>("goToButton")->isEnabled());
    QTest::keyClick(text, Qt::Key_Return);
    QCOMPARE(cursor(), 5 * kCluster + 0x400);
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
}

void HexPaneTest::findsBytesAndStops()
{
    open(sample());
    m_document->selectBytes(ByteSpace::File, 100);
    QTest::keyClick(view(), Qt::Key_F, Qt::ControlModifier);
    auto *text = part<QLineEdit>("findText");
    QTest::keyClicks(text, u"WithouFreSpacExt"_qs);
    QTest::keyClick(text, Qt::Key_Return);
    QTRY_VERIFY(!part<FindBar>("findBar")->isSearching());
    QCOMPARE(cursor(), std::uint64_t(100));
    // Not found up to the end: Shift+F3 finds it before the cursor, with the bar closed too.
    QTest::keyClick(text, Qt::Key_Escape);
    QVERIFY(!text->isVisible());
    QTest::keyClick(view(), Qt::Key_F3, Qt::ShiftModifier);
    QTRY_COMPARE(cursor(), std::uint64_t(0));
    QCOMPARE(view()->cursor().length(), std::uint64_t(16));
    QCOMPARE(m_document->selection().space, ByteSpace::File);
}

void HexPaneTest::copies()
{
    open(sample());
    m_document->selectBytes(ByteSpace::File, 0, 16);
    QClipboard *clipboard = QGuiApplication::clipboard();
    clipboard->clear();
    QTest::keyClick(view(), Qt::Key_C, Qt::ControlModifier);
    QTRY_COMPARE(clipboard->text(), u"57 69 74 68 6F 75 46 72 65 53 70 61 63 45 78 74"_qs);
    m_pane->copyText();
    QTRY_COMPARE(clipboard->text(), u"WithouFreSpacExt"_qs);
    m_document->selectBytes(ByteSpace::Guest, 0xA0000);
    m_pane->copyOffset();
    QCOMPARE(clipboard->text(), u"0xA0000"_qs);
    // A jump right after it does not lose the copy.
    m_document->selectBytes(ByteSpace::File, 0, 6);
    m_pane->copyText();
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster);
    QTRY_COMPARE(clipboard->text(), u"Withou"_qs);
}

void HexPaneTest::refusesToCopyTooMuch()
{
    open(ImageBuilder().entries(1024));
    QGuiApplication::clipboard()->setText(u"before"_qs);
    m_document->selectBytes(ByteSpace::Guest, 0, 16 * 1024 * 1024 + 1);
    m_pane->copyHex();
    QVERIFY(message().contains(u"16"_qs));
    QCOMPARE(QGuiApplication::clipboard()->text(), u"before"_qs);
}

void HexPaneTest::unreadableBytesAreNamed()
{
    const std::uint64_t place = sample().sectorOf(0) * 512;
    open(sample(), ByteRange{place + 8192, 512});
    m_document->selectBytes(ByteSpace::Guest, 5 * kCluster + 8192);
    QTRY_COMPARE(view()->blocks().at(cursor()).kind, ByteKind::Unreadable);
    QVERIFY(part<QLabel>("hexInspectorSummary")->text().contains(u"could not be read"_qs));
    m_document->selectBytes(ByteSpace::File, place + 8192);
    QTRY_COMPARE(view()->blocks().at(cursor()).kind, ByteKind::Unreadable);
    m_pane->copyHex();
    QTRY_COMPARE(QGuiApplication::clipboard()->text(), u"??"_qs);
    QVERIFY(!message().isEmpty());
}

void HexPaneTest::inspectorShowsTheBytes()
{
    open(sample());
    m_document->selectBytes(ByteSpace::File, 16);
    QTRY_VERIFY(part<QLabel>("hexInspectorSummary")->text().startsWith(u"u8 2 "_qs));
    auto *table = part<QTableView>("hexInspectorTable");
    QVERIFY(!table->isVisible());
    QTest::mouseClick(part<QToolButton>("hexInspectorToggle"), Qt::LeftButton);
    QVERIFY(table->isVisible());
    QCOMPARE(table->model()->index(4, 1).data().toString(), u"2"_qs);
    QCOMPARE(table->model()->index(0, 1).data().toString(), u"2"_qs);
}

void HexPaneTest::menuHasEverything()
{
    open(sample());
    QContextMenuEvent event(QContextMenuEvent::Keyboard, {20, 20},
                            view()->mapToGlobal(QPoint(20, 20)));
    QCoreApplication::sendEvent(view(), &event);
    auto *menu = part<QMenu>("hexMenu");
    QVERIFY(menu->isVisible());
    QStringList names;
    for (const QAction *action : menu->actions())
        names += action->text().remove(u'&');
    for (const QString &name :
         {u"Copy as Hex"_qs, u"Copy as Text"_qs, u"Copy Offset"_qs, u"Select Cluster"_qs,
          u"Follow"_qs, u"Show Its BAT Entry"_qs, u"Go to…"_qs, u"Find…"_qs})
        QVERIFY2(names.contains(name), qPrintable(name));
    menu->close();
    m_pane->selectCluster();
    QCOMPARE(m_document->selection().length, kCluster);
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexPaneTest)
#include "hexpane_test.moc"
