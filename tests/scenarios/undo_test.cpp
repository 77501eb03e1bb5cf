#include "tests/scenarios/demowindow.h"
#include "tests/support/imagebuilder.h"

#include <QAction>
#include <QFile>
#include <QTreeWidget>

using parascope::test::find;
using parascope::test::press;
using parascope::test::words;

namespace parascope::ui {

/// Undo and finishing of interrupted repairs from the window, on real files, by real clicks.
class UndoTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_demo = std::make_unique<DemoWindow>(); }
    void cleanup() { m_demo.reset(); }
    void interruptedCanBeUndone();
    void interruptedCanBeFinished();
    void undoFileOfAnEarlierImageStopsNothing();
    void undoIsRefusedAfterAChange();
    void earlierRepairsAreListedAndDeleted();

private:
    std::unique_ptr<DemoWindow> m_demo;
};

void UndoTest::interruptedCanBeUndone()
{
    DemoWindow::repairWhole(m_demo->open());
    m_demo->restart();
    QVERIFY(
        openJournal(m_demo->onlyJournal()).value()->beginApplying()); // as a crash would leave it
    MainWindow *window = m_demo->open();
    QTRY_COMPARE(words(window, "verdictNotice"), u"An earlier repair was interrupted."_qs);
    QVERIFY(find<QPushButton>(window, "verdictFinish")->isVisible());
    QVERIFY(!window->actions()[ActionId::Repair]->isEnabled());
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QVERIFY(m_demo->isOriginal());
    QTRY_VERIFY(find<QPushButton>(window, "verdictRepair")->isVisible());
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
}

void UndoTest::interruptedCanBeFinished()
{
    DemoWindow::repairWhole(m_demo->open());
    m_demo->restart();
    {
        // A torn write in the table, and the mark that says "open".
        const auto journal = openJournal(m_demo->onlyJournal()).value();
        QVERIFY(journal->beginApplying());
        QFile file(QString::fromStdString(m_demo->image().native()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(44));
        QCOMPARE(file.write("\x59\x6E\x6F\x74", 4), 4);
        QVERIFY(file.seek(64 + 4 * 377) && file.putChar('\x7F'));
    }
    MainWindow *window = m_demo->open();
    QTRY_VERIFY(find<QPushButton>(window, "verdictFinish")->isVisible());
    press(window, "verdictFinish");
    auto *dialog = find<QDialog>(window, "undoDialog");
    QVERIFY(!find<QPushButton>(dialog, "undoStart")->isEnabled());
    QTest::keyClick(find<QCheckBox>(dialog, "undoNotInUse"), Qt::Key_Space);
    press(dialog, "undoStart");
    QTRY_VERIFY(words(dialog, "undoHeadline").startsWith(u"The repair was finished."_qs));
    QTRY_VERIFY(window->imageView()->verdict()->message().tone == VerdictMessage::Tone::Good);
    QTRY_VERIFY(words(window, "verdictNotice").startsWith(u"Repaired today"_qs));
    QTest::keyClick(dialog, Qt::Key_Escape);
    QTRY_VERIFY(!find<QDialog>(window, "undoDialog"));
    press(window, "verdictUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QVERIFY(m_demo->isOriginal());
}

void UndoTest::undoFileOfAnEarlierImageStopsNothing()
{
    DemoWindow::repairWhole(m_demo->open());
    m_demo->restart();
    QVERIFY(openJournal(m_demo->onlyJournal()).value()->beginApplying());
    std::filesystem::remove(m_demo->image());
    test::writeSparse(*test::ImageBuilder().map(0, 0).entry(5, 0x00FFFFF0).build(),
                      m_demo->image());
    MainWindow *window = m_demo->open();
    window->actions()[ActionId::EarlierRepairs]->trigger();
    // By now the window knows it too.
    QTRY_COMPARE(find<QTreeWidget>(window, "earlierRepairs")->topLevelItemCount(), 1);
    QVERIFY(!find<QWidget>(window, "verdictNotice")->isVisible());
    QVERIFY(!find<QPushButton>(window, "verdictFinish")->isVisible());
    QTRY_VERIFY(window->actions()[ActionId::Repair]->isEnabled());
}

void UndoTest::undoIsRefusedAfterAChange()
{
    MainWindow *window = m_demo->open();
    DemoWindow::repairWhole(window);
    QTest::keyClick(find<QDialog>(window, "repairDialog"), Qt::Key_Escape);
    {
        // As a virtual machine would: a new entry in the table.
        QFile file(QString::fromStdString(m_demo->image().native()));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(64 + 4 * 1023));
        QVERIFY(file.putChar(1));
    }
    const QByteArray changed = DemoWindow::hashOf(m_demo->image());
    const std::filesystem::path folder = m_demo->folder() / "old";
    std::filesystem::create_directory(folder);
    DemoWindow::answerWith(window, folder);
    QTRY_VERIFY(find<QPushButton>(window, "verdictUndo")->isVisible());
    press(window, "verdictUndo");
    auto *dialog = find<QDialog>(window, "undoDialog");
    QTRY_VERIFY(words(dialog, "undoHeadline").contains(u"cannot be undone"_qs));
    QCOMPARE(words(dialog, "undoDetail").section(u'\n', 0, 0),
             u"the header or the table was changed"_qs);
    QCOMPARE(DemoWindow::hashOf(m_demo->image()), changed);
    press(dialog, "undoSaveOld");
    QTRY_COMPARE(words(dialog, "undoHeadline"), u"The old bytes were saved."_qs);
    QVERIFY(!std::filesystem::is_empty(folder));
    QCOMPARE(DemoWindow::hashOf(m_demo->image()), changed);
}

void UndoTest::earlierRepairsAreListedAndDeleted()
{
    MainWindow *window = m_demo->open();
    DemoWindow::repairWhole(window);
    window->actions()[ActionId::EarlierRepairs]->trigger();
    auto *dialog = find<QDialog>(window, "earlierRepairsDialog");
    QVERIFY(dialog && !dialog->isModal());
    auto *list = find<QTreeWidget>(dialog, "earlierRepairs");
    QTRY_COMPARE(list->topLevelItemCount(), 1);
    QCOMPARE(list->topLevelItem(0)->text(1), u"done"_qs);
    QVERIFY(list->topLevelItem(0)->text(3).contains(u"Not closed properly"_qs));
    for (int column = 0; column < 3; ++column) { // nothing runs into the next column
        const QString text = list->topLevelItem(0)->text(column);
        QVERIFY(list->columnWidth(column) >=
                list->fontMetrics().horizontalAdvance(text) + list->fontMetrics().height());
    }
    press(dialog, "earlierUndo");
    QTRY_COMPARE(words(find<QDialog>(window, "undoDialog"), "undoHeadline"),
                 u"The repair was undone."_qs);
    QVERIFY(m_demo->isOriginal());
    QTRY_COMPARE(list->topLevelItem(0)->text(1), u"undone"_qs);
    QVERIFY(!find<QPushButton>(dialog, "earlierUndo")->isEnabled());

    const std::filesystem::path journal = m_demo->onlyJournal();
    press(dialog, "earlierDelete");
    auto *question = find<QDialog>(dialog, "deleteUndoFile");
    QVERIFY(question);
    QTest::keyClick(question, Qt::Key_Escape); // no
    QVERIFY(std::filesystem::exists(journal));
    QTRY_VERIFY(!find<QDialog>(dialog, "deleteUndoFile"));
    press(dialog, "earlierDelete");
    press(find<QDialog>(dialog, "deleteUndoFile"), "deleteConfirmed");
    QTRY_COMPARE(list->topLevelItemCount(), 0);
    QVERIFY(!std::filesystem::exists(journal));
}

} // namespace parascope::ui

QTEST_MAIN(parascope::ui::UndoTest)
#include "undo_test.moc"
