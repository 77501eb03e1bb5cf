#include "engine/edit/saveedits.h"
#include "engine/io/exclusivefile.h"
#include "tests/scenarios/editfixture.h"

#include <QCheckBox>
#include <QDialog>
#include <QPointer>
#include <QPushButton>
#include <QTreeWidget>

using namespace parascope::test;

namespace parascope::ui {

/// Edits from the window, on real files, by real keys and clicks: typed, saved, taken back.
class HexEditScenario : public QObject, private EditFixture
{
    Q_OBJECT

private Q_SLOTS:
    void init() { makeAll(); }
    void cleanup() { destroyAll(); }
    void saveAndUndo();
    void newClusterIsSaved();
    void destroyedHeaderIsTakenBack();
    void commandLineTakesItBack();
    void tickIsWantedWhenNotClosed();
    void changedFileIsNotOverwritten();
    void interruptedIsUndoneNotFinished();

private:
    static void save(MainWindow *window);
};

void HexEditScenario::save(MainWindow *window)
{
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog && dialog->isVisible());
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QTRY_COMPARE(window->document()->stage(), ImageSession::Stage::Idle);
}

void HexEditScenario::saveAndUndo()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::Guest, 5 * kCluster + 16);
    type(window, "cafe");
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(edits(window).pending().isEmpty());
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(edits(window).pending().byteCount(), std::size_t(2));
    QCOMPARE(words(window, "editSummary"), u"1 edit, 2 bytes"_qs);
    QVERIFY(words(window, "verdictLock").contains(u"Nothing has been written"_qs));
    QCOMPARE(contentsOf(image()), m_original);

    press(window, "editSave");
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    QCOMPARE(words(dialog, "saveEditsHeadline"),
             u"2 bytes in 1 place will be written to disk.hds."_qs);
    QVERIFY(words(dialog, "undoFileText").contains(u"parascope-undo"_qs));
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Edited today"_qs));
    QByteArray expected = m_original;
    expected[qsizetype(kData) + 16] = char(0xCA);
    expected[qsizetype(kData) + 17] = char(0xFE);
    QCOMPARE(contentsOf(image()), expected);
    QVERIFY(edits(window).pending().isEmpty());
    QCOMPARE(words(window, "verdictLock"), u"Edited; the old bytes are kept"_qs);
    QTRY_COMPARE(hex(window)->blocks().at(5 * kCluster + 16), (HexByte{ByteKind::Data, 0xCA}));

    // It is listed, and taken back like a repair.
    action(window, ActionId::EarlierRepairs)->trigger();
    auto *list = find<QTreeWidget>(window, "earlierRepairs");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(3), u"2 bytes edited by hand"_qs);
    QVERIFY(!find<QPushButton>(window, "earlierFinish")->isVisible());
    press(window, "verdictUndo");
    auto *undo = find<QDialog>(window, "undoDialog");
    QVERIFY(undo);
    QTRY_COMPARE(words(undo, "undoHeadline"), u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::newClusterIsSaved()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::Guest, 9 * kCluster);
    QTest::keyClick(hex(window), Qt::Key_Tab);
    type(window, "new");
    save(window);
    QTRY_VERIFY(window->document()->report() && window->document()->state()->bat[9] != 0);
    QVERIFY(!window->document()->report()->isRepairUseful());
    QTRY_COMPARE(hex(window)->blocks().at(9 * kCluster), (HexByte{ByteKind::Data, 'n'}));
    QVERIFY(contentsOf(image()).contains("new"));
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::destroyedHeaderIsTakenBack()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, 0);
    type(window, "00");
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    QVERIFY(words(dialog, "saveEditsDetail").contains(u"may not open"_qs));
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(window->document()->error());
    QVERIFY(!action(window, ActionId::EditBytes)->isEnabled());
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
    QTRY_VERIFY(!window->document()->error() &&
                window->document()->stage() == ImageSession::Stage::Idle);
}

void HexEditScenario::commandLineTakesItBack()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "cafe77");
    save(window);
    QVERIFY(contentsOf(image()) != m_original);
    m_windows.reset();
    const Program program(m_folder->path());
    const Outcome listed = program.run({"undo", "--list", image().native()});
    QVERIFY2(listed.output.contains("3 bytes edited by hand"), listed.output);
    const Outcome undone = program.run({"undo", "--not-in-use", image().native()});
    QVERIFY2(undone.code == 0 && undone.output.contains("The edit was undone"),
             undone.errors + undone.output);
    QCOMPARE(contentsOf(image()), m_original);
}

void HexEditScenario::tickIsWantedWhenNotClosed()
{
    make(healthy().inUse(kInUseOpen));
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    QPointer<QDialog> dialog = find<QDialog>(window, "saveEditsDialog");
    QVERIFY(dialog);
    auto *start = find<QPushButton>(dialog, "saveEditsStart");
    auto *tick = find<QCheckBox>(dialog, "notInUse");
    QVERIFY(tick->isVisible() && !tick->isChecked() && !start->isEnabled());
    QTest::keyClick(tick, Qt::Key_Space);
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(!dialog);
    QByteArray expected = m_original;
    expected[qsizetype(kData)] = 0;
    QCOMPARE(contentsOf(image()), expected); // "not closed" stays as it was
}

void HexEditScenario::changedFileIsNotOverwritten()
{
    MainWindow *window = open();
    beginEditing(window, ByteSpace::File, kData);
    type(window, "00");
    m_folder->writeAt("disk.hds", kData + 1, std::as_bytes(std::span("xyz")));
    const QByteArray changed = contentsOf(image());
    QTest::keyClick(window, Qt::Key_S, Qt::ControlModifier | Qt::AltModifier);
    auto *dialog = find<QDialog>(window, "saveEditsDialog");
    press(dialog, "saveEditsStart");
    QTRY_VERIFY(words(dialog, "saveEditsMessage").contains(u"not saved"_qs));
    QVERIFY(dialog->isVisible());
    QCOMPARE(contentsOf(image()), changed);
    QVERIFY(journals().empty());
    press(dialog, "saveEditsCancel");
    QVERIFY(!edits(window).pending().isEmpty());
    edits(window).clear();
}

void HexEditScenario::interruptedIsUndoneNotFinished()
{
    // A save that ended in the middle: the journal is there, and half of the bytes.
    {
        JobControl control;
        MainWindow *window = open();
        const ReportPtr report = window->document()->report();
        m_windows.reset();
        EditRun run{{EditSpace::File, kData}, {}, {std::byte(1), std::byte(2)}};
        for (int i = 0; i < 2; ++i)
            run.saved.push_back(std::byte(m_original[qsizetype(kData) + i]));
        const auto file = ExclusiveFile::open(image(), report->state()->identity, true).value();
        const auto plan = planEdits(report, {run}, *file, control).value();
        const auto journal = createJournal(image(), {}, *file, plan.journal, control).value();
        QVERIFY(journal->beginApplying());
        QVERIFY(file->writeAt(kData, std::span(run.bytes).first(1)));
    }
    MainWindow *window = open();
    QTRY_VERIFY(words(window, "verdictNotice").contains(u"interrupted"_qs));
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
    QVERIFY(!action(window, ActionId::EditBytes)->isEnabled());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The edit was undone."_qs);
    QCOMPARE(contentsOf(image()), m_original);
    QTRY_VERIFY(action(window, ActionId::EditBytes)->isEnabled());
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::HexEditScenario)
#include "hexedit_test.moc"
